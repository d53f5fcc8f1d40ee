/** Generated values for every kind of slot, and for whole sentences. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import type { Figure } from "../../src/money/figure.js";
import type { Sentence } from "../../src/narrative/grammar/sentence.js";
import type { SlotKind, SlotValue } from "../../src/narrative/grammar/slot-kinds.js";
import { slotsOf, type Template } from "../../src/narrative/grammar/template.js";

/** Names of all 类, 款 and 项: what sentences must carry in practice. */
export const CODE_NAMES: readonly string[] = readFileSync(
  fileURLToPath(new URL("../../src/codes/data/functional.tsv", import.meta.url)),
  "utf8",
)
  .split("\n")
  .slice(1)
  .flatMap((line) => line.split("\t")[1] ?? []);

const HAN = [
  ..."决算预收支本年经费项目机关运行服务教育学生人员资金政府单位设备购置会议培训差旅社会保障就业卫生健康住房",
];
const PUNCTUATION = [..."，、（）“”；：%.,0123456789万元 "];

const text = (alphabet: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength }).map((units) => units.join(""));

const figure = (decimals: number): fc.Arbitrary<Figure> =>
  fc.integer({ min: -1_000_000, max: 100_000_000_000 }).map((scaled) => ({ scaled, decimals }));

/** Free text may hold anything but a full stop; it begins and ends with a word. */
const freeText = fc
  .tuple(text(HAN, 3), text([...HAN, ...PUNCTUATION], 60), text(HAN, 3))
  .map((parts) => parts.join(""));

const VALUES: { readonly [K in SlotKind]: fc.Arbitrary<SlotValue> } = {
  amount: figure(2),
  percent: figure(1),
  year: fc.integer({ min: 1000, max: 9999 }),
  count: fc.nat({ max: 1_000_000 }),
  score: fc.integer({ min: 0, max: 10_000 }).map((scaled) => ({ scaled, decimals: 2 })),
  ordinal: fc.integer({ min: 1, max: 99 }),
  numeral: fc.integer({ min: 1, max: 99 }),
  direction: fc.constantFrom<SlotValue>("increase", "decrease"),
  growth: fc.constantFrom<SlotValue>("rise", "fall"),
  comparison: fc.constantFrom<SlotValue>("above", "below"),
  basis: fc.constantFrom<SlotValue>("opening", "adjusted"),
  name: fc.oneof(fc.constantFrom(...CODE_NAMES), text(HAN, 12)),
  text: freeText,
  list: fc.array(text(HAN, 8), { minLength: 1, maxLength: 12 }),
};

export type CaseValues = Readonly<Record<string, SlotValue>>;

/**
 * Values for a sentence; each optional part is kept or left out at random.
 * @param joined the sentence is one of a list joined by ；, so its texts hold none
 */
export function valuesFor(sentence: Sentence, joined: boolean): fc.Arbitrary<CaseValues> {
  const all: Record<string, fc.Arbitrary<SlotValue>> = {};
  for (const slot of slotsOf(sentence.template).keys()) {
    const kind = sentence.kinds[slot] ?? "text";
    const values = VALUES[kind];
    all[slot] = joined && kind === "text" ? values.map((value) => String(value).replaceAll("；", "，")) : values;
  }
  return fc.tuple(fc.record(all), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 })).map(([values, choices]) => {
    let choice = 0;
    const kept = keptSlots(sentence.template, () => choices[choice++ % choices.length] ?? true);
    return Object.fromEntries(Object.entries(values).filter(([slot]) => kept.has(slot)));
  });
}

function keptSlots(template: Template, keep: () => boolean): Set<string> {
  const kept = new Set<string>();
  for (const part of template) {
    if (part.kind === "slot") kept.add(part.name);
    else if (part.kind === "optional" && !part.readOnly && keep()) {
      for (const slot of keptSlots(part.parts, keep)) kept.add(slot);
    }
  }
  return kept;
}

/** Values as they compare: 217.00 is 217, and blanks inside a text do not count. */
export const normalised = (values: Readonly<Record<string, SlotValue | undefined>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([slot, value]) => [slot, normal(value)]));

function normal(value: SlotValue | undefined): unknown {
  if (typeof value === "string") return value.replace(/\s/gu, "");
  if (typeof value !== "object" || !("scaled" in value)) return value;
  let { scaled, decimals } = value;
  while (decimals > 0 && scaled % 10 === 0) [scaled, decimals] = [scaled / 10, decimals - 1];
  return { scaled: scaled + 0, decimals };
}
