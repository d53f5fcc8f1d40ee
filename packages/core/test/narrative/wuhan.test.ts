/**
 * The sample: what the published text states is read, given back as supplement, and written again from the tables. The
 * figures must be the published ones, except where the published text is wrong.
 */
import { describe, expect, it } from "vitest";
import { toPlainText } from "../../src/documents/plain-text.js";
import { paragraphText, type WrittenText } from "../../src/documents/written-text.js";
import type { Figure } from "../../src/money/figure.js";
import type { ReadSlot } from "../../src/narrative/grammar/sentence.js";
import { type ReadNarrative, type ReadSentence, readNarrative } from "../../src/narrative/read-narrative.js";
import { writeNarrative } from "../../src/narrative/write-narrative.js";
import { type Supplement, type SupplementField, supplementOf } from "../../src/supplement/supplement.js";
import { gridOf } from "../tables/grid-of.js";
import { WUHAN } from "../tables/wuhan.js";
import { firstSections, PUBLISHED, SKIPPED } from "./reference.js";
import { sectionsUpTo, styleOf } from "./style.js";
import { factsOf } from "./tables.js";

const STYLE = sectionsUpTo(styleOf("wuhan"), "六");

type Value = (sentence: ReadSentence, aspect: string) => ReadSlot["value"] | undefined;
const value: Value = (sentence, aspect) => sentence.slots.find(({ slot }) => slot.endsWith(`.${aspect}`))?.value;
const fen = (figure: unknown): number => {
  const { scaled, decimals } = figure as Figure;
  return Math.round((scaled / 10 ** decimals) * 1_000_000);
};
const amount = (inFen: number) => ({ amount: { fen: inFen, ulp: 10_000 } });

/** Names → codes of the rows of 一般公共预算财政拨款支出决算表, by path. */
function codesByPath(facts: ReturnType<typeof factsOf>): ReadonlyMap<string, string> {
  const rows = facts.table("general-public-budget")?.table.rows ?? [];
  const names = new Map(rows.flatMap((row) => (row.code ? [[row.code, plain(row.name)]] : [])));
  return new Map(
    [...names.keys()].map((code) => [
      [3, 5, 7].flatMap((digits) => (digits <= code.length ? names.get(code.slice(0, digits)) : [])).join("/"),
      code,
    ]),
  );
}

const plain = (name: unknown): string => String(name).replaceAll("（", "(").replaceAll("）", ")").replace(/\s/g, "");

const COMPARISONS: Readonly<Record<string, { prior: string; reason: string }>> = {
  summary: { prior: "prior/summary-total", reason: "reason/summary-change" },
  income: { prior: "prior/income-total", reason: "reason/income-change" },
  expenditure: { prior: "prior/expenditure-total", reason: "reason/expenditure-change" },
  appropriation: { prior: "prior/appropriation-total", reason: "reason/appropriation-change" },
  "general-public-budget": {
    prior: "prior/general-public-budget-expenditure",
    reason: "reason/general-public-budget-change",
  },
};
const FUNDS: Readonly<Record<string, string>> = {
  一般公共预算: "general-public-budget",
  政府性基金预算: "government-fund",
  国有资本经营预算: "state-capital",
};

/** What the published text states and the tables do not hold. */
function supplementFrom(read: ReadNarrative, codes: ReadonlyMap<string, string>): Supplement {
  return supplementOf(read.sentences.flatMap((sentence) => fieldsOf(sentence, codes)));
}

function fieldsOf(sentence: ReadSentence, codes: ReadonlyMap<string, string>): readonly SupplementField[] {
  const text = String(value(sentence, "reason") ?? value(sentence, "budget-reason") ?? "");
  const keys =
    sentence.sentence === "fund"
      ? {
          prior: `prior/fund/${FUNDS[String(value(sentence, "name"))]}`,
          reason: `reason/fund/${FUNDS[String(value(sentence, "name"))]}`,
        }
      : COMPARISONS[sentence.sentence];
  if (keys) {
    const sign = value(sentence, "direction") === "decrease" ? 1 : -1;
    const change = value(sentence, "change");
    const prior = fen(value(sentence, "amount")) + (change === undefined ? 0 : sign * fen(change));
    return [
      { key: keys.prior, prior: amount(prior) },
      { key: keys.reason, text },
    ];
  }
  if (sentence.sentence === "category") {
    return [{ key: `use/${codes.get(plain(value(sentence, "name")))}`, text: String(value(sentence, "use")) }];
  }
  if (sentence.sentence === "against-budget") {
    return [{ key: "budget/general-public-budget", openingBudget: amount(fen(value(sentence, "budget"))) }];
  }
  if (sentence.sentence === "project") {
    const field = { key: "project/1", name: String(value(sentence, "name")), text: String(value(sentence, "effect")) };
    return [{ ...field, current: amount(fen(value(sentence, "amount"))) }];
  }
  if (sentence.sentence === "item") {
    const code = codes.get(
      ["category-name", "section-name", "name"].map((slot) => plain(value(sentence, slot))).join("/"),
    );
    return [
      { key: `budget/${code}`, openingBudget: amount(fen(value(sentence, "budget"))) },
      { key: `reason/${code}`, text },
    ];
  }
  return [];
}

/** A sentence by what it is about, so that two texts are compared whatever their order and numbering. */
const subjectOf = (sentence: ReadSentence): string =>
  [
    sentence.declaredIn,
    sentence.sentence,
    ...sentence.slots.filter(({ kind }) => kind === "name").map((slot) => plain(slot.value)),
  ].join("|");

/** Figures of a sentence that the other one states differently at the precision at which it states them. */
function differences(published: ReadSentence, written: ReadSentence | undefined): string[] {
  return published.slots.flatMap((slot, index) => {
    const other = written?.slots.filter((candidate) => candidate.slot === slot.slot)[
      published.slots.slice(0, index).filter((earlier) => earlier.slot === slot.slot).length
    ];
    return other && sameAtPrecision(slot, other) ? [] : [`${subjectOf(published)}: ${slot.quote} ≠ ${other?.quote}`];
  });
}

function sameAtPrecision(published: ReadSlot, written: ReadSlot): boolean {
  if (published.kind === "text") return true;
  if (published.kind === "name") return plain(published.value) === plain(written.value);
  if (published.kind !== "amount" && published.kind !== "percent") {
    return JSON.stringify(published.value) === JSON.stringify(written.value);
  }
  const [a, b] = [published.value as Figure, written.value as Figure];
  const decimals = Math.min(a.decimals, b.decimals);
  return (
    Math.abs(a.scaled / 10 ** a.decimals - b.scaled / 10 ** b.decimals) <= 0.5 / 10 ** decimals + 1e-9 && decimals >= 0
  );
}

const absent = PUBLISHED === undefined || WUHAN === undefined;

describe.skipIf(absent)(`the published sections 一 to 六${absent ? `（${SKIPPED}）` : ""}`, () => {
  const facts = factsOf(gridOf(WUHAN ?? []));
  const published = readNarrative(firstSections(PUBLISHED ?? ""), STYLE);
  const supplement = supplementFrom(published, codesByPath(facts));
  const text: WrittenText = writeNarrative({ facts, style: STYLE, year: 2024, unit: "某单位", supplement });
  const written = readNarrative(toPlainText(text), STYLE);

  it("are read as whole sentences, all but the title", () => {
    expect(published.unread.map(({ line }) => line)).toEqual([1]);
    expect(published.sentences).toHaveLength(38);
    expect(published.parts.filter(({ kind }) => kind === "heading")).toHaveLength(9);
    expect(published.parts.filter(({ kind }) => kind === "caption")).toHaveLength(4);
    for (const sentence of published.sentences) expect(sentence.declaredIn).toBe(sentence.section);
  });

  it("keep every place: line, offsets and quote agree with the text", () => {
    const source = firstSections(PUBLISHED ?? "");
    const lines = source.split("\n");
    for (const part of published.parts) {
      expect(lines[part.line - 1]?.slice(part.start, part.end)).toBe(part.quote);
      expect(source.slice(part.lineStart + part.start, part.lineStart + part.end)).toBe(part.quote);
    }
  });

  it("are written again with nothing missing", () => {
    expect(text.missing).toEqual([]);
    expect(text.doubtful).toEqual([]);
    expect(written.unread.map(({ quote }) => quote)).toEqual([paragraphText(text.title)]);
  });

  it("state the same figures, except where the published text is wrong", () => {
    const bySubject = new Map(written.sentences.map((sentence) => [subjectOf(sentence), sentence]));
    const found = published.sentences.flatMap((sentence) => differences(sentence, bySubject.get(subjectOf(sentence))));
    expect(found).toEqual([
      // shares cut off instead of rounded
      "五(二)|category|卫生健康支出: 5.6 ≠ 5.7",
      "五(二)|category|住房保障支出: 7.7 ≠ 7.8",
      // the second heading numbered 3
      "五(三)|category-items|住房保障支出: 3 ≠ 4",
      // lists with 款 that have no amount
      expect.stringMatching(/^六\|personnel: .*离休费/),
      expect.stringMatching(/^六\|operating: .*取暖费/),
    ]);
  });

  it("say what the published text leaves out: income with an amount", () => {
    const subjects = new Set(published.sentences.map(subjectOf));
    const added = written.sentences.filter((sentence) => !subjects.has(subjectOf(sentence)));
    expect(added.map(({ quote }) => quote)).toEqual(["其他收入0.07万元，占本年收入0%。"]);
  });

  it("list in 六 exactly the 款 with an amount", () => {
    const lists = written.sentences.flatMap((sentence) => sentence.slots.filter(({ kind }) => kind === "list"));
    const listed = lists.map((slot) => slot.value as readonly string[]);
    expect(listed.map((names) => names.length)).toEqual([14, 10]);
    for (const empty of ["离休费", "伙食补助费", "取暖费", "办公设备购置"]) expect(listed.flat()).not.toContain(empty);
  });
});
