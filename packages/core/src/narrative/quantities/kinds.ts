/** What income and expenditure consist of, and the three funds of fiscal appropriations. */
import type { Amount } from "../../money/amount.js";
import { compareWithPriorYear } from "./comparison.js";
import { hasFigure, type Sources, tableFigure } from "./inputs.js";
import { derive, type Known, stated } from "./known.js";
import { isShownAsZero, type Provided, shownAmount } from "./provided.js";
import { percentOf } from "./rates.js";
import { expenditureTotal, incomeTotal } from "./totals.js";

const INCOME_KINDS = {
  fiscal: "财政拨款收入",
  "superior-subsidy": "上级补助收入",
  institution: "事业收入",
  operation: "经营收入",
  "affiliated-remittance": "附属单位上缴收入",
  other: "其他收入",
} as const;

const EXPENDITURE_KINDS = {
  basic: "基本支出",
  project: "项目支出",
  "superior-remittance": "上缴上级支出",
  operation: "经营支出",
  "affiliated-subsidy": "对附属单位补助支出",
} as const;

/** The three funds by their key. */
export const FUNDS = {
  "general-public-budget": "一般公共预算",
  "government-fund": "政府性基金预算",
  "state-capital": "国有资本经营预算",
} as const;

/** Each kind of income with an amount. */
export const incomeKinds = (sources: Sources): readonly Provided[] =>
  kindsOf(sources, "income", INCOME_KINDS, incomeTotal(sources)).map(({ name, amount, share }) => ({
    quantities: { "income-kind.name": name, "income-kind.amount": amount, "income-kind.share": share },
    conditions: {},
  }));

/** Each kind of expenditure with an amount. */
export const expenditureKinds = (sources: Sources): readonly Provided[] =>
  kindsOf(sources, "expenditure", EXPENDITURE_KINDS, expenditureTotal(sources)).map(({ name, amount, share }) => ({
    quantities: { "expenditure-kind.name": name, "expenditure-kind.amount": amount, "expenditure-kind.share": share },
    conditions: {},
  }));

function kindsOf(
  sources: Sources,
  table: "income" | "expenditure",
  kinds: Readonly<Record<string, string>>,
  total: Known<Amount>,
) {
  return Object.entries(kinds).flatMap(([column, name]) => {
    if (!hasFigure(sources, table, "total", column)) return [];
    const amount = tableFigure(sources, table, "total", column, name);
    if (isShownAsZero(amount, sources.decimals.amount)) return [];
    const share = derive([amount, total], (part, whole) => percentOf(part, whole, sources.decimals.percent));
    return [{ name: stated(name), amount: shownAmount(amount, sources.decimals.amount), share }];
  });
}

/** Each fund that the table of appropriations has, also without an amount. */
export function funds(sources: Sources): readonly Provided[] {
  return Object.entries(FUNDS).flatMap(([fund, name]) => {
    if (!hasFigure(sources, "appropriation-summary", `income/${fund}`, "amount")) return [];
    const compared = compareWithPriorYear(sources, {
      name: "fund",
      label: `${name}财政拨款收入`,
      current: tableFigure(sources, "appropriation-summary", `income/${fund}`, "amount", `${name}财政拨款收入`),
      priorKey: `prior/fund/${fund}`,
      reasonKey: `reason/fund/${fund}`,
    });
    return [{ ...compared, quantities: { ...compared.quantities, "fund.name": stated(name) } }];
  });
}
