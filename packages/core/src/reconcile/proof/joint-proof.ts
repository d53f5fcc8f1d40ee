/**
 * The joint proof: can all displayed figures of a unit be right at once? Identity by identity each difference may fit the
 * rounding of its own cells and still no common set of exact amounts exist. Answers with exact amounts (witness) or with
 * identities and factors that contradict each other (certificate); both are verified by integer addition before they are
 * believed.
 */
import type { Amounts, IdentitySystem } from "../identity-system.js";
import type { RoundingBounds } from "../own-bounds.js";
import { type AmountBox, type CertificateTerm, refutes, satisfies, type Witness } from "./certificate.js";
import { codeTrees } from "./code-trees.js";
import type { Conflict } from "./conflict.js";
import { type Equations, someEquations } from "./equations.js";
import { type Box, FeasibilityTableau } from "./feasibility-tableau.js";
import { distribute, narrowRoot, type SweptBranch, sweep } from "./tree-sweep.js";

export type JointProof =
  | { readonly kind: "possible"; readonly witness: Witness; readonly steps: number }
  | { readonly kind: "impossible"; readonly certificate: readonly CertificateTerm[]; readonly steps: number }
  /** The step budget ran out, or the answer did not pass verification: nothing is claimed. */
  | { readonly kind: "undecided"; readonly steps: number };

/** Pivots allowed per proof; a clean unit needs about as many as it has rounding differences. */
export const PROOF_STEPS = 20_000;

/** A joint proof of which the certificate, that takes about as long again, is made when it is asked for. */
export type JointAttempt =
  | { readonly kind: "possible"; readonly witness: Witness; readonly steps: number }
  | {
      readonly kind: "open";
      /** Undefined when no contradiction could be shown. */
      readonly certificate: () => readonly CertificateTerm[] | undefined;
      readonly steps: number;
    };

/** Proves all equations of the unit jointly. */
export function proveJointly(system: IdentitySystem, amounts: Amounts, bounds: RoundingBounds): JointProof {
  const attempt = attemptJointly(system, amounts, bounds);
  const { steps } = attempt;
  if (attempt.kind === "possible") return attempt;
  const certificate = attempt.certificate();
  return certificate ? { kind: "impossible", certificate, steps } : { kind: "undecided", steps };
}

/** The same; what contradicts itself is shown only when asked for. */
export function attemptJointly(system: IdentitySystem, amounts: Amounts, bounds: RoundingBounds): JointAttempt {
  const box = amountBox(amounts, bounds);
  const reduced = reduce(system, box);
  const impossible = (identities: readonly number[], steps: number): JointAttempt => ({
    kind: "open",
    certificate: () => refute(system, amounts, box, identities),
    steps,
  });
  if (reduced.conflict) return impossible(reduced.conflict, 0);
  const { equations, narrowed, swept } = reduced;
  const part = partOf({ ...narrowed, start: amounts.fen }, equations);
  const tableau = new FeasibilityTableau(equations, part);
  const answer = tableau.solve(PROOF_STEPS);
  const steps = tableau.pivots;
  const undecided: JointAttempt = { kind: "open", certificate: () => undefined, steps };
  if (answer.kind === "out-of-steps") return undecided;
  if (answer.kind === "infeasible") {
    const cells = new Set(answer.conflict.cells.map((cell) => equations.cellNumbers?.[cell] ?? cell));
    const concerned = swept.filter(
      ({ branch: { root } }) => cells.has(root.total) || root.parts.some((cell) => cells.has(cell)),
    );
    const identities = [
      ...answer.conflict.rows.map(({ row }) => equations.identities[row] ?? -1),
      ...concerned.flatMap(({ branch }) => branch.identities),
    ];
    return impossible(identities, steps);
  }
  const found = wholeAmounts(tableau, part);
  if (!found) return undecided;
  const witness = amounts.fen.slice();
  const { cellNumbers } = equations;
  for (let cell = 0; cell < found.length; cell += 1)
    witness[cellNumbers ? (cellNumbers[cell] ?? 0) : cell] = found[cell] ?? 0;
  for (const branch of swept) distribute(branch, witness, amounts.fen);
  return satisfies(system, box, witness) ? { kind: "possible", witness, steps } : undecided;
}

/** What the solver has left to do after the sweep of the code trees. */
interface Reduced {
  /** Identities that contradict each other already. */
  readonly conflict?: readonly number[];
  readonly equations: Equations;
  readonly narrowed: AmountBox;
  readonly swept: readonly SweptBranch[];
}

function reduce(system: IdentitySystem, box: AmountBox): Reduced {
  const trees = codeTrees(system);
  const narrowed = { lo: box.lo.slice(), hi: box.hi.slice() };
  const swept: SweptBranch[] = [];
  const open: number[] = [];
  for (const branch of trees.branches) {
    const result = sweep(branch, box);
    if (result === "wide") open.push(...branch.identities);
    else if ("empty" in result) return { conflict: branch.identities, equations: trees.equations, narrowed, swept };
    else {
      swept.push(result);
      if (!narrowRoot(result, narrowed))
        return { conflict: branch.identities, equations: trees.equations, narrowed, swept };
    }
  }
  const equations = open.length === 0 ? trees.equations : someEquations(system, [...trees.rest, ...open]);
  return { equations, narrowed, swept };
}

/**
 * A certificate from some of the identities, by number; undefined when they do not contradict each other within the box
 * (or it could not be shown within the steps).
 */
export function refute(
  system: IdentitySystem,
  amounts: Amounts,
  box: AmountBox,
  identities: readonly number[],
): readonly CertificateTerm[] | undefined {
  const equations = someEquations(system, identities);
  const tableau = new FeasibilityTableau(equations, partOf({ ...box, start: amounts.fen }, equations));
  const answer = tableau.solve(PROOF_STEPS);
  if (answer.kind !== "infeasible") return undefined;
  const certificate = integerCertificate(answer.conflict, equations);
  return certificate && refutes(system, box, certificate) ? certificate : undefined;
}

/**
 * Exact amounts of each cell lie in [fen + lo, fen + hi]. A total of displayed parts has no bounds of its own here: those
 * of its parts follow from the identities, and a certificate must name every identity it relies on.
 */
export function amountBox(amounts: Amounts, bounds: RoundingBounds): AmountBox {
  const { fen } = amounts;
  const lo = new Float64Array(fen.length);
  const hi = new Float64Array(fen.length);
  for (let cell = 0; cell < fen.length; cell += 1) {
    const relaxed = bounds.relaxed[cell] === 1;
    lo[cell] = relaxed ? Number.NEGATIVE_INFINITY : (fen[cell] ?? 0) + (bounds.lo[cell] ?? 0);
    hi[cell] = relaxed ? Number.POSITIVE_INFINITY : (fen[cell] ?? 0) + (bounds.hi[cell] ?? 0);
  }
  return { lo, hi };
}

/** The bounds of the cells that some equations number anew. */
function partOf(box: Box, { cellNumbers }: Equations): Box {
  if (!cellNumbers) return box;
  const size = cellNumbers.length;
  const part = { lo: new Float64Array(size), hi: new Float64Array(size), start: new Float64Array(size) };
  for (let local = 0; local < size; local += 1) {
    const cell = cellNumbers[local] ?? 0;
    part.lo[local] = box.lo[cell] ?? 0;
    part.hi[local] = box.hi[cell] ?? 0;
    part.start[local] = box.start[cell] ?? 0;
  }
  return part;
}

/** How many amounts are pinned to a whole 分 before the search is given up; hardly any unit needs one. */
const PINNED = 60;

/**
 * The amounts found, in whole 分. The pivots are ±1 almost always and keep them whole; where they are not, the amount is
 * pinned to the next 分 on either side and the others follow.
 */
function wholeAmounts(tableau: FeasibilityTableau, box: AmountBox): Witness | undefined {
  for (let pinned = 0; pinned <= PINNED; pinned += 1) {
    const amounts = tableau.amounts;
    const cell = amounts.findIndex((amount) => !Number.isInteger(amount));
    if (cell < 0) return amounts;
    const amount = amounts[cell] ?? 0;
    const pins = [Math.floor(amount), Math.ceil(amount)].some((whole) => {
      if (whole < (box.lo[cell] ?? 0) || whole > (box.hi[cell] ?? 0)) return false;
      tableau.setBounds(cell, whole, whole);
      return tableau.solve(PROOF_STEPS).kind === "feasible";
    });
    if (!pins) return undefined;
  }
  return undefined;
}

/** Multipliers of a conflict are small fractions; the smallest common multiple makes them integers. */
function integerCertificate(conflict: Conflict, equations: Equations): readonly CertificateTerm[] | undefined {
  for (let scale = 1; scale <= 48; scale += 1) {
    const scaled = conflict.rows.map(({ row, multiplier }) => ({
      identity: equations.identities[row] ?? -1,
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
