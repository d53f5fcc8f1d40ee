/** 一般公共预算财政拨款支出 by function: its 类 and, within each, its 项 (or 款, where the table stops there). */
import type { Amount } from "../../money/amount.js";
import type { TableRow } from "../../tables/table.js";
import { needsReason } from "./comparison.js";
import { rowName, type Sources, suppliedAmount, suppliedText, tableFigure } from "./inputs.js";
import { ABSENT, computedFrom, derive, type Known, missing, stated } from "./known.js";
import { isShownAsZero, type Provided, shownAmount, wordBySign } from "./provided.js";
import { type Change, changeFrom, percentOf } from "./rates.js";
import { completionOf, generalPublicBudgetTotal } from "./totals.js";

const TABLE = "general-public-budget";

/** A row of the table by function, with its code. */
interface CodeRow {
  readonly code: string;
  readonly row: TableRow;
}

/** A 类 of the table: its own row, when printed, and its most detailed rows. */
export interface Category {
  readonly code: string;
  readonly name: string;
  readonly amount: Known<Amount>;
  /** Rows of its 款, by code. */
  readonly sections: ReadonlyMap<string, TableRow>;
  readonly leaves: readonly CodeRow[];
}

/** The 类 with an amount, in the order of the table. Where only details are printed, their sum. */
export function categoriesOf(sources: Sources): readonly Category[] {
  const byCategory = new Map<string, CodeRow[]>();
  for (const row of codeRows(sources)) {
    const code = row.code.slice(0, 3);
    const rows = byCategory.get(code);
    if (rows) rows.push(row);
    else byCategory.set(code, [row]);
  }
  return [...byCategory]
    .map(([code, rows]) => category(sources, code, rows))
    .filter(({ amount }) => !isShownAsZero(amount, sources.decimals.amount));
}

function category(sources: Sources, code: string, rows: readonly CodeRow[]): Category {
  const own = rows.find((row) => row.code === code)?.row;
  const above = new Set(
    rows.flatMap((row) => [row.code.slice(0, 3), row.code.slice(0, 5)].filter((c) => c !== row.code)),
  );
  const leaves = rows.filter((row) => row.code !== code && !above.has(row.code));
  const name = rowName(sources, own, sources.names.functional(code), code);
  const amount = own
    ? tableFigure(sources, TABLE, own.key, "total", name)
    : sum(leaves.map(({ row }) => tableFigure(sources, TABLE, row.key, "total", row.name)));
  const sections = new Map(rows.filter((row) => row.code.length === 5).map((row) => [row.code, row.row]));
  return { code, name, amount, sections, leaves };
}

function codeRows(sources: Sources): readonly CodeRow[] {
  const rows = sources.facts.table(TABLE)?.table.rows ?? [];
  return rows.flatMap((row) =>
    row.code !== undefined && /^\d{3}(?:\d\d){0,2}$/.test(row.code) ? [{ code: row.code, row }] : [],
  );
}

function sum(amounts: readonly Known<Amount>[]): Known<Amount> {
  const open = amounts.find((amount) => amount.state !== "known");
  if (open) return open;
  const known = amounts.flatMap((amount) => (amount.state === "known" ? [amount] : []));
  const value = known.reduce(
    (total, { value: { fen, ulp } }) => ({ fen: total.fen + fen, ulp: Math.max(total.ulp, ulp) }),
    {
      fen: 0,
      ulp: 1,
    },
  );
  return { state: "known", value, trace: computedFrom(known.map(({ trace }) => trace)) };
}

/** What is said of the `index`-th 类. */
export function categoryQuantities(sources: Sources, category: Category, index: number): Provided {
  const use = suppliedText(sources, `use/${category.code}`);
  const share = derive([category.amount, generalPublicBudgetTotal(sources)], (part, whole) =>
    percentOf(part, whole, sources.decimals.percent),
  );
  return {
    quantities: {
      "category.index": stated(index),
      "category.name": stated(category.name),
      "category.amount": shownAmount(category.amount, sources.decimals.amount),
      "category.share": share,
      "category.use":
        use.state === "absent"
          ? missing(`use/${category.code}`, `${category.name}（${category.code}）的主要用途`)
          : use,
    },
    conditions: { "category.has-items": itemsOf(sources, category).length > 0 },
  };
}

/** The 项 of a 类 that have an amount or an opening budget. */
export const itemsOf = (sources: Sources, category: Category): readonly CodeRow[] =>
  category.leaves.filter(({ code, row }) => {
    const amount = tableFigure(sources, TABLE, row.key, "total", row.name);
    const budget = suppliedAmount(sources, `budget/${code}`, "openingBudget", "");
    const { amount: decimals } = sources.decimals;
    return !isShownAsZero(amount, decimals) || (budget.state === "known" && !isShownAsZero(budget, decimals));
  });

/** What is said of the `index`-th 项 of a 类. */
export function itemQuantities(sources: Sources, category: Category, item: CodeRow, index: number): Provided {
  const { code, row } = item;
  const { amount: decimals } = sources.decimals;
  const name = rowName(sources, row, sources.names.functional(code), code);
  const label = `${name}（${code}）`;
  const final = tableFigure(sources, TABLE, row.key, "total", label);
  const budget = suppliedAmount(sources, `budget/${code}`, "openingBudget", `${label}的年初预算`);
  const change: Known<Change> =
    budget.state === "missing" ? ABSENT : derive([budget, final], (base, now) => changeFrom(base, now, decimals));
  return {
    quantities: {
      "item.index": stated(index),
      "item.category-name": stated(category.name),
      "item.section-name": stated(sectionName(sources, category, code)),
      "item.name": code.length === 7 ? stated(name) : ABSENT,
      "item.amount": shownAmount(final, decimals),
      "item.budget": shownAmount(budget, decimals),
      "item.completion": completionOf(sources, final, budget),
      "item.comparison": wordBySign(change, "above" as const, "below" as const),
      "item.reason": reasonOf(sources, { code, label, change, budget }),
    },
    conditions: { "item.budget-known": budget.state !== "missing" },
  };
}

function sectionName(sources: Sources, category: Category, code: string): string {
  const section = code.slice(0, 5);
  return rowName(sources, category.sections.get(section), sources.names.functional(section), section);
}

/** The reason of a difference from the opening budget; asked for only when there is one that the pack wants explained. */
function reasonOf(
  sources: Sources,
  item: { code: string; label: string; change: Known<Change>; budget: Known<Amount> },
): Known<string> {
  const given = suppliedText(sources, `reason/${item.code}`);
  if (given.state === "known") return given;
  if (item.change.state !== "known" || item.budget.state !== "known") return ABSENT;
  if (!needsReason(sources, item.change.value, item.budget.value)) return ABSENT;
  const word = item.change.value.fen > 0 ? "大于" : "小于";
  return missing(`reason/${item.code}`, `${item.label}支出决算数${word}年初预算数的主要原因`);
}
