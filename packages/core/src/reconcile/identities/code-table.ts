/** Identities that every table with classification codes shares: row sums, and parents equal to their children. */

import type { Fact } from "../../facts/fact.js";
import type { TableFacts } from "../../facts/facts.js";
import type { TableRow } from "../../tables/table.js";
import { type Identity, totalOfParts } from "../identity.js";

/** What a row sum adds: `total = Σ parts − Σ less`, by column key, with the Chinese equation. */
export interface RowSum {
  readonly total: string;
  readonly parts: readonly string[];
  readonly less?: readonly string[];
  readonly equation: string;
}

/** One identity per row that has the total and at least one part. Columns the layout does not have are left out. */
export function rowSums(table: TableFacts, rule: string, sum: RowSum): readonly Identity[] {
  const identities: Identity[] = [];
  for (const row of table.table.rows) {
    if (row.kind === "of-which") continue;
    const total = table.fact(row.key, sum.total);
    const parts = present(table, row.key, sum.parts);
    if (!total || parts.length === 0) continue;
    identities.push({
      id: `${rule}:${row.key}`,
      rule,
      kind: "row",
      relation: "equal",
      mandatory: true,
      place: placeOfRow(table, row),
      equation: sum.equation,
      terms: totalOfParts(total, parts, present(table, row.key, sum.less ?? [])),
    });
  }
  return identities;
}

const present = (table: TableFacts, row: string, columns: readonly string[]): readonly Fact[] =>
  columns.flatMap((column) => table.fact(row, column) ?? []);

/** A code row with the rows directly below it; `undefined` parent = the 合计 row. */
export interface Branch {
  readonly parent: TableRow | undefined;
  readonly children: readonly TableRow[];
}

/**
 * The tree of code rows as the table prints it: the parent of a row is the longest printed code that is a proper prefix
 * of its own, so that layouts with only 项 rows, or withheld levels, still add up. A code printed twice counts twice.
 */
export function branches(rows: readonly TableRow[]): readonly Branch[] {
  const coded = rows.filter((row) => row.code !== undefined && row.kind !== "of-which");
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

function parentRow(code: string, byCode: ReadonlyMap<string, TableRow>): TableRow | undefined {
  for (let length = code.length - 2; length >= 3; length -= 2) {
    const row = byCode.get(code.slice(0, length));
    if (row) return row;
  }
  return undefined;
}

/** 合计 = Σ类, 类 = Σ款, 款 = Σ项, for every amount column of a function-code table. */
export function codeTree(table: TableFacts, rule: string): readonly Identity[] {
  const identities: Identity[] = [];
  const total = table.table.rows.find((row) => row.key === "total");
  for (const { parent, children } of branches(table.table.rows)) {
    const row = parent ?? total;
    if (!row) continue;
    for (const column of table.table.columns) {
      if (column.kind !== "amount") continue;
      const sum = table.fact(row.key, column.key);
      const parts = children.flatMap((child) => table.fact(child.key, column.key) ?? []);
      if (!sum || parts.length === 0) continue;
      identities.push({
        id: `${rule}:${table.table.id}:${row.key}:${column.key}`,
        rule,
        kind: "tree",
        relation: "equal",
        mandatory: true,
        place: `${placeOfRow(table, row)}“${column.heading}”栏`,
        equation: `${rowName(row)} = ${children.map(rowName).join(" + ")}`,
        terms: totalOfParts(sum, parts),
      });
    }
  }
  return identities;
}

/** “2010301 行政运行”, “合计”. */
export const rowName = (row: TableRow): string => [row.code, row.name].filter(Boolean).join(" ");

/** “支出决算表 2010301 行政运行”. */
export const placeOfRow = (table: TableFacts, row: TableRow): string => `${table.table.title} ${rowName(row)}`;
