/**
 * One unit proven under the first convention that explains it. The usual convention comes first: it is the strictest, and
 * nearly every disclosure without an error follows it.
 */
import { type Convention, lenient, USUAL } from "./convention.js";
import { CONVINCING, copyingHabit } from "./conventions.js";
import type { Amounts, IdentitySystem } from "./identity-system.js";
import { judgeAll } from "./judge.js";
import type { Witness } from "./proof/certificate.js";
import { allEquations, entersProof } from "./proof/equations.js";
import { attemptJointly, type JointAttempt } from "./proof/joint-proof.js";
import { boundsForProof } from "./rounding-bounds.js";
import { seemsTruncated } from "./truncation.js";
import type { UnitVerdict } from "./verdict.js";

export interface UnitProof {
  readonly verdict: UnitVerdict;
  /** The convention under which the verdict was given; of a contradiction, the one that explains most. */
  readonly convention: Convention;
  /** Exact amounts; absent for a contradiction, and when the steps ran out before a proof either way. */
  readonly witness?: Witness;
}

const LENIENT = lenient(USUAL);
const LENIENT_CUT_OFF: Convention = { ...LENIENT, display: "truncated" };

interface Attempt {
  readonly convention: Convention;
  readonly verdict: UnitVerdict;
}

const COPIED: Attempt = { convention: { ...USUAL, copies: true }, verdict: "explained" };
/** A unit with 20 元 of interest needs no other liberty. */
const INTEREST: Attempt = { convention: { ...USUAL, smallBlanks: "usual" }, verdict: "convention" };
const TIES: Attempt = { convention: LENIENT, verdict: "borderline" };
const SMALL_BLANKS: Attempt = { convention: { ...LENIENT, smallBlanks: "any" }, verdict: "convention" };

/** Attempts in this order; the verdict is that of the first which explains the unit. */
const ROUNDED: readonly Attempt[] = [{ convention: USUAL, verdict: "explained" }, COPIED, INTEREST, TIES, SMALL_BLANKS];

/** Where the figures look cut off, what is odd is odd among figures cut off. */
const CUT_OFF: readonly Attempt[] = [
  { convention: USUAL, verdict: "explained" },
  { convention: { ...USUAL, display: "truncated" }, verdict: "explained" },
  COPIED,
  { convention: LENIENT_CUT_OFF, verdict: "explained" },
  { convention: { ...LENIENT_CUT_OFF, smallBlanks: "any" }, verdict: "convention" },
  INTEREST,
  TIES,
  SMALL_BLANKS,
];

/** A whole unit that was truncated may have a defect besides: then truncation explains all but a few. */
const CLEARLY_FEWER = 4;

export function proveUnit(system: IdentitySystem, amounts: Amounts): UnitProof {
  if (agreesExactly(system, amounts)) return { verdict: "exact", convention: USUAL, witness: amounts.fen };
  const usual = attemptJointly(system, amounts, boundsForProof(system, amounts, USUAL));
  if (usual.kind === "possible") return { verdict: "explained", convention: USUAL, witness: usual.witness };
  const isTruncated = seemsTruncated(system, amounts);
  const plain = plainContradiction(system, amounts, isTruncated);
  if (plain) return { verdict: "contradiction", convention: plain };
  const broken = new Map<Convention, number>();
  for (const { convention, verdict } of isTruncated ? CUT_OFF : ROUNDED) {
    if (convention.copies && convention.ties === "half-up" && copyingHabit(system, amounts).evidence < CONVINCING)
      continue;
    const proof = proveUnder(system, amounts, convention, convention === USUAL ? usual : undefined);
    if (proof.kind === "possible") return { verdict, convention, ...(proof.witness ? { witness: proof.witness } : {}) };
    broken.set(convention, proof.broken);
  }
  return { verdict: "contradiction", convention: mostExplaining(broken) };
}

/**
 * An identity that cannot hold by itself under the widest convention admitted contradicts all others as well: most defects
 * are so plain, and no joint proof is needed for them. Returns the convention that explains most of the rest.
 */
function plainContradiction(system: IdentitySystem, amounts: Amounts, isTruncated: boolean): Convention | undefined {
  const tried = isTruncated ? [LENIENT, LENIENT_CUT_OFF] : [LENIENT];
  const widest = tried.map((convention): Convention => ({ ...convention, smallBlanks: "any" }));
  const broken = new Map<Convention, number>();
  for (const convention of [...widest, ...tried]) {
    const count = brokenAlone(system, amounts, convention);
    if (count === 0) return undefined;
    broken.set(convention, count);
  }
  return mostExplaining(broken);
}

/** Equations that cannot hold by themselves. */
const brokenAlone = (system: IdentitySystem, amounts: Amounts, convention: Convention): number =>
  judgeAll(system, amounts, convention).filter((verdict, index) => verdict === "broken" && entersProof(system, index))
    .length;

function agreesExactly(system: IdentitySystem, { fen }: Amounts): boolean {
  const { rowCount, rowStart, cells, factors } = allEquations(system);
  for (let row = 0, k = 0; row < rowCount; row += 1) {
    let sum = 0;
    for (const end = rowStart[row + 1] ?? 0; k < end; k += 1) sum += (factors[k] ?? 0) * (fen[cells[k] ?? 0] ?? 0);
    if (sum !== 0) return false;
  }
  return true;
}

type Outcome =
  | { readonly kind: "possible"; readonly witness?: Witness }
  | { readonly kind: "impossible"; readonly broken: number };

/**
 * Identity by identity first, because that is cheap and finds nearly every error; then all at once. Under the strictest
 * rule for ties the joint proof covers the first step, so a unit without errors pays for one step only.
 * @param known the joint attempt, where it was made before
 */
function proveUnder(
  system: IdentitySystem,
  amounts: Amounts,
  convention: Convention,
  known: JointAttempt | undefined,
): Outcome {
  if (convention.ties === "any") {
    const alone = brokenAlone(system, amounts, convention);
    if (alone > 0) return { kind: "impossible", broken: alone };
  }
  const attempt = known ?? attemptJointly(system, amounts, boundsForProof(system, amounts, convention));
  if (attempt.kind === "possible") return { kind: "possible", witness: attempt.witness };
  const alone = convention.ties === "any" ? 0 : brokenAlone(system, amounts, convention);
  // Nothing is claimed that was not shown: where it was not, the identities stand as judged one by one.
  if (alone === 0 && !attempt.certificate()) return { kind: "possible" };
  return { kind: "impossible", broken: Math.max(1, alone) };
}

/**
 * The convention of a unit that none explains: cut off, where the figures look so and no more identities are broken then;
 * else the usual one, unless another leaves clearly fewer identities broken.
 */
function mostExplaining(broken: ReadonlyMap<Convention, number>): Convention {
  const most = broken.get(LENIENT) ?? 0;
  // What needs fewer liberties goes first.
  const others = [...broken]
    .filter(([{ ties }]) => ties === "any")
    .sort(([a], [b]) => Number(a.smallBlanks === "any") - Number(b.smallBlanks === "any"));
  const cutOff = others.find(([{ display }, count]) => display === "truncated" && count <= most);
  const fewer = others.find(([, count]) => count * CLEARLY_FEWER <= most);
  return cutOff?.[0] ?? fewer?.[0] ?? LENIENT;
}
