/** A sheet prepared for recognition: rows of cells with tidied text, and its merges by row. */
import type { Cell, SheetGrid } from "../workbook/grid.js";
import { displayOf, shownText } from "../workbook/number-display.js";
import type { CellRange } from "../workbook/reference.js";
import { shownDigits } from "../workbook/text-rows.js";
import { looksLikeFigure, tidy } from "./printed-text.js";

/** One non-empty cell. Cells that hold nothing but blanks are left out. */
export interface ViewCell {
  readonly row: number;
  readonly column: number;
  /** Tidied text; the digits of a whole number; "" for other numbers. */
  readonly text: string;
  /** A number, or a text that looks like one. */
  readonly figure: boolean;
  readonly cell: Cell;
}

export interface ViewRow {
  readonly row: number;
  readonly cells: readonly ViewCell[];
}

export interface SheetView {
  readonly sheet: SheetGrid;
  /** Index of the sheet in the workbook. */
  readonly index: number;
  /** Rows that hold something, top to bottom. */
  readonly rows: readonly ViewRow[];
  readonly merges: MergeIndex;
}

/**
 * No disclosure table is wider than this many filled cells; what lies further right on a row (data pasted beside, fills
 * of thousands of columns) is not read, so that a hostile sheet costs no more than its cells.
 */
const WIDEST_ROW = 128;

function viewCell(cell: Cell): ViewCell | undefined {
  const content = cell.content;
  switch (content.kind) {
    case "number": {
      const date = shownDate(cell, content.value);
      if (date !== undefined) return { row: cell.row, column: cell.column, text: date, figure: false, cell };
      const text = shownDigits(cell) ?? (Number.isSafeInteger(content.value) ? String(content.value) : "");
      return { row: cell.row, column: cell.column, text, figure: true, cell };
    }
    case "text": {
      const text = tidy(content.text);
      if (text === "") return undefined;
      return { row: cell.row, column: cell.column, text, figure: looksLikeFigure(text), cell };
    }
    case "error":
      return { row: cell.row, column: cell.column, text: content.code, figure: false, cell };
    case "uncalculated":
      return { row: cell.row, column: cell.column, text: "", figure: true, cell };
    case "boolean":
      return { row: cell.row, column: cell.column, text: String(content.value), figure: false, cell };
  }
}

/** 2000-01-01 to 2099-12-31 in Excel's calendar: what else a date format shows is an amount under a wrong format. */
const FIRST_DAY = 36_526;
const LAST_DAY = 73_050;

/** A date as it is shown; undefined for all other numbers. */
function shownDate(cell: Cell, value: number): string | undefined {
  if (cell.format === undefined || !(value >= FIRST_DAY && value <= LAST_DAY)) return undefined;
  return displayOf(cell.format, value).isDate ? shownText(cell.format, value) : undefined;
}

/** Prepares one sheet. Linear in its cells. */
export function viewSheet(sheet: SheetGrid, index: number): SheetView {
  const rows: { row: number; cells: ViewCell[] }[] = [];
  let current: { row: number; cells: ViewCell[] } | undefined;
  for (const cell of sheet.cells) {
    if (current && current.row === cell.row && current.cells.length >= WIDEST_ROW) continue;
    const view = viewCell(cell);
    if (!view) continue;
    if (!current || current.row !== cell.row) {
      current = { row: cell.row, cells: [] };
      rows.push(current);
    }
    current.cells.push(view);
  }
  for (const row of rows) if (isRepeated(row.cells)) row.cells.length = 1;
  return { sheet, index, rows, merges: new MergeIndex(sheet.merges) };
}

/** Fewer cells, or shorter texts, may well be alike: headings, names, amounts. */
const SHORTEST_REPEATED = 6;

/** Programs that undo merges fill a title or note into every cell of its row; it is one text all the same. */
function isRepeated(cells: readonly ViewCell[]): boolean {
  const [first, second, third] = cells;
  if (!first || !third || first.figure || first.text.length < SHORTEST_REPEATED || first.text !== second?.text)
    return false;
  return cells.every((cell) => cell.text === first.text);
}

/** How many rows a merge may cover to be indexed by row; taller ones are kept in a short list. */
const TALLEST_INDEXED = 64;

/** The merges of a sheet by row; the index is made when the first is asked for. */
export class MergeIndex {
  readonly #merges: readonly CellRange[];
  readonly #tall: CellRange[] = [];
  #byRow: ReadonlyMap<number, readonly CellRange[]> | undefined;

  constructor(merges: readonly CellRange[]) {
    this.#merges = merges;
  }

  /** The merge that covers a place, if any. */
  at(row: number, column: number): CellRange | undefined {
    this.#byRow ??= this.#index();
    const here = this.#byRow.get(row);
    return (here && covering(here, row, column)) ?? covering(this.#tall, row, column);
  }

  #index(): ReadonlyMap<number, readonly CellRange[]> {
    const byRow = new Map<number, CellRange[]>();
    for (const merge of this.#merges) {
      if (merge.bottom - merge.top > TALLEST_INDEXED) {
        this.#tall.push(merge);
        continue;
      }
      for (let row = merge.top; row <= merge.bottom; row += 1) {
        const list = byRow.get(row);
        if (list) list.push(merge);
        else byRow.set(row, [merge]);
      }
    }
    return byRow;
  }
}

function covering(merges: readonly CellRange[], row: number, column: number): CellRange | undefined {
  for (const merge of merges) {
    if (row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right) return merge;
  }
  return undefined;
}
