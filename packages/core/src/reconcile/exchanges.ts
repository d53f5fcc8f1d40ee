/** Hypotheses “these two figures stand in each other's place”: neighbours of one row or one column, exchanged. */
import { type Amounts, residualOf } from "./identity-system.js";
import { mendedBy, type Situation } from "./repairs.js";

export interface Exchange {
  readonly cells: readonly [number, number];
  readonly mended: readonly number[];
}

/** How far apart two cells may stand to be taken for each other. */
const FARTHEST = 2;

/**
 * The exchange that mends most, if any. Two open identities whose differences cancel give the pair away.
 * @param spend called before each verification; false when the budget is used up
 */
export function findExchange(at: Situation, spend: () => boolean): Exchange | undefined {
  let best: Exchange | undefined;
  for (const [a, b] of pairs(at)) {
    if (!spend()) break;
    const mended = mendedBy(at, exchanged(at.amounts, a, b), [a, b]);
    if (mended && mended.length > (best?.mended.length ?? 1)) best = { cells: [a, b], mended };
  }
  return best;
}

export function exchanged(amounts: Amounts, a: number, b: number): Amounts {
  const copy = { fen: amounts.fen.slice(), blank: amounts.blank.slice() };
  copy.fen[a] = amounts.fen[b] ?? 0;
  copy.fen[b] = amounts.fen[a] ?? 0;
  copy.blank[a] = amounts.blank[b] ?? 0;
  copy.blank[b] = amounts.blank[a] ?? 0;
  return copy;
}

/** Neighbouring cells of two open identities, each of which the other's figure would make agree to about the last digits. */
function pairs({ system, amounts, open, mostRoom }: Situation): readonly (readonly [number, number])[] {
  const found = new Map<string, readonly [number, number]>();
  const numbers = [...open];
  for (const one of numbers) {
    for (const other of numbers) {
      if (other <= one) continue;
      for (const a of system.cells[one] ?? []) {
        for (const b of system.cells[other] ?? []) {
          if (a === b || !areNeighbours(system.facts[a], system.facts[b])) continue;
          const change = (amounts.fen[b] ?? 0) - (amounts.fen[a] ?? 0);
          const room = (mostRoom[a] ?? 0) + (mostRoom[b] ?? 0);
          if (change === 0 || Math.abs(Math.abs(change) - Math.abs(residualOf(system, amounts, one))) > room) continue;
          found.set(`${Math.min(a, b)}|${Math.max(a, b)}`, [Math.min(a, b), Math.max(a, b)]);
        }
      }
    }
  }
  return [...found.values()];
}

type Placed = Situation["system"]["facts"][number] | undefined;

function areNeighbours(one: Placed, other: Placed): boolean {
  if (!one || !other || one.table !== other.table) return false;
  const down = Math.abs(one.cell.row - other.cell.row);
  const across = Math.abs(one.cell.column - other.cell.column);
  return (down === 0 && across <= FARTHEST) || (across === 0 && down <= FARTHEST);
}
