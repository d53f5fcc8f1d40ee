/**
 * A department that added up what its units display, not what they spent. Its totals and parts then carry the rounding of
 * every unit, and may differ by more than the rounding of one workbook allows: that is no slip of the department's.
 */
import type { Fact } from "../facts/fact.js";
import type { Facts } from "../facts/facts.js";
import { roundingRoom } from "../money/amount.js";
import type { JudgedIdentity } from "../reconcile/reconciliation.js";
import type { TableId } from "../tables/table.js";
import type { ComparedWorkbook } from "./companions.js";
import type { RuleInput } from "./rule.js";
import { unitSums } from "./unit-sums.js";

/** Whether every cell of these identities is the sum of the units' cells, and the units' rounding explains the differences. */
export function isRoundingOfUnits(
  { facts, companions: { units }, misfits }: Pick<RuleInput, "facts" | "companions" | "misfits">,
  identities: readonly JudgedIdentity[],
): boolean {
  if (!units || misfits.units !== undefined) return false;
  return identities.every(({ identity, residual }) => {
    if (!identity.terms.every(({ fact }) => isSum(facts, units, fact))) return false;
    const room = identity.terms.reduce((sum, { factor, fact }) => sum + Math.abs(factor) * roomOf(units, fact), 0);
    return Math.abs(residual) <= room;
  });
}

const isSum = (facts: Facts, units: readonly ComparedWorkbook[], fact: Fact): boolean =>
  sumsOf(facts, units, fact.table).get(keyOf(fact)) === fact.amount.fen;

/** What rounding may take from or add to the units' cells of the same meaning, in 分. */
function roomOf(units: readonly ComparedWorkbook[], { table, row, column }: Fact): number {
  let room = 0;
  for (const { facts } of units) {
    const theirs = facts.table(table)?.fact(row, column);
    if (theirs?.state === "amount") room += roundingRoom(theirs.amount);
  }
  return room;
}

const keyOf = ({ row, column }: { readonly row: string; readonly column: string }): string => `${row}|${column}`;

type Sums = ReadonlyMap<string, number>;

/** Several rules report defects of one department; its tables are added up once. */
const KNOWN = new WeakMap<Facts, Map<TableId, Sums>>();

function sumsOf(facts: Facts, units: readonly ComparedWorkbook[], table: TableId): Sums {
  const known = KNOWN.get(facts) ?? new Map<TableId, Sums>();
  KNOWN.set(facts, known);
  const sums = known.get(table) ?? new Map(unitSums(facts, units, table).map((sum) => [keyOf(sum), sum.sum]));
  known.set(table, sums);
  return sums;
}
