/** Units at random: what they spend, what they had last year, and the supplement that the style packs write from. */
import { type Supplement, type SupplementField, supplementOf } from "../../src/supplement/supplement.js";
import { type Book, type BookSpec, book } from "../disclosures/books.js";
import type { Random } from "../reconcile/synthetic/random.js";

/** 款 with some of their 项, as departments of one kind have them. */
const SECTIONS: readonly (readonly string[])[] = [
  ["2010301", "2010302", "2010350", "2010399"],
  ["2010601", "2010602", "2010650"],
  ["2050201", "2050202", "2050203", "2050204"],
  ["2070104", "2070109", "2070111"],
  ["2130104", "2130106", "2130108", "2130122"],
  ["2013801", "2013802", "2013850"],
];
const STAFF = ["2080505", "2080506", "2101101", "2101102", "2101103", "2210201", "2210202"];
const ECONOMY = [
  "30102",
  "30103",
  "30107",
  "30108",
  "30110",
  "30113",
  "30201",
  "30202",
  "30207",
  "30211",
  "30216",
  "30228",
  "30239",
  "30302",
  "30305",
  "31002",
];

const two = (amount: number): number => Math.round(amount * 100) / 100;

export interface RandomUnit {
  readonly book: Book;
  readonly supplement: Supplement;
}

export function randomUnit(random: Random): RandomUnit {
  const amount = (least: number, most: number): number => two(least + random.next() * (most - least));
  const near = (value: number): number => (random.next() < 0.25 ? value : two(value * (0.75 + random.next() * 0.5)));
  const items = [...random.pick(SECTIONS), ...random.pick(SECTIONS)];
  const spending: BookSpec["spending"][number][] = [...new Set(items)].map((code, index) => {
    const basic = index === 0 || random.next() < 0.4 ? amount(200, 2400) : 0;
    const project = basic === 0 || random.next() < 0.3 ? amount(8, 900) : 0;
    return [code, "general-public-budget", basic, project, random.next() < 0.1 ? 0 : near(two(basic + project))];
  });
  for (const code of STAFF.filter(() => random.next() < 0.7)) {
    const basic = amount(15, 260);
    spending.push([code, "general-public-budget", basic, 0, near(basic)]);
  }
  const own = random.next() < 0.5 ? amount(5, 300) : 0;
  if (own > 0) spending.push([spending[0]?.[0] ?? "2010301", "own", 0, own, 0]);
  const basic = spending.filter(([, fund]) => fund !== "own").reduce((sum, [, , each]) => sum + each, 0);
  const final = [random.next() < 0.3 ? amount(2, 12) : 0, 0, amount(3, 40), amount(0.5, 6)] as const;
  const economy: Record<string, number> = { "30231": final[2], "30217": final[3] };
  for (const code of ECONOMY.filter(() => random.next() < 0.75))
    economy[code] = two(basic * (0.01 + random.next() * 0.05));
  const spec: BookSpec = {
    unit: random.pick(["江川县财政局", "东岭区教育局", "云港市文化和旅游局", "清溪县农业农村局"]),
    spending,
    economy,
    balances: random.next() < 0.5 ? { "general-public-budget": [amount(5, 80), amount(5, 80)] } : {},
    otherIncome: own,
    threePublic: {
      budget: final.map((each) => (each === 0 ? 0 : two(each * (1 + random.next() * 0.5)))) as unknown as typeof final,
      final,
    },
    prior: {},
  };
  const made = book(spec);
  return { book: made, supplement: supplementOf(fieldsOf(made, spec, random)) };
}

const FEN = 1_000_000;

/** Last year's figures, opening budgets and reasons that fit any direction. */
function fieldsOf(made: Book, { spending }: BookSpec, random: Random): readonly SupplementField[] {
  const fields: SupplementField[] = [];
  const amountOf = (fen: number): { readonly amount: { readonly fen: number; readonly ulp: number } } => ({
    amount: { fen: Math.round(fen / 10_000) * 10_000, ulp: 10_000 },
  });
  const prior = (key: string, current: number): void => {
    fields.push({ key: `prior/${key}`, prior: amountOf(current * (0.8 + random.next() * 0.4)) });
  };
  const { of } = made;
  prior("summary-total", of("summary", "income/grand-total"));
  prior("income-total", of("summary", "income/total"));
  prior("expenditure-total", of("summary", "expenditure/total"));
  prior("appropriation-total", of("appropriation-summary", "income/grand-total"));
  prior("general-public-budget-expenditure", of("general-public-budget", "total"));
  prior("fund/general-public-budget", of("appropriation-summary", "income/general-public-budget"));
  for (const fund of ["government-fund", "state-capital"]) {
    fields.push({ key: `prior/fund/${fund}`, prior: amountOf(0) });
  }
  const parts = ["overseas", "vehicle-purchase", "vehicle-operation", "reception"].map((column) => {
    const now = of("three-public", "final", column);
    return { column, fen: Math.round((now * (0.8 + random.next() * 0.5)) / 10_000) * 10_000 };
  });
  const sum = (columns: readonly string[]): number =>
    parts.filter(({ column }) => columns.includes(column)).reduce((all, { fen }) => all + fen, 0);
  for (const { column, fen } of parts) fields.push({ key: `prior/three-public/${column}`, prior: amountOf(fen) });
  fields.push({ key: "prior/three-public/vehicles", prior: amountOf(sum(["vehicle-purchase", "vehicle-operation"])) });
  fields.push({ key: "prior/three-public/total", prior: amountOf(parts.reduce((all, { fen }) => all + fen, 0)) });
  fields.push({ key: "budget/general-public-budget", openingBudget: amountOf(made.budget()) });
  for (const [code, fund, , , budget] of spending) {
    if (fund !== "own") fields.push({ key: `budget/${code}`, openingBudget: amountOf(budget * FEN) });
    fields.push({ key: `reason/${code}`, text: random.pick(REASONS) });
  }
  for (const { code } of made.lines(3)) fields.push({ key: `use/${code}`, text: "保障机构运转和履行职能" });
  const changes = [
    "summary-change",
    "income-change",
    "expenditure-change",
    "appropriation-change",
    "general-public-budget",
    "general-public-budget-change",
  ];
  for (const name of changes) fields.push({ key: `reason/${name}`, text: random.pick(REASONS) });
  for (const name of ["general-public-budget", "government-fund", "state-capital"]) {
    fields.push({ key: `reason/fund/${name}`, text: "工作任务变化" });
  }
  for (const column of ["total", "overseas", "vehicles", "vehicle-purchase", "vehicle-operation", "reception"]) {
    fields.push({ key: `reason/three-public/${column}`, text: "公务活动安排变化" });
    fields.push({ key: `reason/three-public-budget/${column}`, text: "按实际需要安排" });
  }
  return fields;
}

const REASONS = ["工作任务较上年有所调整", "人员变动", "项目安排变化", "按实际需要安排支出"];
