import type { Equations } from "./equations.js";

/** A row of the final tableau that cannot be satisfied: Σ multiplier × identity excludes zero. */
export interface Conflict {
  /** Row number of the equations → multiplier. */
  readonly rows: readonly { readonly row: number; readonly multiplier: number }[];
  /** Cells whose bounds take part. */
  readonly cells: readonly number[];
}

/**
 * A violated row, read as a combination of identities: its slacks with their coefficients.
 * @param terms variables of the row, the basic one with coefficient -1
 */
export function conflictOf(
  equations: Equations,
  terms: readonly (readonly [variable: number, coefficient: number])[],
): Conflict {
  const rows = terms.flatMap(([variable, multiplier]) =>
    variable >= equations.cellCount ? [{ row: variable - equations.cellCount, multiplier }] : [],
  );
  return { rows, cells: cellsIn(equations, rows) };
}

/** Cells that do not cancel out of a combination, fixed ones too. */
function cellsIn({ rowStart, cells, factors }: Equations, combination: Conflict["rows"]): readonly number[] {
  const sums = new Map<number, number>();
  for (const { row, multiplier } of combination) {
    for (let k = rowStart[row] ?? 0; k < (rowStart[row + 1] ?? 0); k += 1) {
      const cell = cells[k] ?? 0;
      sums.set(cell, (sums.get(cell) ?? 0) + multiplier * (factors[k] ?? 0));
    }
  }
  return [...sums].flatMap(([cell, sum]) => (Math.abs(sum) > 1e-9 ? [cell] : []));
}
