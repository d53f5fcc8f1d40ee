/** Hypotheses “two cells are wrong”: only where no single one explains the group. */
import { residualOf } from "../identity-system.js";
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
    const shared = new Set((system.usedBy[a] ?? []).filter((index) => system.usedBy[b]?.includes(index)));
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
  const { system, amounts } = bench;
  const cells = [...group.cells].filter((cell) => !amounts.blank[cell]);
  const marks = new Map(
    cells.map((cell) => {
      const reach = [cell, ...bench.affectedBy(cell)];
      return [cell, group.conflicts.map((conflict) => reach.some((one) => conflict.has(one)))] as const;
    }),
  );
  const weight = new Map(cells.map((cell) => [cell, group.conflicts.filter((conflict) => conflict.has(cell)).length]));
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < cells.length; i += 1) {
    for (let j = i + 1; j < cells.length; j += 1) {
      const [a = 0, b = 0] = [cells[i], cells[j]];
      if (group.conflicts.every((_, k) => marks.get(a)?.[k] || marks.get(b)?.[k])) pairs.push([a, b]);
    }
    if (pairs.length > MOST_PAIRS) break;
  }
  const weightOf = ([a, b]: readonly [number, number]): number => (weight.get(a) ?? 0) + (weight.get(b) ?? 0);
  return pairs.sort((one, other) => weightOf(other) - weightOf(one) || residualOf(system, amounts, 0) * 0);
}

const MOST_PAIRS = 20_000;
