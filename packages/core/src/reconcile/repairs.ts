/**
 * Hypotheses “this one cell should read so much”. A hypothesis is a repair when it mends broken identities, breaks none, and
 * leaves no identity of its cell broken. Every repair is verified on the whole unit.
 */

import type { Convention } from "./convention.js";
import { type Amounts, type IdentitySystem, lastDigit, residualOf } from "./identity-system.js";
import { judgeIdentity } from "./judge.js";
import { type RoundingBounds, roundingBounds } from "./rounding-bounds.js";
import { SLIPS, type Slip, slipBetween } from "./slips.js";

/** A verified repair. */
export interface Repair {
  readonly cell: number;
  readonly fen: number;
  readonly slip: Slip;
  /** Identities that it mends, ascending. */
  readonly mended: readonly number[];
  /** Lower is likelier. */
  readonly cost: number;
}

/** What hypotheses are tried against. */
export interface Situation {
  readonly system: IdentitySystem;
  readonly amounts: Amounts;
  readonly convention: Convention;
  readonly bounds: RoundingBounds;
  /** Broken equations that must hold. */
  readonly open: ReadonlySet<number>;
  /** Upper limits of the rounding room of each cell, whatever becomes of totals. */
  readonly mostRoom: Float64Array;
}

export function situation(
  system: IdentitySystem,
  amounts: Amounts,
  convention: Convention,
  open: ReadonlySet<number>,
): Situation {
  const bounds = roundingBounds(system, amounts, convention);
  return { system, amounts, convention, bounds, open, mostRoom: mostRoom(system, amounts) };
}

/** The situation after a defect is mended. */
export function mendedSituation(at: Situation, amounts: Amounts, mended: readonly number[]): Situation {
  const open = new Set(at.open);
  for (const index of mended) open.delete(index);
  return { ...at, amounts, bounds: roundingBounds(at.system, amounts, at.convention), open };
}

/** Only equations that hold in every disclosure locate defects. */
export const mustHold = (system: IdentitySystem, index: number): boolean => {
  const identity = system.identities[index];
  return identity?.mandatory === true && identity.relation === "equal";
};

/** Values beside the implied one that are looked at for a slip of the hand, on either side. */
const NEIGHBOURS = 12;

/** The values that would make one of the open identities agree, by cell: on the displayed figures, or as a slip explains. */
export function impliedValues(at: Situation): ReadonlyMap<number, ReadonlySet<number>> {
  const { system, amounts, bounds } = at;
  const implied = new Map<number, Set<number>>();
  for (const index of at.open) {
    const difference = residualOf(system, amounts, index);
    const cells = system.cells[index] ?? new Int32Array();
    const factors = system.factors[index] ?? new Int8Array();
    let room = 0;
    for (const cell of cells) room += ((bounds.hi[cell] ?? 0) - (bounds.lo[cell] ?? 0)) / 2;
    for (let k = 0; k < cells.length; k += 1) {
      const cell = cells[k] ?? 0;
      const values = implied.get(cell) ?? new Set<number>();
      implied.set(cell, values);
      const exact = (amounts.fen[cell] ?? 0) - difference / (factors[k] || 1);
      values.add(exact);
      if (amounts.blank[cell]) continue;
      const digit = lastDigit(system, cell);
      const reach = Math.min(NEIGHBOURS, Math.floor(room / digit));
      for (let step = -reach; step <= reach; step += 1) {
        const value = exact + step * digit;
        if (step !== 0 && slipAt(at, cell, value) !== "overwritten") values.add(value);
      }
    }
  }
  return implied;
}

/** Cheap refusal: some identity of the cell could not hold with this value, however totals were made. */
export function isHopeless({ system, amounts, mostRoom: rooms }: Situation, cell: number, fen: number): boolean {
  const change = fen - (amounts.fen[cell] ?? 0);
  if (change === 0) return true;
  for (const index of system.usedBy[cell] ?? []) {
    if (!mustHold(system, index)) continue;
    const cells = system.cells[index] ?? new Int32Array();
    const factors = system.factors[index] ?? new Int8Array();
    let room = lastDigit(system, cell) / 2;
    let difference = residualOf(system, amounts, index);
    for (let k = 0; k < cells.length; k += 1) {
      const other = cells[k] ?? 0;
      room += rooms[other] ?? 0;
      if (other === cell) difference += (factors[k] ?? 0) * change;
    }
    if (Math.abs(difference) > room) return true;
  }
  return false;
}

/** Verifies a hypothesis on the whole unit; `undefined` when it is no repair. */
export function tryRepair(at: Situation, cell: number, fen: number): Repair | undefined {
  const { system, open } = at;
  // Nobody leaves out a negative amount that makes up for others.
  if (at.amounts.blank[cell] && fen < 0) return undefined;
  const amounts = withAmount(at.amounts, cell, fen);
  const mended = mendedBy(at, amounts, [cell]);
  if (!mended) return undefined;
  const uses = system.usedBy[cell] ?? [];
  let cost = 0;
  for (const index of uses) {
    if (mustHold(system, index)) {
      if (residualOf(system, amounts, index) === 0) cost -= 0.2;
    } else cost += limitCost(at, amounts, index);
  }
  const slip = slipAt(at, cell, fen);
  cost += SLIPS[slip].cost;
  // Amounts of a disclosure are hardly ever negative.
  if (fen < 0 && (at.amounts.fen[cell] ?? 0) >= 0) cost += 3;
  return { cell, fen, slip, mended: mended.filter((index) => open.has(index)), cost };
}

/** The open identities that changed amounts mend; `undefined` when they break one or leave one of the changed cells broken. */
export function mendedBy(at: Situation, amounts: Amounts, changed: readonly number[]): readonly number[] | undefined {
  const { system, convention, open } = at;
  const bounds = roundingBounds(system, amounts, convention);
  const touched = new Set(changed.flatMap((cell) => system.usedBy[cell] ?? []));
  const mended: number[] = [];
  for (let index = 0; index < system.identities.length; index += 1) {
    if (!mustHold(system, index)) continue;
    const broken = judgeIdentity(system, amounts, bounds, index) === "broken";
    if (broken && (!open.has(index) || touched.has(index))) return undefined;
    if (!broken && open.has(index)) mended.push(index);
  }
  return mended.length === 0 ? undefined : mended;
}

/** Usual relations (财政拨款 within all spending) are weak evidence: worth something when mended, costly when broken. */
function limitCost({ system, amounts: before }: Situation, after: Amounts, index: number): number {
  const was = residualOf(system, before, index) > 0;
  const is = residualOf(system, after, index) > 0;
  if (was === is) return 0;
  return is ? 1 : -0.5;
}

export function withAmount(amounts: Amounts, cell: number, fen: number): Amounts {
  const copy = { fen: amounts.fen.slice(), blank: amounts.blank.slice() };
  copy.fen[cell] = fen;
  copy.blank[cell] = fen === 0 && amounts.blank[cell] ? 1 : 0;
  return copy;
}

export function slipAt({ system, amounts }: Situation, cell: number, fen: number): Slip {
  const digit = lastDigit(system, cell);
  const typed = Math.round((amounts.fen[cell] ?? 0) / digit);
  return slipBetween(typed, Math.round(fen / digit), amounts.blank[cell] === 1);
}

/** Totals over totals over copies: deeper chains than this do not occur in the nine tables. */
const DEPTH = 10;

/**
 * The most rounding room a cell can have under any convention, were every total a sum of displayed parts and every pair a
 * copy. Only used to refuse hypotheses early, so that too much does no harm.
 */
function mostRoom(system: IdentitySystem, amounts: Amounts): Float64Array {
  const rooms = new Float64Array(system.facts.length);
  system.facts.forEach((_, cell) => {
    rooms[cell] = lastDigit(system, cell) <= 1 ? 0 : lastDigit(system, cell);
  });
  for (let pass = 0, changed = true; changed && pass < DEPTH; pass += 1) {
    changed = false;
    system.identities.forEach((identity, index) => {
      if (!mustHold(system, index)) return;
      const cells = system.cells[index] ?? new Int32Array();
      const raise = (cell: number, room: number): void => {
        if (room <= (rooms[cell] ?? 0)) return;
        rooms[cell] = room;
        changed = true;
      };
      if (identity.kind !== "cross") {
        let room = 0;
        for (const cell of cells.subarray(1)) room += rooms[cell] ?? 0;
        raise(cells[0] ?? 0, room);
        return;
      }
      const live = cells.filter((cell) => !amounts.blank[cell]);
      if (live.length > 2) return;
      const most = Math.max(...Array.from(cells, (cell) => rooms[cell] ?? 0));
      for (const cell of cells) raise(cell, most);
    });
  }
  return rooms;
}
