/** Rows of the two summary tables that stand for a 类: they carry no code, their row key does. */

import { levelOf } from "../codes/index.js";
import type { Facts, TableFacts } from "../facts/facts.js";
import { onceFor } from "../facts/once-for.js";
import type { CodedRow } from "./coded-rows.js";

const CATEGORY_KEY = /^expenditure\/(\d{3})(?:#\d+)?$/;

/** The rows of 收入支出决算总表 and 财政拨款收入支出决算总表 by 类, with the name as printed. */
export const namedItemRows: (facts: Facts) => readonly CodedRow[] = onceFor((facts) =>
  facts.tables
    .filter(({ table }) => table.id === "summary" || table.id === "appropriation-summary")
    .flatMap(categoryRows),
);

function categoryRows(facts: TableFacts): readonly CodedRow[] {
  const rows: CodedRow[] = [];
  const { table } = facts;
  for (const row of table.rows) {
    const code = CATEGORY_KEY.exec(row.key)?.[1];
    if (code !== undefined && levelOf(code) === "category") rows.push({ facts, table, row, code, name: row.name });
  }
  return rows;
}
