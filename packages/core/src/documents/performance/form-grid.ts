/** A sheet or a table of a text as rows of placed cells, whatever it came from: what forms are read from. */

import { withoutBlanks } from "../../codes/blanks.js";
import type { Anchor } from "../../findings/finding.js";
import type { Figure } from "../../money/figure.js";
import { readFigure } from "../../money/read-figure.js";
import { MergeIndex } from "../../tables/sheet-view.js";
import { contentOf, textOf } from "../../workbook/content.js";
import type { Cell, SheetGrid } from "../../workbook/grid.js";
import { a1 } from "../../workbook/reference.js";
import type { TextDocument, TextTable, TextTableCell } from "../text-document.js";

export interface FormCell {
  readonly row: number;
  readonly column: number;
  /** Last column that it covers. */
  readonly lastColumn: number;
  /** White space removed; a number as the shortest decimal. */
  readonly text: string;
  /** The figure, when the whole cell is one (“3分”, “58.73万元” and “98.5%” are read without what follows). */
  readonly figure?: Figure;
  /** “%” printed, or a percent format: the figure is then in percent. */
  readonly isPercent: boolean;
  /** A stored number: its trailing zeros are not known. */
  readonly isStored?: true;
  readonly place: Anchor;
}

export interface FormGrid {
  /** Of the sheet or the file. */
  readonly name: string;
  /** Non-empty cells row by row. */
  readonly rows: readonly (readonly FormCell[])[];
  /** The place of any cell, empty ones included. */
  placeAt(row: number, column: number): Anchor;
  /** Whether a cell belongs to a merge that begins above it. */
  isCovered(row: number, column: number): boolean;
}

/** Forms are small; a sheet with more cells than this is data of another kind. */
const MOST_CELLS = 50_000;
const LONGEST_TEXT = 2000;
/** Between the title of a form and its table stand the year, the unit and the date. */
const LINES_ABOVE = 6;

/** A form without one of these in its headings has neither indicators nor funds executed (form-headings.ts). */
const HEADING_WORDS = /指标|执行数|执行金额|执行情况数|实际支出|支出数|到位数/;

/** A worksheet as a form grid; undefined when it cannot be one. `isTaken` leaves out rows of recognised tables. */
export function worksheetGrid(sheet: SheetGrid, isTaken: (row: number) => boolean): FormGrid | undefined {
  if (sheet.visibility !== "visible" || sheet.cells.length > MOST_CELLS) return undefined;
  if (!sheet.cells.some((cell) => !isTaken(cell.row) && mayBeHeading(cell))) return undefined;
  const merges = new MergeIndex(sheet.merges);
  const rows: FormCell[][] = [];
  for (const cell of sheet.cells) {
    if (isTaken(cell.row)) continue;
    const shown = formCell(cell, merges.at(cell.row, cell.column)?.right ?? cell.column, sheet.name);
    if (shown === undefined) continue;
    const row = rows.at(-1);
    if (row?.[0]?.row === cell.row) row.push(shown);
    else rows.push([shown]);
  }
  return {
    name: sheet.name,
    rows,
    placeAt: (row, column) => cellPlace(sheet.name, row, column),
    isCovered: (row, column) => (merges.at(row, column)?.top ?? row) < row,
  };
}

function mayBeHeading({ content }: Cell): boolean {
  return content.kind === "text" && HEADING_WORDS.test(withoutBlanks(content.text.slice(0, LONGEST_TEXT)));
}

/**
 * A table of a text as a form grid, called by the line above it. Empty cells have no place in a text; the last text of
 * their row stands for them.
 */
export function textTableGrid({ file, paragraphs }: TextDocument, { cells }: TextTable): FormGrid | undefined {
  if (cells.length > MOST_CELLS) return undefined;
  const rows: FormCell[][] = [];
  const continued = new Set<string>();
  for (const cell of cells) {
    if (cell.isContinued) continued.add(`${cell.row}/${cell.column}`);
    const text = withoutBlanks(cell.text.slice(0, LONGEST_TEXT));
    if (text === "") continue;
    const { row, column, lastColumn } = cell;
    const shown = { row, column, lastColumn, text, ...figureOfText(text), place: textPlace(file, cell) };
    const current = rows.at(-1);
    if (current?.[0]?.row === row) current.push(shown);
    else rows.push([shown]);
  }
  const nearest = (row: number): FormCell | undefined => {
    const found = rows.find(([first]) => first !== undefined && first.row >= row) ?? rows.at(-1);
    return found?.at(-1);
  };
  const start = cells[0]?.line ?? 0;
  const above = paragraphs.filter(({ line, part, isInTable }) => !part && !isInTable && line < start);
  const title = above
    .slice(-LINES_ABOVE)
    .reverse()
    .find(({ text }) => /自评/.test(text) && text.length <= 80);
  return {
    name: title ? withoutBlanks(title.text) : file,
    rows,
    placeAt: (row) => nearest(row)?.place ?? { kind: "file", file },
    isCovered: (row, column) => continued.has(`${row}/${column}`),
  };
}

/** The first paragraph of a cell. */
function textPlace(file: string, { text, line }: TextTableCell): Anchor {
  const [first = ""] = text.split("\n");
  return { kind: "text", file, section: "", line, start: 0, end: first.length, quote: first };
}

const cellPlace = (sheet: string, row: number, column: number): Anchor => ({
  kind: "cell",
  sheet,
  cell: a1({ row, column }),
});

function formCell(cell: Cell, lastColumn: number, sheet: string): FormCell | undefined {
  const raw = textOf(cell);
  const text = withoutBlanks(raw.slice(0, LONGEST_TEXT));
  const reading = contentOf(cell);
  const placed = { row: cell.row, column: cell.column, lastColumn, place: cellPlace(sheet, cell.row, cell.column) };
  if (reading.kind === "figure" && reading.storedAs === "number") {
    const decimals = percentDecimals(cell.format);
    if (decimals === undefined) return { ...placed, text, figure: reading.figure, isPercent: false, isStored: true };
    const value = cell.content.kind === "number" ? cell.content.value : 0;
    const figure = { scaled: Math.round(value * 100 * 10 ** decimals), decimals };
    return { ...placed, text: `${(value * 100).toFixed(decimals)}%`, figure, isPercent: true };
  }
  return text === "" ? undefined : { ...placed, text, ...figureOfText(text) };
}

/** How many decimals a percent format shows; undefined for any other format. */
function percentDecimals(format: string | undefined): number | undefined {
  const percent = format === undefined ? null : /^[0#,]{1,20}(?:\.(0{1,10}))?%/.exec(format);
  return percent ? (percent[1]?.length ?? 0) : undefined;
}

/** “98.5%”, “3分”, “58.73万元”, “1,548.12”. */
export function figureOfText(text: string): { readonly figure?: Figure; readonly isPercent: boolean } {
  const isPercent = /[%％]$/.test(text);
  const bare = text.replace(/(?:[%％]|分|万?元)$/, "");
  const reading = readFigure(bare);
  return reading.kind === "figure" ? { figure: reading.figure, isPercent } : { isPercent: false };
}
