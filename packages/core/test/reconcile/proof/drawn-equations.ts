/** Equations from a dense matrix of factors. */
import type { Equations } from "../../../src/reconcile/proof/equations.js";

export function equationsFrom(matrix: readonly (readonly number[])[], cellCount: number): Equations {
  const rowStart = [0];
  const cells: number[] = [];
  const factors: number[] = [];
  const users: number[][] = Array.from({ length: cellCount }, () => []);
  matrix.forEach((line, row) => {
    line.forEach((factor, cell) => {
      if (factor === 0) return;
      cells.push(cell);
      factors.push(factor);
      users[cell]?.push(row);
    });
    rowStart.push(cells.length);
  });
  const columnStart = [0];
  for (const rows of users) columnStart.push((columnStart.at(-1) ?? 0) + rows.length);
  return {
    rowCount: matrix.length,
    cellCount,
    rowStart: Int32Array.from(rowStart),
    cells: Int32Array.from(cells),
    factors: Int8Array.from(factors),
    columnStart: Int32Array.from(columnStart),
    rows: Int32Array.from(users.flat()),
    identities: Int32Array.from(matrix.keys()),
  };
}
