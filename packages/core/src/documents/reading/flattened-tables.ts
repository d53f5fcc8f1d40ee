/**
 * Tables that were copied into a text lose their lines: each row, or each cell, becomes a line of its own. Their words are
 * no prose and their ordinals no headings. They are told by the line “单位：万元” above them and the note below, and by
 * amounts that stand without a unit.
 */
import type { TextParagraph } from "../text-document.js";

/** Marks the lines of such tables. */
export function markFlattenedTables(paragraphs: readonly TextParagraph[]): readonly TextParagraph[] {
  const marked: TextParagraph[] = [];
  let isInside = false;
  paragraphs.forEach((paragraph, index) => {
    const text = paragraph.text.trim();
    if (isInside && endsTable(text)) isInside = false;
    if (!isInside && UNIT_LINE.test(text) && isRowLike(paragraphs[index + 1]) && isRowLike(paragraphs[index + 2])) {
      isInside = true;
    }
    const isTable = paragraph.isInTable === true || isInside || isRow(text);
    marked.push(isTable ? { ...paragraph, isInTable: true } : paragraph);
    if (NOTE.test(text)) isInside = false;
  });
  return marked;
}

const UNIT_LINE = /(?:金额)?单位[:：]\s{0,4}(?:人民币)?(?:万元|千元|亿元|元)\s{0,4}$/;
const NOTE = /^(?:备?注|说明)[:：]/;
const SENTENCE = /[。；;]|，[^，]{0,40}(?:万元|%|为)/;
const HEADING =
  /^(?:第[一二三四五六七八九十]{1,3}部分|[(（]?[一二三四五六七八九十]{1,3}[)）、.．].{0,60}(?:情况|说明|概况|解释)。?$)/;

/** A sentence, or a heading of the prose that follows. */
const endsTable = (text: string): boolean => HEADING.test(text) || (SENTENCE.test(text) && !NOTE.test(text));

/** Short, and no sentence: a row or a cell. */
const isRowLike = (paragraph: TextParagraph | undefined): boolean =>
  paragraph !== undefined && !endsTable(paragraph.text.trim()) && paragraph.text.length <= 160;

const BARE_AMOUNT = /(?:^|\s)-?[0-9]{1,3}(?:,?[0-9]{3}){0,4}\.[0-9]{2}(?=\s|$)/g;

/** A row of amounts without units, a cell with nothing but an amount, a cell that a web page closed with a line. */
function isRow(text: string): boolean {
  if (/[。；，;]/.test(text)) return false;
  if (text.endsWith("|") && text.length <= 80) return true;
  const amounts = text.match(BARE_AMOUNT)?.length ?? 0;
  return amounts >= 2 || (amounts === 1 && /^\S{1,20}$/.test(text));
}
