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
  const { rows } = branch;
  const zones = new Float64Array(rows.length * ZONE);
  const below = new Float64Array(rows.length * ZONE);
  const hasRowsBelow = new Uint8Array(rows.length);
  const sum = new Float64Array(ZONE);
  for (let row = 0; row < rows.length; row += 1) {
    const { total, parts, parent } = rows[row] ?? NO_ROW;
    const at = row * ZONE;
    setBounds(zones, at, first < 0 ? -1 : (parts[first] ?? -1), lo, hi);
    setBounds(zones, at + 2, second < 0 ? -1 : (parts[second] ?? -1), lo, hi);
    setBounds(zones, at + 4, total, lo, hi);
    if (hasRowsBelow[row]) intersect(zones, at, below, at);
    if (!tighten(zones, at)) return { empty: row };
    if (parent < 0) addZone(sum, 0, zones, at);
    else {
      hasRowsBelow[parent] = 1;
      addZone(below, parent * ZONE, zones, at);
    }
  }
  return tighten(sum, 0) ? { branch, first, second, zones, sum } : { empty: -1 };
}

const NO_ROW = { total: 0, parts: new Int32Array(), parent: -1 } as const;

function usedColumns({ root, rows }: Branch, lo: Float64Array, hi: Float64Array): readonly number[] {
  const used: number[] = [];
  const isUsed = (cell: number): boolean => cell >= 0 && (lo[cell] !== 0 || hi[cell] !== 0);
  for (let column = 0; column < root.parts.length; column += 1) {
    let found = isUsed(root.parts[column] ?? -1);
    for (let row = 0; row < rows.length && !found; row += 1) found = isUsed(rows[row]?.parts[column] ?? -1);
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
  { branch: { root, rows }, first, second, zones }: SweptBranch,
  amounts: Float64Array,
  displayed: Float64Array,
): void {
  const childrenOf = new Map<number, number[]>();
  rows.forEach(({ parent }, row) => {
    const list = childrenOf.get(parent);
    if (list) list.push(row);
    else childrenOf.set(parent, [row]);
  });
  const part = (parts: Int32Array, column: number): number => (column < 0 ? -1 : (parts[column] ?? -1));
  const value = (from: Float64Array, cell: number): number => (cell < 0 ? 0 : (from[cell] ?? 0));
  const give = (parent: number): void => {
    const children = childrenOf.get(parent);
    if (!children) return;
    const above = parent < 0 ? root : (rows[parent] ?? NO_ROW);
    let leftA = value(amounts, part(above.parts, first));
    let leftB = value(amounts, part(above.parts, second));
    // Zones of what the later children may hold together.
    const later = new Float64Array((children.length + 1) * ZONE);
    for (let k = children.length - 1; k >= 0; k -= 1) {
      addZone(later, k * ZONE, later, (k + 1) * ZONE);
      addZone(later, k * ZONE, zones, (children[k] ?? 0) * ZONE);
    }
    const zone = new Float64Array(ZONE);
    children.forEach((child, k) => {
      const { total, parts } = rows[child] ?? NO_ROW;
      const rest = (k + 1) * ZONE;
      for (let side = 0; side < ZONE; side += 2) {
        const left = side === 0 ? leftA : side === 2 ? leftB : leftA + leftB;
        zone[side] = Math.max(zones[child * ZONE + side] ?? 0, left - (later[rest + side + 1] ?? 0));
        zone[side + 1] = Math.min(zones[child * ZONE + side + 1] ?? 0, left - (later[rest + side] ?? 0));
      }
      tighten(zone, 0);
      const firstCell = part(parts, first);
      const secondCell = part(parts, second);
      const a = clamp(value(displayed, firstCell), zone[0] ?? 0, zone[1] ?? 0);
      const lowest = Math.max(zone[2] ?? 0, (zone[4] ?? 0) - a);
      const highest = Math.min(zone[3] ?? 0, (zone[5] ?? 0) - a);
      const b = clamp(value(displayed, secondCell), lowest, highest);
      if (firstCell >= 0) amounts[firstCell] = a;
      if (secondCell >= 0) amounts[secondCell] = b;
      amounts[total] = a + b;
      leftA -= a;
      leftB -= b;
      give(child);
    });
  };
  give(-1);
}

const clamp = (value: number, low: number, high: number): number => (value < low ? low : value > high ? high : value);
