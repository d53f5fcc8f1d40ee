/**
 * What a document's own figures say about how its totals were made. Totals that were added up from displayed parts equal
 * them exactly, every time; totals rounded by themselves do so only by chance, the less often the more parts they have.
 * The weight of evidence is the logarithm of how much likelier the one habit makes the figures than the other.
 */
import type { Identity } from "./identity.js";
import { type Amounts, cellsOf, type IdentitySystem, residualOf, totalOf } from "./identity-system.js";
import { entersProof } from "./proof/equations.js";
import { SeenFigures } from "./seen-figures.js";

/** A habit as the figures show it. */
export interface Habit {
  /** Totals that follow it, and those that do not (by number of the identity). */
  readonly following: number;
  readonly against: readonly number[];
  /** Positive: the habit is likelier than its absence. */
  readonly evidence: number;
}

/** Evidence that makes a habit: e^3 is twenty to one. */
export const CONVINCING = 3;
/** Evidence on which an exception to the habit is worth mentioning: by chance it is reached once in twenty thousand. */
export const COMPELLING = 10;

/** Share of amounts that are whole in the last printed digit (budgets are made so): rounding takes nothing from them. */
const WHOLE = 0.3;

/** Chance that a total of so many rounded parts, rounded by itself, equals their displayed sum. */
export function chanceOfExactSum(parts: number): number {
  return EXACT[parts] ?? ofRounded(parts * (1 - WHOLE));
}

/** The same for parts of which none is whole. */
function ofRounded(parts: number): number {
  if (parts <= 1) return 1;
  if (parts <= 2) return 3 / 4;
  if (parts <= 3) return 2 / 3;
  // The sum of the parts' rounding errors is nearly normal with variance n/12; one more rounding is uniform.
  return Math.min(0.6, Math.sqrt(6 / (Math.PI * parts)) * 0.87);
}

/** By number of parts, weighed by how many of them are whole. */
const EXACT: readonly number[] = Array.from({ length: 16 }, (_, parts) => {
  let chance = 0;
  let ways = WHOLE ** parts;
  for (let rounded = 0; rounded <= parts; rounded += 1) {
    chance += ways * ofRounded(rounded);
    ways *= ((parts - rounded) / (rounded + 1)) * ((1 - WHOLE) / WHOLE);
  }
  return chance;
});

/** A habit is not followed by accident or exception this often. */
const EXCEPTION = 0.02;

/**
 * Kinds of totals that one program or person makes in one way. `subtotals`: 款 and 类 of the tables by function ·
 * `economicSubtotals`: 类 by economic nature, whose table comes from other accounts; programs round it by itself where they
 * sum the others · `rows`: 合计 across the columns of a row · `sums`: totals of the summary tables and 合计 of the tables of
 * codes.
 */
export const TOTAL_KINDS = ["subtotals", "economicSubtotals", "rows", "sums"] as const;
export type TotalKind = (typeof TOTAL_KINDS)[number];

/** Undefined for a link between tables. */
export function totalKind({ kind, terms: [total] }: Identity): TotalKind | undefined {
  if (kind === "row") return "rows";
  if (kind === "sum" || (kind === "tree" && total.fact.row === "total")) return "sums";
  if (kind !== "tree") return undefined;
  return total.fact.table === "basic-expenditure" ? "economicSubtotals" : "subtotals";
}

type Habits = Readonly<Record<TotalKind, Habit>>;

const KNOWN = new WeakMap<Amounts, Habits>();

/** Whether totals were added up from displayed parts, by kind; counted once for the amounts of a unit. */
export function summingHabits(system: IdentitySystem, amounts: Amounts): Habits {
  const known = KNOWN.get(amounts);
  if (known) return known;
  const counted = countSums(system, amounts);
  KNOWN.set(amounts, counted);
  return counted;
}

function countSums(system: IdentitySystem, amounts: Amounts): Habits {
  const start = () => ({ following: 0, evidence: 0, against: [] as number[], seen: new SeenFigures(amounts) });
  const habits = { subtotals: start(), economicSubtotals: start(), rows: start(), sums: start() };
  for (let index = 0; index < system.identities.length; index += 1) {
    const identity = system.identities[index];
    const kind = identity && entersProof(system, index) ? totalKind(identity) : undefined;
    if (!kind) continue;
    const figures = roundedCells(system, amounts, index);
    const parts = figures.length - 1;
    const habit = habits[kind];
    // A column that repeats another (合计 where only 基本支出 is filled) says nothing new.
    if (parts < 2 || figures[0] !== totalOf(system, index) || !habit.seen.isNew(figures)) continue;
    const chance = chanceOfExactSum(parts);
    if (residualOf(system, amounts, index) === 0) {
      habit.following += 1;
      habit.evidence += Math.log((1 - EXCEPTION) / chance);
    } else {
      habit.against.push(index);
      habit.evidence += Math.log(EXCEPTION / (1 - chance));
    }
  }
  return habits;
}

/** The cells of an identity that hold rounded amounts. */
export function roundedCells(
  { start, cells, ulp }: IdentitySystem,
  { blank }: Amounts,
  identity: number,
): readonly number[] {
  const rounded: number[] = [];
  for (let k = start[identity] ?? 0, end = start[identity + 1] ?? 0; k < end; k += 1) {
    const cell = cells[k] ?? 0;
    if (!blank[cell] && (ulp[cell] ?? 1) > 1) rounded.push(cell);
  }
  return rounded;
}

/** Whether summed totals stand in other tables as they are, instead of being rounded there by themselves. */
export function copyingHabit(system: IdentitySystem, amounts: Amounts): Habit {
  const parts = partsOfSums(system, amounts);
  let following = 0;
  let evidence = 0;
  const against: number[] = [];
  for (let index = 0; index < system.identities.length; index += 1) {
    if (system.identities[index]?.kind !== "cross" || !entersProof(system, index)) continue;
    const live = roundedCells(system, amounts, index);
    const [a, b] = live;
    if (live.length !== 2 || a === undefined || b === undefined) continue;
    const summed = Math.max(parts.get(a) ?? 0, parts.get(b) ?? 0);
    if (summed < 2 || (parts.has(a) && parts.has(b))) continue;
    const chance = chanceOfExactSum(summed);
    if (residualOf(system, amounts, index) === 0) {
      following += 1;
      evidence += Math.log((1 - EXCEPTION) / chance);
    } else {
      against.push(index);
      evidence += Math.log(EXCEPTION / (1 - chance));
    }
  }
  return { following, against, evidence };
}

/** Totals that equal their displayed parts, with the number of the lowest parts below them. */
function partsOfSums(system: IdentitySystem, amounts: Amounts): ReadonlyMap<number, number> {
  const parts = new Map<number, number>();
  // Longer codes first would do; two passes reach 类 over 款 over 项.
  for (let pass = 0; pass < 3; pass += 1) {
    for (let index = 0; index < system.identities.length; index += 1) {
      if (system.identities[index]?.kind !== "tree" || residualOf(system, amounts, index) !== 0) continue;
      const cells = cellsOf(system, index);
      let count = 0;
      for (let k = 1; k < cells.length; k += 1) {
        const cell = cells[k] ?? 0;
        if (!amounts.blank[cell]) count += parts.get(cell) ?? 1;
      }
      const total = cells[0] ?? 0;
      if (count >= 2 && !amounts.blank[total]) parts.set(total, count);
    }
  }
  return parts;
}

/** Totals that break a habit which all others of their kind follow, in groups that share cells; with how many follow it. */
export function habitBreaks(
  system: IdentitySystem,
  amounts: Amounts,
): readonly { readonly identities: readonly number[]; readonly following: number }[] {
  const followed = new Map<number, number>();
  for (const { following, against, evidence } of Object.values(summingHabits(system, amounts))) {
    if (evidence >= COMPELLING) for (const index of against) followed.set(index, following);
  }
  const groups: { readonly identities: number[]; readonly cells: Set<number>; following: number }[] = [];
  for (const [index, following] of followed) {
    const cells = [...cellsOf(system, index)];
    const group = groups.find((one) => cells.some((cell) => one.cells.has(cell)));
    if (!group) groups.push({ identities: [index], cells: new Set(cells), following });
    else {
      group.identities.push(index);
      for (const cell of cells) group.cells.add(cell);
      group.following = Math.max(group.following, following);
    }
  }
  return groups;
}
