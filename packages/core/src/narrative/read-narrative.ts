/** Reads a 情况说明: which sentences it holds, what they state and where; and what was not understood. */
import type { CompiledStyle, ReadableSentence } from "./compiled-style.js";
import { type FoldedText, foldText, originalSpan } from "./grammar/folded-text.js";
import type { Reading, ReadSlot, Work } from "./grammar/sentence.js";
import { captionOf, headingOf } from "./headings.js";

/** A place in the text: physical line (from 1, blank ones counted), offsets within that line. */
export interface TextPlace {
  /** Number of the section as printed, `五(二)`; "" before the first. */
  readonly section: string;
  readonly line: number;
  /** Offset of the line in the whole text. */
  readonly lineStart: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** A whole sentence of the pack. Offsets of its slots are within the line, as its own. */
export interface ReadSentence extends TextPlace {
  readonly kind: "sentence";
  /** Section of the pack and id of the sentence there. */
  readonly declaredIn: string;
  readonly sentence: string;
  readonly slots: readonly ReadSlot[];
  readonly values: Reading<Record<string, ReadSlot["kind"]>>["values"];
}

/** A clause that is no sentence of the pack. */
export interface UnreadClause extends TextPlace {
  readonly kind: "unread";
  /** Whether it states an amount or a percentage. */
  readonly hasFigure: boolean;
}

/** A heading, or the caption of a chart. */
export interface ReadHeading extends TextPlace {
  readonly kind: "heading" | "caption";
  readonly title: string;
}

/** A narrative as read, in the order of the text. */
export interface ReadNarrative {
  readonly parts: readonly (ReadSentence | UnreadClause | ReadHeading)[];
  readonly sentences: readonly ReadSentence[];
  readonly unread: readonly UnreadClause[];
  /** Instructions carried out: the measure of the work. */
  readonly steps: number;
}

/** Where a clause may end and a sentence may begin. */
const CUTS = new Set(["。", ";", ":"]);

/**
 * Reads a text with the sentences of a style pack. Each clause is tried from its beginning; the longest sentence wins,
 * one of the section it stands in first. The work is linear in the text: no sentence reads more than a bounded stretch.
 */
export function readNarrative(text: string, style: CompiledStyle): ReadNarrative {
  const parts: (ReadSentence | UnreadClause | ReadHeading)[] = [];
  const work: Work = { steps: 0 };
  let section = "";
  let line = 0;
  for (const { content, start: lineStart } of linesOf(text)) {
    line += 1;
    const folded = foldText(content);
    if (folded.folded === "") continue;
    const heading = headingOf(folded, section, style);
    const caption = heading ? undefined : captionOf(folded);
    if (heading || caption !== undefined) {
      section = heading?.no ?? section;
      const span = originalSpan(folded, 0, folded.folded.length);
      const quote = content.slice(span.start, span.end);
      const title = heading?.title ?? caption ?? "";
      parts.push({ kind: heading ? "heading" : "caption", section, line, lineStart, quote, title, ...span });
      continue;
    }
    for (const part of readLine(folded, section, style, work)) parts.push({ ...part, section, line, lineStart });
  }
  return {
    parts,
    sentences: parts.filter((part) => part.kind === "sentence"),
    unread: parts.filter((part) => part.kind === "unread"),
    steps: work.steps,
  };
}

type Unplaced<Part extends TextPlace> = Omit<Part, "section" | "line" | "lineStart">;

function readLine(
  folded: FoldedText,
  section: string,
  style: CompiledStyle,
  work: Work,
): readonly (Unplaced<ReadSentence> | Unplaced<UnreadClause>)[] {
  const parts: (Unplaced<ReadSentence> | Unplaced<UnreadClause>)[] = [];
  let from = 0;
  while (from < folded.folded.length) {
    const context = { section, previous: parts[parts.length - 1] };
    const candidates = style.readable.filter((readable) => mayStand(readable, context));
    const best = longestReading(folded, from, section, candidates, work);
    const next = best?.reading.next ?? endOfClause(folded.folded, from);
    const span = originalSpan(folded, from, next);
    const quote = folded.original.slice(span.start, span.end);
    if (best) {
      const { slots, values } = best.reading;
      const { section: declaredIn, id } = best.readable;
      parts.push({ kind: "sentence", declaredIn, sentence: id, slots, values, quote, ...span });
    } else {
      parts.push({
        kind: "unread",
        quote,
        hasFigure: /[0-9](?:万元|亿元|元|%)/.test(folded.folded.slice(from, next)),
        ...span,
      });
    }
    from = next;
  }
  return parts;
}

/**
 * Whether a sentence can stand at a place. The short sentences of a list are only read where a list is: in their own
 * section after the words that open it, or after a colon; and after another of the same list.
 */
function mayStand(
  readable: ReadableSentence,
  { section, previous }: { section: string; previous: Unplaced<ReadSentence> | Unplaced<UnreadClause> | undefined },
): boolean {
  const isOwn = readable.section === section;
  switch (readable.role) {
    case "whole":
      return true;
    case "first":
      return isOwn || (previous?.kind === "sentence" && previous.declaredIn === readable.section);
    case "next":
      return previous?.kind === "sentence"
        ? previous.declaredIn === readable.section && previous.sentence === readable.id
        : isOwn && /[:：]$/.test(previous?.quote ?? "");
  }
}

function longestReading(
  folded: FoldedText,
  from: number,
  section: string,
  sentences: readonly ReadableSentence[],
  work: Work,
): { readable: ReadableSentence; reading: NonNullable<ReturnType<ReadableSentence["sentence"]["read"]>> } | undefined {
  let best: ReturnType<typeof longestReading>;
  let bestIsOwn = false;
  for (const readable of sentences) {
    const own = readable.section === section;
    if (bestIsOwn && !own) continue;
    const reading = readable.sentence.read(folded, from, work);
    if (!reading || reading.next <= from) continue;
    if (!best || (own && !bestIsOwn) || reading.next > best.reading.next) {
      best = { readable, reading };
      bestIsOwn = own;
    }
  }
  return best;
}

function endOfClause(folded: string, from: number): number {
  let end = from + 1;
  while (end < folded.length && !CUTS.has(folded.charAt(end - 1))) end += 1;
  return end;
}

/** Physical lines with their offsets; \r\n, \n and \r end a line. */
function* linesOf(text: string): Generator<{ content: string; start: number }> {
  const breaks = /\r\n|\n|\r/g;
  let start = 0;
  for (let found = breaks.exec(text); found; found = breaks.exec(text)) {
    yield { content: text.slice(start, found.index), start };
    start = breaks.lastIndex;
  }
  yield { content: text.slice(start), start };
}
