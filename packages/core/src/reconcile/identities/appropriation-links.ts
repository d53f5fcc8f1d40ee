/**
 * 财政拨款收入支出决算总表 with the tables of its funds, with the income table, and 基本支出 with its detail（财决01-1表与财决07、
 * 09、11表，财决07表与财决08-1表表间勾稽）.
 */
import type { Facts, TableFacts } from "../../facts/facts.js";
import type { Derived } from "../identity.js";
import { classLinks, type Spot, sameQuantity } from "./cross-links.js";
import { fiscalColumns, rowOf } from "./rows.js";
import { FUNDS, type Fund } from "./wording.js";

const FUND_RULES = {
  "general-public-budget": "across-tables/appropriation-and-general-public-budget",
  "government-fund": "across-tables/appropriation-and-government-fund",
  "state-capital": "across-tables/appropriation-and-state-capital",
} as const;
const INCOME = "across-tables/income-and-appropriation";
const BASIC = "across-tables/basic-expenditure-total";

export function* appropriationLinkIdentities(facts: Facts): Generator<Derived> {
  const appropriation = facts.table("appropriation-summary");
  if (appropriation) {
    for (const fund of FUNDS) {
      const table = facts.table(fund);
      if (table) yield* fundLinks(appropriation, table, fund);
    }
    yield* incomeLink(facts, appropriation);
  }
  yield* basicLink(facts);
}

function* fundLinks(appropriation: TableFacts, table: TableFacts, fund: Fund): Generator<Derived> {
  const rule = FUND_RULES[fund];
  const total = (column: string): Spot => ({ table, row: "total", column });
  const income = (row: string): Spot => ({ table: appropriation, row, column: "amount" });
  const spent = (row: string): Spot => ({ table: appropriation, row, column: fund });
  yield* sameQuantity(rule, "total", spent("expenditure/total"), [total("total")]);
  yield* classLinks({ rule, summary: appropriation, summaryColumn: fund, codes: table, codesColumn: "total" });
  // Where the fund's table prints what came in and what is left over, that is told twice as well.
  yield* sameQuantity(rule, "income", income(`income/${fund}`), [total("income")]);
  yield* sameQuantity(rule, "opening", income(`income/opening-balance/${fund}`), [total("opening-balance")]);
  yield* sameQuantity(rule, "closing", spent("expenditure/closing-balance"), [total("closing-balance")]);
}

function* incomeLink(facts: Facts, appropriation: TableFacts): Generator<Derived> {
  const income = facts.table("income");
  if (!income) return;
  const columns = fiscalColumns(income).map((column): Spot => ({ table: income, row: "total", column }));
  const total: Spot = { table: appropriation, row: "income/total", column: "amount" };
  const [only, ...more] = columns;
  if (only && more.length === 0) yield* sameQuantity(INCOME, "fiscal", only, [total]);
  else yield* sameQuantity(INCOME, "fiscal", total, columns);
}

/** 一般公共预算基本支出 = 人员经费 + 公用经费, or the one total that the detail prints. */
function* basicLink(facts: Facts): Generator<Derived> {
  const budget = facts.table("general-public-budget");
  const detail = facts.table("basic-expenditure");
  if (!budget || !detail) return;
  const spot = (row: string): Spot => ({ table: detail, row, column: "amount" });
  const halves = ["personnel-total", "operating-total"];
  const rows = halves.every((row) => rowOf(detail, row)) ? halves : ["total"];
  yield* sameQuantity(BASIC, "basic", { table: budget, row: "total", column: "basic" }, rows.map(spot));
}
