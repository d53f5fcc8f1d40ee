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
  const width = format === "text" || format === "markdown" ? wrapWidth(paragraphs) : undefined;
  if (width === undefined) return paragraphs.map((paragraph) => [paragraph]);
  const joined: TextParagraph[][] = [];
  for (const paragraph of paragraphs) {
    const current = joined[joined.length - 1];
    const last = current?.[current.length - 1];
    if (current && last && continues(last, paragraph, width)) current.push(paragraph);
    else joined.push([paragraph]);
  }
  return joined;
}

/** Narrower columns are no prose. */
const NARROWEST = 15;
const MOST_LINES = 4000;

/** The width that wrapped lines share, in characters; undefined when the lines are whole paragraphs. */
function wrapWidth(paragraphs: readonly TextParagraph[]): number | undefined {
  const lengths = paragraphs.slice(0, MOST_LINES).flatMap(({ text, isInTable }) => (isInTable ? [] : [text.length]));
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  // Lines that stop within a token of the margin count as full.
  const full = lengths.filter((length) => length >= longest - SLACK).length;
  return longest >= NARROWEST && longest <= 120 && full >= 5 && full * 4 >= lengths.length ? longest : undefined;
}

/** A figure that did not fit leaves so much room. */
const SLACK = 3;

function continues(before: TextParagraph, line: TextParagraph, width: number): boolean {
  if (before.isInTable || line.isInTable || line.line !== before.line + 1) return false;
  if (before.text.length < width - SLACK) return false;
  const isEnded = /[。；：:;]\s*$/.test(before.text);
  return !isEnded || headingNumber(foldText(line.text.slice(0, 12)).folded) === undefined;
}
