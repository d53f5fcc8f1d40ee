/**
 * How far the exact amount of each cell may lie from the displayed one (docs/architecture.md, “尾差”).
 *
 * A printed amount is an interval of ± half its last digit. Two practices make displayed totals deviate further, and both
 * occur inside one disclosure: software adds displayed rows (a total that equals its displayed parts exactly therefore
 * carries no interval of its own, its room is that of its parts), and a summed figure is copied into another table.
 */
import type { Fact } from "../facts/fact.js";
import type { Convention } from "./convention.js";
import { type Amounts, cellsOf, type IdentitySystem, residualOf, totalOf } from "./identity-system.js";
import { entersProof } from "./proof/equations.js";

/** Offsets in 分 from the displayed amount: exact ∈ [fen + lo, fen + hi]. `relaxed`: the cell may be a total of displayed parts. */
export interface RoundingBounds {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly relaxed: Uint8Array;
  /** Blank cells that are treated as amounts below half a digit. */
  readonly loosened: Uint8Array;
}

/** What was found for some amounts, by convention. Proof and localisation ask for the same bounds several times. */
interface Known {
  readonly alone: Map<string, RoundingBounds>;
  readonly joint: Map<string, { readonly bounds: RoundingBounds; readonly relaxing: Relaxing }>;
  /** Equations that hold on the displayed figures: within a table, and between two. */
  exact?: { readonly within: readonly number[]; readonly links: readonly number[] };
}

const KNOWN = new WeakMap<Amounts, Known>();

function knownOf(amounts: Amounts): Known {
  const known = KNOWN.get(amounts) ?? { alone: new Map(), joint: new Map() };
  KNOWN.set(amounts, known);
  return known;
}

const keyOf = ({ display, smallBlanks, ties, copies }: Convention): string =>
  `${display} ${smallBlanks} ${ties} ${copies}`;

/**
 * The bounds for judging identity by identity: a relaxed total has the room of its parts. Kept for the amounts, which must
 * not change afterwards; nor must the bounds.
 */
export function roundingBounds(system: IdentitySystem, amounts: Amounts, convention: Convention): RoundingBounds {
  const key = keyOf(convention);
  const { alone } = knownOf(amounts);
  const known = alone.get(key);
  if (known) return known;
  const { bounds, relaxing } = jointBounds(system, amounts, convention);
  const narrowed = copyOfBounds(bounds);
  narrowRelaxed(system, narrowed, relaxing.exact, relaxing.copies);
  alone.set(key, narrowed);
  return narrowed;
}

/**
 * The bounds for a joint proof: a relaxed total has none of its own, the equations give it those of its parts. Kept as those
 * above.
 */
export const boundsForProof = (system: IdentitySystem, amounts: Amounts, convention: Convention): RoundingBounds =>
  jointBounds(system, amounts, convention).bounds;

function jointBounds(system: IdentitySystem, amounts: Amounts, convention: Convention) {
  const key = keyOf(convention);
  const { joint } = knownOf(amounts);
  const known = joint.get(key);
  if (known) return known;
  const bounds = ownBounds(system, amounts, convention);
  const made = { bounds, relaxing: relaxTotals(system, amounts, bounds, convention) };
  joint.set(key, made);
  return made;
}

/** Bounds that may be changed. */
export const copyOfBounds = ({ lo, hi, relaxed, loosened }: RoundingBounds): RoundingBounds => ({
  lo: lo.slice(),
  hi: hi.slice(),
  relaxed: relaxed.slice(),
  loosened: loosened.slice(),
});

function ownBounds(system: IdentitySystem, amounts: Amounts, convention: Convention): RoundingBounds {
  const size = system.facts.length;
  const bounds = {
    lo: new Float64Array(size),
    hi: new Float64Array(size),
    relaxed: new Uint8Array(size),
    loosened: new Uint8Array(size),
  };
  for (let cell = 0; cell < size; cell += 1) setOwnBounds(system, amounts, convention, bounds, cell);
  if (convention.smallBlanks !== "none") {
    for (const [cell, ulp] of blanksAmongAmounts(system, amounts, convention)) {
      bounds.lo[cell] = lowestOfZero(convention, ulp);
      bounds.hi[cell] = -lowestOfZero(convention, ulp);
      bounds.loosened[cell] = 1;
    }
  }
  return bounds;
}

/** A zero that was printed, or left out for being one: rounded amounts below half a digit, truncated ones below a digit. */
const lowestOfZero = ({ display, ties }: Convention, ulp: number): number =>
  display === "truncated" ? 1 - ulp : ties === "any" ? -ulp / 2 : 1 - ulp / 2;

/** The interval of a cell by itself, whatever totals it is part of. A blank cell is exactly nothing. */
export function setOwnBounds(
  system: IdentitySystem,
  { fen: amounts, blank }: Amounts,
  convention: Convention,
  { lo, hi }: Pick<RoundingBounds, "lo" | "hi">,
  cell: number,
): void {
  const ulp = system.ulp[cell] ?? 1;
  const fen = amounts[cell] ?? 0;
  if (blank[cell] || ulp <= 1) {
    lo[cell] = 0;
    hi[cell] = 0;
  } else if (convention.display === "truncated") {
    lo[cell] = fen > 0 ? 0 : 1 - ulp;
    hi[cell] = fen < 0 ? 0 : ulp - 1;
  } else if (convention.ties === "any") {
    lo[cell] = -ulp / 2;
    hi[cell] = ulp / 2;
  } else {
    // Half a digit is rounded away from zero, so the side towards the next figure stops short of it.
    lo[cell] = fen > 0 ? -ulp / 2 : 1 - ulp / 2;
    hi[cell] = fen < 0 ? ulp / 2 : ulp / 2 - 1;
  }
}

/**
 * Blank cells that may be small amounts which were not shown, with the last digit they would have had: those in rows and
 * columns of their table that hold rounded amounts, and those that are often small (`isOftenSmall`).
 */
function blanksAmongAmounts(
  system: IdentitySystem,
  amounts: Amounts,
  { smallBlanks }: Convention,
): Map<number, number> {
  const used = new Map<string, UsedTable>();
  const small = new Map<number, number>();
  for (let number = 0; number < system.facts.length; number += 1) {
    const fact = system.facts[number];
    if (!fact || amounts.blank[number]) continue;
    const table = used.get(fact.table) ?? { rows: new Set(), columns: new Map(), ulp: 1 };
    used.set(fact.table, table);
    table.rows.add(fact.row);
    const { ulp } = fact.amount;
    if (ulp <= 1) continue;
    if (ulp > table.ulp) table.ulp = ulp;
    if (ulp > (table.columns.get(fact.column) ?? 1)) table.columns.set(fact.column, ulp);
  }
  for (let number = 0; number < system.facts.length; number += 1) {
    const fact = system.facts[number];
    const table = fact && amounts.blank[number] ? used.get(fact.table) : undefined;
    if (!fact || !table) continue;
    const ulp = smallBlanks === "any" && table.rows.has(fact.row) ? table.columns.get(fact.column) : undefined;
    const own = ulp ?? (table.ulp > 1 && isOftenSmall(fact) ? table.ulp : undefined);
    if (own !== undefined) small.set(number, own);
  }
  return small;
}

/** Where a table holds amounts, with the largest last digits of rounded ones. */
interface UsedTable {
  readonly rows: Set<string>;
  readonly columns: Map<string, number>;
  ulp: number;
}

/** 其他收入 (a bank account earns 20 元 of interest) and what is left over: the only amounts below 50 元 that are no rarity. */
export function isOftenSmall({ table, row, column }: Fact): boolean {
  if (table === "income") return column === "other";
  return row === "income/other" || BALANCE.test(row) || BALANCE.test(column);
}

const BALANCE = /opening-balance|closing-balance/;

interface Relaxing {
  /** Identities inside one table that hold on the displayed figures. */
  readonly exact: readonly number[];
  /** Equal partners of two tables. */
  readonly copies: readonly (readonly [number, number])[];
}

/** Totals that equal their displayed parts take the room of the parts; equal partners in another table follow. */
function relaxTotals(
  system: IdentitySystem,
  amounts: Amounts,
  bounds: RoundingBounds,
  convention: Convention,
): Relaxing {
  const { relaxed, lo, hi } = bounds;
  const { within, links } = exactEquations(system, amounts);
  const copies: [number, number][] = [];
  if (convention.copies) {
    for (const index of links) {
      const [a, b, ...more] = liveCells(system, amounts, bounds, index);
      if (a !== undefined && b !== undefined && more.length === 0) copies.push([a, b]);
    }
  }
  const relax = (cell: number): void => {
    relaxed[cell] = 1;
    lo[cell] = Number.NEGATIVE_INFINITY;
    hi[cell] = Number.POSITIVE_INFINITY;
  };
  let open = within;
  for (let changed = true; changed; ) {
    changed = false;
    const left: number[] = [];
    for (const index of open) {
      const total = totalOf(system, index);
      if (relaxed[total]) continue;
      if (mayBeSummed(system, amounts, bounds, index)) {
        relax(total);
        changed = true;
      } else left.push(index);
    }
    open = left;
    for (const [a, b] of copies) {
      if (relaxed[a] === relaxed[b]) continue;
      relax(a);
      relax(b);
      changed = true;
    }
  }
  return { exact: within, copies };
}

function exactEquations(system: IdentitySystem, amounts: Amounts): NonNullable<Known["exact"]> {
  const known = knownOf(amounts);
  if (known.exact) return known.exact;
  const within: number[] = [];
  const links: number[] = [];
  for (let index = 0; index < system.identities.length; index += 1) {
    if (!entersProof(system, index) || residualOf(system, amounts, index) !== 0) continue;
    if (system.identities[index]?.kind === "cross") links.push(index);
    else within.push(index);
  }
  known.exact = { within, links };
  return known.exact;
}

/** Whether the total of an identity that holds on the displayed figures may have been added up from them. */
export function mayBeSummed(
  system: IdentitySystem,
  amounts: Amounts,
  { relaxed, loosened }: Pick<RoundingBounds, "relaxed" | "loosened">,
  index: number,
): boolean {
  const { start, cells } = system;
  const total = totalOf(system, index);
  if (amounts.blank[total] || (system.ulp[total] ?? 1) <= 1) return false;
  let parts = 0;
  for (let k = (start[index] ?? 0) + 1, end = start[index + 1] ?? 0; k < end; k += 1) {
    const cell = cells[k] ?? 0;
    if (amounts.blank[cell] && !loosened[cell]) continue;
    parts += 1;
    if (parts >= 2 || relaxed[cell]) return true;
  }
  return false;
}

/** The exact amount of a relaxed total still equals the exact amounts of its parts: its room is theirs. */
function narrowRelaxed(
  system: IdentitySystem,
  { lo, hi, relaxed }: RoundingBounds,
  exact: readonly number[],
  copies: readonly (readonly [number, number])[],
): void {
  const narrow = (cell: number, low: number, high: number): boolean => {
    let changed = false;
    if (low > (lo[cell] ?? 0)) {
      lo[cell] = low;
      changed = true;
    }
    if (high < (hi[cell] ?? 0)) {
      hi[cell] = high;
      changed = true;
    }
    return changed;
  };
  // Depth of totals over totals is small (项, 款, 类, 合计, copies); the bound only guards against odd cycles.
  for (let pass = 0, changed = true; changed && pass < 12; pass += 1) {
    changed = false;
    for (const index of exact) {
      const { start, cells, factors } = system;
      const total = totalOf(system, index);
      if (!relaxed[total]) continue;
      let low = 0;
      let high = 0;
      for (let k = (start[index] ?? 0) + 1, end = start[index + 1] ?? 0; k < end; k += 1) {
        const cell = cells[k] ?? 0;
        const factor = factors[k] ?? 0;
        low -= factor > 0 ? factor * (hi[cell] ?? 0) : factor * (lo[cell] ?? 0);
        high -= factor > 0 ? factor * (lo[cell] ?? 0) : factor * (hi[cell] ?? 0);
      }
      if (narrow(total, low, high)) changed = true;
    }
    for (const [a, b] of copies) {
      if (relaxed[a] && narrow(a, lo[b] ?? 0, hi[b] ?? 0)) changed = true;
      if (relaxed[b] && narrow(b, lo[a] ?? 0, hi[a] ?? 0)) changed = true;
    }
  }
}

/** Cells of an identity that hold an amount (or may hold a small one). */
export function liveCells(
  system: IdentitySystem,
  amounts: Amounts,
  bounds: RoundingBounds,
  identity: number,
): readonly number[] {
  const live: number[] = [];
  for (const cell of cellsOf(system, identity)) {
    if (!amounts.blank[cell] || bounds.loosened[cell]) live.push(cell);
  }
  return live;
}
