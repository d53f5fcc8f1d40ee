/** Places and subjects of findings in prose. */
import type { Anchor } from "../findings/finding.js";
import type { Subject } from "../findings/finding-id.js";
import { type ProseLine, pieceAt } from "../narrative/claims/prose.js";
import type { Span } from "../narrative/claims/statement.js";
import { originalSpan } from "../narrative/grammar/folded-text.js";
import type { ProseInput } from "./prose-input.js";

/** A stretch of a line as the original prints it; of a line that was wrapped, the part in which it ends. */
export function textAnchor(line: ProseLine, span: Span): Anchor {
  const { start, end } = originalSpan(line.folded, span.start, span.end);
  const piece = pieceAt(line, end - 1);
  const { paragraph } = piece;
  const from = Math.max(start - piece.at, 0);
  const to = Math.min(end - piece.at, paragraph.text.length);
  if (paragraph.cell) return { kind: "cell", ...paragraph.cell, start: from, end: to };
  return {
    kind: "text",
    file: line.document.file,
    section: line.section,
    line: paragraph.line,
    start: from,
    end: to,
    quote: paragraph.text.slice(from, to),
    ...(paragraph.part === undefined ? {} : { part: paragraph.part }),
    ...(paragraph.page === undefined ? {} : { page: paragraph.page }),
  };
}

/** The words of a stretch as printed. */
export function quoteOf(line: ProseLine, span: Span): string {
  const { start, end } = originalSpan(line.folded, span.start, span.end);
  return line.folded.original.slice(start, end);
}

/** A section is shorter; the bound keeps hostile texts from taking the square of their length. */
const MOST_LINES_BEFORE = 400;

/** Identity of a finding in prose: section, quote, and which of the equal quotes in that section it is. */
export function textSubject(prose: ProseInput, line: ProseLine, span: Span): Subject {
  const quote = line.folded.folded.slice(span.start, span.end);
  const own = prose.lines.indexOf(line);
  let nth = 1;
  for (const other of prose.lines.slice(Math.max(0, own - MOST_LINES_BEFORE), own + 1)) {
    if (other.section !== line.section || other.document !== line.document) continue;
    const text = other.folded.folded;
    const until = other === line ? span.start : text.length;
    for (let at = text.indexOf(quote); at >= 0 && at < until; at = text.indexOf(quote, at + 1)) nth += 1;
  }
  return { kind: "text", section: line.section, quote, nth };
}

/** The whole line. */
export const lineSpan = (line: ProseLine): Span => ({ start: 0, end: line.folded.folded.length });
