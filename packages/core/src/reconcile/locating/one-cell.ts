/** Hypotheses “this one cell should read so much”. */
import { cellsOf, lastDigit, residualOf, usesOf } from "../identity-system.js";
import type { RoundingBounds } from "../own-bounds.js";
import { entersProof } from "../proof/equations.js";
import type { Budget } from "./budget.js";
import type { ConflictGroup } from "./conflicts.js";
import { costOfChange, factorOf, type Hypothesis } from "./hypothesis.js";
import type { Twins } from "./twins.js";
import type { Workbench } from "./workbench.js";

/** What hypotheses about one group are made from. */
export interface Search {
  readonly bench: Workbench;
  readonly group: ConflictGroup;
  /** Rounding room by itself of every cell, as displayed. */
  readonly bounds: RoundingBounds;
  /** Broken identities of other groups: they say nothing about this one. */
  readonly foreign: ReadonlySet<number>;
  readonly twins: Twins;
  readonly budget: Budget;
}

/** Values tried and kept per cell. */
const TRIED = 12;
const KEPT = 3;
/** Values within the implied interval that are all looked at; of a wider one those beside the exact values. */
const NARROW = 24;
const BESIDE = 3;

/** Cells that alone can have caused every conflict of the group. */
export function suspectsOf({ bench, group }: Search): readonly number[] {
  const [first] = group.conflicts;
  if (!first) return [];
  return [...group.cells].filter((cell) => {
    const reach = [cell, ...bench.affectedBy(cell)];
    return group.conflicts.every((conflict) => reach.some((one) => conflict.has(one)));
  });
}

export function oneCellHypotheses(search: Search): Hypothesis[] {
  const { bench, budget } = search;
  const found: Hypothesis[] = [];
  for (const cell of suspectsOf(search)) {
    const values = likelyValues(search, cell);
    if (values.length === 0) continue;
    if (!budget.spend()) break;
    // When no amount at all would do, none need be tried.
    if (!bench.isPossible([{ cell, fen: undefined }])) continue;
    let kept = 0;
    for (const { fen, cost, slip } of values.slice(0, TRIED)) {
      if (kept >= KEPT || !budget.spend()) break;
      if (!bench.isPossible([{ cell, fen }])) continue;
      kept += 1;
      found.push({ kind: "one-cell", changes: [{ cell, fen, slip }], cost });
    }
  }
  return found;
}

export interface LikelyValue extends ReturnType<typeof costOfChange> {
  readonly fen: number;
}

/**
 * Values that a cell may really have, likeliest first: those that make its identities agree, to the last digit or within
 * the rounding of the other cells.
 * @param without identities that another change of the same hypothesis mends
 */
export function likelyValues(search: Search, cell: number, without?: ReadonlySet<number>): readonly LikelyValue[] {
  const { bench, bounds, foreign, twins } = search;
  const { system, amounts } = bench;
  const digit = lastDigit(system, cell);
  const now = amounts.fen[cell] ?? 0;
  let lowest = Number.NEGATIVE_INFINITY;
  let highest = Number.POSITIVE_INFINITY;
  const exact = new Set<number>();
  for (const index of usesOf(system, cell)) {
    if (!entersProof(system, index) || foreign.has(index) || without?.has(index)) continue;
    const value = now - residualOf(system, amounts, index) / (factorOf(system, index, cell) || 1);
    let room = digit / 2;
    for (const other of cellsOf(system, index)) {
      if (other !== cell) room += Math.max(-(bounds.lo[other] ?? 0), bounds.hi[other] ?? 0);
    }
    lowest = Math.max(lowest, value - room);
    highest = Math.min(highest, value + room);
    exact.add(Math.round(value / digit) * digit);
  }
  const values = new Set<number>();
  const from = Math.ceil(lowest / digit);
  const to = Math.floor(highest / digit);
  const add = (digits: number): void => {
    if (digits >= from && digits <= to) values.add(digits * digit + 0);
  };
  if (to - from <= NARROW) for (let digits = from; digits <= to; digits += 1) add(digits);
  for (const value of exact) {
    for (let step = -BESIDE; step <= BESIDE; step += 1) add(value / digit + step);
  }
  values.delete(now);
  const isBlank = amounts.blank[cell] === 1;
  return [...values]
    .filter((fen) => !isBlank || fen > 0)
    .map((fen) => ({ fen, ...costOfChange(system, amounts, twins, cell, fen) }))
    .sort((a, b) => a.cost - b.cost || Math.abs(a.fen - now) - Math.abs(b.fen - now) || a.fen - b.fen);
}
