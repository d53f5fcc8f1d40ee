import { type Cell, type CellRange, columnLetters, type SheetGrid } from "@juesuan/core";
import { displayCell } from "./cell-display.js";

/** Height of every row, in CSS pixels. Row heights of the file are not kept; one height lets a row's place be computed. */
export const ROW_HEIGHT = 28;
/** Width of the column of row numbers and height of the line of column letters. */
export const ROW_HEADING_WIDTH = 48;
export const COLUMN_HEADING_HEIGHT = 26;

/** Browsers lay nothing out beyond some 17 million pixels; further rows of a sheet are not shown, and the view says so. */
export const MOST_ROWS = 500_000;

const NARROWEST_COLUMN = 44;
const WIDEST_COLUMN = 280;
const WIDTH_OF_WIDE = 13;
const WIDTH_OF_NARROW = 7.5;
const CELL_PADDING = 14;
/** Cells looked at for the widths of the columns, and how many of them are printed for it: printing takes microseconds. */
const MEASURED_CELLS = 20_000;
const PRINTED_CELLS = 1_000;

/** Where everything of a sheet stands on the canvas, in CSS pixels from its top left corner (headings not counted). */
export interface SheetGeometry {
  readonly rows: number;
  readonly columns: number;
  /** Left edge of each column; one more entry for the right edge of the last. */
  readonly lefts: readonly number[];
  readonly merges: readonly CellRange[];
  /** Rows of the sheet that are not shown. */
  readonly rowsLeftOut: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Lays a sheet out: as many rows and columns as hold something, columns as wide as their texts. */
export function sheetGeometry(sheet: SheetGrid): SheetGeometry {
  const bottom = Math.max(1, sheet.cells.at(-1)?.row ?? 1);
  const columns = sheet.cells.reduce((most, cell) => Math.max(most, cell.column), 1);
  const rows = Math.min(bottom, MOST_ROWS);
  const merges = sheet.merges
    .filter((merge) => merge.top <= rows && merge.left <= columns)
    .map((merge) => ({ ...merge, bottom: Math.min(merge.bottom, rows), right: Math.min(merge.right, columns) }));
  const wide = new Set(merges.filter((merge) => merge.right > merge.left).map((merge) => `${merge.top},${merge.left}`));

  const widths = Array<number>(columns + 1).fill(0);
  for (let column = 1; column <= columns; column += 1) {
    widths[column] = Math.max(NARROWEST_COLUMN, columnLetters(column).length * WIDTH_OF_NARROW + CELL_PADDING);
  }
  const widen = (column: number, width: number) => {
    widths[column] = Math.min(WIDEST_COLUMN, Math.max(widths[column] ?? 0, width));
  };
  // A title over all columns must not widen the first one; a text beside empty cells may run over them, as in Excel.
  const running: { readonly cell: Cell; readonly last: number }[] = [];
  for (const [index, cell] of sheet.cells.entries()) {
    if (index >= MEASURED_CELLS) break;
    if (wide.has(`${cell.row},${cell.column}`)) continue;
    const next = sheet.cells[index + 1];
    const last = next?.row === cell.row ? next.column - 1 : columns;
    if (cell.content.kind === "text" && last > cell.column) running.push({ cell, last });
    else widen(cell.column, index < PRINTED_CELLS ? textWidth(cell) : roughWidth(cell));
  }
  for (const { cell, last } of running) {
    let missing = textWidth(cell);
    for (let column = cell.column; column <= last && missing > 0; column += 1) missing -= widths[column] ?? 0;
    if (missing > 0) widen(cell.column, (widths[cell.column] ?? 0) + missing);
  }
  const lefts = [0];
  for (let column = 1; column <= columns; column += 1) lefts.push((lefts.at(-1) ?? 0) + (widths[column] ?? 0));
  return { rows, columns, lefts, merges, rowsLeftOut: bottom - rows };
}

/** How wide the text of a cell may run: as far as it needs over the empty, unmerged cells right of it. */
export function textRoom(sheet: SheetGrid, geometry: SheetGeometry, range: CellRange): number {
  const cell = sheet.at(range.top, range.left);
  const merged = range.right > range.left || range.bottom > range.top;
  let right = range.right;
  if (cell?.content.kind === "text" && !merged) {
    const needed = textWidth(cell);
    const free = (column: number) =>
      sheet.at(range.top, column) === undefined && extent(geometry, range.top, column).left === column;
    while (boxOf(geometry, { ...range, right }).width < needed && right < geometry.columns && free(right + 1))
      right += 1;
  }
  return boxOf(geometry, { ...range, right }).width;
}

/** Wide enough for a number with separators and two decimals, without printing it. */
function roughWidth(cell: Cell): number {
  if (cell.content.kind !== "number") return textWidth(cell);
  return (cell.content.value.toFixed(2).length * WIDTH_OF_NARROW * 4) / 3 + CELL_PADDING;
}

/** About how wide a cell's text is, padding included. */
export function textWidth(cell: Cell): number {
  let width = CELL_PADDING;
  for (const character of displayCell(cell).text) {
    width += character < "\u2e80" ? WIDTH_OF_NARROW : WIDTH_OF_WIDE;
    if (width > 4 * WIDEST_COLUMN) break;
  }
  return width;
}

/** The merged range that covers a cell, or the cell alone. */
export function extent(geometry: SheetGeometry, row: number, column: number): CellRange {
  return (
    geometry.merges.find(
      (merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right,
    ) ?? { top: row, left: column, bottom: row, right: column }
  );
}

/** Where a range stands. */
export function boxOf(geometry: SheetGeometry, range: CellRange): Box {
  const left = geometry.lefts[range.left - 1] ?? 0;
  const right = geometry.lefts[range.right] ?? left;
  return {
    left,
    top: (range.top - 1) * ROW_HEIGHT,
    width: right - left,
    height: (range.bottom - range.top + 1) * ROW_HEIGHT,
  };
}

/** The rows and columns that a part of the canvas shows, with a few more around it. */
export function visibleRange(geometry: SheetGeometry, part: Box): CellRange {
  const spare = 4;
  return {
    top: clamp(Math.floor(part.top / ROW_HEIGHT) + 1 - spare, geometry.rows),
    bottom: clamp(Math.ceil((part.top + part.height) / ROW_HEIGHT) + spare, geometry.rows),
    left: clamp(columnAt(geometry, part.left) - 1, geometry.columns),
    right: clamp(columnAt(geometry, part.left + part.width) + 1, geometry.columns),
  };
}

const clamp = (number: number, last: number): number => Math.min(Math.max(1, number), last);

/** The column at a horizontal place, by halving. */
function columnAt(geometry: SheetGeometry, left: number): number {
  let low = 1;
  let high = geometry.columns;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((geometry.lefts[middle - 1] ?? 0) <= left) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A rectangle of cells to draw. */
export interface DrawnCell {
  readonly range: CellRange;
  readonly cell: Cell | undefined;
}

/** The cells to draw for a visible range, row by row: merged ranges once, at their first row. */
export function drawnRows(
  sheet: SheetGrid,
  geometry: SheetGeometry,
  visible: CellRange,
): readonly (readonly [row: number, cells: readonly DrawnCell[]])[] {
  const rows = new Map<number, DrawnCell[]>();
  const add = (range: CellRange) => {
    const row = rows.get(range.top) ?? [];
    row.push({ range, cell: sheet.at(range.top, range.left) });
    rows.set(range.top, row);
  };
  const merges = geometry.merges.filter(
    (merge) =>
      merge.top <= visible.bottom &&
      merge.bottom >= visible.top &&
      merge.left <= visible.right &&
      merge.right >= visible.left,
  );
  for (const merge of merges) add(merge);
  for (let row = visible.top; row <= visible.bottom; row += 1) {
    const across = merges.filter((merge) => row >= merge.top && row <= merge.bottom);
    for (let column = visible.left; column <= visible.right; column += 1) {
      if (across.some((merge) => column >= merge.left && column <= merge.right)) continue;
      add({ top: row, left: column, bottom: row, right: column });
    }
  }
  for (const cells of rows.values()) cells.sort((a, b) => a.range.left - b.range.left);
  return [...rows].sort(([a], [b]) => a - b);
}

/** The cell reached from a range by a step; over a merged range in one step. */
export function stepFrom(
  geometry: SheetGeometry,
  from: CellRange,
  rows: number,
  columns: number,
): { readonly row: number; readonly column: number } {
  const row = rows > 0 ? from.bottom + rows : from.top + rows;
  const column = columns > 0 ? from.right + columns : from.left + columns;
  const reached = extent(geometry, clamp(row, geometry.rows), clamp(column, geometry.columns));
  return { row: reached.top, column: reached.left };
}
