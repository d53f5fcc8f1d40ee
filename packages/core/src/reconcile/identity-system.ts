import type { Fact } from "../facts/fact.js";
import type { Identity } from "./identity.js";

/**
 * Identities compiled to index form: facts numbered from 0, the identities as one sparse matrix in compressed rows, with the
 * identities of every fact beside it. What varies between hypotheses (the amounts) is kept apart from what does not.
 */
export interface IdentitySystem {
  readonly facts: readonly Fact[];
  readonly identities: readonly Identity[];
  /** Identity i holds `cells[k]`, `factors[k]` for start[i] ≤ k < start[i + 1]; the first is its total. */
  readonly start: Int32Array;
  readonly cells: Int32Array;
  readonly factors: Int8Array;
  /** Fact c stands in the identities `uses[k]` for usesStart[c] ≤ k < usesStart[c + 1]. */
  readonly usesStart: Int32Array;
  readonly uses: Int32Array;
  /** Per identity: 1 where it must hold in every disclosure and is an equation. Only such may enter a proof. */
  readonly proves: Uint8Array;
  /** Per fact: the value of its last printed digit in 分; 1 for a point and for a blank cell. */
  readonly ulp: Float64Array;
}

/** Numbers the facts of all identities. Facts that could not be read take no part: their identities must be left out by the caller. */
export function compileIdentities(identities: readonly Identity[]): IdentitySystem {
  const numbers = new Map<Fact, number>();
  const facts: Fact[] = [];
  const start = new Int32Array(identities.length + 1);
  const proves = new Uint8Array(identities.length);
  let size = 0;
  for (let index = 0; index < identities.length; index += 1) {
    const identity = identities[index];
    size += identity?.terms.length ?? 0;
    start[index + 1] = size;
    proves[index] = identity?.mandatory && identity.relation === "equal" ? 1 : 0;
  }
  const cells = new Int32Array(size);
  const factors = new Int8Array(size);
  let at = 0;
  for (let index = 0; index < identities.length; index += 1) {
    const terms = identities[index]?.terms ?? [];
    for (let k = 0; k < terms.length; k += 1, at += 1) {
      const term = terms[k];
      if (!term) continue;
      let number = numbers.get(term.fact);
      if (number === undefined) {
        number = facts.length;
        numbers.set(term.fact, number);
        facts.push(term.fact);
      }
      cells[at] = number;
      factors[at] = term.factor;
    }
  }
  const ulp = new Float64Array(facts.length);
  for (let cell = 0; cell < facts.length; cell += 1) ulp[cell] = facts[cell]?.amount.ulp ?? 1;
  const { columnStart, rows } = columnsOf(facts.length, start, cells);
  return { facts, identities, start, cells, factors, usesStart: columnStart, uses: rows, proves, ulp };
}

/** The rows of every column of a sparse matrix in compressed rows, ascending. */
export function columnsOf(
  columnCount: number,
  rowStart: Int32Array,
  columns: Int32Array,
): { readonly columnStart: Int32Array; readonly rows: Int32Array } {
  const columnStart = new Int32Array(columnCount + 1);
  for (let k = 0; k < columns.length; k += 1) {
    const column = (columns[k] ?? 0) + 1;
    columnStart[column] = (columnStart[column] ?? 0) + 1;
  }
  for (let column = 0; column < columnCount; column += 1)
    columnStart[column + 1] = (columnStart[column + 1] ?? 0) + (columnStart[column] ?? 0);
  const rows = new Int32Array(columns.length);
  const next = columnStart.slice(0, columnCount);
  for (let row = 0, k = 0; row + 1 < rowStart.length; row += 1) {
    for (const end = rowStart[row + 1] ?? 0; k < end; k += 1) {
      const column = columns[k] ?? 0;
      const place = next[column] ?? 0;
      rows[place] = row;
      next[column] = place + 1;
    }
  }
  return { columnStart, rows };
}

/** The facts of an identity by number, its total first. Loops over all identities read `start` and `cells` themselves. */
export const cellsOf = ({ start, cells }: IdentitySystem, identity: number): Int32Array =>
  cells.subarray(start[identity] ?? 0, start[identity + 1] ?? 0);

/** The factors of an identity, in the order of its facts. */
export const factorsOf = ({ start, factors }: IdentitySystem, identity: number): Int8Array =>
  factors.subarray(start[identity] ?? 0, start[identity + 1] ?? 0);

export const totalOf = ({ start, cells }: IdentitySystem, identity: number): number => cells[start[identity] ?? 0] ?? 0;

/** The identities that a fact stands in. */
export const usesOf = ({ usesStart, uses }: IdentitySystem, cell: number): Int32Array =>
  uses.subarray(usesStart[cell] ?? 0, usesStart[cell + 1] ?? 0);

/** The amounts of a system: 分 per fact and whether the cell is blank. A hypothesis is a copy with one amount changed. */
export interface Amounts {
  readonly fen: Float64Array;
  readonly blank: Uint8Array;
}

export function displayedAmounts({ facts }: IdentitySystem): Amounts {
  const fen = new Float64Array(facts.length);
  const blank = new Uint8Array(facts.length);
  for (let cell = 0; cell < facts.length; cell += 1) {
    const fact = facts[cell];
    fen[cell] = fact?.amount.fen ?? 0;
    blank[cell] = fact?.state === "blank" ? 1 : 0;
  }
  return { fen, blank };
}

/** Σ factor × 分 of one identity; exact, because amounts are safe integers. */
export function residualOf({ start, cells, factors }: IdentitySystem, { fen }: Amounts, identity: number): number {
  let sum = 0;
  for (let k = start[identity] ?? 0, end = start[identity + 1] ?? 0; k < end; k += 1)
    sum += (factors[k] ?? 0) * (fen[cells[k] ?? 0] ?? 0);
  return sum;
}

/** The last printed digit of a cell; for a blank one that of the other cells of its identities. */
export function lastDigit(system: IdentitySystem, cell: number): number {
  const own = system.facts[cell];
  if (own && own.state === "amount") return own.amount.ulp;
  let ulp = 1;
  for (const index of usesOf(system, cell)) {
    for (const other of cellsOf(system, index)) ulp = Math.max(ulp, system.facts[other]?.amount.ulp ?? 1);
  }
  return ulp;
}
