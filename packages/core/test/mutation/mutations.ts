/** One change that makes a sentence false: a figure, a percentage, a word of direction, a name, a list item. */
import { builtInCodes } from "../../src/codes/index.js";
import type { RequirementId } from "../../src/rules/requirements.js";
import type { Book } from "../disclosures/books.js";
import type { Planted } from "../disclosures/disclosure.js";
import type { Random } from "../reconcile/synthetic/random.js";

export type MutationKind = "amount" | "percent" | "direction" | "name" | "item";
export const MUTATION_KINDS: readonly MutationKind[] = ["amount", "percent", "direction", "name", "item"];

const REQUIREMENTS: Readonly<Record<MutationKind, RequirementId>> = {
  amount: "N01",
  percent: "N02",
  direction: "N05",
  name: "N10",
  item: "N09",
};

/** Sentences of the text: the phrase that a finding has to point into. */
interface Place {
  readonly sentence: string;
  readonly at: number;
  readonly text: string;
}

/** A planted change of this kind at a random place; undefined when the text has none. */
export function mutation(
  kind: MutationKind,
  lines: readonly string[],
  book: Book,
  random: Random,
): Planted | undefined {
  const whole = lines.join("\n");
  const sentences = whole.split(/\n|(?<=。)/).filter((sentence) => whole.split(sentence).length === 2);
  for (let attempt = 0; attempt < 40 && sentences.length > 0; attempt += 1) {
    const sentence = random.pick(sentences);
    const to = CHANGES[kind](sentence, book, random);
    if (to !== undefined && to !== sentence)
      return { requirement: REQUIREMENTS[kind], from: sentence, to, expected: "" };
  }
  return undefined;
}

const CHANGES: Readonly<Record<MutationKind, (sentence: string, book: Book, random: Random) => string | undefined>> = {
  amount: (sentence, _, random) => changed(sentence, CHECKABLE_AMOUNT, random, (figure) => otherFigure(figure, random)),
  percent: (sentence, _, random) =>
    changed(sentence, /\d+(?:\.\d+)?(?=%)/g, random, (figure) => otherFigure(figure, random)),
  direction: (sentence, _, random) =>
    changed(
      sentence,
      /增加(?=\d)|减少(?=\d)|增长(?=\d)|下降(?=\d)|降低(?=\d)|大于|小于/g,
      random,
      (word) => OPPOSITE[word],
    ),
  name: (sentence, _, random) =>
    changed(sentence, /(?<=[）)])[^（）()。：；，]{2,30}(?=[（(][款项][）)])/g, random, (name) =>
      otherName(name, random),
    ),
  item: (sentence, book, random) => {
    const lists = [...sentence.matchAll(/[\u4e00-\u9fff（）()]{2,14}、[\u4e00-\u9fff（）()]{2,14}、/g)];
    const list = lists[0];
    if (!list || !/(?:人员|公用)经费/.test(sentence)) return undefined;
    const has = new Set(book.economy("301", "302", "303", "310").map(({ name }) => name));
    const more = ["取暖费", "会议费", "租赁费", "咨询费", "离休费", "医疗费补助", "专用材料费"].filter(
      (name) => !has.has(name),
    );
    const at = list.index + list[0].length;
    return more.length === 0 ? undefined : `${sentence.slice(0, at)}${random.pick(more)}、${sentence.slice(at)}`;
  },
};

/** A change against last year that no percentage follows cannot be judged without last year's figures. */
const CHECKABLE_AMOUNT = /(?<!\d年度决算数(?:增加|减少))(?<![\d,.])\d[\d,]*(?:\.\d+)?(?=万元)/g;

const OPPOSITE: Readonly<Record<string, string>> = {
  增加: "减少",
  减少: "增加",
  增长: "下降",
  下降: "增长",
  降低: "增长",
  大于: "小于",
  小于: "大于",
};

function changed(
  sentence: string,
  form: RegExp,
  random: Random,
  change: (text: string) => string | undefined,
): string | undefined {
  const places = [...sentence.matchAll(form)].map((match): Place => ({ sentence, at: match.index, text: match[0] }));
  if (places.length === 0) return undefined;
  const { at, text } = random.pick(places);
  const to = change(text);
  return to === undefined ? undefined : sentence.slice(0, at) + to + sentence.slice(at + text.length);
}

/** Differs by more than rounding would: at least a twentieth, and in a way that a slip of the hand has. */
function otherFigure(figure: string, random: Random): string | undefined {
  const value = Number(figure.replaceAll(",", ""));
  if (value === 0) return undefined;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const digits = [...figure];
    const at = random.int(digits.length);
    if (!/\d/.test(digits[at] ?? "")) continue;
    if (random.next() < 0.5) digits[at] = String(random.int(10));
    else {
      const next = digits.findIndex((digit, index) => index > at && /\d/.test(digit));
      if (next < 0) continue;
      [digits[at], digits[next]] = [digits[next] ?? "", digits[at] ?? ""];
    }
    const made = digits.join("");
    const other = Number(made.replaceAll(",", ""));
    if (/^0\d/.test(made) || Math.abs(other - value) < Math.max(value / 20, 0.2)) continue;
    return made;
  }
  return undefined;
}

/** The name of some other 款 or 项. */
function otherName(name: string, random: Random): string | undefined {
  const others = ["20101", "20811", "21301", "2010101", "2080501", "2101199", "2210203", "2050205"]
    .map((code) => builtInCodes().table("functional").get(code)?.name)
    .filter((other): other is string => other !== undefined && other !== name);
  return random.pick(others);
}
