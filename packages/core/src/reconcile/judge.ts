import { type Amounts, type IdentitySystem, residualOf } from "./identity-system.js";
import { type Convention, liveCells, type RoundingBounds, roundingBounds } from "./rounding-bounds.js";

/**
 * `exact`: holds on the displayed figures · `explained`: differs, but within the rounding of its cells · `broken`: no exact
 * amounts within the rounding of its cells satisfy it.
 */
export type IdentityVerdict = "exact" | "explained" | "broken";

/** Judges every identity of a system under one convention. */
export function judgeAll(system: IdentitySystem, amounts: Amounts, convention: Convention): readonly IdentityVerdict[] {
  const bounds = roundingBounds(system, amounts, convention);
  return system.identities.map((_, index) => judgeIdentity(system, amounts, bounds, index));
}

/** Judges one identity against the rounding room of its cells (the joint proof goes further, see docs/architecture.md). */
export function judgeIdentity(
  system: IdentitySystem,
  amounts: Amounts,
  bounds: RoundingBounds,
  index: number,
): IdentityVerdict {
  const identity = system.identities[index];
  const cells = system.cells[index];
  const factors = system.factors[index];
  if (!identity || !cells || !factors) return "exact";
  const difference = residualOf(system, amounts, index);
  if (difference === 0 || (identity.relation === "at-most" && difference < 0)) return "exact";
  let low = difference;
  let high = difference;
  for (let k = 0; k < cells.length; k += 1) {
    const cell = cells[k] ?? 0;
    const factor = factors[k] ?? 0;
    low += factor > 0 ? factor * (bounds.lo[cell] ?? 0) : factor * (bounds.hi[cell] ?? 0);
    high += factor > 0 ? factor * (bounds.hi[cell] ?? 0) : factor * (bounds.lo[cell] ?? 0);
  }
  if (low > 0 || (identity.relation === "equal" && high < 0)) return "broken";
  if (identity.relation === "equal" && contradictsEqualAmounts(system, amounts, bounds, index)) return "broken";
  return "explained";
}

/**
 * Closed intervals touch at ties, so 0.01 between two plain roundings of one and the same amount would pass. Whatever the
 * tie rule, equal amounts rounded at the same place display identically.
 */
function contradictsEqualAmounts(
  system: IdentitySystem,
  amounts: Amounts,
  bounds: RoundingBounds,
  index: number,
): boolean {
  const live = liveCells(system, amounts, bounds, index);
  const [a, b] = live;
  if (live.length !== 2 || a === undefined || b === undefined) return false;
  if (bounds.relaxed[a] || bounds.relaxed[b] || bounds.loosened[a] || bounds.loosened[b]) return false;
  const cells = system.cells[index];
  const factors = system.factors[index];
  if (!cells || !factors) return false;
  if ((factors[cells.indexOf(a)] ?? 0) + (factors[cells.indexOf(b)] ?? 0) !== 0) return false;
  return system.facts[a]?.amount.ulp === system.facts[b]?.amount.ulp && amounts.fen[a] !== amounts.fen[b];
}
