/** What may have gone wrong, and how likely it is. */
import {
  type Amounts,
  cellsOf,
  factorsOf,
  type IdentitySystem,
  lastDigit,
  residualOf,
  usesOf,
} from "../identity-system.js";
import { entersProof } from "../proof/equations.js";
import { SLIPS, type Slip, slipBetween } from "./slips.js";
import type { Twins } from "./twins.js";
import type { Change } from "./workbench.js";

/** One repair that makes the whole unit possible again. */
export interface Hypothesis {
  readonly kind: "one-cell" | "exchanged" | "omitted-row" | "two-cells";
  readonly changes: readonly (Change & { readonly fen: number; readonly slip: Slip })[];
  /** Lower is likelier. */
  readonly cost: number;
  /** The row that was left out, for `omitted-row`. */
  readonly omitted?: OmittedRow;
}

/** A row that a table of codes lacks: its code, where it would be added, its amounts, and where other tables print it. */
export interface OmittedRow {
  readonly code: string;
  /** Identity that lacks an amount → the amount in 分. */
  readonly missing: ReadonlyMap<number, number>;
  /** Cells of the same code in other tables that hold such an amount. */
  readonly twins: readonly number[];
}

/** Each identity that holds to the last digit after the repair speaks for it. */
const EXACT = 0.2;
/** Amounts of a disclosure are hardly ever negative. */
const NEGATIVE = 3;
const LIMIT_BROKEN = 1;
const LIMIT_MENDED = 0.5;

/** How unlikely it is that a cell should read `fen`, given that the whole unit would then be possible. */
export function costOfChange(
  system: IdentitySystem,
  amounts: Amounts,
  twins: Twins,
  cell: number,
  fen: number,
): { readonly cost: number; readonly slip: Slip } {
  const slip = slipAt(system, amounts, cell, fen);
  let cost: number = SLIPS[slip].cost;
  const before = amounts.fen[cell] ?? 0;
  if (fen < 0 && before >= 0) cost += NEGATIVE;
  for (const index of usesOf(system, cell)) {
    const was = residualOf(system, amounts, index);
    const is = was + factorOf(system, index, cell) * (fen - before);
    if (entersProof(system, index) && is === 0) cost -= EXACT;
  }
  cost += costOfLimits(system, amounts, new Map([[cell, fen]]));
  return { cost: cost + twins.costOf(amounts, cell, fen), slip };
}

/** Usual relations (财政拨款 within all spending) are weak evidence: worth something when mended, costly when broken. */
export function costOfLimits(system: IdentitySystem, amounts: Amounts, changes: ReadonlyMap<number, number>): number {
  const limits = new Set([...changes.keys()].flatMap((cell) => [...usesOf(system, cell)]));
  let cost = 0;
  for (const index of limits) {
    if (system.identities[index]?.relation !== "at-most") continue;
    const was = residualOf(system, amounts, index);
    let is = was;
    for (const [cell, fen] of changes) is += factorOf(system, index, cell) * (fen - (amounts.fen[cell] ?? 0));
    if (was > 0 !== is > 0) cost += is > 0 ? LIMIT_BROKEN : -LIMIT_MENDED;
  }
  return cost;
}

export function factorOf(system: IdentitySystem, index: number, cell: number): number {
  const at = cellsOf(system, index).indexOf(cell) ?? -1;
  return at < 0 ? 0 : (factorsOf(system, index)[at] ?? 0);
}

export function slipAt(system: IdentitySystem, amounts: Amounts, cell: number, fen: number): Slip {
  const digit = lastDigit(system, cell);
  const typed = Math.round((amounts.fen[cell] ?? 0) / digit);
  return slipBetween(typed, Math.round(fen / digit), amounts.blank[cell] === 1);
}
