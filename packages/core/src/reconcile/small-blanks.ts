/** Blank cells that may be amounts which round to nothing (30 元 in a table of 万元) and were not shown. */
import type { Fact } from "../facts/fact.js";
import type { Convention } from "./convention.js";
import type { Amounts, IdentitySystem } from "./identity-system.js";

/**
 * Blank cells that may be small amounts which were not shown, with the last digit they would have had: those in rows and
 * columns of their table that hold rounded amounts, and those that are often small (`isOftenSmall`).
 */
export function blanksAmongAmounts(
  system: IdentitySystem,
  amounts: Amounts,
  { smallBlanks }: Convention,
): Map<number, number> {
  const used = new Map<string, UsedTable>();
  const small = new Map<number, number>();
  const isAny = smallBlanks === "any";
  for (let number = 0; number < system.facts.length; number += 1) {
    const fact = system.facts[number];
    if (!fact || amounts.blank[number]) continue;
    let table = used.get(fact.table);
    if (!table) {
      table = { rows: new Set(), columns: new Map(), ulp: 1 };
      used.set(fact.table, table);
    }
    const { ulp } = fact.amount;
    if (ulp > table.ulp) table.ulp = ulp;
    // Only where any blank may be small does it matter which rows and columns hold amounts.
    if (!isAny) continue;
    table.rows.add(fact.row);
    if (ulp > (table.columns.get(fact.column) ?? 1)) table.columns.set(fact.column, ulp);
  }
  for (let number = 0; number < system.facts.length; number += 1) {
    const fact = system.facts[number];
    const table = fact && amounts.blank[number] ? used.get(fact.table) : undefined;
    if (!fact || !table) continue;
    const ulp = isAny && table.rows.has(fact.row) ? table.columns.get(fact.column) : undefined;
    const own = ulp ?? (table.ulp > 1 && isOftenSmall(fact) ? table.ulp : undefined);
    if (own !== undefined) small.set(number, own);
  }
  return small;
}

/** Where a table holds amounts, with the largest last digits of rounded ones. */
interface UsedTable {
  readonly rows: Set<string>;
  readonly columns: Map<string, number>;
  ulp: number;
}

/** 其他收入 (a bank account earns 20 元 of interest) and what is left over: the only amounts below 50 元 that are no rarity. */
export function isOftenSmall({ table, row, column }: Fact): boolean {
  if (table === "income") return column === "other";
  return isBalance(column) || (!isCode(row) && (row === "income/other" || isBalance(row)));
}

const isBalance = (key: string): boolean => key.includes("opening-balance") || key.includes("closing-balance");

/** Most rows of a large unit are codes; their keys begin with a digit. */
const isCode = (row: string): boolean => row.charCodeAt(0) <= 0x39;
