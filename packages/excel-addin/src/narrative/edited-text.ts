/** Paragraphs that the user rewrote: figures that stand as they were written keep their cells, others have none. */
import {
  paragraphText,
  partsOf,
  type WrittenParagraph,
  type WrittenSection,
  type WrittenSpan,
  type WrittenText,
} from "@juesuan/core";

/** A paragraph that was rewritten. It lapses when what the tables give for it differs from `original`. */
export interface ParagraphEdit {
  /** Number of the section and, from 0, of the paragraph in it. */
  readonly section: string;
  readonly index: number;
  readonly original: string;
  readonly text: string;
}

/** A figure that the user typed: it comes from no cell. */
export const UNTRACED = "untraced";

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;

/** Cuts a rewritten paragraph into spans; what was a figure before is looked for in the same order. */
export function tracedSpans(text: string, original: WrittenParagraph): readonly WrittenSpan[] {
  const known = original.spans.filter((span) => span.kind !== "text");
  const spans: WrittenSpan[] = [];
  let from = 0;
  let next = 0;
  const plain = (end: number) => spans.push(...untraced(text.slice(from, end)));
  while (from < text.length && next < known.length) {
    const found = firstOf(known, next, text, from);
    if (!found) break;
    plain(found.at);
    spans.push(found.span);
    from = found.at + found.span.text.length;
    next = found.index + 1;
  }
  plain(text.length);
  return spans;
}

/** The earliest place in the rest of the text where one of the remaining figures stands whole. */
function firstOf(known: readonly WrittenSpan[], next: number, text: string, from: number) {
  let best: { at: number; span: WrittenSpan; index: number } | undefined;
  for (const [offset, span] of known.slice(next).entries()) {
    const at = wholeIndexOf(text, span.text, from);
    if (at >= 0 && (best === undefined || at < best.at)) best = { at, span, index: next + offset };
  }
  return best;
}

/** “48.05” does not stand in “1548.05”. */
function wholeIndexOf(text: string, part: string, from: number): number {
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) {
    const [before, after] = [text[at - 1] ?? "", text[at + part.length] ?? ""];
    const grows = /\d/.test(part[0] ?? "") && /[\d.,]/.test(before);
    if (!grows && !(/\d$/.test(part) && /\d/.test(after))) return at;
  }
  return -1;
}

function untraced(text: string): readonly WrittenSpan[] {
  const spans: WrittenSpan[] = [];
  let from = 0;
  for (const match of text.matchAll(NUMBER)) {
    if (match.index > from) spans.push({ kind: "text", text: text.slice(from, match.index) });
    spans.push({
      kind: "figure",
      text: match[0],
      quantity: UNTRACED,
      trace: { how: "supplement", cells: [], keys: [] },
    });
    from = match.index + match[0].length;
  }
  if (from < text.length) spans.push({ kind: "text", text: text.slice(from) });
  return spans;
}

/** The text with the user's paragraphs in place; open points that no longer stand in it are dropped. */
export function withParagraphEdits(text: WrittenText, edits: readonly ParagraphEdit[]): WrittenText {
  if (edits.length === 0) return text;
  const rewritten = (section: WrittenSection): WrittenSection => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph, index) => {
      const edit = edits.find((each) => each.section === section.no && each.index === index);
      return edit?.original === paragraphText(paragraph) ? { spans: tracedSpans(edit.text, paragraph) } : paragraph;
    }),
  });
  const edited: WrittenText = {
    ...text,
    sections: text.sections.map(rewritten),
    ...(text.glossary && { glossary: rewritten(text.glossary) }),
  };
  const spans = partsOf(edited).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.spans));
  const open = new Set(spans.flatMap((span) => (span.kind === "missing" ? [span.input.what] : [])));
  const inCharts = new Set(
    partsOf(edited).flatMap(({ charts = [] }) =>
      charts.flatMap(({ series }) =>
        series.flatMap(({ points }) =>
          points.flatMap(({ span }) => (span.kind === "missing" ? [span.input.what] : [])),
        ),
      ),
    ),
  );
  return { ...edited, missing: text.missing.filter(({ what }) => open.has(what) || inCharts.has(what)) };
}
