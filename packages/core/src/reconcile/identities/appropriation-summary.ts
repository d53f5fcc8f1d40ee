/**
 * 财政拨款收入支出决算总表（财决01-1表表内勾稽）：各行合计 = 三项资金之和；本年收入、本年支出合计 = 各项之和；年初结转 = 三项资金
 * 之和；总计 = 本年合计 + 结转；收支总计相等，每项资金也各自平衡。
 */
import type { Fact } from "../../facts/fact.js";
import type { Facts, TableFacts } from "../../facts/facts.js";
import type { TableRow } from "../../tables/table.js";
import { type Derived, type IdentityKind, mustEqual, totalOfParts } from "../identity.js";
import {
  addedItems,
  factsOf,
  factsOfRows,
  itemRows,
  rowOf,
  strangeColumns,
  strangeReason,
  strangeRowsOfSide,
} from "./rows.js";
import { cellPhrase, FUND_NAMES, FUNDS, type Fund, placeOfRow } from "./wording.js";

const FUND_COLUMNS = "within-table/appropriation-fund-columns";
const COLUMN_TOTALS = "within-table/appropriation-year-totals";
const OPENING = "within-table/appropriation-opening-balance";
const BALANCE = "within-table/appropriation-balance";

const COLUMNS = ["total", ...FUNDS] as const;

export function* appropriationSummaryIdentities(facts: Facts): Generator<Derived> {
  const table = facts.table("appropriation-summary");
  if (!table) return;
  yield* acrossFunds(table);
  const strangeIncome = strangeRowsOfSide(table, "income");
  const strangeSpending = strangeRowsOfSide(table, "expenditure");
  if (strangeIncome.length > 0) {
    for (const rule of [COLUMN_TOTALS, OPENING, BALANCE]) yield { rule, reason: strangeReason(table, strangeIncome) };
  } else {
    yield* yearIncome(table);
    yield* openingBalance(table);
    yield* grandTotal(table, "income", "amount");
  }
  if (strangeSpending.length > 0) {
    for (const rule of [COLUMN_TOTALS, BALANCE]) yield { rule, reason: strangeReason(table, strangeSpending) };
  } else {
    for (const column of COLUMNS) {
      yield* yearSpending(table, column);
      yield* grandTotal(table, "expenditure", column);
    }
  }
  yield* equalGrandTotals(table);
  for (const fund of FUNDS) yield* fundBalance(table, fund);
}

/** Each spending row: 合计 = 一般公共预算 + 政府性基金 + 国有资本经营. */
function* acrossFunds(table: TableFacts): Generator<Derived> {
  const strange = strangeColumns(table);
  if (strange.length > 0) {
    yield { rule: FUND_COLUMNS, reason: strangeReason(table, strange) };
    return;
  }
  for (const row of table.table.rows) {
    if (!row.key.startsWith("expenditure/") || row.kind === "of-which") continue;
    const total = table.fact(row.key, "total");
    const parts = factsOf(table, row.key, FUNDS);
    if (!total || parts.length < 2) continue;
    yield mustEqual({
      id: `${FUND_COLUMNS}:${row.key}`,
      rule: FUND_COLUMNS,
      kind: "row",
      words: () => ({
        place: placeOfRow(table, row),
        equation: "合计 = 一般公共预算财政拨款 + 政府性基金预算财政拨款 + 国有资本经营预算财政拨款",
        whole: cellPhrase(table, row, "total"),
        parts: "各项资金之和",
      }),
      terms: totalOfParts(total, parts),
    });
  }
}

function* yearIncome(table: TableFacts): Generator<Derived> {
  const items = factsOfRows(table, addedItems(table, "income"), "amount");
  yield* sum(table, COLUMN_TOTALS, "sum", "income/total", "amount", items, "各项资金收入之和");
}

function* yearSpending(table: TableFacts, column: string): Generator<Derived> {
  const items = factsOfRows(table, itemRows(table, "expenditure"), column);
  yield* sum(table, COLUMN_TOTALS, "sum", "expenditure/total", column, items, "各类支出之和");
}

/** 年初结转和结余 = its three funds, where the layout prints them below. */
function* openingBalance(table: TableFacts): Generator<Derived> {
  const funds = FUNDS.flatMap((fund) => factsOf(table, `income/opening-balance/${fund}`, ["amount"]));
  yield* sum(table, OPENING, "sum", "income/opening-balance", "amount", funds, "所列各项资金之和");
}

function* grandTotal(table: TableFacts, side: "income" | "expenditure", column: string): Generator<Derived> {
  const balance = side === "income" ? "opening-balance" : "closing-balance";
  const rows = [rowOf(table, `${side}/total`), rowOf(table, `${side}/${balance}`)];
  const parts = rows.flatMap((row) => (row ? factsOf(table, row.key, [column]) : []));
  const names = rows.flatMap((row) => row?.name ?? []).join("与");
  if (!rows[0]) return;
  yield* sum(table, BALANCE, "sum", `${side}/grand-total`, column, parts, parts.length > 1 ? `${names}之和` : names);
}

function* equalGrandTotals(table: TableFacts): Generator<Derived> {
  const spent = table.fact("expenditure/grand-total", "total");
  if (spent) yield* sum(table, BALANCE, "cross", "income/grand-total", "amount", [spent], "支出方总计", "支出方总计");
}

/** One fund: 本年收入 + 年初结转 = 本年支出 + 年末结转, where the layout prints the fund in all of them. */
function* fundBalance(table: TableFacts, fund: Fund): Generator<Derived> {
  const income = table.fact(`income/${fund}`, "amount");
  const opening = table.fact(`income/opening-balance/${fund}`, "amount");
  if (!income || !opening) return;
  const name = FUND_NAMES[fund];
  const place = `财政拨款收入支出决算总表的${name}收支`;
  const inflow = "该项资金本年收入与年初结转和结余之和";
  const whole = table.fact("expenditure/grand-total", fund);
  const spent = table.fact("expenditure/total", fund);
  const closing = table.fact("expenditure/closing-balance", fund);
  if (whole) {
    yield mustEqual({
      id: `${BALANCE}:${fund}`,
      rule: BALANCE,
      kind: "cross",
      words: () => ({
        place,
        equation: `${name}：支出总计 = 本年收入 + 年初结转和结余`,
        whole: `财政拨款收入支出决算总表支出方总计的${name}`,
        parts: inflow,
      }),
      terms: totalOfParts(whole, [income, opening]),
    });
  } else if (spent && closing) {
    yield mustEqual({
      id: `${BALANCE}:${fund}`,
      rule: BALANCE,
      kind: "sum",
      words: () => ({
        place,
        equation: `${name}：年末结转和结余 = 本年收入 + 年初结转和结余 − 本年支出`,
        whole: `财政拨款收入支出决算总表年末结转和结余的${name}`,
        parts: `${inflow}减本年支出`,
      }),
      terms: totalOfParts(closing, [income, opening], [spent]),
    });
  }
}

function* sum(
  table: TableFacts,
  rule: string,
  kind: IdentityKind,
  key: string,
  column: string,
  parts: readonly Fact[],
  partsName: string,
  equationParts = partsName,
): Generator<Derived> {
  const row: TableRow | undefined = rowOf(table, key);
  const total = row && table.fact(row.key, column);
  if (!row || !total || parts.length === 0) return;
  yield mustEqual({
    id: `${rule}:${key}:${column}${kind === "cross" ? ":balance" : ""}`,
    rule,
    kind,
    words: () => {
      const whole = wholePhrase(table, row, column);
      return { place: whole, equation: `${row.name} = ${equationParts}`, whole, parts: partsName };
    },
    terms: totalOfParts(total, parts),
  });
}

/** Both sides print a row 总计: say which. */
function wholePhrase(table: TableFacts, row: TableRow, column: string): string {
  const phrase = cellPhrase(table, row, column);
  if (!row.key.endsWith("/grand-total")) return phrase;
  const side = row.key.startsWith("income/") ? "收入" : "支出";
  return phrase.replace(`“${row.name}”`, `${side}方“${row.name}”`);
}
