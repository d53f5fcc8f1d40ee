/**
 * How far the exact amount of each cell may lie from the displayed one (docs/architecture.md, “尾差”).
 *
 * A printed amount is an interval of ± half its last digit. Two practices make displayed totals deviate further, and both
 * occur inside one disclosure: software adds displayed rows (a total that equals its displayed parts exactly therefore
 * carries no interval of its own, its room is that of its parts), and a summed figure is copied into another table.
 */
import { type Amounts, type IdentitySystem, residualOf } from "./identity-system.js";

/** How exact amounts became displayed ones. */
export interface Convention {
  readonly display: "rounded" | "truncated";
  /** True when amounts that round to zero may have been printed as blanks. */
  readonly blankMayBeSmall: boolean;
}

/** Offsets in 分 from the displayed amount: exact ∈ [fen + lo, fen + hi]. `relaxed`: the cell may be a total of displayed parts. */
export interface RoundingBounds {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly relaxed: Uint8Array;
  /** Blank cells that are treated as amounts below half a digit. */
  readonly loosened: Uint8Array;
}

export function roundingBounds(system: IdentitySystem, amounts: Amounts, convention: Convention): RoundingBounds {
  const bounds = ownBounds(system, amounts, convention);
  relaxTotals(system, amounts, bounds);
  return bounds;
}

function ownBounds(system: IdentitySystem, amounts: Amounts, convention: Convention): RoundingBounds {
  const size = system.facts.length;
  const lo = new Float64Array(size);
  const hi = new Float64Array(size);
  const loosened = new Uint8Array(size);
  const small = convention.blankMayBeSmall ? blanksAmongAmounts(system, amounts) : undefined;
  system.facts.forEach((fact, number) => {
    if (amounts.blank[number]) {
      const ulp = small?.get(number);
      if (ulp !== undefined) {
        lo[number] = -ulp / 2;
        hi[number] = ulp / 2;
        loosened[number] = 1;
      }
      return;
    }
    const { ulp } = fact.amount;
    if (ulp <= 1) return;
    if (convention.display === "rounded") {
      lo[number] = -ulp / 2;
      hi[number] = ulp / 2;
    } else {
      const fen = amounts.fen[number] ?? 0;
      lo[number] = fen > 0 ? 0 : 1 - ulp;
      hi[number] = fen < 0 ? 0 : ulp - 1;
    }
  });
  return { lo, hi, relaxed: new Uint8Array(size), loosened };
}

/** Blank cells in rows and columns of their table that hold rounded amounts, with the last digit of their column. */
function blanksAmongAmounts(system: IdentitySystem, amounts: Amounts): Map<number, number> {
  const usedRows = new Set<string>();
  const columnUlp = new Map<string, number>();
  system.facts.forEach((fact, number) => {
    if (amounts.blank[number]) return;
    usedRows.add(`${fact.table}|${fact.row}`);
    const column = `${fact.table}|${fact.column}`;
    if (fact.amount.ulp > 1) columnUlp.set(column, Math.max(columnUlp.get(column) ?? 0, fact.amount.ulp));
  });
  const small = new Map<number, number>();
  system.facts.forEach((fact, number) => {
    const ulp = columnUlp.get(`${fact.table}|${fact.column}`);
    if (amounts.blank[number] && ulp !== undefined && usedRows.has(`${fact.table}|${fact.row}`)) small.set(number, ulp);
  });
  return small;
}

/** Totals that equal their displayed parts take the room of the parts; equal partners in another table follow. */
function relaxTotals(system: IdentitySystem, amounts: Amounts, bounds: RoundingBounds): void {
  const { relaxed, lo, hi } = bounds;
  const exact: number[] = [];
  const copies: [number, number][] = [];
  system.identities.forEach((identity, index) => {
    if (identity.relation !== "equal" || !identity.mandatory || residualOf(system, amounts, index) !== 0) return;
    if (identity.kind !== "cross") exact.push(index);
    else {
      const pair = liveCells(system, amounts, bounds, index);
      if (pair.length === 2) copies.push([pair[0] ?? 0, pair[1] ?? 0]);
    }
  });
  const relax = (cell: number): void => {
    relaxed[cell] = 1;
    lo[cell] = Number.NEGATIVE_INFINITY;
    hi[cell] = Number.POSITIVE_INFINITY;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const index of exact) {
      const total = system.cells[index]?.[0] ?? 0;
      if (relaxed[total] || amounts.blank[total] || (system.facts[total]?.amount.ulp ?? 1) <= 1) continue;
      const parts = liveCells(system, amounts, bounds, index).filter((cell) => cell !== total);
      if (parts.length >= 2 || parts.some((cell) => relaxed[cell])) {
        relax(total);
        changed = true;
      }
    }
    for (const [a, b] of copies) {
      if (relaxed[a] === relaxed[b]) continue;
      relax(a);
      relax(b);
      changed = true;
    }
  }
  narrowRelaxed(system, bounds, exact, copies);
}

/** The exact amount of a relaxed total still equals the exact amounts of its parts: its room is theirs. */
function narrowRelaxed(
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
      const cells = system.cells[index];
      const factors = system.factors[index];
      const total = cells?.[0];
      if (!cells || !factors || total === undefined || !relaxed[total]) continue;
      let low = 0;
      let high = 0;
      for (let k = 1; k < cells.length; k += 1) {
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
  for (const cell of system.cells[identity] ?? []) {
    if (!amounts.blank[cell] || bounds.loosened[cell]) live.push(cell);
  }
  return live;
}
