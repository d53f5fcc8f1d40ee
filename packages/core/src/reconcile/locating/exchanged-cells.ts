/** Hypotheses “these two figures stand in each other's place”: neighbours of one row or one column, exchanged. */
import type { Fact } from "../../facts/fact.js";
import { couldHold } from "./could-hold.js";
import { costOfLimits, type Hypothesis, slipAt } from "./hypothesis.js";
import type { Search } from "./one-cell.js";

/** How far apart two cells may stand to be taken for each other. */
const FARTHEST = 2;
const COST = 1.2;
const APART = 0.6;

export function exchangeHypotheses(search: Search): Hypothesis[] {
  const { bench, group, budget, twins } = search;
  const { system, amounts } = bench;
  const found: Hypothesis[] = [];
  for (const [a, b, distance] of neighbours(search)) {
    const reach = new Set([a, b, ...bench.affectedBy(a), ...bench.affectedBy(b)]);
    if (!group.conflicts.every((conflict) => [...conflict].some((cell) => reach.has(cell)))) continue;
    const toA = amounts.fen[b] ?? 0;
    const toB = amounts.fen[a] ?? 0;
    const exchanged = [
      { cell: a, fen: toA },
      { cell: b, fen: toB },
    ];
    if (!couldHold(search, exchanged)) continue;
    if (!budget.spend()) break;
    const changes = [
      { cell: a, fen: toA, slip: slipAt(system, amounts, a, toA) },
      { cell: b, fen: toB, slip: slipAt(system, amounts, b, toB) },
    ];
    if (!bench.isPossible(changes)) continue;
    const evidence = [a, b].reduce((sum, cell) => sum + twins.costOf(amounts, cell, cell === a ? toA : toB), 0);
    const limits = costOfLimits(system, amounts, new Map(changes.map(({ cell, fen }) => [cell, fen])));
    found.push({ kind: "exchanged", changes, cost: COST + (distance - 1) * APART + evidence + limits });
  }
  return found;
}

/** Pairs of cells of the group that stand near each other and hold different figures. */
function* neighbours({ bench, group }: Search): Generator<readonly [number, number, number]> {
  const { facts } = bench.system;
  const { fen } = bench.amounts;
  const at = new Map<string, number>();
  for (const cell of group.cells) {
    const fact = facts[cell];
    if (fact) at.set(place(fact, 0, 0), cell);
  }
  for (const cell of group.cells) {
    const fact = facts[cell];
    if (!fact) continue;
    for (let step = 1; step <= FARTHEST; step += 1) {
      for (const other of [at.get(place(fact, step, 0)), at.get(place(fact, 0, step))]) {
        if (other !== undefined && facts[other]?.table === fact.table && fen[other] !== fen[cell])
          yield [cell, other, step];
      }
    }
  }
}

const place = ({ cell }: Fact, down: number, across: number): string =>
  `${cell.sheet}|${cell.row + down}|${cell.column + across}`;
