/** 一般公共预算财政拨款支出 by function: its 类 and, within each, its 项 (or 款, where the table stops there). */
import type { Amount } from "../../money/amount.js";
import type { TableRow } from "../../tables/table.js";
import { rowName, type Sources, suppliedText, tableFigure } from "./inputs.js";
import { computedFrom, derive, type Known, missing, stated } from "./known.js";
import { isShownAsZero, type Provided, shownAmount } from "./provided.js";
import { percentOf } from "./rates.js";
import { generalPublicBudgetTotal } from "./totals.js";

const TABLE = "general-public-budget";

/** A row of the table by function, with its code. */
export interface CodeRow {
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
export function categoryQuantities(
  sources: Sources,
  category: Category,
  { index, hasItems }: { readonly index: number; readonly hasItems: boolean },
): Provided {
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
    conditions: { "category.has-items": hasItems },
  };
}
