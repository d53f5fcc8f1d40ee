/**
 * Certificates and witnesses, and their verifiers: plain integer addition, independent of how they were found, so that
 * anyone can re-add them.
 */
import type { IdentitySystem } from "../identity-system.js";
import { cellsOf, factorsOf } from "../identity-system.js";
import { allEquations, entersProof } from "./equations.js";

/** Where the exact amount of each cell of a system may lie, in 分. A total of displayed parts has no bounds of its own. */
export interface AmountBox {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}

/** One identity of a certificate with its integer factor. */
export interface CertificateTerm {
  readonly identity: number;
  readonly factor: number;
}

/** Exact amounts in 分 for every cell of the system. */
export type Witness = Float64Array;

/**
 * True when the amounts are integers, lie within their bounds and satisfy every identity exactly: the tables are then
 * 尾差可解释, and these amounts show it.
 */
export function satisfies(system: IdentitySystem, box: AmountBox, witness: Witness): boolean {
  for (let cell = 0; cell < witness.length; cell += 1) {
    const amount = witness[cell] ?? Number.NaN;
    if (!Number.isSafeInteger(amount) || amount < (box.lo[cell] ?? 0) || amount > (box.hi[cell] ?? 0)) return false;
  }
  const { rowCount, rowStart, cells, factors } = allEquations(system);
  for (let row = 0, k = 0; row < rowCount; row += 1) {
    let sum = 0;
    for (const end = rowStart[row + 1] ?? 0; k < end; k += 1) sum += (factors[k] ?? 0) * (witness[cells[k] ?? 0] ?? 0);
    if (sum !== 0) return false;
  }
  return true;
}

/**
 * True when Σ factor × identity, added up cell by cell, cannot be zero for any amounts within the bounds: the tables
 * contradict each other, and these identities show it.
 */
export function refutes(system: IdentitySystem, box: AmountBox, terms: readonly CertificateTerm[]): boolean {
  const combined = new Map<number, number>();
  for (const { identity, factor } of terms) {
    if (!Number.isSafeInteger(factor) || !entersProof(system, identity)) return false;
    cellsOf(system, identity).forEach((cell, k) => {
      combined.set(cell, (combined.get(cell) ?? 0) + factor * (factorsOf(system, identity)[k] ?? 0));
    });
  }
  let low = 0;
  let high = 0;
  for (const [cell, factor] of combined) {
    if (factor === 0) continue;
    low += factor > 0 ? factor * (box.lo[cell] ?? 0) : factor * (box.hi[cell] ?? 0);
    high += factor > 0 ? factor * (box.hi[cell] ?? 0) : factor * (box.lo[cell] ?? 0);
  }
  return low > 0 || high < 0;
}
