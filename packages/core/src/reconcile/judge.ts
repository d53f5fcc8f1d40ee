import type { Convention } from "./convention.js";
import {
  type Amounts,
  cellsOf,
  factorsOf,
  type IdentitySystem,
  lastDigit,
  residualOf,
  usesOf,
} from "./identity-system.js";
import type { RoundingBounds } from "./own-bounds.js";
import { roundingBounds } from "./rounding-bounds.js";
import { liveCells } from "./summed-totals.js";
import type { IdentityVerdict } from "./verdict.js";

/**
 * Judges every identity of a system under one convention.
 * @param isExplained identities that are known to be explained as soon as they are not exact
 */
export function judgeAll(
  system: IdentitySystem,
  amounts: Amounts,
  convention: Convention,
  isExplained: (index: number) => boolean = () => false,
): IdentityVerdict[] {
  let bounds: RoundingBounds | undefined;
  const boundsWhenNeeded = (): RoundingBounds => {
    bounds ??= roundingBounds(system, amounts, convention);
    return bounds;
  };
  return system.identities.map(({ relation }, index) => {
    const difference = residualOf(system, amounts, index);
    if (difference === 0 || (relation === "at-most" && difference < 0)) return "exact";
    return isExplained(index) ? "explained" : judgeIdentity(system, amounts, boundsWhenNeeded(), index);
  });
}

/** Judges one identity against the rounding room of its cells (the joint proof goes further: unit-proof.ts). */
export function judgeIdentity(
  system: IdentitySystem,
  amounts: Amounts,
  bounds: RoundingBounds,
  index: number,
): IdentityVerdict {
  const identity = system.identities[index];
  if (!identity) return "exact";
  const difference = residualOf(system, amounts, index);
  if (identity.relation === "at-most") {
    if (difference <= 0) return "exact";
    return difference > softRoom(system, amounts, bounds, index) ? "broken" : "explained";
  }
  if (difference === 0) return "exact";
  let low = difference;
  let high = difference;
  const { start, cells, factors } = system;
  for (let k = start[index] ?? 0, end = start[index + 1] ?? 0; k < end; k += 1) {
    const cell = cells[k] ?? 0;
    const factor = factors[k] ?? 0;
    low += factor > 0 ? factor * (bounds.lo[cell] ?? 0) : factor * (bounds.hi[cell] ?? 0);
    high += factor > 0 ? factor * (bounds.hi[cell] ?? 0) : factor * (bounds.lo[cell] ?? 0);
  }
  if (low > 0 || high < 0) return "broken";
  return contradictsEqualAmounts(system, amounts, bounds, index) ? "broken" : "explained";
}

/**
 * Room of a usual relation, which asks for an explanation only when it is plainly exceeded: blanks may be small amounts,
 * and a figure may have been computed as what displayed figures leave over (年末结转 as the remainder of 总计).
 */
function softRoom(system: IdentitySystem, amounts: Amounts, bounds: RoundingBounds, index: number): number {
  let room = 0;
  for (const cell of cellsOf(system, index)) {
    let most = Math.max(ownRoom(bounds, cell), amounts.blank[cell] ? lastDigit(system, cell) / 2 : 0);
    for (const other of usesOf(system, cell)) {
      const identity = system.identities[other];
      if (identity?.relation !== "equal" || identity.kind === "cross" || residualOf(system, amounts, other) !== 0)
        continue;
      let rest = 0;
      for (const part of cellsOf(system, other)) if (part !== cell) rest += ownRoom(bounds, part);
      most = Math.max(most, rest);
    }
    room += most;
  }
  return room;
}

const ownRoom = ({ lo, hi }: RoundingBounds, cell: number): number => Math.max(-(lo[cell] ?? 0), hi[cell] ?? 0);

/**
 * Closed intervals touch at ties, so 0.01 between two plain roundings of one and the same amount would pass. Whatever the
 * tie rule, equal amounts rounded at the same place display identically.
 */
export function contradictsEqualAmounts(
  system: IdentitySystem,
  amounts: Amounts,
  bounds: RoundingBounds,
  index: number,
): boolean {
  const live = liveCells(system, amounts, bounds, index);
  const [a, b] = live;
  if (live.length !== 2 || a === undefined || b === undefined) return false;
  if (bounds.relaxed[a] || bounds.relaxed[b] || bounds.loosened[a] || bounds.loosened[b]) return false;
  const cells = cellsOf(system, index);
  const factors = factorsOf(system, index);
  if ((factors[cells.indexOf(a)] ?? 0) + (factors[cells.indexOf(b)] ?? 0) !== 0) return false;
  return system.facts[a]?.amount.ulp === system.facts[b]?.amount.ulp && amounts.fen[a] !== amounts.fen[b];
}
