/**
 * How likely a displayed difference is, as far as the other figures of the unit show: rounding makes some of them, and a
 * habit (all 款 are sums of the displayed 项, no blank hides an amount) makes others next to impossible. What rounding alone
 * could explain may then still be a slip (odd-figures.ts).
 */
import type { Convention } from "../convention.js";
import { chanceOfExactSum, roundedCells, TOTAL_KINDS, totalKind } from "../conventions.js";
import type { Identity } from "../identity.js";
import { type Amounts, type IdentitySystem, residualOf, totalOf } from "../identity-system.js";
import { entersProof } from "../proof/equations.js";
import { SeenFigures } from "../seen-figures.js";

/** The identities of one kind, so far as their figures are no repetition. */
interface Habit {
  following: number;
  against: number;
  /** ln of how much likelier they are when totals are sums of what is displayed. */
  evidence: number;
}

/** Kinds of totals that may be sums of displayed parts; beside them totals of one part (all else is blank) and links. */
const KINDS = [...TOTAL_KINDS, "onePart", "link"] as const;
type Kind = (typeof KINDS)[number];

/** How documents are made: which kinds of totals are sums of what is displayed, and in how many documents. */
const MAKINGS: readonly { readonly summed: readonly Kind[]; readonly share: number }[] = [
  { summed: [], share: 0.35 },
  { summed: ["subtotals"], share: 0.25 },
  { summed: ["subtotals", "economicSubtotals"], share: 0.1 },
  { summed: ["subtotals", "sums"], share: 0.03 },
  { summed: ["subtotals", "economicSubtotals", "sums"], share: 0.03 },
  { summed: ["subtotals", "rows", "sums"], share: 0.05 },
  { summed: ["subtotals", "economicSubtotals", "rows", "sums"], share: 0.18 },
  { summed: ["rows"], share: 0.01 },
];

/** Exceptions to a habit which nobody has departed from yet, as a count: one in twenty units. */
const UNSEEN = 0.05;
/** Each further last digit is so much less likely. */
const FURTHER = 0.3;

/** An identity as it counts for the habit of its kind. */
interface Counted {
  readonly kind: Kind;
  readonly parts: number;
  /** The last digit of its total. */
  readonly ulp: number;
  readonly evidence: number;
  /** False when the same figures stand elsewhere. */
  readonly isNew: boolean;
}

export class Likelihoods {
  readonly #system: IdentitySystem;
  readonly #amounts: Amounts;
  readonly #isTruncated: boolean;
  readonly #habits = new Map<Kind, Habit>(KINDS.map((kind) => [kind, { following: 0, against: 0, evidence: 0 }]));
  readonly #counted: readonly (Counted | undefined)[];

  constructor(system: IdentitySystem, amounts: Amounts, { display }: Convention) {
    this.#system = system;
    this.#amounts = amounts;
    this.#isTruncated = display === "truncated";
    const seen = new SeenFigures(amounts);
    this.#counted = system.identities.map((identity, index) => this.#count(identity, index, seen));
  }

  #count(identity: Identity, index: number, seen: SeenFigures): Counted | undefined {
    if (!entersProof(this.#system, index)) return undefined;
    const live = roundedCells(this.#system, this.#amounts, index);
    const total = totalOf(this.#system, index);
    if (live[0] !== total) return undefined;
    const digit = this.#system.ulp[total] ?? 1;
    const parts = live.length - 1;
    const kind = kindOf(identity, parts);
    if (!kind) return undefined;
    const isExact = residualOf(this.#system, this.#amounts, index) === 0;
    const chance = this.#chanceOfExact(parts);
    const evidence = chance === 1 ? 0 : Math.log(isExact ? 1 / chance : UNSEEN / (1 - chance));
    const counted = { kind, parts, ulp: digit, evidence, isNew: seen.isNew(live) };
    if (counted.isNew) add(this.#habits.get(kind), counted, isExact, 1);
    return counted;
  }

  #chanceOfExact(parts: number): number {
    return this.#isTruncated ? 1 / Math.max(parts, 1) : chanceOfExactSum(parts);
  }

  /** How many totals of the kind are sums of displayed parts, where that is their habit. */
  summed(index: number): number | undefined {
    const kind = this.#counted[index]?.kind;
    const { following, evidence } = (kind && this.#habits.get(kind)) ?? NO_HABIT;
    return evidence > 0 ? following : undefined;
  }

  /**
   * ln of how much likelier the differences of some identities would be if they were `changed` (分) instead of what they
   * are. What these identities themselves say about the habits is left out.
   */
  gain(changed: ReadonlyMap<number, number>): number {
    const others = new Map([...this.#habits].map(([kind, habit]) => [kind, { ...habit }]));
    const now = new Map<number, number>();
    for (const index of changed.keys()) {
      const residual = residualOf(this.#system, this.#amounts, index);
      now.set(index, residual);
      const counted = this.#counted[index];
      if (counted?.isNew) add(others.get(counted.kind), counted, residual === 0, -1);
    }
    const makings = MAKINGS.map(({ summed, share }) => ({
      summed,
      weight: Math.log(share) + summed.reduce((sum, kind) => sum + (others.get(kind)?.evidence ?? 0), 0),
    }));
    const chances = (residuals: ReadonlyMap<number, number>): number =>
      logSum(makings.map(({ summed, weight }) => weight + this.#logChance(residuals, others, summed)));
    return chances(changed) - chances(now);
  }

  /** ln of the chance of these differences in a document that is made so. */
  #logChance(
    residuals: ReadonlyMap<number, number>,
    habits: ReadonlyMap<Kind, Habit>,
    summed: readonly Kind[],
  ): number {
    let log = 0;
    for (const [index, residual] of residuals) {
      const counted = this.#counted[index];
      if (!counted) continue;
      const { kind, parts, ulp } = counted;
      const { following, against } = habits.get(kind) ?? NO_HABIT;
      const isHabit = parts <= 1 || summed.includes(kind);
      const exact = isHabit ? 1 - (against + UNSEEN) / (following + against + 1) : this.#chanceOfExact(parts);
      const digits = Math.abs(residual) / ulp;
      log += digits === 0 ? Math.log(exact) : Math.log((1 - exact) / 2) + (digits - 1) * Math.log(FURTHER);
    }
    return log;
  }
}

const NO_HABIT: Habit = { following: 0, against: 0, evidence: 0 };

function logSum(logs: readonly number[]): number {
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
}

function add(habit: Habit | undefined, { evidence }: Counted, isExact: boolean, times: 1 | -1): void {
  if (!habit) return;
  if (isExact) habit.following += times;
  else habit.against += times;
  habit.evidence += times * evidence;
}

function kindOf(identity: Identity, parts: number): Kind | undefined {
  if (parts < 1) return undefined;
  if (identity.kind === "cross") return parts === 1 ? "link" : undefined;
  if (parts === 1) return "onePart";
  return totalKind(identity);
}
