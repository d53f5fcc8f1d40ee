/**
 * The reconciliation of one unit: all identities proven jointly, defects located. Rules report it identity group by
 * identity group; the report's `rounding` block summarises it.
 */
import type { Facts } from "../facts/facts.js";
import { type Convention, lenient } from "./convention.js";
import { habitBreaks } from "./conventions.js";
import { allIdentities } from "./identities/all.js";
import type { Gap, Identity } from "./identity.js";
import {
  type Amounts,
  compileIdentities,
  displayedAmounts,
  type IdentitySystem,
  residualOf,
} from "./identity-system.js";
import { judgeAll } from "./judge.js";
import { locateCarriedSlip } from "./locating/carried-slip.js";
import type { Defect } from "./locating/defect.js";
import { type Located, locateDefects } from "./locating/locate.js";
import { oddFigures, withOddness } from "./locating/odd-figures.js";
import { attributeLimits } from "./locating/unexplained.js";
import type { Witness } from "./proof/certificate.js";
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
  /** Identities that could not be judged: one of their cells cannot be read, or their amounts are too large to be added exactly. */
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
  const broken = verdicts.flatMap((one, index) => (one === "broken" ? [index] : []));
  const equations = broken.filter((index) => entersProof(system, index));
  const limits = broken.filter((index) => !entersProof(system, index));
  const isClean = proof.verdict === "exact" || proof.verdict === "explained";
  const { defects: located, mended } = isClean
    ? { defects: [], mended: amounts }
    : locate(system, amounts, proof, equations);
  const odd = proof.verdict === "explained" ? oddities(system, amounts, proof.convention) : [];
  const found = proof.verdict === "convention" ? oddBlanks(system, amounts, proof, located) : [...located, ...odd];
  for (const { identities: numbers, grade } of found) {
    for (const index of numbers) verdicts[index] = grade === "borderline" || grade === "convention" ? grade : "broken";
  }
  const defects = attributeLimits(system, found, limits, mended, lenient(proof.convention));
  return {
    verdict: odd.length > 0 ? "convention" : proof.verdict,
    judged: readable.map((identity, index) => ({
      identity,
      residual: residualOf(system, amounts, index),
      verdict: verdicts[index] ?? "exact",
    })),
    unjudged,
    defects,
    convention: proof.convention,
    system,
    amounts,
    ...(proof.witness ? { witness: proof.witness } : {}),
  };
}

/** The defects of a unit that is not clean. */
function locate(system: IdentitySystem, amounts: Amounts, proof: UnitProof, broken: readonly number[]): Located {
  const convention = lenient(baseOf(proof));
  const located = locateDefects(system, amounts, convention, proof.verdict, broken);
  if (proof.verdict !== "contradiction" || isPlain(located.defects)) return located;
  return locateCarriedSlip(system, amounts, convention, broken) ?? located;
}

/** Whether one change of typed figures explains all: that formulas carried something need not be supposed. */
const isPlain = ([only, ...others]: readonly Defect[]): boolean =>
  others.length === 0 && only !== undefined && (only.kind !== "one-of" || only.suspects[0]?.fact.computed === false);

/** What rounding explains and the document's own habits do not: single figures, and totals of which no figure stands out. */
function oddities(system: IdentitySystem, amounts: Amounts, convention: Convention): readonly Defect[] {
  const figures = oddFigures(system, amounts, convention);
  const told = new Set(figures.flatMap(({ identities }) => identities));
  const totals = habitBreaks(system, amounts).flatMap(({ identities, following }): Defect[] => {
    if (identities.some((index) => told.has(index))) return [];
    const oddness = { isCompelling: false, mended: identities.length, habit: following, agreeing: [] };
    return [{ identities, suspects: [], kind: "one-of", unique: false, grade: "convention", oddness }];
  });
  return [...figures, ...totals];
}

/** What only small blanks explain. One of those that are often small explains all at once, so that it is told once. */
function oddBlanks(
  system: IdentitySystem,
  amounts: Amounts,
  proof: UnitProof,
  located: readonly Defect[],
): readonly Defect[] {
  const defects = withOddness(system, amounts, baseOf(proof), located);
  const [first, ...others] = defects.filter(({ oddness }) => !oddness?.isCompelling);
  if (!first || others.length === 0 || proof.convention.smallBlanks !== "usual") return defects;
  const { oddness: _, ...rest } = first;
  const identities = [...new Set([first, ...others].flatMap((defect) => defect.identities))].sort((a, b) => a - b);
  return [{ ...rest, identities, suspects: [], unique: false }, ...defects.filter((one) => one.oddness?.isCompelling)];
}

/** What the defects are defects of: an oddity explained by small blanks is one where blanks are nothing. */
const baseOf = ({ verdict, convention }: UnitProof): Convention =>
  verdict === "convention" ? { ...convention, smallBlanks: "none" } : convention;

/** Every identity by itself; where the unit is explained as a whole, so is each of its equations. */
function verdictsUnder(
  system: IdentitySystem,
  amounts: Amounts,
  { verdict, convention }: UnitProof,
): IdentityVerdict[] {
  if (verdict === "contradiction" || verdict === "convention")
    return judgeAll(system, amounts, lenient(baseOf({ verdict, convention })));
  const isExplained = (index: number): boolean => entersProof(system, index);
  return judgeAll(system, amounts, lenient(convention), isExplained);
}

function partition(identities: readonly Identity[]): [readonly Identity[], readonly Identity[]] {
  const readable: Identity[] = [];
  const unreadable: Identity[] = [];
  for (const identity of identities) {
    const size = identity.terms.reduce((sum, { fact }) => sum + Math.abs(fact.amount.fen), 0);
    const judgeable =
      size <= Number.MAX_SAFE_INTEGER && identity.terms.every(({ fact }) => fact.state !== "unreadable");
    (judgeable ? readable : unreadable).push(identity);
  }
  return [readable, unreadable];
}
