/** The interval of each cell by itself: what its last printed digit leaves open. */
import type { Convention } from "./convention.js";
import type { Amounts, IdentitySystem } from "./identity-system.js";
import { blanksAmongAmounts } from "./small-blanks.js";

/** Offsets in 分 from the displayed amount: exact ∈ [fen + lo, fen + hi]. `relaxed`: the cell may be a total of displayed parts. */
export interface RoundingBounds {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly relaxed: Uint8Array;
  /** Blank cells that are treated as amounts below half a digit. */
  readonly loosened: Uint8Array;
}

/** Bounds that may be changed. */
export const copyOfBounds = ({ lo, hi, relaxed, loosened }: RoundingBounds): RoundingBounds => ({
  lo: lo.slice(),
  hi: hi.slice(),
  relaxed: relaxed.slice(),
  loosened: loosened.slice(),
});

/** The bounds of all cells, no total relaxed. */
export function ownBounds(system: IdentitySystem, amounts: Amounts, convention: Convention): RoundingBounds {
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
