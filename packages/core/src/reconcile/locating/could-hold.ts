import { cellsOf, lastDigit, residualOf, usesOf } from "../identity-system.js";
import { entersProof } from "../proof/equations.js";
import { factorOf } from "./hypothesis.js";
import type { Search } from "./one-cell.js";

/** A total that comes to equal its displayed parts gets their room, so that a multiple of the room seen now is allowed. */
const GENEROUS = 4;

/**
 * Whether the identities that some changes touch could hold one by one: a quick look before the trial on the whole unit,
 * which most hypotheses do not pass.
 */
export function couldHold(
  { bench: { system, amounts }, bounds, foreign }: Search,
  changes: readonly { readonly cell: number; readonly fen: number }[],
): boolean {
  return changes.every(({ cell }) =>
    usesOf(system, cell).every((index) => {
      if (!entersProof(system, index) || foreign.has(index)) return true;
      let residual = residualOf(system, amounts, index);
      for (const change of changes)
        residual += factorOf(system, index, change.cell) * (change.fen - (amounts.fen[change.cell] ?? 0));
      if (residual === 0) return true;
      let room = lastDigit(system, cell);
      for (const other of cellsOf(system, index)) room += Math.max(-(bounds.lo[other] ?? 0), bounds.hi[other] ?? 0);
      return Math.abs(residual) <= GENEROUS * room;
    }),
  );
}
