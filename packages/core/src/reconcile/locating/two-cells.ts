/** Hypotheses “two cells are wrong”: only where no single one explains the group. */
import { usesOf } from "../identity-system.js";
import type { Hypothesis } from "./hypothesis.js";
import { likelyValues, type Search } from "./one-cell.js";

/** Pairs and values tried. */
const PAIRS = 120;
const VALUES = 3;

export function twoCellHypotheses(search: Search): Hypothesis[] {
  const { bench, group, budget } = search;
  const { system, amounts } = bench;
  const found: Hypothesis[] = [];
  if (group.conflicts.length < 2) return found;
  const pairs = pairsOf(search).slice(0, PAIRS);
  for (const [a, b] of pairs) {
    if (!budget.spend()) break;
    if (
      !bench.isPossible([
        { cell: a, fen: undefined },
        { cell: b, fen: undefined },
      ])
    )
      continue;
    const shared = new Set(usesOf(system, a).filter((index) => usesOf(system, b).includes(index)));
    for (const first of likelyValues(search, a, shared).slice(0, VALUES)) {
      // What is left for the other cell once the first is mended.
      const left = new Set(shared);
      const kept = amounts.fen[a] ?? 0;
      const wasBlank = amounts.blank[a] ?? 0;
      amounts.fen[a] = first.fen;
      amounts.blank[a] = 0;
      const values = likelyValues(search, b).slice(0, VALUES);
      amounts.fen[a] = kept;
      amounts.blank[a] = wasBlank;
      const second = values.find(
        (value) =>
          budget.spend() &&
          bench.isPossible([
            { cell: a, fen: first.fen },
            { cell: b, fen: value.fen },
          ]),
      );
      if (!second) continue;
      const changes = [
        { cell: a, fen: first.fen, slip: first.slip },
        { cell: b, fen: second.fen, slip: second.slip },
      ];
      found.push({ kind: "two-cells", changes, cost: first.cost + second.cost + left.size * 0.1 });
      break;
    }
  }
  return found;
}

/** Pairs that together can have caused every conflict, those first that stand in most broken identities. */
function pairsOf({ bench, group }: Search): readonly (readonly [number, number])[] {
  const { amounts } = bench;
  const cells = [...group.cells].filter((cell) => !amounts.blank[cell]);
  const marks = cells.map((cell) => {
    const reach = [cell, ...bench.affectedBy(cell)];
    return group.conflicts.map((conflict) => reach.some((one) => conflict.has(one)));
  });
  const weight = new Map(cells.map((cell) => [cell, group.conflicts.filter((conflict) => conflict.has(cell)).length]));
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < cells.length; i += 1) {
    const own = marks[i] ?? [];
    for (let j = i + 1; j < cells.length; j += 1) {
      const other = marks[j];
      if (own.every((isCaused, k) => isCaused || other?.[k])) pairs.push([cells[i] ?? 0, cells[j] ?? 0]);
    }
    if (pairs.length > MOST_PAIRS) break;
  }
  const weightOf = ([a, b]: readonly [number, number]): number => (weight.get(a) ?? 0) + (weight.get(b) ?? 0);
  return pairs.sort((one, other) => weightOf(other) - weightOf(one));
}

const MOST_PAIRS = 20_000;
