import type { Amount } from "../../money/amount.js";
import type { BudgetedName } from "../catalogue.js";
import { needsReason } from "./comparison.js";
import { type Sources, suppliedText } from "./inputs.js";
import { ABSENT, derive, type Known, missing } from "./known.js";
import { type Provided, shownAmount, wordBySign } from "./provided.js";
import { type Change, changeFrom, percentOf } from "./rates.js";

export interface Budgeted {
  readonly name: BudgetedName;
  /** What it is called when something is missing: “行政运行（2010301）”. */
  readonly label: string;
  readonly final: Known<Amount>;
  readonly budget: Known<Amount>;
  readonly reasonKey: string;
  /** 年初预算数 in the words of a missing reason. */
  readonly budgetName?: string;
}

/** Everything that is said of a final figure against its budget. Where no budget is known, only the budget is missing. */
export function compareWithBudget(sources: Sources, budgeted: Budgeted): Provided {
  const { name, label, final, budget, reasonKey } = budgeted;
  const { amount: decimals, percent } = sources.decimals;
  const known: Known<Amount> = budget.state === "missing" ? ABSENT : budget;
  const change = derive([known, final], (base, now) => changeFrom(base, now, decimals));
  const rate = derive([change, known], (moved, base) => percentOf({ fen: Math.abs(moved.fen), ulp: 1 }, base, percent));
  const given = suppliedText(sources, reasonKey);
  return {
    quantities: {
      [`${name}.budget`]: shownAmount(budget, decimals),
      [`${name}.completion`]: derive([final, known], (part, whole) => percentOf(part, whole, percent)),
      [`${name}.comparison`]: wordBySign(change, "above" as const, "below" as const),
      [`${name}.difference`]: budget.state === "missing" ? budget : derive([change], (moved) => moved.shown),
      [`${name}.difference-direction`]: wordBySign(change, "increase" as const, "decrease" as const),
      [`${name}.difference-word`]:
        rate.state === "absent" ? ABSENT : wordBySign(change, "rise" as const, "fall" as const),
      [`${name}.difference-rate`]: rate,
      [`${name}.budget-reason`]:
        given.state === "known"
          ? given
          : budgetReason(sources, { change, budget: known, key: reasonKey, label, budgetName: budgeted.budgetName }),
    },
    conditions: {
      [`${name}.budget-known`]: budget.state !== "missing",
      [`${name}.on-budget`]: change.state === "known" && change.value.fen === 0,
      [`${name}.budget-reason-given`]: given.state === "known",
    },
  };
}

/** The reason of a difference; asked for only when there is one that the pack wants explained. */
export function budgetReason(
  sources: Sources,
  about: {
    readonly change: Known<Change>;
    readonly budget: Known<Amount>;
    readonly key: string;
    readonly label: string;
    readonly budgetName?: string | undefined;
  },
): Known<string> {
  const { change, budget, key, label, budgetName = "年初预算数" } = about;
  if (change.state !== "known" || budget.state !== "known") return ABSENT;
  if (!needsReason(sources, change.value, budget.value)) return ABSENT;
  const what = label.endsWith("支出") ? label : `${label}支出`;
  return missing(key, `${what}决算数${change.value.fen > 0 ? "大于" : "小于"}${budgetName}的主要原因`);
}
