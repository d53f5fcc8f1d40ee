/**
 * Exact elimination of code rows: from the lowest rows upwards, the zone of what a row may hold (zone.ts) is that of its
 * own cells met with the sum of the zones below. What remains are bounds for the root. Once the root's amounts are known,
 * the rows below receive theirs on the way down.
 */
import type { Branch } from "./code-trees.js";
import type { Box } from "./feasibility-tableau.js";
import { addZone, intersect, tighten, ZONE } from "./zone.js";

export interface SweptBranch {
  readonly branch: Branch;
  /** Positions (in the parts of the row sum) of the two columns that hold amounts; -1 for none. */
  readonly first: number;
  readonly second: number;
  /** Zone per row. */
  readonly zones: Float64Array;
  /** Zone of the sum of the rows directly below the root. */
  readonly sum: Float64Array;
}

/**
 * `empty`: no amounts fit; `row` is where it showed (-1: at the root). `wide`: more than two columns hold amounts, which
 * this method does not cover.
 */
export type Sweep = SweptBranch | { readonly empty: number } | "wide";

export function sweep(branch: Branch, { lo, hi }: Pick<Box, "lo" | "hi">): Sweep {
  const columns = usedColumns(branch, lo, hi);
  if (columns.length > 2) return "wide";
  const [first = -1, second = -1] = columns;
  const { rowCount, width, totals, parts, parents } = branch;
  const zones = new Float64Array(rowCount * ZONE);
  const below = new Float64Array(rowCount * ZONE);
  const hasRowsBelow = new Uint8Array(rowCount);
  const sum = new Float64Array(ZONE);
  for (let row = 0; row < rowCount; row += 1) {
    const at = row * ZONE;
    setBounds(zones, at, first < 0 ? -1 : (parts[row * width + first] ?? -1), lo, hi);
    setBounds(zones, at + 2, second < 0 ? -1 : (parts[row * width + second] ?? -1), lo, hi);
    setBounds(zones, at + 4, totals[row] ?? -1, lo, hi);
    if (hasRowsBelow[row]) intersect(zones, at, below, at);
    if (!tighten(zones, at)) return { empty: row };
    const parent = parents[row] ?? -1;
    if (parent < 0) addZone(sum, 0, zones, at);
    else {
      hasRowsBelow[parent] = 1;
      addZone(below, parent * ZONE, zones, at);
    }
  }
  return tighten(sum, 0) ? { branch, first, second, zones, sum } : { empty: -1 };
}

function usedColumns({ root, rowCount, width, parts }: Branch, lo: Float64Array, hi: Float64Array): readonly number[] {
  const used: number[] = [];
  const isUsed = (cell: number): boolean => cell >= 0 && (lo[cell] !== 0 || hi[cell] !== 0);
  for (let column = 0; column < width; column += 1) {
    let found = isUsed(root.parts[column] ?? -1);
    for (let row = 0; row < rowCount && !found; row += 1) found = isUsed(parts[row * width + column] ?? -1);
    if (found) used.push(column);
  }
  return used;
}

/** The bounds of a cell; of no cell: nothing. */
function setBounds(zones: Float64Array, at: number, cell: number, lo: Float64Array, hi: Float64Array): void {
  zones[at] = cell < 0 ? 0 : (lo[cell] ?? 0);
  zones[at + 1] = cell < 0 ? 0 : (hi[cell] ?? 0);
}

/** Narrows the bounds of the root's cells to what the rows below allow; false when nothing is left. */
export function narrowRoot(
  { branch: { root }, first, second, sum }: SweptBranch,
  { lo, hi }: Pick<Box, "lo" | "hi">,
): boolean {
  let possible = true;
  const narrow = (cell: number, at: number): void => {
    if (cell < 0) return;
    lo[cell] = Math.max(lo[cell] ?? 0, sum[at] ?? 0);
    hi[cell] = Math.min(hi[cell] ?? 0, sum[at + 1] ?? 0);
    if ((lo[cell] ?? 0) > (hi[cell] ?? 0)) possible = false;
  };
  if (first >= 0) narrow(root.parts[first] ?? -1, 0);
  if (second >= 0) narrow(root.parts[second] ?? -1, 2);
  narrow(root.total, 4);
  return possible;
}

/** Gives every row below the root its amounts, as near to the displayed ones as it goes. `amounts` holds the root's. */
export function distribute(
  { branch: { root, rowCount, width, totals, parts, parents }, first, second, zones }: SweptBranch,
  amounts: Float64Array,
  displayed: Float64Array,
): void {
  const part = (row: number, column: number): number =>
    column < 0 ? -1 : ((row < 0 ? root.parts[column] : parts[row * width + column]) ?? -1);
  const value = (from: Float64Array, cell: number): number => (cell < 0 ? 0 : (from[cell] ?? 0));
  // What the rows below each row (the root first) have left to receive.
  const leftA = new Float64Array(rowCount + 1);
  const leftB = new Float64Array(rowCount + 1);
  // The zone of what the rows before each row with the same parent hold together: they receive theirs after it.
  const later = new Float64Array(rowCount * ZONE);
  const together = new Float64Array((rowCount + 1) * ZONE);
  for (let row = 0; row < rowCount; row += 1) {
    const above = (parents[row] ?? -1) + 1;
    addZone(later, row * ZONE, together, above * ZONE);
    addZone(together, above * ZONE, zones, row * ZONE);
  }
  leftA[0] = value(amounts, part(-1, first));
  leftB[0] = value(amounts, part(-1, second));
  const zone = new Float64Array(ZONE);
  // Children stand before their parents: backwards, every row has its amounts before the rows below it.
  for (let row = rowCount - 1; row >= 0; row -= 1) {
    const above = (parents[row] ?? -1) + 1;
    const a0 = leftA[above] ?? 0;
    const b0 = leftB[above] ?? 0;
    for (let side = 0; side < ZONE; side += 2) {
      const left = side === 0 ? a0 : side === 2 ? b0 : a0 + b0;
      zone[side] = Math.max(zones[row * ZONE + side] ?? 0, left - (later[row * ZONE + side + 1] ?? 0));
      zone[side + 1] = Math.min(zones[row * ZONE + side + 1] ?? 0, left - (later[row * ZONE + side] ?? 0));
    }
    tighten(zone, 0);
    const firstCell = part(row, first);
    const secondCell = part(row, second);
    const a = clamp(value(displayed, firstCell), zone[0] ?? 0, zone[1] ?? 0);
    const lowest = Math.max(zone[2] ?? 0, (zone[4] ?? 0) - a);
    const highest = Math.min(zone[3] ?? 0, (zone[5] ?? 0) - a);
    const b = clamp(value(displayed, secondCell), lowest, highest);
    if (firstCell >= 0) amounts[firstCell] = a;
    if (secondCell >= 0) amounts[secondCell] = b;
    amounts[totals[row] ?? 0] = a + b;
    leftA[above] = a0 - a;
    leftB[above] = b0 - b;
    leftA[row + 1] = a;
    leftB[row + 1] = b;
  }
}

const clamp = (value: number, low: number, high: number): number => (value < low ? low : value > high ? high : value);
