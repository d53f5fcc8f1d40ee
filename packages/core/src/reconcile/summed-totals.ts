/**
 * Totals that equal their displayed parts may have been added up from them: they have no interval of their own, their room
 * is that of the parts. Equal partners in another table may be copies.
 */
import type { Convention } from "./convention.js";
import { type Amounts, cellsOf, type IdentitySystem, residualOf, totalOf } from "./identity-system.js";
import type { RoundingBounds } from "./own-bounds.js";
import { entersProof } from "./proof/equations.js";

export interface Relaxing {
  /** Identities inside one table that hold on the displayed figures. */
  readonly exact: readonly number[];
  /** Equal partners of two tables. */
  readonly copies: readonly (readonly [number, number])[];
}

/** Totals that equal their displayed parts take the room of the parts; equal partners in another table follow. */
export function relaxTotals(
  system: IdentitySystem,
  amounts: Amounts,
  bounds: RoundingBounds,
  convention: Convention,
): Relaxing {
  const { relaxed, lo, hi } = bounds;
  const { within, links } = exactEquations(system, amounts);
  const copies: [number, number][] = [];
  if (convention.copies) {
    for (const index of links) {
      const [a, b, ...more] = liveCells(system, amounts, bounds, index);
      if (a !== undefined && b !== undefined && more.length === 0) copies.push([a, b]);
    }
  }
  const relax = (cell: number): void => {
    relaxed[cell] = 1;
    lo[cell] = Number.NEGATIVE_INFINITY;
    hi[cell] = Number.POSITIVE_INFINITY;
  };
  let open = within;
  for (let changed = true; changed; ) {
    changed = false;
    const left: number[] = [];
    for (const index of open) {
      const total = totalOf(system, index);
      if (relaxed[total]) continue;
      if (mayBeSummed(system, amounts, bounds, index)) {
        relax(total);
        changed = true;
      } else left.push(index);
    }
    open = left;
    for (const [a, b] of copies) {
      if (relaxed[a] === relaxed[b]) continue;
      relax(a);
      relax(b);
      changed = true;
    }
  }
  return { exact: within, copies };
}

/** Equations that hold on the displayed figures: within a table, and between two. */
interface ExactEquations {
  readonly within: readonly number[];
  readonly links: readonly number[];
}

const KNOWN = new WeakMap<Amounts, ExactEquations>();

function exactEquations(system: IdentitySystem, amounts: Amounts): ExactEquations {
  const known = KNOWN.get(amounts);
  if (known) return known;
  const within: number[] = [];
  const links: number[] = [];
  for (let index = 0; index < system.identities.length; index += 1) {
    if (!entersProof(system, index) || residualOf(system, amounts, index) !== 0) continue;
    if (system.identities[index]?.kind === "cross") links.push(index);
    else within.push(index);
  }
  const found = { within, links };
  KNOWN.set(amounts, found);
  return found;
}

/** Whether the total of an identity that holds on the displayed figures may have been added up from them. */
export function mayBeSummed(
  system: IdentitySystem,
  amounts: Amounts,
  { relaxed, loosened }: Pick<RoundingBounds, "relaxed" | "loosened">,
  index: number,
): boolean {
  const { start, cells } = system;
  const total = totalOf(system, index);
  if (amounts.blank[total] || (system.ulp[total] ?? 1) <= 1) return false;
  let parts = 0;
  for (let k = (start[index] ?? 0) + 1, end = start[index + 1] ?? 0; k < end; k += 1) {
    const cell = cells[k] ?? 0;
    if (amounts.blank[cell] && !loosened[cell]) continue;
    parts += 1;
    if (parts >= 2 || relaxed[cell]) return true;
  }
  return false;
}

/** The exact amount of a relaxed total still equals the exact amounts of its parts: its room is theirs. */
export function narrowRelaxed(
  system: IdentitySystem,
  { lo, hi, relaxed }: RoundingBounds,
  exact: readonly number[],
  copies: readonly (readonly [number, number])[],
): void {
  const narrow = (cell: number, low: number, high: number): boolean => {
    let changed = false;
    if (low > (lo[cell] ?? 0)) {
      lo[cell] = low;
      changed = true;
    }
    if (high < (hi[cell] ?? 0)) {
      hi[cell] = high;
      changed = true;
    }
    return changed;
  };
  // Depth of totals over totals is small (项, 款, 类, 合计, copies); the bound only guards against odd cycles.
  for (let pass = 0, changed = true; changed && pass < 12; pass += 1) {
    changed = false;
    for (const index of exact) {
      const { start, cells, factors } = system;
      const total = totalOf(system, index);
      if (!relaxed[total]) continue;
      let low = 0;
      let high = 0;
      for (let k = (start[index] ?? 0) + 1, end = start[index + 1] ?? 0; k < end; k += 1) {
        const cell = cells[k] ?? 0;
        const factor = factors[k] ?? 0;
        low -= factor > 0 ? factor * (hi[cell] ?? 0) : factor * (lo[cell] ?? 0);
        high -= factor > 0 ? factor * (lo[cell] ?? 0) : factor * (hi[cell] ?? 0);
      }
      if (narrow(total, low, high)) changed = true;
    }
    for (const [a, b] of copies) {
      if (relaxed[a] && narrow(a, lo[b] ?? 0, hi[b] ?? 0)) changed = true;
      if (relaxed[b] && narrow(b, lo[a] ?? 0, hi[a] ?? 0)) changed = true;
    }
  }
}

/** Cells of an identity that hold an amount (or may hold a small one). */
export function liveCells(
  system: IdentitySystem,
  amounts: Amounts,
  bounds: RoundingBounds,
  identity: number,
): readonly number[] {
  const live: number[] = [];
  for (const cell of cellsOf(system, identity)) {
    if (!amounts.blank[cell] || bounds.loosened[cell]) live.push(cell);
  }
  return live;
}
