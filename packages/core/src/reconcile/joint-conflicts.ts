/** Contradictions that no identity shows by itself: several together have no common exact amounts. */
import type { Defect } from "./defect.js";
import type { Amounts, IdentitySystem } from "./identity-system.js";
import { amountBox } from "./proof/joint-proof.js";
import { shortened } from "./proof/short-core.js";
import { boundsForProof } from "./rounding-bounds.js";
import type { UnitProof } from "./unit-proof.js";

export function jointConflicts(
  system: IdentitySystem,
  amounts: Amounts,
  { verdict, against }: UnitProof,
  located: readonly Defect[],
): readonly Defect[] {
  if (!against || verdict === "explained" || verdict === "exact") return [];
  if (located.some(({ grade }) => grade === "contradiction")) return [];
  const box = amountBox(amounts, boundsForProof(system, amounts, against.under));
  const certificate = shortened(system, amounts, box, against.certificate);
  return [
    {
      identities: certificate.map(({ identity }) => identity).sort((a, b) => a - b),
      suspects: [],
      kind: "one-of",
      unique: false,
      grade: verdict,
      certificate: { terms: certificate, under: against.under, isJoint: true },
    },
  ];
}
