import { figureOfNumber } from "../../money/figure-of-number.js";
import type { Cell, SheetGrid } from "../../workbook/grid.js";
import { inSpans } from "../../workbook/grid.js";
import type { CellRange } from "../../workbook/reference.js";
import type { Alignment, TypesetCell, TypesetTable } from "./typeset-table.js";

/** How one cell is printed; undefined leaves it to the general way. */
export type CellPrinter = (
  row: number,
  column: number,
  cell: Cell | undefined,
) => { readonly text: string; readonly alignment: Alignment; readonly isDoubtful?: true } | undefined;

/**
 * Typesets a rectangle of a sheet: merged cells as spans, hidden rows and columns and columns at the right without any
 * text left out.
 * @param headings how many rows at the top are headings
 */
export function typesetGrid(
  sheet: SheetGrid,
  range: CellRange,
  headings: number,
  printer: CellPrinter = () => undefined,
): TypesetTable {
  const rows = shown(range.top, lastFilled(sheet, range, "row"), (row) => inSpans(sheet.hiddenRows, row));
  const columns = shown(range.left, lastFilled(sheet, range, "column"), (column) =>
    inSpans(sheet.hiddenColumns, column),
  );
  const headingRows = rows.filter((row) => row < range.top + headings).length;
  const merges = mergesOf(sheet, range);
  const place = (row: number, column: number): TypesetCell | undefined => {
    const merge = merges.get(`${row}:${column}`) ?? { top: row, left: column, bottom: row, right: column };
    const isHeading = row < range.top + headings;
    // A merge that begins among the headings ends with them: what follows is not repeated on the next page.
    const within = rows.filter((each) => each >= merge.top && each <= merge.bottom);
    const spanned = within.filter((each) => each < range.top + headings === isHeading);
    const across = columns.filter((each) => each >= merge.left && each <= merge.right);
    if (row !== spanned[0] || column !== across[0]) return undefined;
    const isContinued = isHeading !== merge.top < range.top + headings;
    const cell = isContinued ? undefined : sheet.at(merge.top, merge.left);
    const printed = printer(merge.top, merge.left, cell) ?? printedCell(cell, isHeading);
    return {
      column: columns.indexOf(column),
      columnSpan: across.length,
      rowSpan: spanned.length,
      ...(isContinued ? { text: "", alignment: "left" as const } : printed),
    };
  };
  return {
    columns: columns.length,
    headings: headingRows,
    rows: rows.map((row) => columns.map((column) => place(row, column)).filter((cell) => cell !== undefined)),
  };
}

function shown(first: number, last: number, isHidden: (line: number) => boolean): readonly number[] {
  const lines: number[] = [];
  for (let line = first; line <= last; line += 1) if (!isHidden(line)) lines.push(line);
  return lines;
}

/** The last row or column of the range that holds anything, or is part of a merge that does. */
function lastFilled(sheet: SheetGrid, range: CellRange, line: "row" | "column"): number {
  const inRange = sheet.cells.filter(
    ({ row, column }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
  );
  const merged = sheet.merges.filter((merge) => sheet.at(merge.top, merge.left) && merge.top >= range.top);
  const limit = line === "row" ? range.bottom : range.right;
  const ends = merged.map((merge) => (line === "row" ? merge.bottom : merge.right));
  return Math.min(
    limit,
    Math.max(line === "row" ? range.top : range.left, ...inRange.map((cell) => cell[line]), ...ends),
  );
}

/** The merge that covers each covered place. */
function mergesOf(sheet: SheetGrid, range: CellRange): ReadonlyMap<string, CellRange> {
  const merges = new Map<string, CellRange>();
  for (const merge of sheet.merges) {
    const part = {
      top: Math.max(merge.top, range.top),
      left: Math.max(merge.left, range.left),
      bottom: Math.min(merge.bottom, range.bottom),
      right: Math.min(merge.right, range.right),
    };
    for (let row = part.top; row <= part.bottom; row += 1) {
      for (let column = part.left; column <= part.right; column += 1) merges.set(`${row}:${column}`, part);
    }
  }
  return merges;
}

function printedCell(cell: Cell | undefined, isHeading: boolean): { text: string; alignment: Alignment } {
  const text = cellText(cell);
  if (isHeading) return { text, alignment: "center" };
  return { text, alignment: cell?.content.kind === "number" ? "center" : "left" };
}

/** The text of a cell as a reader sees it; numbers that are no amounts (codes, counts, 行次) as they are. */
export function cellText(cell: Cell | undefined): string {
  if (!cell) return "";
  const { content } = cell;
  switch (content.kind) {
    case "text":
      return content.text.replace(/[ \t]*\r?\n[ \t]*/g, "\n").trimEnd();
    case "number":
      return numberText(content.value, cell.format);
    case "boolean":
      return content.value ? "是" : "否";
    case "error":
      return content.code;
    case "uncalculated":
      return "";
  }
}

function numberText(value: number, format: string | undefined): string {
  if (format?.includes("%")) return `${plain(value * 100)}%`;
  return plain(value);
}

function plain(value: number): string {
  const reading = figureOfNumber(value);
  if (reading.kind !== "figure") return String(value);
  const { scaled, decimals } = reading.figure;
  return (scaled / 10 ** decimals).toFixed(Math.max(0, decimals));
}
