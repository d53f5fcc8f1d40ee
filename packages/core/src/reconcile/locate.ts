/**
 * From broken identities to defects: one wrong cell breaks its row, its column and its cross links, and must be reported
 * once. Work is counted in steps, never in time, so that the same input gives the same result everywhere; when the steps
 * are used up, what is left is reported without suspects.
 */

import type { Convention } from "./convention.js";
import type { Defect } from "./defect.js";
import { exchanged, findExchange } from "./exchanges.js";
import type { Amounts, IdentitySystem } from "./identity-system.js";
import {
  impliedValues,
  isHopeless,
  mendedSituation,
  mustHold,
  type Repair,
  type Situation,
  situation,
  slipAt,
  tryRepair,
  withAmount,
} from "./repairs.js";
import { attributeLimits, unexplained } from "./unexplained.js";

/** Verifications on the whole unit: fewer for larger units, so that a unit costs about the same at most. */
const MOST_VERIFICATIONS = 600;
const FEWEST_VERIFICATIONS = 60;
const VERIFIED_TERMS = 10_000_000;
/** Values looked at without verification. */
const MOST_GLANCES = 400_000;

/** Rivals that cost this much more than the best are not worth a look. */
const UNLIKELY = 4;

class Budget {
  private verifications: number;
  private glances = MOST_GLANCES;

  constructor(system: IdentitySystem) {
    let terms = system.facts.length;
    for (const cells of system.cells) terms += cells.length;
    const affordable = Math.floor(VERIFIED_TERMS / terms);
    this.verifications = Math.min(MOST_VERIFICATIONS, Math.max(FEWEST_VERIFICATIONS, affordable));
  }

  readonly glance = (): boolean => {
    this.glances -= 1;
    return this.glances >= 0;
  };

  readonly verify = (): boolean => {
    this.verifications -= 1;
    return this.verifications >= 0;
  };
}

/** Defects behind the broken identities (by number), each with the cells that explain it. */
export function locateDefects(
  system: IdentitySystem,
  displayed: Amounts,
  convention: Convention,
  broken: readonly number[],
): readonly Defect[] {
  const defects: Defect[] = [];
  const budget = new Budget(system);
  const mandatory = broken.filter((index) => mustHold(system, index));
  let at = situation(system, displayed, convention, new Set(mandatory));
  while (at.open.size > 0) {
    const steps = oneCellEach(at, budget);
    if (steps.length === 0) steps.push(...twoCells(at, budget));
    if (steps.length === 0) break;
    for (const { defect, amounts } of steps) {
      defects.push(defect);
      at = mendedSituation(at, amounts, defect.identities);
    }
  }
  const limits = broken.filter((index) => !mustHold(system, index));
  const left = unexplained(system, at.amounts, [...at.open]);
  return attributeLimits(system, [...defects, ...left], limits, at.amounts, convention);
}

interface Step {
  readonly defect: Defect;
  readonly amounts: Amounts;
}

/** The likeliest repairs of one cell each that mend different identities; every further one is verified with those before. */
function oneCellEach(at: Situation, budget: Budget): Step[] {
  const repairs = repairsOf(at, budget);
  const steps: Step[] = [];
  let now = at;
  for (const repair of repairs) {
    if (!repair.mended.every((index) => now.open.has(index))) continue;
    if (steps.length > 0) {
      const again = budget.verify() ? tryRepair(now, repair.cell, repair.fen) : undefined;
      if (!again || !sameSet(again.mended, repair.mended)) continue;
    }
    const rivals = repairs.filter((rival) => sameSet(rival.mended, repair.mended));
    const amounts = withAmount(now.amounts, repair.cell, repair.fen);
    steps.push({ defect: oneOf(at, rivals, repair), amounts });
    now = mendedSituation(now, amounts, repair.mended);
  }
  return steps;
}

/** All verified repairs, likeliest first: those that mend most, then the cheapest. */
function repairsOf(at: Situation, budget: Budget): readonly Repair[] {
  const repairs: Repair[] = [];
  for (const [cell, values] of impliedValues(at)) {
    for (const fen of values) {
      if (!budget.glance()) break;
      if (isHopeless(at, cell, fen)) continue;
      if (!budget.verify()) break;
      const repair = tryRepair(at, cell, fen);
      if (repair) repairs.push(repair);
    }
  }
  return repairs.sort(
    (a, b) => b.mended.length - a.mended.length || a.cost - b.cost || a.cell - b.cell || a.fen - b.fen,
  );
}

/** A defect that one of several cells explains; `rivals` mend the same identities as `best`, the cheapest of them. */
function oneOf(at: Situation, rivals: readonly Repair[], best: Repair): Defect {
  const likely = rivals.filter((repair) => repair.cost <= best.cost + UNLIKELY);
  const suspects = likely.flatMap(({ cell, fen, slip }, position) => {
    const fact = at.system.facts[cell];
    const better = likely.findIndex((other) => other.cell === cell) < position;
    return fact && !better ? [{ fact, fen, slip }] : [];
  });
  return { identities: best.mended, suspects, kind: "one-of", unique: rivals.length === 1, grade: "contradiction" };
}

function twoCells(at: Situation, budget: Budget): Step[] {
  const exchange = findExchange(at, budget.verify);
  if (!exchange) return [];
  const [a, b] = exchange.cells;
  const suspects = [
    [a, b],
    [b, a],
  ].flatMap(([to = 0, from = 0]) => {
    const fact = at.system.facts[to];
    const fen = at.amounts.fen[from] ?? 0;
    return fact ? [{ fact, fen, slip: slipAt(at, to, fen) }] : [];
  });
  const defect: Defect = {
    identities: exchange.mended,
    suspects,
    kind: "exchanged",
    unique: false,
    grade: "contradiction",
  };
  return [{ defect, amounts: exchanged(at.amounts, a, b) }];
}

const sameSet = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, position) => value === b[position]);
