/** A workbook as SheetJS reads it → the sheets of a grid. Runs in the thread that the host gives to SheetJS. */
import type { Cell, CellContent, SheetParts, SheetVisibility, Span } from "../grid.js";
import { OTHER_FORMAT_LIMITS } from "../limits.js";
import { type Attempt, failed } from "../read-failure.js";
import type { CellRange } from "../reference.js";
import { inspectXls } from "../xls/inspect-xls.js";
import { chineseFormat } from "./chinese-format.js";
import type { LegacyFormat } from "./legacy-reader.js";
import type { SheetJsCell, SheetJsOptions, SheetJsRead, SheetJsSheet, SheetJsWorkbook } from "./sheetjs.js";

const OPTIONS: SheetJsOptions = {
  type: "array",
  dense: true,
  cellFormula: true,
  cellNF: true,
  cellStyles: true,
  cellText: false,
  cellHTML: false,
  cellDates: false,
};

/** Sheets without cells of their own. */
const NOT_WORKSHEETS = new Set(["chart", "macro", "dialog"]);

/**
 * Reads the worksheets of an .xls or .xlsb with SheetJS, in tab order. Never throws. SheetJS takes what it understands
 * and keeps silent about the rest, so an .xls is looked over first and its cells are counted afterwards.
 */
export function readLegacySheets(
  read: SheetJsRead,
  bytes: Uint8Array,
  format: LegacyFormat,
): Attempt<readonly SheetParts[]> {
  const survey = format === "xls" ? inspectXls(bytes) : undefined;
  if (survey && !survey.ok) return survey;
  if (survey && survey.value.cells > OTHER_FORMAT_LIMITS.cells) return failed("too-large", { detail: "单元格过多" });
  let workbook: SheetJsWorkbook;
  try {
    workbook = read(bytes, OPTIONS);
  } catch (error) {
    return refused(error);
  }
  if (survey && countCells(workbook) < survey.value.cells) {
    return failed("damaged", { detail: "有单元格无法读出" });
  }
  const sheets = workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    if (!sheet || NOT_WORKSHEETS.has(sheet["!type"] ?? "")) return [];
    return [sheetParts(name, VISIBILITIES[workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? "visible", sheet)];
  });
  return { ok: true, value: sheets };
}

/** SheetJS says in English words what it met; only the password matters, all else is damage. */
const refused = (error: unknown): Attempt<never> =>
  /password|encrypt/i.test(error instanceof Error ? error.message : "")
    ? failed("encrypted")
    : failed("damaged", { detail: "内容不合规，无法解析" });

const countCells = ({ SheetNames, Sheets }: SheetJsWorkbook): number => {
  let count = 0;
  for (const name of SheetNames) {
    for (const row of Sheets[name]?.["!data"] ?? [])
      for (const cell of row ?? []) if (cell && cell.t !== "z") count += 1;
  }
  return count;
};

const VISIBILITIES: readonly SheetVisibility[] = ["visible", "hidden", "veryHidden"];

function sheetParts(name: string, visibility: SheetVisibility, sheet: SheetJsSheet): SheetParts {
  const cells: Cell[] = [];
  sheet["!data"]?.forEach((row, rowIndex) => {
    row?.forEach((each, columnIndex) => {
      const cell = each && cellOf(rowIndex + 1, columnIndex + 1, each);
      if (cell) cells.push(cell);
    });
  });
  const merges = (sheet["!merges"] ?? []).map(
    ({ s, e }): CellRange => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }),
  );
  return {
    name,
    visibility,
    cells,
    merges: merges.filter(({ top, left, bottom, right }) => top !== bottom || left !== right),
    hiddenRows: hiddenSpans(sheet["!rows"]),
    hiddenColumns: hiddenSpans(sheet["!cols"]),
  };
}

function cellOf(row: number, column: number, cell: SheetJsCell): Cell | undefined {
  // An array formula stands in every cell of its range; the text of the formula only in the first.
  const formula = cell.f ?? (cell.F === undefined ? undefined : "");
  const content = contentOf(cell) ?? (formula === undefined ? undefined : ({ kind: "uncalculated" } as const));
  if (!content || (formula === undefined && content.kind === "text" && content.text === "")) return undefined;
  const format = typeof cell.z === "string" ? chineseFormat(cell.z) : undefined;
  return {
    row,
    column,
    content,
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
  };
}

function contentOf({ t, v }: SheetJsCell): CellContent | undefined {
  if (v === undefined || v === null || t === "z") return undefined;
  switch (t) {
    case "n":
      return { kind: "number", value: Number(v) + 0 };
    case "b":
      return { kind: "boolean", value: Boolean(v) };
    case "e":
      return { kind: "error", code: ERROR_CODES[Number(v)] ?? "#VALUE!" };
    default:
      return { kind: "text", text: String(v) };
  }
}

/** [MS-XLS] 2.5.10. */
const ERROR_CODES: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

function hiddenSpans(list: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): Span[] {
  const spans: Span[] = [];
  list?.forEach((entry, index) => {
    if (!entry?.hidden) return;
    const last = spans.at(-1);
    if (last?.last === index) spans[spans.length - 1] = { first: last.first, last: index + 1 };
    else spans.push({ first: index + 1, last: index + 1 });
  });
  return spans;
}
