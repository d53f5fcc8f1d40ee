/**
 * 收入支出决算总表（财决01表表内勾稽）：本年收入合计、本年支出合计 = 各项之和；总计 = 本年合计 + 结转结余各行；两个总计相等。
 * 本年收入 = 本年支出 does not hold in general and is no identity.
 */
import type { Fact } from "../../facts/fact.js";
import type { Facts, TableFacts } from "../../facts/facts.js";
import { type Derived, mustEqual, totalOfParts } from "../identity.js";
import { addedItems, factsOf, rowOf, strangeReason, strangeRowsOfSide } from "./rows.js";
import { cellPhrase, FUNDS } from "./wording.js";

type Side = "income" | "expenditure";

const RULES = {
  income: "within-table/summary-income-total",
  expenditure: "within-table/summary-expenditure-total",
} as const;
const GRAND_TOTAL = "within-table/summary-grand-total";

/** The rows that 总计 adds to the year's total, where the layout prints them. */
const BALANCES = {
  income: ["non-fiscal-surplus-used", "opening-balance"],
  expenditure: ["surplus-distribution", "closing-balance"],
} as const;

const SUM_NAMES = { income: "各项收入之和", expenditure: "各类支出之和" } as const;
const YEAR_TOTALS = { income: "本年收入合计", expenditure: "本年支出合计" } as const;

export function* summaryIdentities(facts: Facts): Generator<Derived> {
  const table = facts.table("summary");
  if (!table) return;
  for (const side of ["income", "expenditure"] as const) {
    const strange = strangeRowsOfSide(table, side);
    if (strange.length > 0) {
      yield { rule: RULES[side], reason: strangeReason(table, strange) };
      yield { rule: GRAND_TOTAL, reason: strangeReason(table, strange) };
      continue;
    }
    yield* yearTotal(table, side);
    yield* grandTotal(table, side);
  }
  yield* appropriations(table);
  yield* equalGrandTotals(table);
}

const amount = (table: TableFacts, key: string): Fact | undefined => table.fact(key, "amount");

const itemAmounts = (table: TableFacts, side: Side): readonly Fact[] =>
  addedItems(table, side).flatMap((row) => amount(table, row.key) ?? []);

function* yearTotal(table: TableFacts, side: Side): Generator<Derived> {
  const row = rowOf(table, `${side}/total`);
  const total = row && amount(table, row.key);
  const items = itemAmounts(table, side);
  if (!row || !total || items.length === 0) return;
  yield mustEqual({
    id: `${RULES[side]}:${row.key}`,
    rule: RULES[side],
    kind: "sum",
    words: () => ({
      place: cellPhrase(table, row, "amount"),
      equation: `${YEAR_TOTALS[side]} = ${SUM_NAMES[side]}`,
      whole: cellPhrase(table, row, "amount"),
      parts: SUM_NAMES[side],
    }),
    terms: totalOfParts(total, items),
  });
}

/** 财政拨款收入 = 三项资金, where the one row and all three of its funds are printed. */
function* appropriations(table: TableFacts): Generator<Derived> {
  const row = rowOf(table, "income/fiscal");
  const total = row && amount(table, row.key);
  const funds = FUNDS.flatMap((fund) => amount(table, `income/${fund}`) ?? []);
  if (!row || !total || funds.length < FUNDS.length) return;
  yield mustEqual({
    id: `${RULES.income}:${row.key}`,
    rule: RULES.income,
    kind: "sum",
    words: () => ({
      place: cellPhrase(table, row, "amount"),
      equation: "财政拨款收入 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算",
      whole: cellPhrase(table, row, "amount"),
      parts: "其中三项资金之和",
    }),
    terms: totalOfParts(total, funds),
  });
}

function* grandTotal(table: TableFacts, side: Side): Generator<Derived> {
  const row = rowOf(table, `${side}/grand-total`);
  const total = row && amount(table, row.key);
  if (!row || !total) return;
  const yearTotalRow = rowOf(table, `${side}/total`);
  const year = yearTotalRow ? factsOf(table, yearTotalRow.key, ["amount"]) : itemAmounts(table, side);
  if (year.length === 0) return;
  const names = BALANCES[side].flatMap((key) => rowOf(table, `${side}/${key}`)?.name ?? []);
  const balances = BALANCES[side].flatMap((key) => amount(table, `${side}/${key}`) ?? []);
  const yearName = yearTotalRow ? YEAR_TOTALS[side] : SUM_NAMES[side];
  yield mustEqual({
    id: `${GRAND_TOTAL}:${row.key}`,
    rule: GRAND_TOTAL,
    kind: "sum",
    words: () => ({
      place: sideOfTotal(side),
      equation: `总计 = ${[yearName, ...names].join(" + ")}`,
      whole: sideOfTotal(side),
      parts: [yearName, ...names].join("、") + (balances.length > 0 ? "之和" : ""),
    }),
    terms: totalOfParts(total, [...year, ...balances]),
  });
}

const sideOfTotal = (side: Side): string => `收入支出决算总表${side === "income" ? "收入" : "支出"}方总计`;

function* equalGrandTotals(table: TableFacts): Generator<Derived> {
  const income = amount(table, "income/grand-total");
  const expenditure = amount(table, "expenditure/grand-total");
  if (!income || !expenditure) return;
  yield mustEqual({
    id: `${GRAND_TOTAL}:balance`,
    rule: GRAND_TOTAL,
    kind: "cross",
    words: () => ({
      place: "收入支出决算总表两方总计",
      equation: "收入总计 = 支出总计",
      whole: sideOfTotal("income"),
      parts: "支出方总计",
    }),
    terms: totalOfParts(income, [expenditure]),
  });
}
