/** What kind of line a row is, judged by itself. Its neighbours decide the rest (blocks.ts). */
import { isMark, unitNameOfLine, unitOfLine } from "./captions.js";
import { headingWord, isTotalName } from "./heading-words.js";
import { isEmptyStatement, isNote } from "./notes.js";
import { bareName, isNilMark } from "./printed-text.js";
import { remembered } from "./remembered.js";
import { looksLikeCode } from "./row-codes.js";
import type { ViewCell, ViewRow } from "./sheet-view.js";
import { isTitleLike, readTitle } from "./title.js";

export type RowKind =
  /** A title (“2024年度收入决算表”), alone or split over cells. */
  | "title"
  /** 公开01表, 单位：万元, 编制单位：…. */
  | "caption"
  /** Headings, 栏次. */
  | "heading"
  /** Headings that carry the 合计 amounts as well (类 款 项 合计 1,548.12 …). */
  | "heading-with-amounts"
  /** Codes, item names or amounts. */
  | "body"
  /** 注：…, a statement of emptiness, prose. */
  | "note"
  /** Other text. */
  | "text";

export interface LineOf {
  readonly row: ViewRow;
  readonly kind: RowKind;
  /** The whole title when `kind` is title. */
  readonly title?: { readonly text: string; readonly at: ViewCell };
  /** Number of heading words that only a heading row carries. */
  readonly anchors: number;
}

/** A title is seldom split into more pieces than this. */
const MOST_TITLE_PIECES = 6;

/**
 * The title on a row: one cell, or several joined when the title is split over them. Of a piece that is itself the form of
 * a title (“预算财政拨款支出决算表”) and the whole, the whole is meant when it says which table it is.
 */
function titleOf(cells: readonly ViewCell[]): { text: string; at: ViewCell } | undefined {
  const pieces = cells.filter(
    (cell) => isTitleLike(cell.text) || (!isMark(cell.text) && unitOfLine(cell.text) === undefined),
  );
  const single = pieces.find((cell) => !cell.figure && isTitleLike(cell.text));
  const [first, second] = pieces;
  if (first && second) {
    const joined = pieces.map((cell) => cell.text).join("");
    const whole = isTitleLike(joined) && (!single || saysMore(joined, single.text));
    if (whole) return { text: joined, at: first };
  }
  return single ? { text: single.text, at: single } : undefined;
}

function saysMore(joined: string, single: string): boolean {
  const whole = readTitle(joined);
  if (whole.verdict.kind === "unclear") return false;
  const part = readTitle(single);
  return part.verdict.kind === "unclear" || whole.core.length > part.core.length;
}

const isCaptionText = (text: string): boolean =>
  isMark(text) || unitOfLine(text) !== undefined || unitNameOfLine(text) !== undefined;

/** What one text says about its row: a mark for nothing, a word of headings, a caption, or a name with an ordinal. */
type TextKind = "nil" | "anchor" | "word" | "caption" | "ordinal" | "other";

const textKind = remembered((text: string): TextKind => {
  if (isNilMark(text)) return "nil";
  const word = headingWord(text);
  if (word !== undefined) return word;
  if (isCaptionText(text)) return "caption";
  return bareName(text).ordinal === "" ? "other" : "ordinal";
});

/** Judges one row. */
export function lineOf(row: ViewRow): LineOf {
  let figures = 0;
  /** 1, 2, 3 … over the columns: a 栏次 row although it does not say so. */
  let countsUp = true;
  let anchors = 0;
  let words = 0;
  let ordinals = 0;
  let captions = 0;
  let texts = 0;
  let longest = 0;
  let marks = 0;
  let columnNumbers = false;
  let first: ViewCell | undefined;
  for (const cell of row.cells) {
    const { text } = cell;
    const { kind } = cell.cell.content;
    if (cell.figure) {
      // A row that begins with a code is a row of the table, whatever follows.
      if (texts + marks + figures === 0 && looksLikeCode(text)) return { row, kind: "body", anchors: 0 };
      figures += 1;
      countsUp &&= text === String(figures);
      continue;
    }
    const says = kind === "error" || kind === "boolean" ? "nil" : textKind(text);
    if (says === "nil") {
      marks += 1;
      continue;
    }
    first ??= cell;
    texts += 1;
    if (text.length > longest) longest = text.length;
    if (says === "anchor") {
      anchors += 1;
      if (text === "栏次") columnNumbers = true;
    } else if (says === "word") words += 1;
    else if (says === "caption") captions += 1;
    else if (says === "ordinal") ordinals += 1;
  }
  countsUp &&= figures >= 2;
  if (texts === 0) return { row, kind: countsUp ? "heading" : "body", anchors };
  if (first && row.cells.length <= 6 && figures === 0 && (isNote(first.text) || isEmptyStatement(first.text))) {
    return { row, kind: "note", anchors };
  }
  if (anchors === 0 && figures + marks === 0) {
    const title = texts <= MOST_TITLE_PIECES ? titleOf(row.cells) : undefined;
    if (title) return { row, kind: "title", title, anchors };
    if (captions > 0) return { row, kind: "caption", anchors };
  }
  const numbersOnly = columnNumbers || countsUp;
  if (anchors > 0 && ordinals === 0) {
    if (figures === 0 || numbersOnly) return { row, kind: "heading", anchors };
    return { row, kind: anchors >= 2 ? "heading-with-amounts" : "body", anchors };
  }
  if (figures + marks + ordinals > 0) {
    if (captions > 0 && texts === captions) return { row, kind: "caption", anchors };
    return { row, kind: longest > 40 && texts <= 2 ? "note" : "body", anchors };
  }
  if (words >= 2) return { row, kind: "heading", anchors };
  // 合计 over nothing, or over what is no figure: a row of the table all the same.
  if (first && isTotalName(first.text)) return { row, kind: "body", anchors };
  return { row, kind: longest > 40 ? "note" : "text", anchors };
}
