/** What a reader makes of a block: columns, rows, and what it did not understand. */

import { withoutBlanks } from "./printed-text.js";
import type { ViewCell, ViewRow } from "./sheet-view.js";
import type { Place, TableColumn, TableRow, UnknownPart } from "./table.js";

export interface TableParts {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly unknown: readonly UnknownPart[];
}

/** Gives keys that occur again the suffix #2, #3 … */
export class UniqueKeys {
  private readonly seen = new Map<string, number>();

  take(key: string): string {
    const count = (this.seen.get(key) ?? 0) + 1;
    this.seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  }
}

export const placeOf = (cell: { readonly row: number; readonly column: number }): Place => ({
  row: cell.row,
  column: cell.column,
});

/** The text of a cell as printed, white space removed. */
export function printed(cell: ViewCell): string {
  const { content } = cell.cell;
  return content.kind === "text" ? withoutBlanks(content.text) : cell.text;
}

/** The amount cells of a row: one place for each column, filled or not. */
export function amountCells(row: ViewRow, columns: readonly { key: string; column: number }[]): Map<string, Place> {
  const cells = new Map<string, Place>();
  for (const { key, column } of columns) cells.set(key, { row: row.row, column });
  return cells;
}

/** Whether any of the columns holds something in this row. */
export const hasContent = (row: ViewRow, columns: readonly { column: number }[]): boolean =>
  row.cells.some((cell) => columns.some((column) => column.column === cell.column));
