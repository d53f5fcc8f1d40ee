/** The certificate of a defect: which identities, multiplied and added up, show that its figures cannot be right. */
import type { Convention } from "../convention.js";
import { type Amounts, cellsOf, type IdentitySystem, residualOf, totalOf, usesOf } from "../identity-system.js";
import type { RoundingBounds } from "../own-bounds.js";
import { boundsForProof } from "../rounding-bounds.js";
import type { CertificateTerm } from "./certificate.js";
import { entersProof } from "./equations.js";
import { amountBox, refute } from "./joint-proof.js";
import { shortened } from "./short-core.js";

/** A certificate with the convention under whose bounds it holds. */
export interface Certified {
  readonly terms: readonly CertificateTerm[];
  readonly under: Convention;
  /** True when each identity by itself fits the rounding of its cells. */
  readonly isJoint: boolean;
}

/** Identities looked at: the certificate of one broken identity is enough. */
const TRIED = 8;

/**
 * Certifies a contradiction among `broken` identities: the first that contradicts itself, with the sums it relies on. Two
 * plain roundings of one and the same amount that display differently contradict each other under any one rule for ties;
 * their certificate holds under half-up.
 */
export function certify(
  system: IdentitySystem,
  amounts: Amounts,
  convention: Convention,
  broken: readonly number[],
): Certified | undefined {
  for (const under of [convention, { ...convention, ties: "half-up" as const }]) {
    const bounds = boundsForProof(system, amounts, under);
    const box = amountBox(amounts, bounds);
    for (const index of broken.slice(0, TRIED)) {
      const found = refute(system, amounts, box, withSums(system, amounts, bounds, index));
      if (found) return { terms: shortened(system, amounts, box, found), under, isJoint: false };
    }
    const together = refute(system, amounts, box, broken.slice(0, TRIED));
    if (together) return { terms: shortened(system, amounts, box, together), under, isJoint: false };
  }
  return undefined;
}

/** An identity and, for its totals of displayed parts, the identities that say so, down to plain cells. */
function withSums(
  system: IdentitySystem,
  amounts: Amounts,
  { relaxed }: RoundingBounds,
  start: number,
): readonly number[] {
  const found = new Set([start]);
  const cells: number[] = [...cellsOf(system, start)];
  const seen = new Set<number>();
  for (let cell = cells.pop(); cell !== undefined; cell = cells.pop()) {
    if (seen.has(cell) || !relaxed[cell]) continue;
    seen.add(cell);
    for (const index of usesOf(system, cell)) {
      const isSum = totalOf(system, index) === cell || system.identities[index]?.kind === "cross";
      if (found.has(index) || !isSum || !entersProof(system, index) || residualOf(system, amounts, index) !== 0)
        continue;
      found.add(index);
      cells.push(...cellsOf(system, index));
    }
  }
  return [...found];
}
