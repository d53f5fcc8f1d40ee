/** The 项 (or 款, where the table stops there) of 一般公共预算财政拨款支出, against their budgets. */
import type { Amount } from "../../money/amount.js";
import { budgetReason, compareWithBudget } from "./against-budget.js";
import type { Category, CodeRow } from "./function-codes.js";
import { rowName, type Sources, suppliedAmount, suppliedText, tableFigure } from "./inputs.js";
import { ABSENT, derive, type Known, missing, stated } from "./known.js";
import { isShownAsZero, type Provided, shownAmount, together, wordBySign } from "./provided.js";
import { changeFrom, percentOf } from "./rates.js";

const TABLE = "general-public-budget";

/** The 项 of a 类 that have an amount or an opening budget. */
export const itemsOf = (sources: Sources, category: Category): readonly CodeRow[] =>
  category.leaves.filter(({ code, row }) => {
    const amount = tableFigure(sources, TABLE, row.key, "total", row.name);
    const budget = suppliedAmount(sources, `budget/${code}`, "openingBudget", "");
    const { amount: decimals } = sources.decimals;
    return !isShownAsZero(amount, decimals) || (budget.state === "known" && !isShownAsZero(budget, decimals));
  });

/** What is said of the `index`-th 项. */
export function itemQuantities(sources: Sources, category: Category, item: CodeRow, index: number): Provided {
  const { code, row } = item;
  const { amount: decimals } = sources.decimals;
  const name = rowName(sources, row, sources.names.functional(code), code);
  const label = `${name}（${code}）`;
  const final = tableFigure(sources, TABLE, row.key, "total", label);
  const use = suppliedText(sources, `use/${code}`);
  const own: Provided = {
    quantities: {
      "item.index": stated(index),
      "item.category-name": stated(category.name),
      "item.section-name": stated(sectionName(sources, category, code)),
      "item.name": code.length === 7 ? stated(name) : ABSENT,
      "item.amount": shownAmount(final, decimals),
      "item.use": use.state === "absent" ? missing(`use/${code}`, `${label}的主要用途`) : use,
    },
    conditions: {},
  };
  const budget = suppliedAmount(sources, `budget/${code}`, "openingBudget", `${label}的年初预算`);
  const against = compareWithBudget(sources, { name: "item", label, final, budget, reasonKey: `reason/${code}` });
  return together([own, against, fullYear(sources, { code, label, final })]);
}

/** The same against the adjusted budget, which units state that had none at the beginning of the year. */
function fullYear(
  sources: Sources,
  { code, label, final }: { readonly code: string; readonly label: string; readonly final: Known<Amount> },
): Provided {
  const { amount: decimals, percent } = sources.decimals;
  const supplied = suppliedAmount(sources, `budget/${code}`, "fullYearBudget", `${label}的全年预算`);
  const budget: Known<Amount> = supplied.state === "missing" ? ABSENT : supplied;
  const change = derive([budget, final], (base, now) => changeFrom(base, now, decimals));
  const key = `reason/${code}`;
  const given = suppliedText(sources, key);
  const reason =
    given.state === "known" ? given : budgetReason(sources, { change, budget, key, label, budgetName: "全年预算数" });
  return {
    quantities: {
      "item.full-year-budget": shownAmount(budget, decimals),
      "item.full-year-completion": derive([final, budget], (part, whole) => percentOf(part, whole, percent)),
      "item.full-year-comparison": wordBySign(change, "above" as const, "below" as const),
      "item.full-year-reason": reason,
    },
    conditions: {
      "item.full-year-budget-known": supplied.state !== "missing",
      "item.on-full-year-budget": change.state === "known" && change.value.fen === 0,
    },
  };
}

function sectionName(sources: Sources, category: Category, code: string): string {
  const section = code.slice(0, 5);
  return rowName(sources, category.sections.get(section), sources.names.functional(section), section);
}
