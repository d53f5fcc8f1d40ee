/**
 * The same code in a table beside: what 支出决算表 spends is often what 一般公共预算 spends and what 收入决算表 receives for it.
 * That need not be so, but where two tables agree neither figure is likely to be mistyped.
 */
import type { Fact } from "../../facts/fact.js";
import type { Amounts, IdentitySystem } from "../identity-system.js";

/** Columns that usually agree for one code: table → column → what it holds, under the same name in every table. */
const MEANING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  income: { total: "all", fiscal: "all" },
  expenditure: { total: "all", basic: "basic", project: "project" },
  "general-public-budget": { total: "all", basic: "basic", project: "project" },
  summary: { amount: "all" },
  "appropriation-summary": { total: "all", "general-public-budget": "all" },
};

const AGREES_NOW = 0.75;
const WOULD_AGREE = 0.75;

const SUMMARY_ROW = /^expenditure\/(2\d\d)$/;
const CODE_ROW = /^2\d{2,6}$/;

const codeOf = ({ table, row }: Fact): string | undefined =>
  table === "summary" || table === "appropriation-summary"
    ? SUMMARY_ROW.exec(row)?.[1]
    : CODE_ROW.test(row)
      ? row
      : undefined;

/** What a column holds, under the same name in every table; undefined where no other table holds it. */
export const meaningOfColumn = (table: string, column: string): string | undefined => MEANING[table]?.[column];

/** Cells that usually hold the same amount: what the column holds → code → cells. */
type ByMeaning = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

export class Twins {
  readonly #system: IdentitySystem;
  #byMeaning: ByMeaning | undefined;

  constructor(system: IdentitySystem) {
    this.#system = system;
  }

  /** Cells of other tables that usually hold the same amount. */
  of(cell: number): readonly number[] {
    const { facts } = this.#system;
    const fact = facts[cell];
    const meaning = fact && meaningOfColumn(fact.table, fact.column);
    const code = meaning === undefined ? undefined : fact && codeOf(fact);
    if (!fact || meaning === undefined || code === undefined) return [];
    const all = this.all().get(meaning)?.get(code) ?? [];
    return all.filter((other) => facts[other]?.table !== fact.table);
  }

  /** Every cell that has a counterpart. */
  all(): ByMeaning {
    if (this.#byMeaning) return this.#byMeaning;
    const all = new Map<string, Map<string, number[]>>();
    const { facts } = this.#system;
    for (let cell = 0; cell < facts.length; cell += 1) {
      const fact = facts[cell];
      const meaning = fact && meaningOfColumn(fact.table, fact.column);
      const code = meaning === undefined ? undefined : fact && codeOf(fact);
      if (meaning === undefined || code === undefined) continue;
      const byCode = all.get(meaning) ?? new Map<string, number[]>();
      all.set(meaning, byCode);
      const cells = byCode.get(code);
      if (cells) cells.push(cell);
      else byCode.set(code, [cell]);
    }
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
