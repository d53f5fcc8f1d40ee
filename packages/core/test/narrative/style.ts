/** The built-in styles for tests, which could not run with a pack that does not compile. */
import { builtInStyle } from "../../src/narrative/built-in-styles.js";
import type { CompiledStyle } from "../../src/narrative/compiled-style.js";
import {
  declareSentence,
  type Sentence,
  type SentenceOptions,
  type SlotKinds,
} from "../../src/narrative/grammar/sentence.js";
import type { WritingStyle } from "../../src/narrative/grammar/writing-style.js";

export function styleOf(id: string): CompiledStyle {
  const style = builtInStyle(id);
  if (!style || "problems" in style) throw new Error(`style ${id}: ${style?.problems.join("; ") ?? "unknown"}`);
  return style;
}

/** The part of a style that writes the sections up to one, without 名词解释. */
export function sectionsUpTo(style: CompiledStyle, no: string): CompiledStyle {
  const end = style.sections.findIndex((section) => section.no === no) + 1;
  const { glossary: _, ...rest } = style;
  return { ...rest, sections: style.sections.slice(0, end) };
}

/** A plain style of its own, so that the grammar is tested apart from any region. */
export const PLAIN: WritingStyle = {
  decimals: { amount: 2, percent: 1 },
  trailingZeros: { amount: true, percent: false },
  zero: "0",
  thousands: false,
  words: {
    increase: ["增加", "上升"],
    decrease: ["减少", "下降"],
    rise: ["增长"],
    fall: ["下降", "降低"],
    above: ["大于"],
    below: ["小于"],
    opening: ["年初"],
    adjusted: ["全年"],
  },
  equivalents: [["，主要原因是", "。主要原因是", "的主要原因："]],
};

export function declared<const K extends SlotKinds>(
  text: string,
  kinds: K,
  style: WritingStyle = PLAIN,
  options: SentenceOptions = {},
): Sentence<K> {
  const sentence = declareSentence(text, kinds, style, options);
  if ("problem" in sentence) throw new Error(sentence.problem);
  return sentence;
}
