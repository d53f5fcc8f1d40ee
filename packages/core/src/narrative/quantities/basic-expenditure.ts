/** 一般公共预算财政拨款基本支出: 人员经费 and 公用经费, with the 款 that have an amount. */
import type { Amount } from "../../money/amount.js";
import { hasFigure, rowName, type Sources, tableFigure } from "./inputs.js";
import { ABSENT, derive, type Known, stated } from "./known.js";
import { isShownAsZero, type Provided, shownAmount } from "./provided.js";

const TABLE = "basic-expenditure";

/** 工资福利支出 and 对个人和家庭的补助; every other 类 is printed among 公用经费. */
const PERSONNEL = ["301", "303"];

export function basicExpenditure(sources: Sources): Provided {
  const personnel = tableFigure(sources, TABLE, "personnel-total", "amount", "人员经费合计");
  const operating = tableFigure(sources, TABLE, "operating-total", "amount", "公用经费合计");
  const total = totalOf(sources, personnel, operating);
  const { amount: decimals } = sources.decimals;
  return {
    quantities: {
      "basic.amount": shownAmount(total, decimals),
      "personnel.amount": shownAmount(personnel, decimals),
      "personnel.list": listOf(sources, (category) => PERSONNEL.includes(category)),
      "operating.amount": shownAmount(operating, decimals),
      "operating.list": listOf(sources, (category) => !PERSONNEL.includes(category)),
    },
    conditions: { "basic.zero": isShownAsZero(total, decimals) },
  };
}

/** 基本支出 of the table by function; where that table is not given, the sum of both parts. */
function totalOf(sources: Sources, personnel: Known<Amount>, operating: Known<Amount>): Known<Amount> {
  if (hasFigure(sources, "general-public-budget", "total", "basic")) {
    return tableFigure(sources, "general-public-budget", "total", "basic", "基本支出合计");
  }
  return derive([personnel, operating], (a, b) => ({ fen: a.fen + b.fen, ulp: Math.max(a.ulp, b.ulp) }));
}

/** Names of the 款 with an amount, in the order of their codes (one sheet row carries several blocks). */
function listOf(sources: Sources, belongs: (category: string) => boolean): Known<readonly string[]> {
  const rows = sources.facts.table(TABLE)?.table.rows ?? [];
  const names = rows
    .flatMap((row) => (row.code !== undefined && /^\d{5}$/.test(row.code) ? [{ row, code: row.code }] : []))
    .filter(({ code }) => belongs(code.slice(0, 3)))
    .filter(
      ({ row }) => !isShownAsZero(tableFigure(sources, TABLE, row.key, "amount", row.name), sources.decimals.amount),
    )
    .sort((a, b) => Number(a.code) - Number(b.code))
    .map(({ row, code }) => rowName(sources, row, sources.names.economic(code), code));
  return names.length === 0 ? ABSENT : stated(names);
}
