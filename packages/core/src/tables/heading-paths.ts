/** Flattens merged and multi-row headings: for each column the heading texts from top to bottom. */
import type { Block } from "./block.js";
import { isNilMark } from "./printed-text.js";
import type { ViewCell } from "./sheet-view.js";
import type { Place } from "./table.js";

/** A column with its headings, top to bottom, tidied; a text that repeats the one above is given once. */
export interface ColumnHead {
  readonly column: number;
  readonly path: readonly string[];
  /** The lowest heading cell over the column (its own, or the anchor of the merge that covers it). */
  readonly place: Place;
}

interface HeadingText {
  readonly text: string;
  readonly place: Place;
  readonly merged: boolean;
}

/** Every column that headings or body use, left to right. */
export function usedColumns(block: Block): number[] {
  const columns = new Set<number>();
  for (const row of block.headings) for (const cell of row.cells) columns.add(cell.column);
  for (const row of block.body) for (const cell of row.cells) columns.add(cell.column);
  return [...columns].sort((a, b) => a - b);
}

/** Flattens the headings of a block. */
export function headingPaths(block: Block): ColumnHead[] {
  const columns = usedColumns(block);
  const rows = block.headings.map((row) => textsOfRow(block, row.row, row.cells, columns));
  spreadGroups(rows);
  return columns.map((column, index) => {
    const path: string[] = [];
    let place: Place | undefined;
    for (const row of rows) {
      const heading = row[index];
      if (!heading) continue;
      place = heading.place;
      if (path.at(-1) !== heading.text) path.push(heading.text);
    }
    return { column, path, place: place ?? { row: block.headings.at(-1)?.row ?? 1, column } };
  });
}

function textsOfRow(
  block: Block,
  rowNumber: number,
  cells: readonly ViewCell[],
  columns: readonly number[],
): (HeadingText | undefined)[] {
  let next = 0;
  return columns.map((column) => {
    // Both run from left to right.
    while ((cells[next]?.column ?? column) < column) next += 1;
    const cell = cells[next];
    if (cell?.column === column) {
      if (cell.figure || isColumnNumber(cell.text) || isNilMark(cell.text)) return undefined;
      const merge = block.view.merges.at(rowNumber, column);
      const wide = merge !== undefined && merge.right > merge.left;
      return { text: cell.text, place: { row: rowNumber, column }, merged: wide };
    }
    const merge = block.view.merges.at(rowNumber, column);
    if (!merge) return undefined;
    const anchorRow = block.headings.find((heading) => heading.row === merge.top);
    const anchor = anchorRow?.cells.find((candidate) => candidate.column === merge.left);
    if (!anchor || anchor.figure) return undefined;
    return { text: anchor.text, place: { row: merge.top, column: merge.left }, merged: true };
  });
}

/** What a 栏次 row prints besides plain numbers: 1=2+4, (1), 甲. */
const isColumnNumber = (tidied: string): boolean =>
  tidied.length <= 16 && /^(?:\(?\d{1,2}\)?栏?(?:=[\d+\-()]{1,12})?|[甲乙丙丁])$/.test(tidied);

/**
 * Without merges (a .csv, “centre across selection”) a group's name stands over its first column only. It is spread to
 * the right over columns that have no heading of their own in that row but, like the group's first column, one below.
 */
function spreadGroups(rows: (HeadingText | undefined)[][]): void {
  // From the bottom up: a sub-group spread in its own row lets the group above spread over it.
  for (let index = rows.length - 2; index >= 0; index -= 1) {
    const row = rows[index];
    if (!row) continue;
    let group: { text: HeadingText; column: number } | undefined;
    for (let column = 0; column < row.length; column += 1) {
      const heading = row[column];
      if (heading) {
        group = heading.merged ? undefined : { text: heading, column };
        continue;
      }
      if (group && startsAbove(rows, index, group.column, column)) group = undefined;
      if (!group) continue;
      const first = group.column;
      const below = rows.slice(index + 1).find((lower) => lower[column] !== undefined);
      if (!below?.[first] || below[first]?.text === group.text.text) {
        group = undefined;
        continue;
      }
      row[column] = group.text;
    }
  }
}

/** Whether a heading further up begins at `column`: what stands left of it in a lower row cannot reach over to it. */
function startsAbove(
  rows: readonly (HeadingText | undefined)[][],
  index: number,
  from: number,
  column: number,
): boolean {
  return rows.slice(0, index).some((upper) => {
    const [left, here] = [upper[from]?.place, upper[column]?.place];
    return here !== undefined && (left?.row !== here.row || left.column !== here.column);
  });
}

const YEAR = /^(20\d{2})年/;

/** Columns of a year before the latest one that the headings name: 2023年决算数 beside 2024年决算数. */
export function ofEarlierYear(heads: readonly ColumnHead[]): ReadonlySet<ColumnHead> {
  const years = new Map<ColumnHead, number>();
  for (const head of heads) {
    for (const text of head.path) {
      const year = YEAR.exec(text)?.[1];
      if (year) years.set(head, Number(year));
    }
  }
  const latest = [...years.values()].reduce((late, year) => Math.max(late, year), 0);
  return new Set([...years].filter(([, year]) => year < latest).map(([head]) => head));
}
