/**
 * The grid model: what a workbook holds, whatever file format it came from. Rows and columns are 1-based.
 */
import type { CellRange } from "./reference.js";

/**
 * The stored content of one cell. An empty cell is absent from the grid. `number` is the stored double; a date stored as
 * ISO text stays text. `uncalculated` is a formula whose result the file does not hold: not empty, but not known.
 */
export type CellContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "uncalculated" };

/** One cell that holds something. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** The formula without "=", when the cell is computed; `content` is then its cached value. "" for a shared formula's follower. */
  readonly formula?: string;
  /** Number format code; absent = General. */
  readonly format?: string;
}

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** First and last row (or column) of a run, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** One worksheet. */
export interface SheetGrid {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** All non-empty cells, row by row, left to right. */
  readonly cells: readonly Cell[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  /** The cell at a place, undefined when empty. */
  at(row: number, column: number): Cell | undefined;
  /** The non-empty cells of one row, left to right. */
  row(row: number): readonly Cell[];
}

/** The formats that are read. `xls` includes WPS .et, `xlsx` includes .xlsm, `delimited` is .csv and .tsv. */
export type WorkbookFormat = "xlsx" | "xls" | "xlsb" | "ods" | "html" | "spreadsheet-xml" | "delimited";

/** What kind of file a workbook was read from. */
export interface WorkbookOrigin {
  readonly format: WorkbookFormat;
  /** The extension of its name with the point (“.xls”), when that belongs to another format. */
  readonly disguisedAs?: string;
}

/** A workbook, sheets in tab order. */
export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
  /** Absent for a workbook that is open in Excel, or drawn. */
  readonly origin?: WorkbookOrigin;
}

/** What a sheet is made from; everything but the cells may be left out. */
export interface SheetParts {
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly visibility?: SheetVisibility;
  readonly merges?: readonly CellRange[];
  readonly hiddenRows?: readonly Span[];
  readonly hiddenColumns?: readonly Span[];
}

/** Makes a sheet from its cells (in any order; a cell given twice counts as given last). */
export function sheetGrid(parts: SheetParts): SheetGrid {
  const cells = inReadingOrder(parts.cells) ? parts.cells : sorted(parts.cells);
  // Rows are cut out when first asked for: most of a large sheet is never looked at row by row.
  const rows = new Map<number, readonly Cell[]>();
  const row = (number: number): readonly Cell[] => {
    const known = rows.get(number);
    if (known) return known;
    const cut = cells.slice(indexOf(cells, number, 0), indexOf(cells, number + 1, 0));
    rows.set(number, cut);
    return cut;
  };
  const at = (number: number, column: number): Cell | undefined => {
    const cell = cells[indexOf(cells, number, column)];
    return cell?.row === number && cell.column === column ? cell : undefined;
  };
  return {
    name: parts.name,
    visibility: parts.visibility ?? "visible",
    cells,
    merges: parts.merges ?? [],
    hiddenRows: parts.hiddenRows ?? [],
    hiddenColumns: parts.hiddenColumns ?? [],
    row,
    at,
  };
}

/** Negative when the first cell stands before the place, 0 when it stands there. */
const compare = (cell: Cell, row: number, column: number): number => cell.row - row || cell.column - column;

function inReadingOrder(cells: readonly Cell[]): boolean {
  for (let index = 1; index < cells.length; index++) {
    const before = cells[index - 1];
    const cell = cells[index];
    if (before && cell && compare(before, cell.row, cell.column) >= 0) return false;
  }
  return true;
}

function sorted(cells: readonly Cell[]): readonly Cell[] {
  // The sort is stable, so of two cells at one place the one given last comes last.
  const ordered = [...cells].sort((one, other) => compare(one, other.row, other.column));
  return ordered.filter((cell, index) => {
    const next = ordered[index + 1];
    return next === undefined || compare(cell, next.row, next.column) !== 0;
  });
}

/** Index of the first cell at or after a place. */
function indexOf(cells: readonly Cell[], row: number, column: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle];
    if (cell && compare(cell, row, column) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a number lies in one of the runs. */
export const inSpans = (spans: readonly Span[], number: number): boolean =>
  spans.some((span) => number >= span.first && number <= span.last);
