/**
 * Text files into which wrapped lines were copied (from a PDF, a web page). Such lines are put together again; each keeps
 * its place. Lines cut after so many characters all have one length; lines set by a typesetter reach one margin, more or
 * less: figures are narrower than characters and are not broken, and the indent of a paragraph's first line is lost.
 */
import type { TextDocument, TextParagraph } from "../../documents/text-document.js";
import { foldText } from "../grammar/folded-text.js";
import { headingNumber } from "./heading-number.js";
import { type Margin, marginOf, reachesMargin } from "./line-width.js";

/** A paragraph that was put together: its lines and where each begins in the joined text. */
export interface Piece {
  readonly paragraph: TextParagraph;
  readonly at: number;
}

/** Paragraphs of a document, each as one or more lines. */
export function paragraphsOf(document: TextDocument): readonly (readonly TextParagraph[])[] {
  const { paragraphs, format } = document;
  const isPlain = format === "text" || format === "markdown";
  const margin = isPlain ? marginOf(paragraphs) : undefined;
  if (margin === undefined) return paragraphs.map((paragraph) => [paragraph]);
  const joined: TextParagraph[][] = [];
  for (const paragraph of paragraphs) {
    // A page number stands between the lines of one paragraph.
    if (PAGE_NUMBER.test(paragraph.text)) continue;
    const current = joined[joined.length - 1];
    const last = current?.[current.length - 1];
    if (current && last && continues(last, paragraph, margin)) current.push(paragraph);
    else joined.push([paragraph]);
  }
  return joined;
}

const PAGE_NUMBER = /^\s{0,80}(?:[-—–·]{1,4}\s{0,4})?(?:第\s?)?[0-9]{1,4}(?:\s?页)?(?:\s{0,4}[-—–·]{1,4})?\s{0,8}$/;

/** Blank lines and a page number may lie between two lines of a paragraph, at the end of a page. */
const WIDEST_GAP = 5;

function continues(before: TextParagraph, line: TextParagraph, margin: Margin): boolean {
  if (before.isInTable || line.isInTable || line.line > before.line + WIDEST_GAP) return false;
  if (indentOf(line.text) > indentOf(before.text) + 1) return false;
  if (!reachesMargin(before.text, line.text, margin)) return false;
  const isEnded = /[。；：:;]\s*$/.test(before.text);
  const isNext = line.line === before.line + 1;
  const isNumbered = headingNumber(foldText(line.text.slice(0, 12)).folded) !== undefined;
  if (margin.kind === "cut") return isNext && !(isEnded && isNumbered);
  if (isEnded) {
    if (isNumbered) return false;
    return LISTS.test(before.text) || GOES_ON.test(line.text) || (isNext && reachesMargin(before.text, "", margin));
  }
  // A heading that fills its line goes on at most with the end of its words.
  if (isTitle(before.text)) return isNext && !isNumbered && /^[^，。；：,;:0-9]{1,12}$/.test(line.text.trim());
  return !(isNumbered && !reachesMargin(before.text, "", margin));
}

const indentOf = (text: string): number => text.length - text.trimStart().length;

const isTitle = (text: string): boolean =>
  !/[，。；：,;:]/.test(text) &&
  /(?:情况|说明|概况|事项|经费|费|表)$/.test(text.trimEnd()) &&
  headingNumber(foldText(text.slice(0, 12)).folded) !== undefined;

/** The parts of a list follow. */
const LISTS = /(?:其中[：:]|；)\s{0,4}$/;

/** Sentences that begin so say more of what was said before. */
const GOES_ON =
  /^\s{0,4}(?:决算数|主要原因|增减原因|其中|年初预算|支出决算|完成|占|比|较|与|同比|增加|减少|增长|下降|主要用于|具体|预算数)/;
