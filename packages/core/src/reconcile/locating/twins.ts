/**
 * The same code in a table beside: what 支出决算表 spends is often what 一般公共预算 spends and what 收入决算表 receives for it.
 * That need not be so, but where two tables agree neither figure is likely to be mistyped.
 */
import type { Fact } from "../../facts/fact.js";
import type { Amounts, IdentitySystem } from "../identity-system.js";

/** Columns that usually agree for one code, by table: what is the same stands under the same name. */
const MEANING: Readonly<Record<string, string>> = {
  "income|total": "all",
  "income|fiscal": "all",
  "expenditure|total": "all",
  "expenditure|basic": "basic",
  "expenditure|project": "project",
  "general-public-budget|total": "all",
  "general-public-budget|basic": "basic",
  "general-public-budget|project": "project",
  "summary|amount": "all",
  "appropriation-summary|total": "all",
  "appropriation-summary|general-public-budget": "all",
};

const AGREES_NOW = 0.75;
const WOULD_AGREE = 0.75;

const SUMMARY_ROW = /^expenditure\/(2\d\d)$/;

const codeOf = ({ row }: Fact): string | undefined =>
  SUMMARY_ROW.exec(row)?.[1] ?? (/^2\d{2,6}$/.test(row) ? row : undefined);

/** What a column holds, under the same name in every table; undefined where no other table holds it. */
export const meaningOfColumn = (table: string, column: string): string | undefined => MEANING[`${table}|${column}`];

/** “2010301|basic”; undefined for cells that have no counterpart. */
export function meaningOf(fact: Fact): string | undefined {
  const meaning = meaningOfColumn(fact.table, fact.column);
  const code = meaning === undefined ? undefined : codeOf(fact);
  return code === undefined ? undefined : `${code}|${meaning}`;
}

export class Twins {
  readonly #system: IdentitySystem;
  #byMeaning: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(system: IdentitySystem) {
    this.#system = system;
  }

  /** Cells of other tables that usually hold the same amount. */
  of(cell: number): readonly number[] {
    const fact = this.#system.facts[cell];
    const meaning = fact && meaningOf(fact);
    if (!fact || meaning === undefined) return [];
    return this.withMeaning(meaning).filter((other) => this.#system.facts[other]?.table !== fact.table);
  }

  withMeaning(meaning: string): readonly number[] {
    return this.all().get(meaning) ?? [];
  }

  /** Every cell that has a counterpart, by what it means. */
  all(): ReadonlyMap<string, readonly number[]> {
    if (this.#byMeaning) return this.#byMeaning;
    const all = new Map<string, number[]>();
    this.#system.facts.forEach((fact, cell) => {
      const meaning = meaningOf(fact);
      if (meaning === undefined) return;
      const list = all.get(meaning);
      if (list) list.push(cell);
      else all.set(meaning, [cell]);
    });
    this.#byMeaning = all;
    return all;
  }

  /** What the tables beside say about changing a cell: positive against, negative for it. */
  costOf({ fen, blank }: Amounts, cell: number, value: number): number {
    const twins = this.of(cell).filter((other) => !blank[other]);
    const agrees = !blank[cell] && twins.some((other) => fen[other] === fen[cell]);
    const would = twins.some((other) => fen[other] === value);
    return (agrees ? AGREES_NOW : 0) - (would ? WOULD_AGREE : 0);
  }
}
