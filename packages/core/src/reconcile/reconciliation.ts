/**
 * The reconciliation of one unit: all identities proven jointly, defects located. Rules report it identity group by
 * identity group; the report's `rounding` block summarises it.
 */
import type { Facts } from "../facts/facts.js";
import { type Convention, lenient } from "./convention.js";
import type { Defect } from "./defect.js";
import { allIdentities } from "./identities/all.js";
import type { Gap, Identity } from "./identity.js";
import {
  type Amounts,
  compileIdentities,
  displayedAmounts,
  type IdentitySystem,
  residualOf,
} from "./identity-system.js";
import { jointConflicts } from "./joint-conflicts.js";
import { judgeAll } from "./judge.js";
import { locateDefects } from "./locate.js";
import type { Witness } from "./proof/certificate.js";
import { certify } from "./proof/certify.js";
import { entersProof } from "./proof/equations.js";
import { proveUnit, type UnitProof } from "./unit-proof.js";
import type { IdentityVerdict, UnitVerdict } from "./verdict.js";

export interface JudgedIdentity {
  readonly identity: Identity;
  /** Σ factor × displayed 分. */
  readonly residual: number;
  readonly verdict: IdentityVerdict;
}

export interface Reconciliation {
  /** How all equations that must hold end together. */
  readonly verdict: UnitVerdict;
  readonly judged: readonly JudgedIdentity[];
  /** Identities that could not be judged because one of their cells cannot be read. */
  readonly unjudged: readonly Identity[];
  /** What could not be stated for this layout, by rule. */
  readonly gaps: readonly Gap[];
  readonly defects: readonly Defect[];
  /** The convention under which the verdicts were given. */
  readonly convention: Convention;
  /** The judged identities compiled, with the displayed amounts: what witness and certificates are about. */
  readonly system: IdentitySystem;
  readonly amounts: Amounts;
  /** Exact amounts that explain the unit; absent for a contradiction. */
  readonly witness?: Witness;
}

/** Judges all identities of a unit. */
export function reconcile(facts: Facts): Reconciliation {
  const { identities, gaps } = allIdentities(facts);
  return { ...judgeUnit(identities), gaps };
}

/** Judges identities and locates the defects behind those that are broken. */
export function judgeUnit(identities: readonly Identity[]): Omit<Reconciliation, "gaps"> {
  const [readable, unjudged] = partition(identities);
  const system = compileIdentities(readable);
  const amounts = displayedAmounts(system);
  const proof = proveUnit(system, amounts);
  const verdicts = verdictsUnder(system, amounts, proof);
  const broken = verdicts.flatMap((verdict, index) => (verdict === "broken" ? [index] : []));
  const located = locateDefects(system, amounts, lenient(proof.convention), broken).map((defect) =>
    certified(system, amounts, proof.convention, defect),
  );
  const joint = jointConflicts(system, amounts, proof, located);
  for (const { identities: numbers, grade } of joint) {
    for (const index of numbers) verdicts[index] = grade === "borderline" || grade === "convention" ? grade : "broken";
  }
  return {
    verdict: proof.verdict,
    judged: readable.map((identity, index) => ({
      identity,
      residual: residualOf(system, amounts, index),
      verdict: verdicts[index] ?? "exact",
    })),
    unjudged,
    defects: [...located, ...joint],
    convention: proof.convention,
    system,
    amounts,
    ...(proof.witness ? { witness: proof.witness } : {}),
  };
}

function certified(system: IdentitySystem, amounts: Amounts, convention: Convention, defect: Defect): Defect {
  if (defect.grade === "usual") return defect;
  const equations = defect.identities.filter((index) => entersProof(system, index));
  const certificate = certify(system, amounts, lenient(convention), equations);
  return certificate ? { ...defect, certificate } : defect;
}

/** Every identity by itself; where the unit is explained as a whole, so is each of its equations. */
function verdictsUnder(
  system: IdentitySystem,
  amounts: Amounts,
  { verdict, convention }: UnitProof,
): IdentityVerdict[] {
  if (verdict === "contradiction") return judgeAll(system, amounts, lenient(convention));
  const isExplained = (index: number): boolean => entersProof(system, index);
  return judgeAll(system, amounts, lenient(convention), isExplained);
}

function partition(identities: readonly Identity[]): [readonly Identity[], readonly Identity[]] {
  const readable: Identity[] = [];
  const unreadable: Identity[] = [];
  for (const identity of identities) {
    const judgeable = identity.terms.every(({ fact }) => fact.state !== "unreadable");
    (judgeable ? readable : unreadable).push(identity);
  }
  return [readable, unreadable];
}
