/**
 * Short, checkable explanations of a contradiction: from the identities that the solver names, those are left out without
 * which the others still contradict each other.
 */
import type { Amounts, IdentitySystem } from "../identity-system.js";
import type { AmountBox, CertificateTerm } from "./certificate.js";
import { refute } from "./joint-proof.js";

/** Attempts at leaving one out; a certificate has some ten identities and needs hardly more. */
const ATTEMPTS = 200;

/** A certificate of which no identity can be left out (as far as the attempts go). */
export function shortened(
  system: IdentitySystem,
  amounts: Amounts,
  box: AmountBox,
  certificate: readonly CertificateTerm[],
): readonly CertificateTerm[] {
  let best = certificate;
  let left = ATTEMPTS;
  for (let k = 0; k < best.length && left > 0 && best.length > 1; left -= 1) {
    const without = best.filter((_, position) => position !== k).map(({ identity }) => identity);
    const shorter = refute(system, amounts, box, without);
    if (shorter) {
      best = shorter;
      k = 0;
    } else k += 1;
  }
  return best;
}
