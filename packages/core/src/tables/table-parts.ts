/** What a reader makes of a block: columns, rows, and what it did not understand. */

import { withoutBlanks } from "../codes/blanks.js";
import { contentOf } from "../workbook/content.js";
import type { ColumnHead } from "./heading-paths.js";
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

/** How many cells of these rows and columns hold a figure other than zero. */
export function countAmounts(rows: readonly ViewRow[], columns: readonly { column: number }[]): number {
  let count = 0;
  for (const row of rows) {
    for (const cell of row.cells) if (isOneOf(columns, cell.column) && isAmount(cell)) count += 1;
  }
  return count;
}

/** Whether a row holds a figure other than zero in any of the columns. */
export function hasAmounts(row: ViewRow, columns: readonly { column: number }[]): boolean {
  for (const cell of row.cells) if (isOneOf(columns, cell.column) && isAmount(cell)) return true;
  return false;
}

/** A table has some ten columns: looking through them costs less than a set. */
function isOneOf(columns: readonly { column: number }[], column: number): boolean {
  for (const one of columns) if (one.column === column) return true;
  return false;
}

function isAmount({ cell }: ViewCell): boolean {
  if (cell.content.kind === "number") return cell.content.value !== 0;
  const content = contentOf(cell);
  return content.kind === "figure" && content.figure.scaled !== 0;
}

/** Whether any of the columns holds something in this row. */
export const hasContent = (row: ViewRow, columns: readonly { column: number }[]): boolean =>
  row.cells.some((cell) => isOneOf(columns, cell.column));

/** A column that is not read; `ignored` says why when it is understood. */
export const unknownColumn = (head: ColumnHead, body: readonly ViewRow[], ignored?: string): UnknownPart => ({
  kind: "column",
  text: head.path.join("/"),
  place: head.place,
  ...(ignored === undefined ? {} : { ignored }),
  amounts: countAmounts(body, [head]),
});

/** A row (of one block) that is not read. */
export const unknownRow = (
  row: ViewRow,
  text: string,
  place: Place,
  columns: readonly { column: number }[],
  ignored?: string,
): UnknownPart => ({
  kind: "row",
  text,
  place,
  ...(ignored === undefined ? {} : { ignored }),
  amounts: countAmounts([row], columns),
});

/** Reason given for columns of budgets and of other years beside the figures of the year. */
export const COMPARED = "与预算或上年比较的栏目";
