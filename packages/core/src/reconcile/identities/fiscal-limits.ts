/**
 * What is usual but not certain: spending from 财政拨款 is part of all spending, its carry-forwards part of all. Consolidation
 * entries (差额表、调整表) and negative balances can break it, so these relations ask for an explanation and enter no proof.
 */
import type { Fact } from "../../facts/fact.js";
import type { Facts, TableFacts } from "../../facts/facts.js";
import { TABLE_NAMES, type TableRow } from "../../tables/table.js";
import { type Derived, shouldNotExceed, totalOfParts } from "../identity.js";
import { branches } from "./code-table.js";
import { found } from "./cross-links.js";
import { classOfItem, itemRows, rowOf, strangeRows, withholds } from "./rows.js";
import { columnName, FUNDS, rowName } from "./wording.js";

const SPENDING = "across-tables/fiscal-within-expenditure";
const BALANCES = "across-tables/fiscal-carry-forwards";

export function* fiscalLimitIdentities(facts: Facts): Generator<Derived> {
  yield* spendingByCode(facts);
  yield* spendingByClass(facts);
  yield* carryForwards(facts);
}

/** By the deepest code that the fund tables print: 一般公共预算 + 政府性基金 + 国有资本经营 ≤ 支出决算表, in 基本 and 项目. */
function* spendingByCode(facts: Facts): Generator<Derived> {
  const expenditure = facts.table("expenditure");
  const funds = FUNDS.flatMap((fund) => facts.table(fund) ?? []);
  if (!expenditure || funds.length === 0) return;
  const printed = new Map(expenditure.table.rows.map((row) => [row.code, row]));
  const levels = new Set([...printed.keys()].map((code) => code?.length));
  const complete = strangeRows(expenditure).length === 0 && !withholds(expenditure);
  for (const [code, rows] of leaves(funds)) {
    const whole = printed.get(code) ?? childless(code, printed);
    // A code that the table should print, because it prints others of that level, was not spent there.
    if (!whole && !(complete && levels.has(code.length))) continue;
    for (const column of ["basic", "project"]) {
      const spent = rows.flatMap(({ table, row }) => table.fact(row.key, column) ?? []);
      const limit = whole && expenditure.fact(whole.key, column);
      const [first, ...more] = spent;
      if (!first || (whole && !limit)) continue;
      const name = columnName("expenditure", column);
      const label = rows[0] ? rowName(rows[0].row) : code;
      const parts = whole ? `支出决算表“${rowName(whole)}”的${name}` : `${TABLE_NAMES.expenditure}未列 ${code}，即`;
      yield shouldNotExceed({
        id: `${SPENDING}:${code}:${column}`,
        rule: SPENDING,
        kind: "cross",
        words: () => ({
          place: `“${label}”的${name}`,
          equation: `财政拨款各表“${label}”的${name} ≤ ${parts}`,
          whole: `${rows.map(({ table }) => TABLE_NAMES[table.table.id]).join("与")}“${label}”的${name}`,
          parts,
        }),
        terms: totalOfParts(first, limit ? [limit] : [], more),
        group: `${SPENDING}:${code.slice(0, 3)}`,
      });
    }
  }
}

/** The printed row above a code that has no rows below it: what is spent for the code is told there. */
function childless(code: string, printed: ReadonlyMap<string | undefined, TableRow>): TableRow | undefined {
  for (let length = code.length - 2; length >= 3; length -= 2) {
    const above = printed.get(code.slice(0, length));
    if (!above) continue;
    const prefix = above.code ?? "";
    return [...printed.keys()].some((other) => other !== prefix && other?.startsWith(prefix)) ? undefined : above;
  }
  return undefined;
}

interface LeafRow {
  readonly table: TableFacts;
  readonly row: TableRow;
}

/** Rows without rows below them, by code, over all fund tables. */
function leaves(tables: readonly TableFacts[]): ReadonlyMap<string, readonly LeafRow[]> {
  const byCode = new Map<string, LeafRow[]>();
  for (const table of tables) {
    const tree = branches(table);
    const parents = new Set(tree.map(({ parent }) => parent));
    for (const row of tree.flatMap(({ children }) => children)) {
      if (parents.has(row) || row.code === undefined) continue;
      const rows = byCode.get(row.code);
      if (rows) rows.push({ table, row });
      else byCode.set(row.code, [{ table, row }]);
    }
  }
  return byCode;
}

/** By 类: 财政拨款总表 ≤ 收入支出决算总表. */
function* spendingByClass(facts: Facts): Generator<Derived> {
  const summary = facts.table("summary");
  const appropriation = facts.table("appropriation-summary");
  if (!summary || !appropriation) return;
  const whole = new Map(itemRows(summary, "expenditure").map((row) => [classOfItem(row), row]));
  for (const row of itemRows(appropriation, "expenditure")) {
    const code = classOfItem(row);
    const limitRow = code === undefined ? undefined : whole.get(code);
    if (code === undefined || !limitRow) continue;
    yield* atMost(
      `${SPENDING}:${code}`,
      SPENDING,
      { table: appropriation, row: row.key, column: "total" },
      { table: summary, row: limitRow.key, column: "amount" },
      `${SPENDING}:${code}`,
    );
  }
}

function* carryForwards(facts: Facts): Generator<Derived> {
  const summary = facts.table("summary");
  const appropriation = facts.table("appropriation-summary");
  if (!summary || !appropriation) return;
  yield* atMost(
    `${BALANCES}:opening`,
    BALANCES,
    { table: appropriation, row: "income/opening-balance", column: "amount" },
    { table: summary, row: "income/opening-balance", column: "amount" },
  );
  yield* atMost(
    `${BALANCES}:closing`,
    BALANCES,
    { table: appropriation, row: "expenditure/closing-balance", column: "total" },
    { table: summary, row: "expenditure/closing-balance", column: "amount" },
  );
}

interface Keys {
  readonly table: TableFacts;
  readonly row: string;
  readonly column: string;
}

function* atMost(id: string, rule: string, one: Keys, limit: Keys, group?: string): Generator<Derived> {
  const part = found(one);
  const whole = found(limit);
  const facts: readonly Fact[] = whole ? [whole.fact] : [];
  if (!part || !whole || !rowOf(one.table, one.row)) return;
  yield shouldNotExceed({
    id,
    rule,
    kind: "cross",
    words: () => ({
      place: part.phrase,
      equation: `${part.phrase} ≤ ${whole.phrase}`,
      whole: part.phrase,
      parts: whole.phrase,
    }),
    terms: totalOfParts(part.fact, facts),
    ...(group === undefined ? {} : { group }),
  });
}
