/** 名词解释: which terms apply to a unit, and the 项 that its tables use. */
import type { ConditionName } from "../catalogue.js";
import { rowName, type Sources, suppliedText, tableFigure } from "./inputs.js";
import { ABSENT, missing, stated } from "./known.js";
import { isShownAsZero, type Provided } from "./provided.js";

type Place = readonly [
  table: "summary" | "income" | "expenditure" | "appropriation-summary",
  row: string,
  column: string,
];

/** Where it shows whether a term applies; any one of several places will do. */
const PLACES = {
  "used.general-public-budget": [["appropriation-summary", "income/general-public-budget", "amount"]],
  "used.government-fund": [["appropriation-summary", "income/government-fund", "amount"]],
  "used.state-capital": [["appropriation-summary", "income/state-capital", "amount"]],
  "used.superior-subsidy": [["income", "total", "superior-subsidy"]],
  "used.institution": [["income", "total", "institution"]],
  "used.operation-income": [["income", "total", "operation"]],
  "used.affiliated-remittance": [["income", "total", "affiliated-remittance"]],
  "used.other-income": [["income", "total", "other"]],
  "used.non-fiscal-surplus": [["summary", "income/non-fiscal-surplus-used", "amount"]],
  "used.opening-balance": [
    ["summary", "income/opening-balance", "amount"],
    ["appropriation-summary", "income/opening-balance", "amount"],
  ],
  "used.surplus-distribution": [["summary", "expenditure/surplus-distribution", "amount"]],
  "used.closing-balance": [
    ["summary", "expenditure/closing-balance", "amount"],
    ["appropriation-summary", "expenditure/closing-balance", "total"],
  ],
  "used.basic": [["expenditure", "total", "basic"]],
  "used.project": [["expenditure", "total", "project"]],
  "used.superior-remittance": [["expenditure", "total", "superior-remittance"]],
  "used.operation-expenditure": [["expenditure", "total", "operation"]],
  "used.affiliated-subsidy": [["expenditure", "total", "affiliated-subsidy"]],
} as const satisfies Partial<Record<ConditionName, readonly Place[]>>;

/** What the terms of income are called in 其他收入. */
const INCOME_TERMS = {
  "used.general-public-budget": "一般公共预算财政拨款收入",
  "used.government-fund": "政府性基金预算财政拨款收入",
  "used.state-capital": "国有资本经营预算财政拨款收入",
  "used.superior-subsidy": "上级补助收入",
  "used.institution": "事业收入",
  "used.operation-income": "经营收入",
  "used.affiliated-remittance": "附属单位上缴收入",
} as const satisfies Partial<Record<keyof typeof PLACES, string>>;

export function glossaryTerms(sources: Sources): Provided {
  const applies = ([table, row, column]: Place): boolean => {
    const figure = tableFigure(sources, table, row, column, "");
    return figure.state !== "missing" && !isShownAsZero(figure, sources.decimals.amount);
  };
  const conditions: Partial<Record<ConditionName, boolean>> = Object.fromEntries(
    Object.entries(PLACES).map(([name, places]) => [name, places.some(applies)]),
  );
  const terms = Object.entries(INCOME_TERMS).flatMap(([name, term]) =>
    conditions[name as ConditionName] ? [`“${term}”`] : [],
  );
  return {
    quantities: { "term.income-terms": stated(terms) },
    conditions: { ...conditions, "used.income-terms": terms.length > 0, "used.items": usedCodes(sources).length > 0 },
  };
}

/** The 项 of 支出决算表 with an amount, with their names: of all funds and of the unit's own money. */
export function usedCodes(sources: Sources): readonly { readonly code: string; readonly name: string }[] {
  const name = namesOf(sources);
  return (sources.facts.table("expenditure")?.table.rows ?? []).flatMap(({ code, key, name: printed }) => {
    if (code === undefined || !/^\d{7}$/.test(code)) return [];
    const amount = tableFigure(sources, "expenditure", key, "total", printed);
    return isShownAsZero(amount, sources.decimals.amount) ? [] : [{ code, name: name(code) }];
  });
}

function namesOf(sources: Sources): (code: string) => string {
  const rows = sources.facts.table("expenditure")?.table.rows ?? [];
  const byCode = new Map(rows.flatMap((row) => (row.code === undefined ? [] : [[row.code, row] as const])));
  return (code) => rowName(sources, byCode.get(code), sources.names.functional(code), code);
}

/** What is said of each of them. */
export function usedItems(sources: Sources): readonly Provided[] {
  const name = namesOf(sources);
  return usedCodes(sources).map(({ code, name: own }, index) => {
    const given = suppliedText(sources, `term/${code}`);
    return {
      quantities: {
        "used-item.index": stated(index + 1),
        "used-item.category-name": stated(name(code.slice(0, 3))),
        "used-item.section-name": stated(name(code.slice(0, 5))),
        "used-item.name": own === code ? ABSENT : stated(own),
        "used-item.explanation":
          given.state === "absent" ? missing(`term/${code}`, `${own}（${code}）的名词解释`) : given,
      },
      conditions: {},
    };
  });
}
