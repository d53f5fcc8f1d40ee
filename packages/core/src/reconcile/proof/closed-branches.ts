/** Parts of a branch that can still be swept when some of its rows must be left to the general solver. */
import { type Branch, identitiesOf } from "./code-trees.js";

/**
 * The largest branches within a branch below which no row is open.
 * @param isOpen whether a row must stay in the equations
 * @param isRoot whether the rows directly below a row (-1: the root) must stay
 */
export function closedBranches(
  branch: Branch,
  isOpen: (row: number) => boolean,
  isRoot: (row: number) => boolean,
): readonly Branch[] {
  const { rowCount, parents } = branch;
  // 1: something at or below the row is open · 2: it has rows below, of which one is open.
  const open = new Uint8Array(rowCount + 1);
  const hasRows = new Uint8Array(rowCount + 1);
  for (let row = 0; row < rowCount; row += 1) {
    if (isRoot(row)) open[row] = 1;
    const above = (parents[row] ?? -1) < 0 ? rowCount : (parents[row] ?? 0);
    hasRows[above] = 1;
    if (open[row] || isOpen(row)) open[above] = 1;
  }
  if (isRoot(-1)) open[rowCount] = 1;
  if (!open[rowCount]) return [branch];
  const found: Branch[] = [];
  // Parents stand after their children: backwards, a row below a closed one is never looked at.
  const covered = new Uint8Array(rowCount);
  for (let row = rowCount - 1; row >= 0; row -= 1) {
    const above = parents[row] ?? -1;
    covered[row] = above >= 0 && (covered[above] || !open[above]) ? 1 : 0;
    if (!covered[row] && hasRows[row] && !open[row]) found.push(branchAt(branch, row));
  }
  return found;
}

/** The branch whose root is one of the rows. */
function branchAt(branch: Branch, root: number): Branch {
  const { width, parents } = branch;
  const rows: number[] = [];
  const isBelow = new Uint8Array(branch.rowCount);
  isBelow[root] = 1;
  for (let row = root - 1; row >= 0; row -= 1) {
    const above = parents[row] ?? -1;
    if (above < 0 || !isBelow[above]) continue;
    isBelow[row] = 1;
    rows.push(row);
  }
  rows.reverse();
  const places = new Map(rows.map((row, place) => [row, place]));
  const pick = (from: Int32Array, size: number, shift: number): Int32Array => {
    const picked = new Int32Array(rows.length * size);
    rows.forEach((row, place) => {
      picked.set(from.subarray((row + shift) * size, (row + shift + 1) * size), place * size);
    });
    return picked;
  };
  const columns = width + 1;
  const columnSums = new Int32Array((rows.length + 1) * columns);
  columnSums.set(branch.columnSums.subarray((root + 1) * columns, (root + 2) * columns));
  columnSums.set(pick(branch.columnSums, columns, 1), columns);
  const shape = {
    rowCount: rows.length,
    width,
    totals: pick(branch.totals, 1, 0),
    parts: pick(branch.parts, width, 0),
    parents: Int32Array.from(rows, (row) => places.get(parents[row] ?? -1) ?? -1),
    rowSums: pick(branch.rowSums, 1, 0),
    columnSums,
  };
  const total = branch.totals[root] ?? -1;
  const parts = branch.parts.slice(root * width, (root + 1) * width);
  return { root: { total, parts }, ...shape, identities: identitiesOf(shape) };
}
