/**
 * 收入支出决算总表 with the tables that detail it（财决01表与财决03、04、01-1表表间勾稽）：收入各项与收入决算表合计行；支出各类与支出决
 * 算表；三项资金与财政拨款总表。
 */
import type { Facts, TableFacts } from "../../facts/facts.js";
import { type Derived, mustEqual, totalOfParts } from "../identity.js";
import { classLinks, sameQuantity } from "./cross-links.js";
import { rowOf, strangeColumns } from "./rows.js";
import { cellPhrase, FUNDS } from "./wording.js";

const INCOME = "across-tables/summary-and-income";
const EXPENDITURE = "across-tables/summary-and-expenditure";
const APPROPRIATION = "across-tables/summary-and-appropriation";

/** Kinds of income that are one row in the summary and one column in the income table. */
const KINDS = ["superior-subsidy", "institution", "operation", "affiliated-remittance", "other"] as const;

export function* summaryLinkIdentities(facts: Facts): Generator<Derived> {
  const summary = facts.table("summary");
  if (!summary) return;
  const income = facts.table("income");
  const expenditure = facts.table("expenditure");
  const appropriation = facts.table("appropriation-summary");
  if (income) yield* incomeLinks(summary, income);
  if (expenditure) {
    yield* sameQuantity(EXPENDITURE, "total", spot(summary, "expenditure/total"), [
      { table: expenditure, row: "total", column: "total" },
    ]);
    yield* classLinks({
      rule: EXPENDITURE,
      summary,
      summaryColumn: "amount",
      codes: expenditure,
      codesColumn: "total",
    });
  }
  if (appropriation) {
    for (const fund of FUNDS) {
      yield* sameQuantity(APPROPRIATION, fund, spot(summary, `income/${fund}`), [
        spot(appropriation, `income/${fund}`),
      ]);
    }
    yield* sameQuantity(APPROPRIATION, "fiscal", spot(summary, "income/fiscal"), [spot(appropriation, "income/total")]);
  }
}

const spot = (table: TableFacts, row: string) => ({ table, row, column: "amount" });

function* incomeLinks(summary: TableFacts, income: TableFacts): Generator<Derived> {
  const column = (key: string) => ({ table: income, row: "total", column: key });
  yield* sameQuantity(INCOME, "total", spot(summary, "income/total"), [column("total")]);
  // A column that is not understood may hold part of any kind; 合计 and 财政拨款 are compared all the same.
  if (strangeColumns(income).length === 0) {
    for (const kind of KINDS) yield* sameQuantity(INCOME, kind, spot(summary, `income/${kind}`), [column(kind)]);
  }
  yield* fiscalLink(summary, income);
}

/** 财政拨款收入: fund by fund where both tables split it; else one row of the summary, or the sum of its fund rows. */
function* fiscalLink(summary: TableFacts, income: TableFacts): Generator<Derived> {
  for (const fund of FUNDS) {
    yield* sameQuantity(INCOME, fund, spot(summary, `income/${fund}`), [
      { table: income, row: "total", column: `fiscal/${fund}` },
    ]);
  }
  const total = rowOf(income, "total");
  const fiscal = total && income.fact("total", "fiscal");
  if (!total || !fiscal) return;
  if (rowOf(summary, "income/fiscal")) {
    yield* sameQuantity(INCOME, "fiscal", { table: income, row: "total", column: "fiscal" }, [
      spot(summary, "income/fiscal"),
    ]);
    return;
  }
  const funds = FUNDS.flatMap((fund) => summary.fact(`income/${fund}`, "amount") ?? []);
  if (funds.length === 0) return;
  const whole = cellPhrase(income, total, "fiscal");
  const parts = "收入支出决算总表各项财政拨款收入之和";
  yield mustEqual({
    id: `${INCOME}:fiscal`,
    rule: INCOME,
    kind: "cross",
    words: () => ({
      place: whole,
      equation: `${whole} = ${parts}`,
      whole,
      parts,
    }),
    terms: totalOfParts(fiscal, funds),
  });
}
