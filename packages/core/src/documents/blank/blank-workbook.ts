/** A blank workbook with the nine tables of a region, formulas for the totals, ready to be filled in. */
import { type Cell, type CellStyle, type MergeRange, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { builtInCodes, type CodeBook } from "../../codes/index.js";
import { TABLE_IDS, type TableId } from "../../tables/table.js";
import { parseA1Range } from "../../workbook/reference.js";
import { blankBasicExpenditure } from "./basic-expenditure.js";
import type { BlankCell, BlankLayout, BlankTable } from "./blank-table.js";
import { blankCodeTables } from "./code-tables.js";
import { blankAppropriationSummary, blankSummary } from "./summary-tables.js";
import { blankThreePublic } from "./three-public.js";

export interface BlankWorkbook {
  readonly unit: string;
  readonly year: number;
  /** 公开01表, 行次, 栏次. */
  readonly marked: boolean;
  /** The last tables in the region's order (三公 before or after 基金 and 国资). */
  readonly lastTables?: readonly TableId[] | undefined;
  readonly codes?: CodeBook;
}

/** Writes the workbook as an .xlsx file. */
export function blankWorkbook(wanted: BlankWorkbook): Promise<Uint8Array> {
  const last = wanted.lastTables ?? [];
  const order = [...TABLE_IDS.filter((id) => !last.includes(id)), ...last];
  const layout: BlankLayout = { marked: wanted.marked, order, year: wanted.year, unit: wanted.unit };
  const codes = wanted.codes ?? builtInCodes();
  const tables = [
    blankSummary(layout),
    blankAppropriationSummary(layout),
    ...blankCodeTables(layout),
    blankBasicExpenditure(layout, codes),
    blankThreePublic(layout),
  ].sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  return writeXlsx({
    sheets: tables.map((table, index) => worksheet(table, index + 1)),
    defaultFont: { name: "宋体", size: 11 },
    properties: { creator: "决算核" },
  });
}

/** Excel takes 31 characters; “01收入支出决算总表” names a table and its place. */
const sheetName = (title: string, number: number): string => `${String(number).padStart(2, "0")}${title}`.slice(0, 31);

function worksheet({ title, rows, merges, widths }: BlankTable, number: number): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, index) => {
    for (const [column, cell] of row) cells.set(`${index},${column - 1}`, written(cell));
  });
  return {
    name: sheetName(title, number),
    columns: widths.map((width) => ({ width })),
    rows: [],
    cells,
    merges: merges.flatMap((text): readonly MergeRange[] => {
      const range = parseA1Range(text);
      if (!range) return [];
      const { top, left, bottom, right } = range;
      return [{ startRow: top - 1, startCol: left - 1, endRow: bottom - 1, endCol: right - 1 }];
    }),
    rowDefs: new Map([[0, { height: 30 }]]),
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  };
}

function written({ text, formula, look }: BlankCell): Partial<Cell> {
  const style = STYLES[look];
  if (formula !== undefined)
    return { value: 0, type: "formula", formula, formulaResult: formula.startsWith("IF(") ? "" : 0, style };
  return text === undefined ? { value: null, style } : { value: text, type: "string", style };
}

const FONT = { name: "宋体", size: 11, family: 3, charset: 134 } as const;
const LINE = { style: "thin", color: { rgb: "000000" } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };

const STYLES: Readonly<Record<BlankCell["look"], CellStyle>> = {
  title: {
    font: { ...FONT, size: 16, bold: true },
    alignment: { horizontal: "center", vertical: "center" },
  },
  note: { font: FONT, alignment: { vertical: "center" } },
  "note-right": { font: FONT, alignment: { vertical: "center", horizontal: "right" } },
  heading: {
    font: { ...FONT, bold: true },
    border: BORDER,
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
  },
  label: { font: FONT, border: BORDER, alignment: { vertical: "center", wrapText: true } },
  code: { font: FONT, border: BORDER, numFmt: "@", alignment: { vertical: "center" } },
  amount: {
    font: FONT,
    border: BORDER,
    numFmt: "#,##0.00;-#,##0.00;",
    alignment: { vertical: "center", horizontal: "right" },
  },
};
