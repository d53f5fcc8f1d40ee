/** Rows of the two summary tables that stand for a 类: they carry no code, their row key does. */
import { levelOf } from "../codes/index.js";
import type { Facts } from "../facts/facts.js";
import type { CodedRow } from "./coded-rows.js";

const CATEGORY_KEY = /^expenditure\/(\d{3})(?:#\d+)?$/;

/** The rows of 收入支出决算总表 and 财政拨款收入支出决算总表 by 类, with the name as printed. */
export const namedItemRows = (facts: Facts): CodedRow[] =>
  facts.tables
    .filter(({ table }) => table.id === "summary" || table.id === "appropriation-summary")
    .flatMap((own) =>
      own.table.rows.flatMap((row) => {
        const code = CATEGORY_KEY.exec(row.key)?.[1];
        if (code === undefined || levelOf(code) !== "category") return [];
        return [{ facts: own, table: own.table, row, code, name: row.name }];
      }),
    );
