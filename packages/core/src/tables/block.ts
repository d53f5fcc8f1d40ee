/** One table of a sheet with what belongs to it, or what else stands between tables. */
import type { CellRange } from "../workbook/reference.js";
import type { LineOf } from "./row-kind.js";
import type { SheetView, ViewRow } from "./sheet-view.js";

/** One block, its rows already sorted by their part in a table. All four lists are in sheet order. */
export interface Block {
  readonly view: SheetView;
  /** Titles, marks, unit lines and what else stands above the headings. */
  readonly preamble: readonly LineOf[];
  readonly headings: readonly ViewRow[];
  /** Rows of codes, items and amounts; with a heading row that carries the 合计 amounts as its first row, if there is one. */
  readonly body: readonly ViewRow[];
  readonly notes: readonly ViewRow[];
  /** Titles and headings printed again over the rest of a long table: they say nothing new, but they are of this block. */
  readonly repeated: readonly ViewRow[];
}

/** The rectangle that blocks span; undefined when they hold nothing. */
export function rangeOf(blocks: readonly Block[]): CellRange | undefined {
  let top = Number.POSITIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  let bottom = 0;
  let right = 0;
  const include = (row: ViewRow): void => {
    top = Math.min(top, row.row);
    bottom = Math.max(bottom, row.row);
    left = Math.min(left, row.cells[0]?.column ?? left);
    right = Math.max(right, row.cells.at(-1)?.column ?? right);
  };
  for (const block of blocks) {
    for (const line of block.preamble) include(line.row);
    for (const row of block.headings) include(row);
    for (const row of block.body) include(row);
    for (const row of block.notes) include(row);
    for (const row of block.repeated) include(row);
  }
  return bottom === 0 ? undefined : { top, left, bottom, right };
}

/** All rows of a block, in sheet order. */
export function rowsOf(block: Block): ViewRow[] {
  const rows = new Set<ViewRow>(block.preamble.map((line) => line.row));
  for (const list of [block.headings, block.body, block.notes]) for (const row of list) rows.add(row);
  return [...rows].sort((a, b) => a.row - b.row);
}
