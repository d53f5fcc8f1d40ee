import type { Fact } from "../facts/fact.js";
import type { Reconciliation } from "../reconcile/reconciliation.js";

/**
 * Whether a broken identity already accounts for this figure: it is a suspect of a defect, or takes part in one that no
 * cell explains. Softer rules leave such figures alone, so that one defect stays one finding.
 */
export function isAccountedFor({ defects, judged }: Reconciliation, fact: Fact): boolean {
  return defects.some(({ suspects, identities, carried }) =>
    suspects.length > 0
      ? suspects.some((suspect) => suspect.fact === fact) || carried?.includes(fact)
      : identities.some((index) => judged[index]?.identity.terms.some((term) => term.fact === fact)),
  );
}

/** Whether a located defect would turn this negative figure into another: its sign is then part of that defect. */
export const isMendedNegative = ({ defects }: Reconciliation, fact: Fact): boolean =>
  fact.amount.fen < 0 && defects.some(({ suspects: [first] }) => first?.fact === fact && first.fen >= 0);
