/** 机关运行经费: what 行政单位 and units managed like them spend on running; 事业单位 have none. */
import type { Amount } from "../../money/amount.js";
import { compareWithBudget } from "./against-budget.js";
import { compareWithPriorYear } from "./comparison.js";
import { type Sources, suppliedAmount, suppliedText, tableFigure } from "./inputs.js";
import type { Known } from "./known.js";
import { isShownAsZero, type Provided, together } from "./provided.js";

const KEY = "amount/agency-operation";

export function agencyOperation(sources: Sources): Provided {
  const { amount: decimals } = sources.decimals;
  const kind = suppliedText(sources, "unit/kind");
  const current = amountOf(sources, kind.state === "known" ? kind.value : "");
  const isInstitution = kind.state === "known" && kind.value === "事业单位";
  const stated = sources.supplement.get(KEY)?.current;
  const none = stated ? isShownAsZero(current, decimals) : isInstitution;
  return together([
    compareWithPriorYear(sources, {
      name: "agency-operation",
      current,
      priorKey: KEY,
      reasonKey: "reason/agency-operation",
    }),
    compareWithBudget(sources, {
      name: "agency-operation",
      label: "机关运行经费",
      final: current,
      budget: suppliedAmount(sources, KEY, "openingBudget", "机关运行经费年初预算"),
      reasonKey: "reason/agency-operation",
    }),
    {
      quantities: {},
      conditions: { "agency-operation.none": none, "used.agency-operation": current.state === "known" && !none },
    },
  ]);
}

/** As supplied; else 公用经费 of the table, where all of the unit is 行政 or 参公. */
function amountOf(sources: Sources, kind: string): Known<Amount> {
  const supplied = suppliedAmount(sources, KEY, "current", "机关运行经费支出");
  if (supplied.state !== "missing" || !/^(?:行政单位|参照公务员法管理的事业单位)$/u.test(kind)) return supplied;
  return tableFigure(sources, "basic-expenditure", "operating-total", "amount", "公用经费合计");
}
