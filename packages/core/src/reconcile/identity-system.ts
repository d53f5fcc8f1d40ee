import type { Fact } from "../facts/fact.js";
import type { Identity } from "./identity.js";

/**
 * Identities compiled to index form: facts numbered from 0, each identity a sparse row. What varies between hypotheses
 * (the amounts) is kept apart from what does not (the structure).
 */
export interface IdentitySystem {
  readonly facts: readonly Fact[];
  readonly identities: readonly Identity[];
  /** Per identity: the numbers of its facts, and their factors. */
  readonly cells: readonly Int32Array[];
  readonly factors: readonly Int8Array[];
  /** Per fact: the identities that use it. */
  readonly usedBy: readonly (readonly number[])[];
  /** Per fact: the value of its last printed digit in 分; 1 for a point and for a blank cell. */
  readonly ulp: Float64Array;
}

/** Numbers the facts of all identities. Facts that could not be read take no part: their identities must be left out by the caller. */
export function compileIdentities(identities: readonly Identity[]): IdentitySystem {
  const numbers = new Map<Fact, number>();
  const facts: Fact[] = [];
  const usedBy: number[][] = [];
  const cells: Int32Array[] = [];
  const factors: Int8Array[] = [];
  for (const [index, { terms }] of identities.entries()) {
    const row = new Int32Array(terms.length);
    const signs = new Int8Array(terms.length);
    for (const [position, { factor, fact }] of terms.entries()) {
      let number = numbers.get(fact);
      if (number === undefined) {
        number = facts.length;
        numbers.set(fact, number);
        facts.push(fact);
        usedBy.push([]);
      }
      row[position] = number;
      signs[position] = factor;
      usedBy[number]?.push(index);
    }
    cells.push(row);
    factors.push(signs);
  }
  const ulp = Float64Array.from(facts, ({ amount }) => amount.ulp);
  return { facts, identities, cells, factors, usedBy, ulp };
}

/** The amounts of a system: 分 per fact and whether the cell is blank. A hypothesis is a copy with one amount changed. */
export interface Amounts {
  readonly fen: Float64Array;
  readonly blank: Uint8Array;
}

export function displayedAmounts(system: IdentitySystem): Amounts {
  const fen = new Float64Array(system.facts.length);
  const blank = new Uint8Array(system.facts.length);
  system.facts.forEach((fact, number) => {
    fen[number] = fact.amount.fen;
    blank[number] = fact.state === "blank" ? 1 : 0;
  });
  return { fen, blank };
}

/** Σ factor × 分 of one identity; exact, because amounts are safe integers. */
export function residualOf(system: IdentitySystem, amounts: Amounts, identity: number): number {
  const cells = system.cells[identity];
  const factors = system.factors[identity];
  if (!cells || !factors) return 0;
  let sum = 0;
  for (let k = 0; k < cells.length; k += 1) sum += (factors[k] ?? 0) * (amounts.fen[cells[k] ?? 0] ?? 0);
  return sum;
}

/** The last printed digit of a cell; for a blank one that of the other cells of its identities. */
export function lastDigit(system: IdentitySystem, cell: number): number {
  const own = system.facts[cell];
  if (own && own.state === "amount") return own.amount.ulp;
  let ulp = 1;
  for (const index of system.usedBy[cell] ?? []) {
    for (const other of system.cells[index] ?? []) ulp = Math.max(ulp, system.facts[other]?.amount.ulp ?? 1);
  }
  return ulp;
}
