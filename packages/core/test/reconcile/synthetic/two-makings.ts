/** Units whose tables come from two programs: one rounds every cell, the other adds up what it displays. */
import type { Drawn } from "../../tables/grid-of.js";
import { inventAccounts } from "./accounts.js";
import type { Convention } from "./display.js";
import type { Random } from "./random.js";
import { sheetsOf } from "./sheets.js";

/** Pairs of makings that differ in their totals; cells that are cut off are never rounded, and no program does both. */
export const TWO_MAKINGS: readonly (readonly [Convention, Convention])[] = [
  ["R", "S"],
  ["R", "X"],
  ["S", "X"],
];

/** The same accounts displayed in both ways, of each table one or the other. */
export function unitOfTwoMakings(
  rows: number,
  [one, other]: readonly [Convention, Convention],
  random: Random,
): readonly Drawn[] {
  const accounts = inventAccounts(rows, random);
  const others = sheetsOf(accounts, other);
  return sheetsOf(accounts, one).map((sheet, at) => (random.int(2) === 0 ? sheet : (others[at] ?? sheet)));
}
