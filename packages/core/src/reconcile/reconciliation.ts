/**
 * The reconciliation of one unit: every identity judged, defects located. Rules report it identity group by identity
 * group; the report's `rounding` block summarises it.
 */
import type { Facts } from "../facts/facts.js";
import type { Defect } from "./defect.js";
import { allIdentities } from "./identities/all.js";
import type { Gap, Identity } from "./identity.js";
import { compileIdentities, displayedAmounts, residualOf } from "./identity-system.js";
import { type IdentityVerdict, judgeAll } from "./judge.js";
import { locateDefects } from "./locate.js";
import { mustHold } from "./repairs.js";
import type { Convention } from "./rounding-bounds.js";

export interface JudgedIdentity {
  readonly identity: Identity;
  /** Σ factor × displayed 分. */
  readonly residual: number;
  readonly verdict: IdentityVerdict;
}

export interface Reconciliation {
  readonly judged: readonly JudgedIdentity[];
  /** Identities that could not be judged because one of their cells cannot be read. */
  readonly unjudged: readonly Identity[];
  /** What could not be stated for this layout, by rule. */
  readonly gaps: readonly Gap[];
  readonly defects: readonly Defect[];
  /** The convention under which the verdicts were given. */
  readonly convention: Convention;
}

/** Tried in this order; the first under which nothing is broken is the unit's convention. */
const CONVENTIONS: readonly Convention[] = [
  { display: "rounded", blankMayBeSmall: false },
  { display: "rounded", blankMayBeSmall: true },
  { display: "truncated", blankMayBeSmall: false },
  { display: "truncated", blankMayBeSmall: true },
];

/** A whole unit that was truncated may have a defect besides: then truncation explains all but a few. */
const CLEARLY_FEWER = 4;

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
  const attempt = (convention: Convention): Attempt => {
    const verdicts = judgeAll(system, amounts, convention);
    const broken = verdicts.filter((verdict, index) => verdict === "broken" && mustHold(system, index)).length;
    return { convention, verdicts, broken };
  };
  const { convention, verdicts } = bestAttempt(attempt);
  const broken = verdicts.flatMap((verdict, index) => (verdict === "broken" ? [index] : []));
  return {
    judged: readable.map((identity, index) => ({
      identity,
      residual: residualOf(system, amounts, index),
      verdict: verdicts[index] ?? "exact",
    })),
    unjudged,
    defects: locateDefects(system, amounts, convention, broken),
    convention,
  };
}

interface Attempt {
  readonly convention: Convention;
  readonly verdicts: readonly IdentityVerdict[];
  readonly broken: number;
}

/** The first convention that explains everything, else one that clearly explains more than the usual one. */
function bestAttempt(attempt: (convention: Convention) => Attempt): Attempt {
  const [usual = { display: "rounded", blankMayBeSmall: false }, ...others] = CONVENTIONS;
  const first = attempt(usual);
  if (first.broken === 0) return first;
  const attempts = others.map(attempt);
  const clean = attempts.find(({ broken }) => broken === 0);
  return clean ?? attempts.find(({ broken }) => broken * CLEARLY_FEWER <= first.broken) ?? first;
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
