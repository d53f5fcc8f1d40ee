/**
 * Text files into which wrapped lines were copied (from a PDF, a web page): all but the last line of a paragraph reach the
 * same width. Such lines are put together again; each keeps its place.
 */
import type { TextDocument, TextParagraph } from "../../documents/text-document.js";
import { foldText } from "../grammar/folded-text.js";
import { headingNumber } from "./heading-number.js";

/** A paragraph that was put together: its lines and where each begins in the joined text. */
export interface Piece {
  readonly paragraph: TextParagraph;
  readonly at: number;
}

/** Paragraphs of a document, each as one or more lines. */
export function paragraphsOf(document: TextDocument): readonly (readonly TextParagraph[])[] {
  const { paragraphs, format } = document;
  const least = format === "text" || format === "markdown" ? leastFullWidth(paragraphs) : undefined;
  if (least === undefined) return paragraphs.map((paragraph) => [paragraph]);
  const joined: TextParagraph[][] = [];
  for (const paragraph of paragraphs) {
    const current = joined[joined.length - 1];
    const last = current?.[current.length - 1];
    if (current && last && continues(last, paragraph, least)) current.push(paragraph);
    else joined.push([paragraph]);
  }
  return joined;
}

/** Narrower columns are no prose. */
const NARROWEST = 15;
const WIDEST = 120;
const FEWEST_FULL = 5;
/** Lines that are looked at to find the width. */
const MOST_LINES = 4000;

/** Characters from which on a line is full; undefined when the lines are whole paragraphs. */
function leastFullWidth(paragraphs: readonly TextParagraph[]): number | undefined {
  const lengths = paragraphs.slice(0, MOST_LINES).flatMap(({ text, isInTable }) => (isInTable ? [] : [text.length]));
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  // Lines that stop within a token of the margin count as full.
  const full = lengths.filter((length) => length >= longest - SLACK).length;
  if (longest < NARROWEST || longest > WIDEST || full < FEWEST_FULL || full * 4 < lengths.length) return undefined;
  // Lines that were all cut at the same character leave no room at all.
  const exact = lengths.filter((length) => length === longest).length;
  return exact * 5 >= full * 4 ? longest : longest - SLACK;
}

/** A figure that did not fit leaves so much room. */
const SLACK = 3;

function continues(before: TextParagraph, line: TextParagraph, least: number): boolean {
  if (before.isInTable || line.isInTable || line.line !== before.line + 1) return false;
  if (before.text.length < least) return false;
  const isEnded = /[。；：:;]\s*$/.test(before.text);
  return !isEnded || headingNumber(foldText(line.text.slice(0, 12)).folded) === undefined;
}
