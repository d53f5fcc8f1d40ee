/**
 * A sentence, declared once, that writes and reads.
 *
 * ```ts
 * const share = sentence("{name}{amount}万元，占{share}%。", { name: "name", amount: "amount", share: "percent" }, style);
 * share.write({ name: "其他收入", amount: wan, share: percent }); // "其他收入0.07万元，占0.1%。"
 * share.read(foldText(text), 0);                                  // values with their places, or undefined
 * ```
 */
import type { FoldedText } from "./folded-text.js";
import { originalSpan } from "./folded-text.js";
import { runProgram } from "./program.js";
import { readValue } from "./read-value.js";
import { type ReadingOptions, type ReadingProgram, readingProgram } from "./reading-program.js";
import type { KindedValue, SlotKind, SlotValue, SlotValues } from "./slot-kinds.js";
import { parseTemplate, slotsOf, type Template, type TemplateProblem } from "./template.js";
import { printValue, type WritingStyle } from "./writing-style.js";

export type SlotKinds = Readonly<Record<string, SlotKind>>;

/** Values by slot; a slot of an optional part may be left out. */
export type Values<K extends SlotKinds> = { readonly [Slot in keyof K]?: SlotValues[K[Slot]] };

/** A slot as it was read. `start` and `end` are offsets in the original text, `quote` is what stands there. */
export interface ReadSlot {
  readonly slot: string;
  readonly kind: SlotKind;
  readonly value: SlotValue;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** A sentence that was read. */
export interface Reading<K extends SlotKinds> {
  /** Values by slot; of a slot that occurs twice, the first. */
  readonly values: Values<K>;
  readonly slots: readonly ReadSlot[];
  /** Offsets in the original text. */
  readonly start: number;
  readonly end: number;
  /** Place in the folded text after the sentence. */
  readonly next: number;
}

/** A run of a written sentence: literal text, or the text of one slot. */
export interface Piece {
  readonly text: string;
  readonly slot?: string;
}

export interface Sentence<K extends SlotKinds = SlotKinds> {
  readonly declaration: string;
  readonly template: Template;
  readonly kinds: K;
  /** The sentence as text; undefined when a slot outside the optional parts has no value. */
  write(values: Values<K>): string | undefined;
  /** The sentence piece by piece; `has` decides which optional parts are written. Slots come without text. */
  pieces(has: (slot: string) => boolean): readonly Piece[];
  /** Reads the sentence where it begins at a place of the folded text (0 = its beginning). */
  read(text: FoldedText, from: number, work?: Work): Reading<K> | undefined;
  /** The program that reads it; made when it is first asked for. */
  program(): ReadingProgram;
}

/** Counts the instructions that reading carried out. */
export interface Work {
  steps: number;
}

/** How a sentence stands in a list. */
export type SentenceOptions = Pick<ReadingOptions, "opening" | "endings">;

/** Declares a sentence. A wrong declaration is a value, because style packs are written by users. */
export function declareSentence<const K extends SlotKinds>(
  declaration: string,
  kinds: K,
  style: WritingStyle,
  options: SentenceOptions = {},
): Sentence<K> | TemplateProblem {
  const template = parseTemplate(declaration);
  if ("problem" in template) return template;
  const unknown = [...slotsOf(template).keys()].find((slot) => kinds[slot] === undefined);
  if (unknown !== undefined) return { problem: `“{${unknown}}”不是可用的数据项` };
  let reading: ReadingProgram | undefined;
  const program = (): ReadingProgram => {
    const { words, equivalents } = style;
    reading ??= readingProgram(template, { kinds, words, equivalents, ...options });
    return reading;
  };
  return {
    declaration,
    template,
    kinds,
    program,
    pieces: (has) => piecesOf(template, has),
    write: (values) => writeSentence(template, kinds, values, style),
    read: (text, from, work = { steps: 0 }) => readSentence({ reading: program(), kinds, style }, text, from, work),
  };
}

function writeSentence<K extends SlotKinds>(
  template: Template,
  kinds: K,
  values: Values<K>,
  style: WritingStyle,
): string | undefined {
  let written = "";
  for (const piece of piecesOf(template, (slot) => values[slot] !== undefined)) {
    if (piece.slot === undefined) {
      written += piece.text;
      continue;
    }
    const value = values[piece.slot];
    const kind = kinds[piece.slot];
    if (value === undefined || kind === undefined) return undefined;
    written += printValue({ kind, value } as KindedValue, style);
  }
  return written;
}

function piecesOf(template: Template, has: (slot: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  for (const part of template) {
    if (part.kind === "literal") pieces.push({ text: part.text });
    else if (part.kind === "slot") pieces.push({ text: "", slot: part.name });
    else if (!part.readOnly) {
      const inner = piecesOf(part.parts, has);
      if (inner.every((piece) => piece.slot === undefined || has(piece.slot))) pieces.push(...inner);
    }
  }
  return pieces;
}

function readSentence<K extends SlotKinds>(
  { reading, kinds, style }: { readonly reading: ReadingProgram; readonly kinds: K; readonly style: WritingStyle },
  text: FoldedText,
  from: number,
  work: Work,
): Reading<K> | undefined {
  const { match, steps } = runProgram(reading.program, text.folded, from);
  work.steps += steps;
  if (!match) return undefined;
  const slots: ReadSlot[] = [];
  const values: Record<string, SlotValue> = {};
  for (const { slot, start } of reading.captures) {
    const first = match.registers[start];
    const last = match.registers[start + 1];
    const kind = kinds[slot];
    if (first === undefined || last === undefined || kind === undefined) continue;
    const span = originalSpan(text, first, last);
    const quote = text.original.slice(span.start, span.end);
    const value = readValue(kind, quote, text.folded.slice(first, last), style.words);
    if (value === undefined) return undefined;
    slots.push({ slot, kind, value, quote, ...span });
    values[slot] ??= value;
  }
  const span = originalSpan(text, from, match.end);
  return { values: values as Values<K>, slots, ...span, next: match.end };
}
