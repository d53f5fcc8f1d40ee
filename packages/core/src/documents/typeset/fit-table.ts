/**
 * How a table is put on pages: upright or across, how large the type, how wide each column, how high each row. Lines are
 * set to an exact height, so the pages counted here are those that Word makes.
 */
import type { TypesetCell, TypesetPage, TypesetTable } from "./typeset-table.js";

export type Orientation = "portrait" | "landscape";

export interface FittedTable {
  readonly orientation: Orientation;
  /** Points. */
  readonly type: number;
  readonly lineHeight: number;
  /** Width of each column in points; together the width of the page body. */
  readonly widths: readonly number[];
  /** Height of each row in points, at least. */
  readonly heights: readonly number[];
  readonly pages: number;
}

/** Room for a table in points: A4 with margins of 25 mm above and below, 20 mm at the sides. */
export const TABLE_ROOM = {
  portrait: { width: 481, height: 700 },
  landscape: { width: 728, height: 453 },
} as const;

/** Space left and right of the text in a cell, in points. */
export const CELL_PADDING = 3;

/** Type sizes to choose from: 五号 and smaller; below 7.5 pt nobody reads a column of figures. */
const TYPES = [10.5, 10, 9, 8, 7.5] as const;

const lineHeightOf = (type: number): number => Math.round(type * 1.3 * 20) / 20;

/**
 * Chooses the layout with the fewest pages whose type is large and whose names stay on one line.
 * @param heading points that stand above the title on the first page
 */
export function fitTable(page: TypesetPage, heading: number): FittedTable {
  const candidates = (["portrait", "landscape"] as const).flatMap((orientation) =>
    TYPES.map((type) => candidate(page, heading, orientation, type)),
  );
  const [first, ...others] = candidates;
  if (!first) throw new Error("there is always a layout");
  return others.reduce((best, each) => (each.cost < best.cost ? each : best), first).fitted;
}

function candidate(page: TypesetPage, heading: number, orientation: Orientation, type: number) {
  const { table } = page;
  const room = TABLE_ROOM[orientation];
  const { widths, lack } = columnWidths(table, room.width, type);
  const lineHeight = lineHeightOf(type);
  const lines = table.rows.map((row) => Math.max(1, ...row.map((cell) => linesOf(cell, widths, type))));
  const heights = lines.map((count) => count * lineHeight + 4);
  const around = heading + 34 + page.above.length * 16;
  const notes = page.below.reduce((sum, text) => sum + Math.ceil((emWidth(text) * 10.5) / room.width) * 15, 6);
  const pages = pagesOf(heights, table.headings, room.height, around, notes);
  const body = lines.slice(table.headings);
  const wrapped = body.filter((count) => count > 1).length / Math.max(1, body.length);
  const cost = pages * 10 + wrapped * 8 + (10.5 - type) * 1.5 + (orientation === "landscape" ? 2 : 0) + lack * 100;
  return { cost, fitted: { orientation, type, lineHeight, widths, heights, pages } };
}

function pagesOf(heights: readonly number[], headings: number, room: number, around: number, notes: number): number {
  const repeated = heights.slice(0, headings).reduce((sum, height) => sum + height, 0);
  let pages = 1;
  let used = around + repeated;
  const place = (height: number): void => {
    if (used + height > room) {
      pages += 1;
      used = repeated;
    }
    used += height;
  };
  for (const height of heights.slice(headings)) place(height);
  place(notes);
  return pages;
}

interface Wish {
  /** Narrower than this a figure would break. */
  readonly least: number;
  readonly wish: number;
  /** Takes what room is left over: columns of names. */
  readonly stretch: number;
}

/** Widths in points; `lack` is the share of the least width that the page does not have. */
function columnWidths(table: TypesetTable, room: number, type: number): { widths: readonly number[]; lack: number } {
  const padding = 2 * CELL_PADDING + 1;
  const wishes = Array.from({ length: table.columns }, (_, column) => wishOf(table, column));
  const points = wishes.map(({ least, wish, stretch }) => ({
    least: least * type + padding,
    wish: wish * type + padding,
    stretch,
  }));
  const total = (key: keyof Wish): number => points.reduce((sum, each) => sum + each[key], 0);
  const [least, wish, stretch] = [total("least"), total("wish"), total("stretch")];
  if (wish <= room) {
    const left = room - wish;
    const byStretch = stretch > 0 && left < wish * 0.5 ? stretch : 0;
    const widths = points.map((each) =>
      byStretch > 0 ? each.wish + (left * each.stretch) / byStretch : each.wish + (left * each.wish) / wish,
    );
    return { widths, lack: 0 };
  }
  if (least <= room) {
    const share = (room - least) / (wish - least);
    return { widths: points.map((each) => each.least + (each.wish - each.least) * share), lack: 0 };
  }
  return { widths: points.map((each) => (each.least * room) / least), lack: (least - room) / least };
}

/** What a column would like to have, in ems, by its cells that stand in it alone. */
function wishOf(table: TypesetTable, column: number): Wish {
  let [least, wish, stretch] = [1.5, 2, 0];
  table.rows.forEach((row, index) => {
    const cell = row.find((each) => each.column === column && each.columnSpan === 1);
    if (!cell) return;
    const width = Math.max(...cell.text.split("\n").map(emWidth));
    if (cell.alignment === "right" || /^[\d.,%-]+$/.test(cell.text)) {
      least = Math.max(least, width);
      wish = Math.max(wish, width);
    } else if (index < table.headings) {
      // Headings break: up to three lines of at least two characters.
      least = Math.max(least, Math.min(width, Math.max(2, width / 4)));
      wish = Math.max(wish, Math.min(width, Math.max(4, width / 2)));
    } else {
      least = Math.max(least, Math.min(width, 5));
      wish = Math.max(wish, Math.min(width, 18));
      stretch = Math.max(stretch, Math.min(width, 30));
    }
  });
  return { least, wish, stretch };
}

function linesOf(cell: TypesetCell, widths: readonly number[], type: number): number {
  const spanned = widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, width) => sum + width, 0);
  const room = (spanned - 2 * CELL_PADDING - 1) / type;
  const lines = cell.text.split("\n").reduce((sum, line) => sum + wrappedLines(line, room), 0);
  return Math.ceil(lines / cell.rowSpan);
}

/** Lines of a text that may break between any two characters. */
export function wrappedLines(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const character of text) {
    const width = emWidth(character);
    if (used + width > room + 0.01 && used > 0) {
      lines += 1;
      used = 0;
    }
    used += width;
  }
  return lines;
}

/** Width in ems: Chinese characters are square, Latin letters and digits half as wide. */
export const emWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (character < "⺀" && !"“”‘’—…·".includes(character) ? 0.55 : 1), 0);
