/** 政府性基金预算 and 国有资本经营预算: their own tables, or 财政拨款总表 where a unit without such money prints none. */
import type { Amount } from "../../money/amount.js";
import type { TableRow } from "../../tables/table.js";
import { hasFigure, rowName, type Sources, suppliedText, tableFigure } from "./inputs.js";
import { ABSENT, type Known, missing, stated } from "./known.js";
import { isShownAsZero, type Provided, shownAmount, together } from "./provided.js";

export type OtherFund = "government-fund" | "state-capital";

const NAMES = { "government-fund": "政府性基金预算", "state-capital": "国有资本经营预算" } as const;

export const otherFunds = (sources: Sources): Provided =>
  together([totalsOf(sources, "government-fund"), totalsOf(sources, "state-capital")]);

function totalsOf(sources: Sources, fund: OtherFund): Provided {
  const { amount: decimals } = sources.decimals;
  const income = figureOf(sources, fund, "income", "本年收入");
  const expenditure = figureOf(sources, fund, "total", "本年支出");
  const balances = [
    figureOf(sources, fund, "opening-balance", "年初结转和结余"),
    figureOf(sources, fund, "closing-balance", "年末结转和结余"),
  ] as const;
  const [opening, closing] = balances;
  const known = fund === "government-fund" ? [income, expenditure, ...balances] : [income, expenditure];
  const none = known.every((amount) => isShownAsZero(amount, decimals));
  if (fund === "state-capital") {
    return {
      quantities: {
        "state-capital.income": shownAmount(income, decimals),
        "state-capital.amount": shownAmount(expenditure, decimals),
      },
      conditions: { "state-capital.none": none },
    };
  }
  return {
    quantities: {
      "government-fund.opening": shownAmount(opening, decimals),
      "government-fund.income": shownAmount(income, decimals),
      "government-fund.amount": shownAmount(expenditure, decimals),
      "government-fund.closing": shownAmount(closing, decimals),
    },
    conditions: { "government-fund.none": none },
  };
}

/** Where the same figure stands in 财政拨款总表. */
const IN_SUMMARY = {
  income: (fund: OtherFund) => [`income/${fund}`, "amount"],
  total: (fund: OtherFund) => ["expenditure/total", fund],
  "opening-balance": (fund: OtherFund) => [`income/opening-balance/${fund}`, "amount"],
  "closing-balance": (fund: OtherFund) => ["expenditure/closing-balance", fund],
} as const;

function figureOf(sources: Sources, fund: OtherFund, column: keyof typeof IN_SUMMARY, what: string): Known<Amount> {
  const label = `${NAMES[fund]}财政拨款${what}`;
  if (hasFigure(sources, fund, "total", column)) return tableFigure(sources, fund, "total", column, label);
  const [row = "", other = ""] = IN_SUMMARY[column](fund);
  if (hasFigure(sources, "appropriation-summary", row, other))
    return tableFigure(sources, "appropriation-summary", row, other, label);
  // An empty table prints no 合计 row; what it does not list is not there.
  if (sources.facts.table(fund)) return NOTHING_LISTED;
  return tableFigure(sources, fund, "total", column, label);
}

const NOTHING_LISTED: Known<Amount> = stated({ fen: 0, ulp: 1 });

/** The most detailed rows of a fund's table with expenditure. */
export function otherFundRows(
  sources: Sources,
  fund: OtherFund,
): readonly { readonly code: string; readonly row: TableRow; readonly amount: Known<Amount> }[] {
  const rows = codedRows(sources, fund);
  const above = new Set(rows.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5)].filter((c) => c !== code)));
  return rows
    .filter(({ code }) => !above.has(code))
    .map(({ row, code }) => ({ row, code, amount: tableFigure(sources, fund, row.key, "total", row.name) }))
    .filter(({ amount }) => !isShownAsZero(amount, sources.decimals.amount));
}

const codedRows = (sources: Sources, fund: OtherFund) =>
  (sources.facts.table(fund)?.table.rows ?? []).flatMap((row) =>
    row.code !== undefined && /^\d{3}(?:\d\d){0,2}$/.test(row.code) ? [{ row, code: row.code }] : [],
  );

/** What is said of each of them. */
export function otherFundItems(sources: Sources, fund: OtherFund): readonly Provided[] {
  const byCode = new Map(codedRows(sources, fund).map(({ row, code }) => [code, row]));
  const nameOf = (code: string): string => rowName(sources, byCode.get(code), sources.names.functional(code), code);
  return otherFundRows(sources, fund).map(({ code, amount }, index) => {
    const use = suppliedText(sources, `use/${code}`);
    return {
      quantities: {
        "fund-item.index": stated(index + 1),
        "fund-item.category-name": stated(nameOf(code.slice(0, 3))),
        "fund-item.section-name": code.length >= 5 ? stated(nameOf(code.slice(0, 5))) : ABSENT,
        "fund-item.name": code.length === 7 ? stated(nameOf(code)) : ABSENT,
        "fund-item.amount": shownAmount(amount, sources.decimals.amount),
        "fund-item.use": use.state === "absent" ? missing(`use/${code}`, `${nameOf(code)}（${code}）的主要用途`) : use,
      },
      conditions: {},
    };
  });
}
