/**
 * Drawing small sheets for examples: a table is drawn from its rows; title, unit line and headings are added, so that an
 * example goes through recognition like any user's file.
 */
import type { TableId } from "../tables/table.js";
import { type Cell, type SheetGrid, sheetGrid, type WorkbookGrid } from "../workbook/grid.js";
import { parseA1Range } from "../workbook/reference.js";

/**
 * Rows of cells: "" is empty, "12.30" (with a decimal point) a number cell, "#REF!" an error value, anything else text;
 * a leading "=" makes it the result of a formula.
 */
export interface DrawnSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly { readonly first: number; readonly last: number }[];
  readonly hiddenColumns?: readonly { readonly first: number; readonly last: number }[];
  readonly visibility?: "visible" | "hidden" | "veryHidden";
}

/** What may be changed about a drawn table. */
export interface DrawOptions {
  readonly sheet?: string;
  readonly title?: string;
  readonly year?: number | undefined;
  readonly unit?: string;
  readonly unitLine?: string;
  /** Headings of another region's layout; data rows then start below them. */
  readonly headings?: readonly (readonly string[])[];
  /** Lines under the table. */
  readonly notes?: readonly string[];
}

const TITLES: Record<TableId, string> = {
  summary: "收入支出决算总表",
  income: "收入决算表",
  expenditure: "支出决算表",
  "appropriation-summary": "财政拨款收入支出决算总表",
  "general-public-budget": "一般公共预算财政拨款支出决算表",
  "basic-expenditure": "一般公共预算财政拨款基本支出决算明细表",
  "government-fund": "政府性基金预算财政拨款收入支出决算表",
  "state-capital": "国有资本经营预算财政拨款支出决算表",
  "three-public": "财政拨款“三公”经费支出决算表",
};

const HEADINGS: Record<TableId, readonly (readonly string[])[]> = {
  summary: [
    ["收入", "", "支出", ""],
    ["项目", "决算数", "项目", "决算数"],
  ],
  income: [
    [
      "功能分类科目编码",
      "科目名称",
      "本年收入合计",
      "财政拨款收入",
      "上级补助收入",
      "事业收入",
      "经营收入",
      "附属单位上缴收入",
      "其他收入",
    ],
  ],
  expenditure: [
    [
      "功能分类科目编码",
      "科目名称",
      "本年支出合计",
      "基本支出",
      "项目支出",
      "上缴上级支出",
      "经营支出",
      "对附属单位补助支出",
    ],
  ],
  "appropriation-summary": [
    ["收入", "", "支出", "", "", "", ""],
    ["项目", "决算数", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"],
  ],
  "general-public-budget": [["功能分类科目编码", "科目名称", "合计", "基本支出", "项目支出"]],
  "basic-expenditure": [
    ["人员经费", "", "", "公用经费", "", ""],
    ["经济分类科目编码", "科目名称", "决算数", "经济分类科目编码", "科目名称", "决算数"],
  ],
  "government-fund": [
    ["功能分类科目编码", "科目名称", "年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余"],
    ["", "", "", "", "小计", "基本支出", "项目支出", ""],
  ],
  "state-capital": [["功能分类科目编码", "科目名称", "合计", "基本支出", "项目支出"]],
  "three-public": [
    ["预算数", "", "", "", "", "", "决算数", "", "", "", "", ""],
    [
      "合计",
      "因公出国（境）费",
      "公务用车购置及运行维护费",
      "",
      "",
      "公务接待费",
      "合计",
      "因公出国（境）费",
      "公务用车购置及运行维护费",
      "",
      "",
      "公务接待费",
    ],
    [
      "",
      "",
      "小计",
      "公务用车购置费",
      "公务用车运行维护费",
      "",
      "",
      "",
      "小计",
      "公务用车购置费",
      "公务用车运行维护费",
      "",
    ],
  ],
};

/** How many rows stand above the data of a drawn table: title, unit line, headings. */
export const rowsAbove = (table: TableId): number => 2 + HEADINGS[table].length;

/**
 * Draws one table on a sheet of its own. Data rows start at row `rowsAbove(table) + 1` (summary, appropriation-summary:
 * 5; income, expenditure, general-public-budget, state-capital: 4; basic-expenditure, government-fund: 5;
 * three-public: 6).
 */
export function draw(table: TableId, rows: readonly (readonly string[])[], options: DrawOptions = {}): DrawnSheet {
  const headings = options.headings ?? HEADINGS[table];
  const width = Math.max(...headings.map((row) => row.length));
  const year = "year" in options ? options.year : 2024;
  const title = options.title ?? `${year === undefined ? "" : `${year}年度`}${TITLES[table]}`;
  const unitRow = new Array<string>(width).fill("");
  unitRow[0] = `单位：${options.unit ?? "某市某局"}`;
  unitRow[width - 1] = options.unitLine ?? "金额单位：万元";
  return {
    name: options.sheet ?? TITLES[table].slice(0, 31),
    rows: [[title], unitRow, ...headings, ...rows, ...(options.notes ?? []).map((note) => [note])],
  };
}

/** A sheet of free rows (cover, prose, other tables). */
export const drawSheet = (name: string, rows: readonly (readonly string[])[]): DrawnSheet => ({ name, rows });

/** Turns drawn sheets into a workbook. */
export const drawnWorkbook = (sheets: readonly DrawnSheet[]): WorkbookGrid => ({ sheets: sheets.map(drawnGrid) });

function drawnGrid(sheet: DrawnSheet): SheetGrid {
  const cells: Cell[] = [];
  sheet.rows.forEach((texts, rowIndex) => {
    texts.forEach((text, columnIndex) => {
      if (text !== "") cells.push(drawnCell(text, rowIndex + 1, columnIndex + 1));
    });
  });
  const merges = (sheet.merges ?? []).flatMap((text) => parseA1Range(text) ?? []);
  return sheetGrid({
    name: sheet.name,
    cells,
    merges,
    hiddenRows: sheet.hiddenRows ?? [],
    hiddenColumns: sheet.hiddenColumns ?? [],
    visibility: sheet.visibility ?? "visible",
  });
}

const PLAIN_FIGURE = /^-?[0-9]+\.[0-9]+$/;

function drawnCell(text: string, row: number, column: number): Cell {
  const computed = text.startsWith("=");
  const shown = computed ? text.slice(1) : text;
  const place = { row, column, ...(computed ? { formula: "SUM(0)" } : {}) };
  if (shown.startsWith("#")) return { ...place, content: { kind: "error", code: shown } };
  if (PLAIN_FIGURE.test(shown))
    return { ...place, content: { kind: "number", value: Number(shown) }, format: "#,##0.00" };
  return { ...place, content: { kind: "text", text: shown } };
}
