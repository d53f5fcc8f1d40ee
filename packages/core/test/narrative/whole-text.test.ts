/** The whole text of both packs for generated units: what is written is read again, and nothing is left standing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toPlainText } from "../../src/documents/plain-text.js";
import { partsOf, type WrittenText } from "../../src/documents/written-text.js";
import { readNarrative } from "../../src/narrative/read-narrative.js";
import { writeNarrative } from "../../src/narrative/write-narrative.js";
import { type SupplementField, supplementOf } from "../../src/supplement/supplement.js";
import { statedFacts } from "./stated-facts.js";
import { styleOf } from "./style.js";

const amountOf = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5_000_000_000 }));
const COUNT = fc.integer({ min: 0, max: 40 });

/** Amounts of the later sections, and what the unit has supplied: each field or nothing. */
const unit = fc.record({
  fund: amountOf,
  capital: amountOf,
  overseas: amountOf,
  purchase: amountOf,
  operation: amountOf,
  reception: amountOf,
  budgets: fc.array(amountOf, { minLength: 4, maxLength: 4 }),
  amounts: fc.array(amountOf, { minLength: 40, maxLength: 40 }),
  counts: fc.array(COUNT, { minLength: 40, maxLength: 40 }),
  given: fc.array(fc.boolean(), { minLength: 90, maxLength: 90 }),
});
type Unit = typeof unit extends fc.Arbitrary<infer U> ? U : never;

function factsOf({ fund, capital, overseas, purchase, operation, reception, budgets }: Unit) {
  const [b0 = 0, b1 = 0, b2 = 0, b3 = 0] = budgets;
  const other = (amount: number) => ({
    "opening-balance": 0,
    income: amount,
    total: amount,
    basic: 0,
    project: amount,
    "closing-balance": 0,
  });
  const threePublic = (o: number, p: number, r: number, h: number) => ({
    total: o + p + r + h,
    overseas: o,
    vehicles: p + r,
    "vehicle-purchase": p,
    "vehicle-operation": r,
    reception: h,
  });
  return statedFacts({
    summary: [
      ["income/grand-total", "总计", { amount: 9_000_000_000 }],
      ["expenditure/grand-total", "总计", { amount: 9_000_000_000 }],
    ],
    income: [["total", "合计", { total: 9_000_000_000, fiscal: 9_000_000_000 }]],
    expenditure: [
      ["total", "合计", { total: 9_000_000_000, basic: 9_000_000_000 }],
      ["208", "社会保障和就业支出", { total: 9_000_000_000 }],
      ["20805", "行政事业单位养老支出", { total: 9_000_000_000 }],
      ["2080501", "行政单位离退休", { total: 9_000_000_000 }],
    ],
    "appropriation-summary": [
      ["income/general-public-budget", "一、一般公共预算财政拨款", { amount: 9_000_000_000 }],
      ["income/grand-total", "总计", { amount: 9_000_000_000 }],
      ["expenditure/grand-total", "总计", { total: 9_000_000_000 }],
    ],
    "general-public-budget": [["total", "合计", { total: 0, basic: 0, project: 0 }]],
    "basic-expenditure": [
      ["personnel-total", "人员经费合计", { amount: 0 }],
      ["operating-total", "公用经费合计", { amount: 0 }],
    ],
    "government-fund": [
      ["total", "合计", other(fund)],
      ["212", "城乡社区支出", other(fund)],
      ["21208", "国有土地使用权出让收入安排的支出", other(fund)],
      ["2120801", "征地和拆迁补偿支出", other(fund)],
    ],
    "state-capital": [
      ["total", "合计", other(capital)],
      ["223", "国有资本经营预算支出", other(capital)],
    ],
    "three-public": [
      ["budget", "预算数", threePublic(b0, b1, b2, b3)],
      ["final", "决算数", threePublic(overseas, purchase, operation, reception)],
    ],
  });
}

const TEXTS = [
  "reason/summary-change",
  "reason/appropriation-change",
  "reason/three-public/total",
  "reason/three-public/overseas",
  "reason/three-public/vehicles",
  "reason/three-public/reception",
  "reason/three-public-budget/total",
  "reason/agency-operation",
  "use/2120801",
  "use/223",
  "use/overseas",
  "use/vehicle-operation",
  "use/reception",
  "performance/systems",
  "performance/evaluation",
  "performance/department-evaluation",
  "term/2080501",
];
const COUNTS = [
  "count/overseas-groups",
  "count/overseas-persons",
  "count/vehicles-bought",
  "count/vehicles-kept",
  "count/receptions",
  "count/reception-persons",
  "count/foreign-receptions",
  "count/foreign-reception-persons",
  "count/vehicles",
  "count/equipment",
  "performance/projects",
  "performance/departments",
  "performance/first-level",
  "performance/targets",
  "performance/tracked",
  "performance/score",
  "performance/excellent",
  "performance/good",
  "performance/qualified",
  "performance/unqualified",
  "performance/problems",
  "performance/corrected",
  "performance/correcting",
];
const AMOUNTS = [
  "prior/summary-total",
  "prior/appropriation-total",
  "prior/three-public/total",
  "prior/three-public/overseas",
  "prior/three-public/vehicles",
  "prior/three-public/reception",
  "amount/foreign-reception",
  "amount/agency-operation",
  "procurement/total",
  "procurement/goods",
  "procurement/works",
  "procurement/services",
  "procurement/sme",
  "procurement/micro",
  "procurement/sme-goods",
  "procurement/sme-works",
  "procurement/sme-services",
  "procurement/reserved",
  "procurement/reserved-micro",
  "performance/amount",
  "performance/department-amount",
  "performance/target-amount",
  "performance/tracked-amount",
];

function supplementOfUnit({ amounts, counts, given }: Unit) {
  const amount = (index: number) => ({ amount: { fen: amounts[index] ?? 0, ulp: 1 } });
  const number = (index: number) => ({ figure: { scaled: counts[index] ?? 0, decimals: 0 } });
  const fields: SupplementField[] = [
    ...TEXTS.map((key) => ({ key, text: "工作需要，厉行节约" })),
    ...COUNTS.map((key, index) => ({ key, number: number(index) })),
    ...AMOUNTS.map((key, index) => ({
      key,
      current: amount(index),
      prior: amount(index),
      openingBudget: amount(index + 1),
    })),
    { key: "vehicles/1", name: "机要通信用车", number: number(30) },
    { key: "vehicles/2", name: "其他用车", number: number(31) },
    { key: "evaluated/1", name: "校舍维修", current: amount(30), fullYearBudget: amount(31), text: "完成8所" },
  ];
  return supplementOf(fields.filter((_, index) => given[index]));
}

const spansOf = (text: WrittenText) =>
  partsOf(text).flatMap(({ paragraphs }) => paragraphs.flatMap(({ spans }) => spans));

describe.each(["wuhan", "shanghai"])("the whole text in the style %s", (id) => {
  const style = styleOf(id);
  const write = (generated: Unit): WrittenText =>
    writeNarrative({
      facts: factsOf(generated),
      style,
      year: 2031,
      unit: "某市某区教育局",
      supplement: supplementOfUnit(generated),
    });

  it("is read whole wherever nothing is missing, and every figure again as written", () => {
    fc.assert(
      fc.property(unit, (generated) => {
        const text = write(generated);
        const complete = (section: WrittenText["sections"][number]) => ({
          ...section,
          paragraphs: section.paragraphs.filter(({ spans }) => spans.every(({ kind }) => kind !== "missing")),
        });
        const { glossary } = text;
        const whole: WrittenText = {
          ...text,
          missing: [],
          sections: text.sections.map(complete),
          ...(glossary ? { glossary: complete(glossary) } : {}),
        };
        const plain = toPlainText(whole);
        const read = readNarrative(plain, style);
        expect(read.unread.map(({ quote }) => quote)).toEqual([plain.split("\n")[0]]);
        const figures = spansOf(whole).flatMap((span) => (span.kind === "figure" ? [[span.quantity, span.text]] : []));
        const kinds = new Set(["amount", "percent", "count", "score"]);
        const found = read.sentences.flatMap(({ slots }) =>
          slots.filter(({ kind }) => kinds.has(kind)).map(({ slot, quote }) => [slot, quote]),
        );
        // Zeros that a wording states itself (团组0个) are read as counts, and written without a source.
        expect(found.filter(([, quote]) => quote !== "0")).toEqual(figures.filter(([, quote]) => quote !== "0"));
      }),
      { numRuns: 150 },
    );
  });

  it("names every placeholder, keeps the source of every figure, and leaves no mark of the grammar", () => {
    fc.assert(
      fc.property(unit, (generated) => {
        const text = write(generated);
        const spans = spansOf(text);
        const placeholders = new Set(spans.flatMap((span) => (span.kind === "missing" ? [span.input.what] : [])));
        expect(new Set(text.missing.map(({ what }) => what))).toEqual(placeholders);
        for (const span of spans) {
          expect(span.text).not.toMatch(/undefined|NaN|Infinity|[{}[\]]/);
          if (span.kind === "figure") expect(span.trace.cells.length + span.trace.keys.length).toBeGreaterThan(0);
          // A key of the sheet, so that the user can fill it in; never the name of a quantity.
          if (span.kind === "missing") expect(span.input.key).toMatch(/\//);
        }
        expect(toPlainText(text)).not.toMatch(/。。|，。|；。|，，|：。/);
      }),
      { numRuns: 100 },
    );
  });
});
