/** Identities that tables with classification codes share: row sums, parents equal to their children, carry-forwards. */

import type { Fact } from "../../facts/fact.js";
import type { TableFacts } from "../../facts/facts.js";
import { onceFor } from "../../facts/once-for.js";
import type { TableRow } from "../../tables/table.js";
import { type Derived, mustEqual, totalOfParts } from "../identity.js";
import {
  factsOf,
  factsOfRows,
  rowOf,
  strangeColumns,
  strangeReason,
  strangeRows,
  withheldReason,
  withholds,
} from "./rows.js";
import { cellPhrase, columnName, placeOfRow, rowName } from "./wording.js";

/** What a row sum adds: `total = Σ parts`, by column key. */
export interface RowSum {
  readonly total: string;
  readonly parts: readonly string[];
  /** Parts without which the layout does not print the whole split: then nothing is summed, nor with one part alone. */
  readonly needed: readonly string[];
}

/** One identity per row. Columns the layout lacks are left out; a column that is not understood makes a gap. */
export function* rowSums(table: TableFacts, rule: string, sum: RowSum): Generator<Derived> {
  const columns = new Set(table.table.columns.map((column) => column.key));
  if (![sum.total, ...sum.needed].every((column) => columns.has(column))) return;
  const strange = strangeColumns(table);
  if (strange.length > 0) {
    yield { rule, reason: strangeReason(table, strange) };
    return;
  }
  const names = sum.parts.filter((part) => columns.has(part)).map((part) => columnName(table.table.id, part));
  for (const row of table.table.rows) {
    if (row.kind === "of-which") continue;
    const total = table.fact(row.key, sum.total);
    const parts = factsOf(table, row.key, sum.parts);
    if (!total || parts.length < 2) continue;
    yield mustEqual({
      id: `${rule}:${table.table.id}:${row.key}`,
      rule,
      kind: "row",
      words: () => ({
        place: placeOfRow(table, row),
        equation: `${columnName(table.table.id, sum.total)} = ${names.join(" + ")}`,
        whole: cellPhrase(table, row, sum.total),
        parts: names.length > 3 ? "各分栏之和" : `${names.join("与")}之和`,
      }),
      terms: totalOfParts(total, parts),
    });
  }
}

/** 年末 = 年初 + 收入 − 支出, for tables that have all four columns. */
export function* carryForwards(table: TableFacts, rule: string): Generator<Derived> {
  for (const row of table.table.rows) {
    if (row.kind === "of-which") continue;
    const [opening, income, spent, closing] = ["opening-balance", "income", "total", "closing-balance"].map((column) =>
      table.fact(row.key, column),
    );
    if (!opening || !income || !spent || !closing) continue;
    yield mustEqual({
      id: `${rule}:${table.table.id}:${row.key}`,
      rule,
      kind: "row",
      words: () => ({
        place: placeOfRow(table, row),
        equation: "年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出合计",
        whole: cellPhrase(table, row, "closing-balance"),
        parts: "年初结转和结余加本年收入减本年支出",
      }),
      terms: totalOfParts(closing, [opening, income], [spent]),
    });
  }
}

/** A code row with the rows directly below it; `undefined` parent = the 合计 row. */
export interface Branch {
  readonly parent: TableRow | undefined;
  readonly children: readonly TableRow[];
}

/**
 * The tree of code rows as the table prints it: the parent of a row is the longest printed code that is a proper prefix
 * of its own, so that layouts with only 项 rows, or without some levels, still add up. A code printed twice counts twice.
 * Levels that only caption the rows below them (every such row blank) are left out. Every link between tables asks for it.
 */
export const branches: (table: TableFacts) => readonly Branch[] = onceFor(findBranches);

function findBranches(table: TableFacts): readonly Branch[] {
  const coded = rowsWithAmounts(table);
  const byCode = new Map<string, TableRow>();
  for (const row of coded) if (row.code !== undefined && !byCode.has(row.code)) byCode.set(row.code, row);
  const children = new Map<TableRow | undefined, TableRow[]>();
  for (const row of coded) {
    const parent = parentRow(row.code ?? "", byCode);
    const siblings = children.get(parent);
    if (siblings) siblings.push(row);
    else children.set(parent, [row]);
  }
  return [...children].map(([parent, below]) => ({ parent, children: below }));
}

/** Code rows without a printed ancestor: what 合计 adds up. */
export const topRows = (table: TableFacts): readonly TableRow[] =>
  branches(table).find(({ parent }) => parent === undefined)?.children ?? [];

function parentRow(code: string, byCode: ReadonlyMap<string, TableRow>): TableRow | undefined {
  for (let length = code.length - 2; length >= 3; length -= 2) {
    const row = byCode.get(code.slice(0, length));
    if (row) return row;
  }
  return undefined;
}

/** Fewest blank parents of filled rows that make a level of captions; one alone is rather a figure left out. */
const FEWEST_CAPTIONS = 2;

function rowsWithAmounts(table: TableFacts): readonly TableRow[] {
  const coded = table.table.rows.filter((row) => row.code !== undefined && row.kind !== "of-which");
  const filled = new Set(coded.filter((row) => table.row(row.key).some((fact) => fact.state !== "blank")));
  const above = new Set(
    [...filled].flatMap(({ code = "" }) => [code.slice(0, 3), code.slice(0, 5)].filter((part) => part !== code)),
  );
  const captions = new Set<number>();
  for (const length of [3, 5]) {
    const level = coded.filter((row) => row.code?.length === length);
    const parents = level.filter((row) => above.has(row.code ?? ""));
    if (parents.length >= FEWEST_CAPTIONS && level.every((row) => !filled.has(row))) captions.add(length);
  }
  return captions.size === 0 ? coded : coded.filter((row) => !captions.has(row.code?.length ?? 0));
}

/** 合计 = Σ类, 类 = Σ款, 款 = Σ项, for every amount column. Not judged where rows are withheld or not understood. */
export function* codeTree(table: TableFacts, rule: string): Generator<Derived> {
  if (withholds(table)) {
    yield { rule, reason: withheldReason(table.table.id) };
    return;
  }
  const strange = strangeRows(table);
  if (strange.length > 0) {
    yield { rule, reason: strangeReason(table, strange) };
    return;
  }
  const total = rowOf(table, "total");
  for (const { parent, children } of branches(table)) {
    const row = parent ?? total;
    if (!row) continue;
    for (const column of table.table.columns) {
      if (column.kind !== "amount") continue;
      const sum = table.fact(row.key, column.key);
      if (!sum) continue;
      const parts = factsOfRows(table, children, column.key);
      if (parts.length > 0) yield treeSum(table, rule, row, column.key, sum, children, parts);
    }
  }
}

/** One parent, one column. */
export function treeSum(
  table: TableFacts,
  rule: string,
  row: TableRow,
  column: string,
  sum: Fact,
  children: readonly TableRow[],
  parts: readonly Fact[],
): Derived {
  return mustEqual({
    id: `${rule}:${table.table.id}:${row.key}:${column}`,
    rule,
    kind: "tree",
    words: () => {
      const name = columnName(table.table.id, column);
      return {
        place: cellPhrase(table, row, column),
        equation: `${rowName(row)} = ${children.map(rowName).join(" + ")}${name === "" ? "" : `（${name}）`}`,
        whole: cellPhrase(table, row, column),
        parts: childrenPhrase(children),
      };
    },
    terms: totalOfParts(sum, parts),
    group: `${rule}:${table.table.id}:${row.key}`,
  });
}

const LEVELS: ReadonlyMap<number, string> = new Map([
  [3, "类"],
  [5, "款"],
  [7, "项"],
]);

/** “所属 4 个项之和”, “所列 5 个类之和”, “所属 2010301 行政运行”. */
function childrenPhrase(children: readonly TableRow[]): string {
  const [only] = children;
  if (only && children.length === 1) return `所属“${rowName(only)}”`;
  const levels = new Set(children.map((row) => LEVELS.get(row.code?.length ?? 0)));
  const level = levels.size === 1 ? [...levels][0] : undefined;
  return `所属 ${children.length} 个${level ?? "科目"}之和`;
}
