/**
 * The joint proof: can all displayed figures of a unit be right at once? Identity by identity each difference may fit the
 * rounding of its own cells and still no common set of exact amounts exist. Answers with exact amounts (witness) or with
 * identities and factors that contradict each other (certificate); both are verified by integer addition before they are
 * believed.
 */
import type { Amounts, IdentitySystem } from "../identity-system.js";
import type { RoundingBounds } from "../rounding-bounds.js";
import {
  type AmountBox,
  type CertificateTerm,
  entersProof,
  verifyCertificate,
  verifyWitness,
  type Witness,
} from "./certificate.js";
import { type Conflict, FeasibilityTableau, type LinearRow } from "./feasibility-tableau.js";

export type JointProof =
  | { readonly kind: "possible"; readonly witness: Witness; readonly steps: number }
  | { readonly kind: "impossible"; readonly certificate: readonly CertificateTerm[]; readonly steps: number }
  /** The step budget ran out, or the answer did not pass verification: nothing is claimed. */
  | { readonly kind: "undecided"; readonly steps: number };

/** Pivots allowed per proof; a clean unit needs about as many as it has rounding differences. */
export const PROOF_STEPS = 20_000;

/** Proves the mandatory identities jointly. `only`: a part of the identities, by number. */
export function proveJointly(
  system: IdentitySystem,
  amounts: Amounts,
  bounds: RoundingBounds,
  only?: readonly number[],
): JointProof {
  const numbers = (only ?? system.identities.map((_, index) => index)).filter((index) => {
    const identity = system.identities[index];
    return identity !== undefined && entersProof(identity);
  });
  const box = amountBox(amounts, bounds);
  const tableau = new FeasibilityTableau(
    numbers.map(
      (index): LinearRow => ({
        cells: system.cells[index] ?? new Int32Array(),
        factors: system.factors[index] ?? new Int8Array(),
        atMost: false,
      }),
    ),
    { ...box, start: amounts.fen },
  );
  const answer = tableau.solve(PROOF_STEPS);
  const steps = tableau.pivots;
  if (answer.kind === "feasible") {
    const witness = tableau.amounts;
    return only !== undefined || verifyWitness(system, box, witness)
      ? { kind: "possible", witness, steps }
      : { kind: "undecided", steps };
  }
  if (answer.kind === "out-of-steps") return { kind: "undecided", steps };
  const certificate = integerCertificate(answer.conflict, numbers);
  return certificate && verifyCertificate(system, box, certificate)
    ? { kind: "impossible", certificate, steps }
    : { kind: "undecided", steps };
}

/**
 * Exact amounts of each cell lie in [fen + lo, fen + hi]. A total of displayed parts has no bounds of its own here: those
 * of its parts follow from the identities, and a certificate must name every identity it relies on.
 */
export function amountBox(amounts: Amounts, bounds: RoundingBounds): AmountBox {
  const edge = (offsets: Float64Array, unlimited: number): Float64Array =>
    amounts.fen.map((fen, cell) => (bounds.relaxed[cell] ? unlimited : fen + (offsets[cell] ?? 0)));
  return { lo: edge(bounds.lo, Number.NEGATIVE_INFINITY), hi: edge(bounds.hi, Number.POSITIVE_INFINITY) };
}

/** Multipliers of a conflict are small fractions; the smallest common multiple makes them integers. */
function integerCertificate(conflict: Conflict, numbers: readonly number[]): readonly CertificateTerm[] | undefined {
  for (let scale = 1; scale <= 48; scale += 1) {
    const scaled = conflict.rows.map(({ row, multiplier }) => ({
      identity: numbers[row] ?? -1,
      factor: multiplier * scale,
    }));
    const whole = scaled.every(({ factor }) => Math.abs(factor - Math.round(factor)) < 1e-9);
    if (!whole) continue;
    return scaled
      .map(({ identity, factor }) => ({ identity, factor: Math.round(factor) }))
      .filter(({ factor }) => factor !== 0);
  }
  return undefined;
}
