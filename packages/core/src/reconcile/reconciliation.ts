/**
 * The reconciliation of one unit: every identity judged, defects located. Rules report it identity group by identity
 * group; the report's `rounding` block summarises it.
 */
import type { Facts } from "../facts/facts.js";
import type { Defect } from "./defect.js";
import { allIdentities } from "./identities/all.js";
import type { Identity } from "./identity.js";
import { compileIdentities, displayedAmounts, residualOf } from "./identity-system.js";
import { type IdentityVerdict, judgeIdentity } from "./judge.js";
import { locateDefects } from "./locate.js";
import { type Convention, roundingBounds } from "./rounding-bounds.js";

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

/** Judges all identities of a unit. */
export function reconcile(facts: Facts): Reconciliation {
  const [readable, unjudged] = partition(allIdentities(facts));
  const system = compileIdentities(readable);
  const amounts = displayedAmounts(system);
  const judge = (convention: Convention): readonly IdentityVerdict[] => {
    const bounds = roundingBounds(system, amounts, convention);
    return readable.map((_, index) => judgeIdentity(system, amounts, bounds, index));
  };
  const usual: Convention = { display: "rounded", blankMayBeSmall: false };
  let convention = usual;
  let verdicts = judge(usual);
  if (verdicts.some((verdict, index) => verdict === "broken" && readable[index]?.mandatory)) {
    for (const other of CONVENTIONS.slice(1)) {
      const attempt = judge(other);
      if (attempt.some((verdict, index) => verdict === "broken" && readable[index]?.mandatory)) continue;
      convention = other;
      verdicts = attempt;
      break;
    }
  }
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

function partition(identities: readonly Identity[]): [readonly Identity[], readonly Identity[]] {
  const readable: Identity[] = [];
  const unreadable: Identity[] = [];
  for (const identity of identities) {
    const judgeable = identity.terms.every(({ fact }) => fact.state !== "unreadable");
    (judgeable ? readable : unreadable).push(identity);
  }
  return [readable, unreadable];
}
