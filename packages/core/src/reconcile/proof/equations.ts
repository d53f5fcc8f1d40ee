import { onceFor } from "../../facts/once-for.js";
import { columnsOf, type IdentitySystem } from "../identity-system.js";

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
export const entersProof = ({ proves }: IdentitySystem, identity: number): boolean => proves[identity] === 1;

/** All equations of a unit that must hold; made once per system. */
export const allEquations: (system: IdentitySystem) => Equations = onceFor((system) => {
  const numbers: number[] = [];
  for (let index = 0; index < system.identities.length; index += 1) if (entersProof(system, index)) numbers.push(index);
  const { rowStart, cells, factors } = rowsOf(system, numbers);
  return matrix({ rowStart, cells, factors, identities: Int32Array.from(numbers) }, system.facts.length);
});

/** Some equations, their cells numbered from 0 in order of appearance. Identities that may not enter a proof are left out. */
export function someEquations(system: IdentitySystem, identities: readonly number[]): Equations {
  const own = identities.filter((index) => entersProof(system, index));
  const { rowStart, cells, factors } = rowsOf(system, own);
  const numbers = new Int32Array(system.facts.length).fill(-1);
  const cellNumbers = new Int32Array(Math.min(cells.length, system.facts.length));
  let count = 0;
  for (let k = 0; k < cells.length; k += 1) {
    const cell = cells[k] ?? 0;
    let number = numbers[cell] ?? -1;
    if (number < 0) {
      number = count;
      numbers[cell] = number;
      cellNumbers[count] = cell;
      count += 1;
    }
    cells[k] = number;
  }
  const made = matrix({ rowStart, cells, factors, identities: Int32Array.from(own) }, count);
  return { ...made, cellNumbers: cellNumbers.subarray(0, count) };
}

/** The rows of some identities, cells as the system numbers them. */
function rowsOf(system: IdentitySystem, identities: readonly number[]) {
  const rowStart = new Int32Array(identities.length + 1);
  for (let row = 0; row < identities.length; row += 1) {
    const index = identities[row] ?? 0;
    rowStart[row + 1] = (rowStart[row] ?? 0) + (system.start[index + 1] ?? 0) - (system.start[index] ?? 0);
  }
  const size = rowStart[identities.length] ?? 0;
  const cells = new Int32Array(size);
  const factors = new Int8Array(size);
  for (let row = 0, at = 0; row < identities.length; row += 1) {
    const index = identities[row] ?? 0;
    for (let k = system.start[index] ?? 0, end = system.start[index + 1] ?? 0; k < end; k += 1, at += 1) {
      cells[at] = system.cells[k] ?? 0;
      factors[at] = system.factors[k] ?? 0;
    }
  }
  return { rowStart, cells, factors };
}

function matrix(rows: Pick<Equations, "rowStart" | "cells" | "factors" | "identities">, cellCount: number): Equations {
  return {
    ...rows,
    ...columnsOf(cellCount, rows.rowStart, rows.cells),
    rowCount: rows.identities.length,
    cellCount,
  };
}
