import type { IdentitySystem } from "../identity-system.js";

/**
 * The equations of a proof as one sparse matrix in compressed rows, with the rows of every column beside it. Cells keep
 * the numbers of the system, or are numbered anew for a small part of it (`cellNumbers`).
 */
export interface Equations {
  readonly rowCount: number;
  readonly cellCount: number;
  /** Row r holds `cells[k]`, `factors[k]` for rowStart[r] ≤ k < rowStart[r + 1]. */
  readonly rowStart: Int32Array;
  readonly cells: Int32Array;
  readonly factors: Int8Array;
  /** Column c stands in the rows `rows[k]` for columnStart[c] ≤ k < columnStart[c + 1]. */
  readonly columnStart: Int32Array;
  readonly rows: Int32Array;
  /** Row → number of the identity in the system. */
  readonly identities: Int32Array;
  /** Cell of these equations → cell of the system; absent when they are the same. */
  readonly cellNumbers?: Int32Array;
}

/** Only equations that hold in every disclosure may enter a proof. */
export const entersProof = (system: IdentitySystem, identity: number): boolean => {
  const { mandatory = false, relation } = system.identities[identity] ?? {};
  return mandatory && relation === "equal";
};

const ALL = new WeakMap<IdentitySystem, Equations>();

/** All equations of a unit that must hold; made once per system. */
export function allEquations(system: IdentitySystem): Equations {
  const known = ALL.get(system);
  if (known) return known;
  const numbers: number[] = [];
  for (let index = 0; index < system.identities.length; index += 1) if (entersProof(system, index)) numbers.push(index);
  const made = equationsOf(system, Int32Array.from(numbers), system.facts.length, (cell) => cell);
  ALL.set(system, made);
  return made;
}

/** Some equations, their cells numbered from 0 in order of appearance. Identities that may not enter a proof are left out. */
export function someEquations(system: IdentitySystem, identities: readonly number[]): Equations {
  const numbers = new Map<number, number>();
  const own = identities.filter((index) => entersProof(system, index));
  for (const index of own) {
    for (const cell of system.cells[index] ?? []) if (!numbers.has(cell)) numbers.set(cell, numbers.size);
  }
  const made = equationsOf(system, Int32Array.from(own), numbers.size, (cell) => numbers.get(cell) ?? 0);
  return { ...made, cellNumbers: Int32Array.from(numbers.keys()) };
}

function equationsOf(
  system: IdentitySystem,
  identities: Int32Array,
  cellCount: number,
  numberOf: (cell: number) => number,
): Equations {
  const rowCount = identities.length;
  let size = 0;
  for (const index of identities) size += system.cells[index]?.length ?? 0;
  const rowStart = new Int32Array(rowCount + 1);
  const cells = new Int32Array(size);
  const factors = new Int8Array(size);
  const columnStart = new Int32Array(cellCount + 1);
  let at = 0;
  for (let row = 0; row < rowCount; row += 1) {
    const own = system.cells[identities[row] ?? 0] ?? NO_CELLS;
    const signs = system.factors[identities[row] ?? 0] ?? NO_FACTORS;
    for (let k = 0; k < own.length; k += 1, at += 1) {
      const cell = numberOf(own[k] ?? 0);
      cells[at] = cell;
      factors[at] = signs[k] ?? 0;
      columnStart[cell + 1] = (columnStart[cell + 1] ?? 0) + 1;
    }
    rowStart[row + 1] = at;
  }
  for (let cell = 0; cell < cellCount; cell += 1)
    columnStart[cell + 1] = (columnStart[cell + 1] ?? 0) + (columnStart[cell] ?? 0);
  const rows = new Int32Array(size);
  const next = columnStart.slice(0, cellCount);
  for (let row = 0; row < rowCount; row += 1) {
    for (let k = rowStart[row] ?? 0; k < (rowStart[row + 1] ?? 0); k += 1) {
      const cell = cells[k] ?? 0;
      const place = next[cell] ?? 0;
      rows[place] = row;
      next[cell] = place + 1;
    }
  }
  return { rowCount, cellCount, rowStart, cells, factors, columnStart, rows, identities };
}

const NO_CELLS = new Int32Array();
const NO_FACTORS = new Int8Array();
