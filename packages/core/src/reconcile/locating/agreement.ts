/**
 * Columns of two tables that hold the same amounts in this unit: where nothing but 财政拨款 is received and spent, a code
 * shows one amount in 收入决算表, 支出决算表 and the table of its fund. That need not be so for every code; but where two
 * tables agree about the others to the last digit, a difference of a digit or two is hardly meant.
 */
import type { Fact } from "../../facts/fact.js";
import type { Amounts, IdentitySystem } from "../identity-system.js";
import type { Twins } from "./twins.js";

/** Of the codes that differ between two tables, one in so many differs by just this little. */
const JUST_SO = 1 / 300;
/** Codes that would differ in a unit where all are seen to agree, and the other way round. */
const UNSEEN = 0.25;
/**
 * 款 and 类 that would differ slightly where none is seen to: one table adds up what it displays, the other rounds by
 * itself, and only here it shows. 项 are added up from nothing.
 */
const UNSEEN_SLIGHT = 0.1;
/** Last digits that totals made in two ways differ by. */
const SLIGHT = 3;
/** Digits of a 项. */
const ITEM = 7;
/** Tables of codes; the links of the summaries are identities. */
const TABLES: ReadonlySet<string> = new Set(["income", "expenditure", "general-public-budget"]);

/** However many codes agree, tables beside are no proof. */
export const MOST_AGREEMENT = 12;

interface Compared {
  equal: number;
  different: number;
  /** Of those that differ, by hardly anything. */
  slight: number;
}

export class Agreement {
  readonly #system: IdentitySystem;
  readonly #amounts: Amounts;
  readonly #twins: Twins;
  #compared: ReadonlyMap<string, Compared> | undefined;

  constructor(system: IdentitySystem, amounts: Amounts, twins: Twins) {
    this.#system = system;
    this.#amounts = amounts;
    this.#twins = twins;
  }

  /** Cells of other tables that hold `fen` where this one should. */
  agreeing(cell: number, fen: number): readonly number[] {
    return this.#twinsOf(cell).filter((twin) => this.#amounts.fen[twin] === fen);
  }

  /**
   * ln of how much likelier the other tables are if a cell reads `fen` instead of what it does. Tables that agree with each
   * other may do so for one reason, so that the clearest counts alone.
   */
  gain(cell: number, fen: number): number {
    const { facts } = this.#system;
    const own = facts[cell];
    let most = 0;
    let least = 0;
    for (const twin of this.#twinsOf(cell)) {
      const other = facts[twin];
      if (!own || !other) continue;
      const isEqual = this.#amounts.fen[twin] === this.#amounts.fen[cell];
      const wouldBe = this.#amounts.fen[twin] === fen;
      if (isEqual === wouldBe) continue;
      const weight = this.#weight(cell, twin, own, other);
      if (wouldBe) most = Math.max(most, weight);
      else least = Math.max(least, weight);
    }
    return most - least;
  }

  #twinsOf(cell: number): readonly number[] {
    const { facts } = this.#system;
    return this.#twins
      .of(cell)
      .filter((twin) => !this.#amounts.blank[twin] && TABLES.has(facts[twin]?.table ?? "") && isTable(facts[cell]));
  }

  /** How much an agreement of two columns says, from the other codes of the same level. */
  #weight(cell: number, twin: number, own: Fact, other: Fact): number {
    const seen = { ...(this.#columns().get(pairOf(own, other)) ?? { equal: 0, different: 0, slight: 0 }) };
    if (seen.equal + seen.different > 0) this.#count(seen, cell, twin, -1);
    const addedOtherwise = levelOf(own) === "item" ? 0 : UNSEEN_SLIGHT;
    const slight = seen.slight + addedOtherwise + (seen.different - seen.slight + UNSEEN) * JUST_SO;
    return Math.min(MOST_AGREEMENT, Math.max(0, Math.log((seen.equal + UNSEEN) / slight)));
  }

  /** Pairs of columns, by how many codes of a level agree. */
  #columns(): ReadonlyMap<string, Compared> {
    if (this.#compared) return this.#compared;
    const { facts } = this.#system;
    const { blank } = this.#amounts;
    const compared = new Map<string, Compared>();
    for (const byCode of this.#twins.all().values()) {
      for (const cells of byCode.values()) {
        for (const a of cells) {
          const one = facts[a];
          if (!one || !isTable(one)) continue;
          for (const b of cells) {
            const other = facts[b];
            if (!other || one.table >= other.table || !isTable(other) || (blank[a] && blank[b])) continue;
            const key = pairOf(one, other);
            const pair = compared.get(key) ?? { equal: 0, different: 0, slight: 0 };
            compared.set(key, pair);
            this.#count(pair, a, b, 1);
          }
        }
      }
    }
    this.#compared = compared;
    return compared;
  }

  #count(pair: Compared, a: number, b: number, times: 1 | -1): void {
    const difference = Math.abs((this.#amounts.fen[a] ?? 0) - (this.#amounts.fen[b] ?? 0));
    if (difference === 0) {
      pair.equal += times;
      return;
    }
    pair.different += times;
    if (difference <= SLIGHT * (this.#system.ulp[a] ?? 1)) pair.slight += times;
  }
}

const levelOf = ({ row }: Fact): "item" | "total" => (row.length === ITEM ? "item" : "total");

const isTable = (fact: Fact | undefined): boolean => TABLES.has(fact?.table ?? "");

const pairOf = (one: Fact, other: Fact): string =>
  one.table < other.table
    ? `${levelOf(one)}|${one.table}|${one.column}|${other.table}|${other.column}`
    : `${levelOf(one)}|${other.table}|${other.column}|${one.table}|${one.column}`;
