/**
 * A department that added up what its units display, not what they spent. Its totals and parts then carry the rounding of
 * every unit, and may differ by more than the rounding of one workbook allows: that is no slip of the department's.
 */
import type { Fact } from "../facts/fact.js";
import { roundingRoom } from "../money/amount.js";
import type { JudgedIdentity } from "../reconcile/reconciliation.js";
import type { ComparedWorkbook } from "./companions.js";
import type { RuleInput } from "./rule.js";
import { unitSumOf } from "./unit-sums.js";

/** Whether every cell of these identities is the sum of the units' cells, and the units' rounding explains the differences. */
export function isRoundingOfUnits(
  { facts, companions: { units }, misfits }: Pick<RuleInput, "facts" | "companions" | "misfits">,
  identities: readonly JudgedIdentity[],
): boolean {
  if (!units || misfits.units !== undefined) return false;
  return identities.every(({ identity, residual }) => {
    if (!identity.terms.every(({ fact }) => unitSumOf(facts, units, fact)?.sum === fact.amount.fen)) return false;
    const room = identity.terms.reduce((sum, { factor, fact }) => sum + Math.abs(factor) * roomOf(units, fact), 0);
    return Math.abs(residual) <= room;
  });
}

/** What rounding may take from or add to the units' cells of the same meaning, in 分. */
function roomOf(units: readonly ComparedWorkbook[], { table, row, column }: Fact): number {
  let room = 0;
  for (const { facts } of units) {
    const theirs = facts.table(table)?.fact(row, column);
    if (theirs?.state === "amount") room += roundingRoom(theirs.amount);
  }
  return room;
}
