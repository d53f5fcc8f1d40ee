/** read(write(x)) = x for every sentence of every built-in pack, also under everything that reading tolerates. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUILT_IN_STYLES } from "../../src/narrative/built-in-styles.js";
import type { CompiledSentence, ReadableSentence } from "../../src/narrative/compiled-style.js";
import { foldText } from "../../src/narrative/grammar/folded-text.js";
import { declareSentence, type Sentence } from "../../src/narrative/grammar/sentence.js";
import { slotsOf } from "../../src/narrative/grammar/template.js";
import type { WritingStyle } from "../../src/narrative/grammar/writing-style.js";
import { styleOf } from "./style.js";
import { type CaseValues, normalised, valuesFor } from "./values.js";

/** A sentence of a pack by its id. */
function find(sentences: readonly CompiledSentence[], id: string): CompiledSentence | undefined {
  for (const sentence of sentences) {
    const found = sentence.id === id ? sentence : find(sentence.followedBy, id);
    if (found) return found;
  }
  return undefined;
}

/** The same sentence under another way of writing figures. */
function restyled(sentence: Sentence, style: WritingStyle): Sentence {
  const again = declareSentence(sentence.declaration, sentence.kinds, style);
  if ("problem" in again) throw new Error(again.problem);
  return again;
}

/** Punctuation as other authors type it. Texts are compared without blanks; full-width digits only stand in figures. */
const SLOPPY: readonly [string, (written: string) => string][] = [
  [
    "half-width punctuation",
    (written) => written.replaceAll("，", ",").replaceAll("：", ":").replaceAll("（类）", "(类)"),
  ],
  ["blanks round figures", (written) => written.replace(/\d+/g, " $& ")],
  ["ideographic spaces and tabs", (written) => [...written].join("\u3000").replaceAll("万", "万\t")],
];

for (const id of BUILT_IN_STYLES) {
  const style = styleOf(id);
  describe.each(
    style.readable.map((readable): [string, ReadableSentence] => [
      `${readable.section} ${readable.id} ${readable.form} ${readable.role}`,
      readable,
    ]),
  )(`${id} %s`, (_, readable) => {
    const declaration = find(
      [...style.sections, ...(style.glossary ? [style.glossary] : [])].flatMap((section) => section.sentences),
      readable.id,
    );
    const inList = readable.role !== "whole";
    const { open, join } = declaration?.repeat?.inline ?? {};
    const values = valuesFor(readable.sentence, inList);
    /** What the words that open a list state themselves. */
    const opened: CaseValues =
      readable.role === "first" && open && slotsOf(open.template).has("year") ? { year: 2024 } : {};
    /** The sentence where it stands: after the words that open its list, before what joins it to the next. */
    const placed = (written: string | undefined): string =>
      `${readable.role === "first" ? (open?.write(opened) ?? "") : ""}${written}${inList ? join : ""}`;

    it("reads what it writes", () => {
      fc.assert(
        fc.property(values, (given) => {
          const text = placed(readable.sentence.write(given));
          const reading = readable.sentence.read(foldText(text), 0);
          expect(reading && normalised(reading.values), text).toEqual(normalised({ ...opened, ...given }));
          expect(reading?.end).toBe(text.length);
        }),
      );
    });

    it("reads it whatever separators and decimals are used", () => {
      const other = {
        ...style.writing,
        thousands: true,
        zero: "0.00",
        trailingZeros: { amount: false, percent: true },
      };
      const writer = restyled(readable.sentence, other);
      fc.assert(
        fc.property(values, (given) => {
          const reading = readable.sentence.read(foldText(placed(writer.write(given))), 0);
          expect(reading && normalised(reading.values)).toEqual(normalised({ ...opened, ...given }));
        }),
        { numRuns: 40 },
      );
    });

    it.each(SLOPPY)("reads it with %s", (__, sloppily) => {
      fc.assert(
        fc.property(values, (given) => {
          const plain = Object.fromEntries(
            Object.entries(given).map(([slot, value]) => [
              slot,
              typeof value === "string" ? value.replace(/[，：（）\d]/g, "") || "某" : value,
            ]),
          );
          const text = sloppily(placed(readable.sentence.write(plain)));
          const reading = readable.sentence.read(foldText(text), 0);
          expect(reading && normalised(reading.values), text).toEqual(normalised({ ...opened, ...plain }));
          for (const slot of reading?.slots ?? []) expect(text.slice(slot.start, slot.end)).toBe(slot.quote);
        }),
        { numRuns: 40 },
      );
    });
  });
}

describe("connectors", () => {
  const style = styleOf("wuhan");
  const groups = style.pack.equivalents.flatMap((group) =>
    group.map((member): [string, readonly string[]] => [member, group]),
  );

  it.each(groups)("a sentence with “%s” is read with each of its group", (member, group) => {
    const sentence = declareSentence(
      `{amount}万元${member}{reason}。`,
      { amount: "amount", reason: "text" },
      style.writing,
    );
    if ("problem" in sentence) throw new Error(sentence.problem);
    for (const other of group) {
      const reading = sentence.read(foldText(`7万元${other}工作需要。`), 0);
      expect(reading?.values, other).toEqual({ amount: { scaled: 7, decimals: 0 }, reason: "工作需要" });
    }
  });
});
