/**
 * Figures that rounding could explain and that are the odd ones out all the same: with one last digit changed, totals hold
 * that do not, as all others of their kind do, and tables agree that agree elsewhere. Weighed against how seldom a figure is
 * mistyped; where the weight is not clear, nothing is said.
 */
import type { Convention } from "../convention.js";
import {
  type Amounts,
  cellsOf,
  factorsOf,
  type IdentitySystem,
  residualOf,
  totalOf,
  usesOf,
} from "../identity-system.js";
import { entersProof } from "../proof/equations.js";
import { isOftenSmall } from "../small-blanks.js";
import { Agreement, MOST_AGREEMENT } from "./agreement.js";
import type { Defect, Oddness } from "./defect.js";
import { factorOf, slipAt } from "./hypothesis.js";
import { Likelihoods } from "./likelihoods.js";
import { Twins } from "./twins.js";

/** Changes of a figure that are looked at, in last digits; what is further off, the proof finds. */
const FARTHEST = 5;
/** One figure in ten thousand is mistyped so slightly: one unit of thirty rows in forty holds one. */
const SLIPS = 1 / 10_000;
/** Odds on which a figure is worth a hint, and an explanation is asked for; in nats. */
const HINT = Math.log(20);
const WARNING = Math.log(200);
/** Rivals within this distance of the likeliest are told as well. */
const AS_LIKELY = 2;

/** One figure and what it should rather read. */
export interface OddFigure {
  readonly cell: number;
  readonly fen: number;
  /** Identities that then hold to the last digit and do not now. */
  readonly mended: readonly number[];
  /** ln of the odds that it is mistyped. */
  readonly odds: number;
}

/** What an odd figure is weighed by; made once for a unit. */
export class Scales {
  readonly likelihoods: Likelihoods;
  readonly agreement: Agreement;
  readonly #system: IdentitySystem;
  readonly #amounts: Amounts;

  constructor(system: IdentitySystem, amounts: Amounts, convention: Convention) {
    this.#system = system;
    this.#amounts = amounts;
    this.likelihoods = new Likelihoods(system, amounts, convention);
    this.agreement = new Agreement(system, amounts, new Twins(system));
  }

  /** Weighs that a cell should read `fen`; undefined when that would break as much as it mends. */
  weigh(cell: number, fen: number): OddFigure | undefined {
    const step = fen - (this.#amounts.fen[cell] ?? 0);
    if (!this.#mends(cell, step)) return undefined;
    const changed = new Map<number, number>();
    const mended: number[] = [];
    const excused: number[] = [];
    for (const index of usesOf(this.#system, cell)) {
      if (!entersProof(this.#system, index)) continue;
      const is = this.#residualAfter(index, cell, step);
      if (is === 0) mended.push(index);
      if (is === 0 && this.#mayHideSmall(index)) excused.push(index);
      // One small amount that was left blank explains all of them: they are one piece of evidence.
      if (excused.length <= 1 || excused.at(-1) !== index) changed.set(index, is);
    }
    const odds = Math.log(SLIPS) + this.likelihoods.gain(changed);
    if (odds + MOST_AGREEMENT < HINT) return { cell, fen, mended, odds };
    // It would also explain why a total differs from the tables beside.
    const isAlone = excused.some((index) => totalOf(this.#system, index) === cell);
    return { cell, fen, mended, odds: odds + (isAlone ? 0 : this.agreement.gain(cell, fen)) };
  }

  /** Whether more identities come to hold to the last digit than cease to. */
  #mends(cell: number, step: number): boolean {
    const { usesStart, uses } = this.#system;
    let mended = 0;
    for (let k = usesStart[cell] ?? 0, end = usesStart[cell + 1] ?? 0; k < end; k += 1) {
      const index = uses[k] ?? 0;
      if (!entersProof(this.#system, index)) continue;
      if (residualOf(this.#system, this.#amounts, index) === 0) mended -= 1;
      else if (this.#residualAfter(index, cell, step) === 0) mended += 1;
    }
    return mended > 0;
  }

  #residualAfter(index: number, cell: number, step: number): number {
    return residualOf(this.#system, this.#amounts, index) + factorOf(this.#system, index, cell) * step;
  }

  /** Whether one digit is missing among the parts, of which one is blank and often small. */
  #mayHideSmall(index: number): boolean {
    const { facts, ulp } = this.#system;
    const missing = residualOf(this.#system, this.#amounts, index);
    const factors = factorsOf(this.#system, index);
    const digit = ulp[totalOf(this.#system, index)] ?? 1;
    return cellsOf(this.#system, index).some((cell, k) => {
      const fact = facts[cell];
      if (!fact || !this.#amounts.blank[cell] || !isOftenSmall(fact)) return false;
      return missing * (factors[k] ?? 0) === -digit;
    });
  }
}

const isCompelling = ({ odds }: OddFigure): boolean => odds >= WARNING;

/** The odd figures of a unit that rounding explains, likeliest first. */
export function oddFigures(system: IdentitySystem, amounts: Amounts, convention: Convention): readonly Defect[] {
  const candidates = changesThatMend(system, amounts);
  if (candidates.size === 0) return [];
  const scales = new Scales(system, amounts, convention);
  const likely = [...candidates]
    .flatMap(([cell, values]) => [...values].map((fen) => scales.weigh(cell, fen)))
    .filter((odd) => odd !== undefined)
    .filter(({ odds }) => odds >= HINT)
    .sort((a, b) => b.odds - a.odds);
  const told = new Set<number>();
  return likely.flatMap((odd): Defect[] => {
    if (odd.mended.some((index) => told.has(index))) return [];
    const rivals = likely.filter(
      (other) =>
        other.cell !== odd.cell &&
        other.odds >= odd.odds - AS_LIKELY &&
        other.mended.some((index) => odd.mended.includes(index)),
    );
    for (const { mended } of [odd, ...rivals]) for (const index of mended) told.add(index);
    const suspects = [odd, ...rivals].flatMap(({ cell, fen }) => {
      const fact = system.facts[cell];
      return fact ? [{ fact, fen, slip: slipAt(system, amounts, cell, fen) }] : [];
    });
    return [
      {
        identities: odd.mended,
        suspects,
        kind: "one-of",
        unique: rivals.length === 0,
        grade: "convention",
        oddness: oddnessOf(scales, system, odd),
      },
    ];
  });
}

/** Located defects with their suspects in the order of what else speaks against them, and what that is. */
export function withOddness(
  system: IdentitySystem,
  amounts: Amounts,
  convention: Convention,
  defects: readonly Defect[],
): readonly Defect[] {
  const scales = new Scales(system, amounts, convention);
  return defects.map((defect): Defect => {
    if (defect.kind !== "one-of") return defect;
    const weighed = defect.suspects.map((suspect) => {
      const cell = system.facts.indexOf(suspect.fact);
      return { suspect, odd: amounts.blank[cell] ? undefined : scales.weigh(cell, suspect.fen) };
    });
    weighed.sort((a, b) => (b.odd?.odds ?? UNWEIGHED) - (a.odd?.odds ?? UNWEIGHED));
    const odd = weighed[0]?.odd;
    const suspects = weighed.map(({ suspect }) => suspect);
    return odd ? { ...defect, suspects, oddness: oddnessOf(scales, system, odd) } : defect;
  });
}

const UNWEIGHED = -1000;

/** What speaks against a figure, as told to the user. */
function oddnessOf(scales: Scales, system: IdentitySystem, odd: OddFigure): Oddness {
  const habits = odd.mended.flatMap((index) => scales.likelihoods.summed(index) ?? []);
  return {
    isCompelling: isCompelling(odd),
    mended: odd.mended.length,
    ...(habits.length > 0 ? { habit: Math.max(...habits) } : {}),
    agreeing: scales.agreement.agreeing(odd.cell, odd.fen).flatMap((cell) => system.facts[cell] ?? []),
  };
}

/** Cells with the amounts that would make one of their identities hold. */
function changesThatMend(system: IdentitySystem, { fen, blank }: Amounts): ReadonlyMap<number, ReadonlySet<number>> {
  const candidates = new Map<number, Set<number>>();
  for (let index = 0; index < system.identities.length; index += 1) {
    if (!entersProof(system, index)) continue;
    const residual = residualOf(system, { fen, blank }, index);
    if (residual === 0) continue;
    const cells = cellsOf(system, index);
    for (const [k, cell] of cells.entries()) {
      const ulp = system.ulp[cell] ?? 1;
      const step = -residual / (factorsOf(system, index)[k] ?? 1);
      if (blank[cell] || ulp <= 1 || step % ulp !== 0 || Math.abs(step) > FARTHEST * ulp) continue;
      const values = candidates.get(cell) ?? new Set();
      candidates.set(cell, values.add((fen[cell] ?? 0) + step));
    }
  }
  return candidates;
}
