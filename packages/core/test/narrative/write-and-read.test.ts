/** What is written is read again, figure by figure, for generated units and however much of the supplement is there. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toPlainText } from "../../src/documents/plain-text.js";
import type { WrittenText } from "../../src/documents/written-text.js";
import { readNarrative } from "../../src/narrative/read-narrative.js";
import { writeNarrative } from "../../src/narrative/write-narrative.js";
import { type SupplementField, supplementOf } from "../../src/supplement/supplement.js";
import { statedFacts } from "./stated-facts.js";
import { styleOf } from "./style.js";

const STYLE = styleOf("wuhan");

/** A unit: amounts in 分 of two kinds of income, of basic and project expenditure, of two 项 and of last year. */
const unit = fc.record({
  fiscal: fc.integer({ min: 0, max: 5_000_000_000 }),
  institution: fc.integer({ min: 0, max: 5_000_000_000 }),
  project: fc.integer({ min: 0, max: 1_000_000_000 }),
  priors: fc.array(fc.integer({ min: 0, max: 9_000_000_000 }), { minLength: 8, maxLength: 8 }),
  given: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
});
type Unit = typeof unit extends fc.Arbitrary<infer U> ? U : never;

function factsOfUnit({ fiscal, institution, project }: Unit) {
  const all = fiscal + institution;
  const basic = Math.max(fiscal - project, 0);
  return statedFacts({
    summary: [
      ["income/grand-total", "总计", { amount: all }],
      ["expenditure/grand-total", "总计", { amount: all }],
    ],
    income: [["total", "合计", { total: all, fiscal, institution, other: undefined }]],
    expenditure: [["total", "合计", { total: all, basic: all - project, project }]],
    "appropriation-summary": [
      ["income/general-public-budget", "一、一般公共预算财政拨款", { amount: fiscal }],
      ["income/government-fund", "二、政府性基金预算财政拨款", { amount: undefined }],
      ["income/grand-total", "总计", { amount: fiscal }],
      ["expenditure/grand-total", "总计", { total: fiscal }],
    ],
    "general-public-budget": [
      ["total", "合计", { total: fiscal, basic, project }],
      ["205", "教育支出", { total: fiscal, basic, project }],
      ["20502", "普通教育", { total: fiscal, basic, project }],
      ["2050203", "初中教育", { total: basic, basic, project: undefined }],
      ["2050299", "其他普通教育支出", { total: project, basic: undefined, project }],
    ],
    "basic-expenditure": [
      ["301", "工资福利支出", { amount: basic }],
      ["30101", "基本工资", { amount: basic }],
      ["personnel-total", "人员经费合计", { amount: basic }],
      ["operating-total", "公用经费合计", { amount: undefined }],
    ],
  });
}

function supplementOfUnit({ priors, given }: Unit) {
  const prior = (key: string, index: number): SupplementField => ({
    key,
    prior: { amount: { fen: priors[index] ?? 0, ulp: 1 } },
    openingBudget: { amount: { fen: priors[index] ?? 0, ulp: 1 } },
  });
  const fields: SupplementField[] = [
    prior("prior/summary-total", 0),
    prior("prior/income-total", 1),
    prior("prior/expenditure-total", 2),
    prior("prior/appropriation-total", 3),
    prior("prior/fund/general-public-budget", 4),
    prior("prior/fund/government-fund", 5),
    prior("prior/general-public-budget-expenditure", 3),
    prior("budget/general-public-budget", 6),
    prior("budget/2050203", 7),
    prior("budget/2050299", 5),
    { key: "reason/summary-change", text: "学生人数变化" },
    { key: "reason/income-change", text: "学生人数变化，收费标准调整" },
    { key: "reason/expenditure-change", text: "一是人员变动；二是压缩开支" },
    { key: "reason/appropriation-change", text: "厉行节约" },
    { key: "reason/2050203", text: "人员变动" },
    { key: "use/205", text: "教师工资，学校运转" },
    { key: "project/1", name: "校舍维修", current: { amount: { fen: 12_340_000, ulp: 1 } }, text: "完成8所" },
  ];
  return supplementOf(fields.filter((_, index) => given[index]));
}

const spansOf = (text: WrittenText) =>
  text.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ spans }) => spans));

describe("a written narrative", () => {
  it("is read whole wherever nothing is missing, and every figure again as written", () => {
    fc.assert(
      fc.property(unit, (generated) => {
        const text = writeNarrative({
          facts: factsOfUnit(generated),
          style: STYLE,
          year: 2031,
          unit: "某县教育局",
          supplement: supplementOfUnit(generated),
        });
        const complete: WrittenText = {
          ...text,
          missing: [],
          sections: text.sections.map((section) => ({
            ...section,
            paragraphs: section.paragraphs.filter(({ spans }) => spans.every(({ kind }) => kind !== "missing")),
          })),
        };
        const read = readNarrative(toPlainText(complete), STYLE);
        expect(read.unread.map(({ line }) => line)).toEqual([1]);
        const figures = spansOf(complete).flatMap((span) =>
          span.kind === "figure" ? [[span.quantity, span.text]] : [],
        );
        const found = read.sentences.flatMap(({ slots }) =>
          slots.filter(({ kind }) => kind === "amount" || kind === "percent").map(({ slot, quote }) => [slot, quote]),
        );
        expect(found).toEqual(figures);
      }),
      { numRuns: 100 },
    );
  });

  it("lists every placeholder and keeps the source of every figure", () => {
    fc.assert(
      fc.property(unit, (generated) => {
        const supplement = supplementOfUnit(generated);
        const facts = factsOfUnit(generated);
        const text = writeNarrative({ facts, style: STYLE, year: 2031, unit: "某县教育局", supplement });
        const spans = spansOf(text);
        const placeholders = new Set(spans.flatMap((span) => (span.kind === "missing" ? [span.input.what] : [])));
        expect(new Set(text.missing.map(({ what }) => what))).toEqual(placeholders);
        for (const span of spans) {
          expect(span.text).not.toMatch(/undefined|NaN|Infinity|\{|\}/);
          if (span.kind === "figure") expect(span.trace.cells.length + span.trace.keys.length).toBeGreaterThan(0);
        }
        const quoted = toPlainText(text).match(/【待补：[^】]*】/gu) ?? [];
        expect(quoted.length).toBe(spans.filter(({ kind }) => kind === "missing").length);
      }),
      { numRuns: 100 },
    );
  });
});
