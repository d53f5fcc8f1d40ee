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

/** How tables are made: which kinds of totals are sums of what is displayed, and in how many documents. */
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

/**
 * Tables that are made as the others of their unit. The rest comes from another program, from last year's workbook or was
 * typed; what its totals do is no exception to what those of other tables do.
 */
const ALIKE = 0.7;

/** Exceptions to a habit which nobody has departed from yet, as a count: one in twenty units. */
const UNSEEN = 0.05;
/** Each further last digit is so much less likely. */
const FURTHER = 0.3;

type Habits = Readonly<Record<Kind, Habit>>;

/** An identity as it counts for the habit of its kind. */
interface Counted {
  /** The table of its total; both tables of a link. */
  readonly scope: string;
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
  readonly #unit = noHabits();
  readonly #habits = new Map<string, Habits>();
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
    const counted = { scope: scopeOf(identity), kind, parts, ulp: digit, evidence, isNew: seen.isNew(live) };
    if (counted.isNew) {
      add(this.#unit, counted, isExact, 1);
      add(this.#habitsOf(counted.scope), counted, isExact, 1);
    }
    return counted;
  }

  #habitsOf(scope: string): Habits {
    let habits = this.#habits.get(scope);
    if (!habits) {
      habits = noHabits();
      this.#habits.set(scope, habits);
    }
    return habits;
  }

  #chanceOfExact(parts: number): number {
    return this.#isTruncated ? 1 / Math.max(parts, 1) : chanceOfExactSum(parts);
  }

  /** How many totals of the kind are sums of displayed parts in the same table, where that is its habit. */
  summed(index: number): number | undefined {
    const counted = this.#counted[index];
    if (!counted) return undefined;
    const { following, evidence } = this.#habitsOf(counted.scope)[counted.kind];
    return evidence > 0 ? following : undefined;
  }

  /**
   * ln of how much likelier the differences of some identities would be if they were `changed` (分) instead of what they
   * are. What these identities themselves say about the habits is left out.
   */
  gain(changed: ReadonlyMap<number, number>): number {
    const byScope = new Map<string, number[]>();
    for (const index of changed.keys()) {
      const scope = this.#counted[index]?.scope;
      if (scope === undefined) continue;
      const own = byScope.get(scope);
      if (own) own.push(index);
      else byScope.set(scope, [index]);
    }
    let gain = 0;
    for (const [scope, indices] of byScope) gain += this.#gainIn(scope, indices, changed);
    return gain;
  }

  /** The same for the identities of one table. */
  #gainIn(scope: string, indices: readonly number[], changed: ReadonlyMap<number, number>): number {
    const own = copyOf(this.#habitsOf(scope));
    for (const index of indices) {
      const counted = this.#counted[index];
      if (counted?.isNew) add(own, counted, this.#residual(index) === 0, -1);
    }
    const makings = this.#makings(scope, own);
    const kept = this.#keptIn(scope, own);
    const chances = (residualOfIdentity: (index: number) => number): number =>
      logSum(makings.map(({ summed, weight }) => weight + this.#logChance(indices, residualOfIdentity, kept, summed)));
    return chances((index) => changed.get(index) ?? 0) - chances((index) => this.#residual(index));
  }

  /** Totals by kind in the table and in all others that have the habit: whoever makes them departs from it as seldom there. */
  #keptIn(scope: string, own: Habits): Habits {
    const kept = copyOf(own);
    for (const [other, habits] of this.#habits) {
      if (other === scope) continue;
      for (const kind of KINDS) {
        const { following, against, evidence } = habits[kind];
        if (evidence < 0) continue;
        kept[kind].following += following;
        kept[kind].against += against;
      }
    }
    return kept;
  }

  #residual(index: number): number {
    return residualOf(this.#system, this.#amounts, index);
  }

  /** ln of how likely the table is made in each way: by its own totals, and by those of the other tables as far as it is alike. */
  #makings(scope: string, own: Habits): readonly { readonly summed: readonly Kind[]; readonly weight: number }[] {
    const whole = this.#habitsOf(scope);
    const others = MAKINGS.map(({ summed, share }) => {
      let weight = Math.log(share);
      for (const kind of summed) weight += this.#unit[kind].evidence - whole[kind].evidence;
      return weight;
    });
    const all = logSum(others);
    return MAKINGS.map(({ summed, share }, at) => {
      const asOthers = Math.exp((others[at] ?? 0) - all);
      let weight = Math.log(ALIKE * asOthers + (1 - ALIKE) * share);
      for (const kind of summed) weight += own[kind].evidence;
      return { summed, weight };
    });
  }

  /** ln of the chance of these differences in a table that is made so. */
  #logChance(
    indices: readonly number[],
    residualOfIdentity: (index: number) => number,
    habits: Habits,
    summed: readonly Kind[],
  ): number {
    let log = 0;
    for (const index of indices) {
      const counted = this.#counted[index];
      if (!counted) continue;
      const { kind, parts, ulp } = counted;
      const { following, against } = habits[kind];
      const isHabit = parts <= 1 || summed.includes(kind);
      const exact = isHabit ? 1 - (against + UNSEEN) / (following + against + 1) : this.#chanceOfExact(parts);
      const digits = Math.abs(residualOfIdentity(index)) / ulp;
      log += digits === 0 ? Math.log(exact) : Math.log((1 - exact) / 2) + (digits - 1) * Math.log(FURTHER);
    }
    return log;
  }
}

function noHabits(): Record<Kind, Habit> {
  const habits: Partial<Record<Kind, Habit>> = {};
  for (const kind of KINDS) habits[kind] = { following: 0, against: 0, evidence: 0 };
  return habits as Record<Kind, Habit>;
}

function copyOf(habits: Habits): Habits {
  const copy = noHabits();
  for (const kind of KINDS) copy[kind] = { ...habits[kind] };
  return copy;
}

function logSum(logs: readonly number[]): number {
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
}

function add(habits: Habits, { kind, evidence }: Counted, isExact: boolean, times: 1 | -1): void {
  const habit = habits[kind];
  if (isExact) habit.following += times;
  else habit.against += times;
  habit.evidence += times * evidence;
}

/** What one program or person makes: a table; a link is between two of them. */
function scopeOf({ kind, terms }: Identity): string {
  const { table } = terms[0].fact;
  return kind === "cross" ? `${table}|${terms[1]?.fact.table}` : table;
}

function kindOf(identity: Identity, parts: number): Kind | undefined {
  if (parts < 1) return undefined;
  if (identity.kind === "cross") return parts === 1 ? "link" : undefined;
  if (parts === 1) return "onePart";
  return totalKind(identity);
}
