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

/** A workbook, sheets in tab order. */
export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
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

const NO_CELLS: readonly Cell[] = [];

/** Makes a sheet from its cells (in any order; a cell given twice counts as given last). */
export function sheetGrid(parts: SheetParts): SheetGrid {
  const byRow = new Map<number, Cell[]>();
  let ordered = true;
  let last: Cell | undefined;
  for (const cell of parts.cells) {
    if (last && (cell.row < last.row || (cell.row === last.row && cell.column <= last.column))) ordered = false;
    last = cell;
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  let cells = parts.cells;
  if (!ordered) {
    const sorted: Cell[] = [];
    for (const number of [...byRow.keys()].sort((a, b) => a - b)) {
      const latest = new Map<number, Cell>();
      for (const cell of byRow.get(number) ?? NO_CELLS) latest.set(cell.column, cell);
      const row = [...latest.values()].sort((a, b) => a.column - b.column);
      byRow.set(number, row);
      sorted.push(...row);
    }
    cells = sorted;
  }
  const row = (number: number): readonly Cell[] => byRow.get(number) ?? NO_CELLS;
  return {
    name: parts.name,
    visibility: parts.visibility ?? "visible",
    cells,
    merges: parts.merges ?? [],
    hiddenRows: parts.hiddenRows ?? [],
    hiddenColumns: parts.hiddenColumns ?? [],
    row,
    at: (number, column) => findInRow(row(number), column),
  };
}

function findInRow(row: readonly Cell[], column: number): Cell | undefined {
  let low = 0;
  let high = row.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cell = row[middle];
    if (cell === undefined) return undefined;
    if (cell.column === column) return cell;
    if (cell.column < column) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** Whether a number lies in one of the runs. */
export const inSpans = (spans: readonly Span[], number: number): boolean =>
  spans.some((span) => number >= span.first && number <= span.last);
