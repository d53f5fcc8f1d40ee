/**
 * One unit proven under the first convention that explains it. The usual convention comes first: it is the strictest, and
 * nearly every disclosure without an error follows it.
 */
import { type Convention, lenient, USUAL } from "./convention.js";
import { CONVINCING, copyingHabit } from "./conventions.js";
import type { Amounts, IdentitySystem } from "./identity-system.js";
import { judgeAll } from "./judge.js";
import type { CertificateTerm, Witness } from "./proof/certificate.js";
import { allEquations, entersProof } from "./proof/equations.js";
import { proveJointly } from "./proof/joint-proof.js";
import { boundsForProof } from "./rounding-bounds.js";
import { seemsTruncated } from "./truncation.js";
import type { UnitVerdict } from "./verdict.js";

export interface UnitProof {
  readonly verdict: UnitVerdict;
  /** The convention under which the verdict was given; of a contradiction, the one that explains most. */
  readonly convention: Convention;
  /** Exact amounts; absent for a contradiction, and when the steps ran out before a proof either way. */
  readonly witness?: Witness;
  /** Why nothing better can be said: identities that contradict each other under the stricter convention `under`. */
  readonly against?: { readonly under: Convention; readonly certificate: readonly CertificateTerm[] };
}

const LENIENT = lenient(USUAL);

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
  { convention: { ...LENIENT, display: "truncated" }, verdict: "explained" },
  { convention: { ...LENIENT, display: "truncated", smallBlanks: "any" }, verdict: "convention" },
  INTEREST,
  TIES,
  SMALL_BLANKS,
];

/** A whole unit that was truncated may have a defect besides: then truncation explains all but a few. */
const CLEARLY_FEWER = 4;

export function proveUnit(system: IdentitySystem, amounts: Amounts): UnitProof {
  if (agreesExactly(system, amounts)) return { verdict: "exact", convention: USUAL, witness: amounts.fen };
  const against = new Map<Convention, readonly CertificateTerm[]>();
  const broken = new Map<Convention, number>();
  for (const { convention, verdict } of seemsTruncated(system, amounts) ? CUT_OFF : ROUNDED) {
    if (convention.copies && convention.ties === "half-up" && copyingHabit(system, amounts).evidence < CONVINCING)
      continue;
    const proof = proveUnder(system, amounts, convention);
    if (proof.kind === "possible") {
      const last = verdict === "explained" ? undefined : [...against].at(-1);
      return { verdict, convention, ...(proof.witness ? { witness: proof.witness } : {}), ...reason(last) };
    }
    if (proof.against) against.set(convention, proof.against);
    broken.set(convention, proof.broken);
  }
  const convention = mostExplaining(broken);
  const certificate = against.get(convention);
  return { verdict: "contradiction", convention, ...reason(certificate && [convention, certificate]) };
}

const reason = (found: readonly [Convention, readonly CertificateTerm[]] | undefined): Pick<UnitProof, "against"> =>
  found ? { against: { under: found[0], certificate: found[1] } } : {};

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
  | { readonly kind: "impossible"; readonly broken: number; readonly against?: readonly CertificateTerm[] };

/**
 * Identity by identity first, because that is cheap and finds nearly every error; then all at once. Under the strictest
 * rule for ties the joint proof covers the first step, so a unit without errors pays for one step only.
 */
function proveUnder(system: IdentitySystem, amounts: Amounts, convention: Convention): Outcome {
  const broken = (): number =>
    judgeAll(system, amounts, convention).filter((verdict, index) => verdict === "broken" && entersProof(system, index))
      .length;
  if (convention.ties === "any") {
    const alone = broken();
    if (alone > 0) return { kind: "impossible", broken: alone };
  }
  const proof = proveJointly(system, amounts, boundsForProof(system, amounts, convention));
  if (proof.kind === "possible") return { kind: "possible", witness: proof.witness };
  const alone = convention.ties === "any" ? 0 : broken();
  // Nothing is claimed that was not shown: where the steps run out, the identities stand as judged one by one.
  if (proof.kind === "undecided") return alone === 0 ? { kind: "possible" } : { kind: "impossible", broken: alone };
  return { kind: "impossible", broken: Math.max(1, alone), against: proof.certificate };
}

/**
 * The convention of a unit that none explains: cut off, where the figures look so and no more identities are broken then;
 * else the usual one, unless another leaves clearly fewer identities broken.
 */
function mostExplaining(broken: ReadonlyMap<Convention, number>): Convention {
  const most = broken.get(LENIENT) ?? 0;
  const others = [...broken].filter(([{ ties }]) => ties === "any");
  const cutOff = others.find(([{ display }, count]) => display === "truncated" && count <= most);
  const fewer = others.find(([, count]) => count * CLEARLY_FEWER <= most);
  return cutOff?.[0] ?? fewer?.[0] ?? LENIENT;
}
