/**
 * What a published 情况说明 states and the tables do not hold, as fields of 情况说明资料: of the same year (what the unit has
 * told), or of last year (what became 上年 since).
 */
import type { Amount } from "../../money/amount.js";
import { FEN_PER_UNIT } from "../../money/amount.js";
import { fenOfFigure } from "../../money/fen-of-figure.js";
import type { Figure } from "../../money/figure.js";
import type { FieldColumn } from "../../supplement/field-keys.js";
import type { Offer } from "../../supplement/sheet-field.js";
import type { AskedField } from "../asked/asked-field.js";
import { FUNDS } from "../quantities/kinds.js";
import type { ReadNarrative, ReadSentence } from "../read-narrative.js";

/** Which year the text is of, as seen from the disclosure that is prepared. */
export type TextYear = "same-year" | "last-year";

/** What a text offers for one field. */
export interface TextOffer {
  readonly key: string;
  readonly column: FieldColumn;
  readonly offer: Offer;
  /** A reason of last year, which is only told and never filled in. */
  readonly isOldReason?: true;
}

/** The code of a 类, 款 or 项 by the names of its path. */
export type CodeOfPath = (names: readonly string[]) => string | undefined;

/** Reads the offers of a text, in its order. `file` names it in 来源. */
export function offersOfText(
  text: ReadNarrative,
  given: {
    readonly asked: readonly AskedField[];
    readonly codeOf: CodeOfPath;
    readonly year: TextYear;
    readonly file: string;
  },
): readonly TextOffer[] {
  const lists = new Map<string, number>();
  return text.sentences.flatMap((sentence) => {
    const tail = tailOf(sentence, given.codeOf, lists);
    const source = `${given.year === "last-year" ? "上年" : "本年"}情况说明“${given.file}”第${sentence.line}行`;
    const stated = given.year === "last-year" ? lastYear(sentence) : sameYear(sentence);
    return stated.flatMap(([slot, value]): readonly TextOffer[] => {
      const field = fieldOf(given.asked, slot, tail);
      const column = field?.slots[slot];
      const offer = column && offerOf(value, source);
      if (!field || !column || !offer) return [];
      const isOldReason = given.year === "last-year" && slot.endsWith("reason");
      return [{ key: field.key, column, offer, ...(isOldReason ? { isOldReason: true } : {}) }];
    });
  });
}

type Value = Figure | string | number | Amount;

/** The field that a slot fills in; where several do, the one of this fund, part or code. */
function fieldOf(asked: readonly AskedField[], slot: string, tail: string | undefined): AskedField | undefined {
  const fields = asked.filter(({ slots }) => slots[slot] !== undefined);
  if (fields.length <= 1) return fields[0];
  return fields.find(({ key }) => key.slice(key.lastIndexOf("/") + 1) === tail);
}

function offerOf(value: Value, source: string): Offer | undefined {
  if (typeof value === "string") return value === "" ? undefined : { text: value, source };
  if (typeof value === "number") return { number: { scaled: value, decimals: 0 }, source };
  return "fen" in value ? { amount: value, source } : { number: value, source };
}

const amountOf = (figure: Figure): Amount | undefined => {
  const reading = fenOfFigure(figure, "万元");
  return reading.kind === "amount" ? { fen: reading.fen, ulp: FEN_PER_UNIT.万元 / 100 } : undefined;
};

const slotOf = (sentence: ReadSentence, slot: string) => sentence.slots.find((read) => read.slot === slot)?.value;

/** Names that a unit chooses itself; all others are those of the tables and of the classification. */
const LIST_NAMES: ReadonlySet<string> = new Set(["project.name", "vehicle-kind.name", "evaluated.name"]);

/** What a text of the same year states, with 上年 and the budget worked back from the changes. */
function sameYear(sentence: ReadSentence): readonly (readonly [string, Value])[] {
  const stated: (readonly [string, Value])[] = [];
  for (const { slot, kind, value } of sentence.slots) {
    if (kind === "amount") {
      const amount = amountOf(value as Figure);
      if (amount) stated.push([slot, amount]);
    } else if (kind === "count") stated.push([slot, value as number]);
    else if (kind === "score") stated.push([slot, value as Figure]);
    else if (kind === "text" || LIST_NAMES.has(slot)) stated.push([slot, String(value)]);
    const subject = /^(.*)\.amount$/.exec(slot)?.[1];
    if (subject === undefined) continue;
    const base = (change: string, direction: string): Amount | undefined =>
      workedBack(sentence, subject, { change, direction });
    const prior =
      base("change", "direction") ?? (isUnchanged(sentence, subject) ? amountOf(value as Figure) : undefined);
    if (prior) stated.push([`${subject}.prior`, prior]);
    const budget = base("difference", "difference-direction");
    if (budget) stated.push([`${subject}.budget`, budget]);
  }
  return stated;
}

/** Base = amount ∓ change. */
function workedBack(
  sentence: ReadSentence,
  subject: string,
  { change, direction }: { readonly change: string; readonly direction: string },
): Amount | undefined {
  const by = slotOf(sentence, `${subject}.${change}`);
  const way = slotOf(sentence, `${subject}.${direction}`);
  const now = slotOf(sentence, `${subject}.amount`);
  if (by === undefined || way === undefined || now === undefined) return undefined;
  const [amount, moved] = [amountOf(now as Figure), amountOf(by as Figure)];
  if (!amount || !moved) return undefined;
  return { fen: amount.fen + (way === "decrease" ? moved.fen : -moved.fen), ulp: amount.ulp };
}

/** A sentence that speaks of last year and states no change says 持平. */
const isUnchanged = (sentence: ReadSentence, subject: string): boolean =>
  slotOf(sentence, `${subject}.change`) === undefined &&
  /持平|无变化|无增减/u.test(sentence.quote) &&
  /年/u.test(sentence.quote.replace(/^\d{4}年/u, ""));

/** Texts that stay true from year to year. */
const LASTING = /(?:^|\.)(?:use|explanation|reason|budget-reason|full-year-reason|project-use)$/;

/** What last year's text states of its own year is this year's 上年; uses and explanations may be taken over. */
function lastYear(sentence: ReadSentence): readonly (readonly [string, Value])[] {
  return sentence.slots.flatMap(({ slot, kind, value }): readonly (readonly [string, Value])[] => {
    const subject = /^(.*)\.amount$/.exec(slot)?.[1];
    const amount = subject !== undefined && kind === "amount" ? amountOf(value as Figure) : undefined;
    if (subject !== undefined && amount) return [[`${subject}.prior`, amount]];
    if (kind === "text" && LASTING.test(slot)) return [[slot, String(value)]];
    return slot === "vehicle-kind.name" ? [[slot, String(value)]] : [];
  });
}

const PARTS: Readonly<Record<string, string>> = {
  "因公出国（境）费": "overseas",
  公务用车购置及运行维护费: "vehicles",
  公务接待费: "reception",
};
const PROCUREMENT: Readonly<Record<string, string>> = { 货物: "goods", 工程: "works", 服务: "services" };

/** Which of several fields of one kind a sentence speaks of: the last step of their keys. */
function tailOf(sentence: ReadSentence, codeOf: CodeOfPath, lists: Map<string, number>): string | undefined {
  const name = (slot: string): string => String(slotOf(sentence, slot) ?? "");
  const subject = sentence.slots.find(({ slot }) => /\.(?:name|category-name)$/.test(slot))?.slot.split(".")[0];
  switch (subject) {
    case "fund":
      return Object.entries(FUNDS).find(([, fund]) => fund === name("fund.name"))?.[0];
    case "three-public-part":
      return PARTS[name("three-public-part.name").replaceAll("(", "（").replaceAll(")", "）")];
    case "procurement-kind":
      return PROCUREMENT[name("procurement-kind.name")];
    case "category":
      return codeOf([name("category.name")]);
    case "item":
    case "fund-item":
    case "used-item":
      return codeOf(
        ["category-name", "section-name", "name"]
          .map((part) => name(`${subject}.${part}`))
          .filter((part) => part !== ""),
      );
    case "project":
    case "vehicle-kind":
    case "evaluated": {
      const number = (lists.get(subject) ?? 0) + 1;
      lists.set(subject, number);
      return String(number);
    }
    default:
      return undefined;
  }
}
