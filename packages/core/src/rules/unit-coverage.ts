/** Whether the units given are all the units of the department, as far as the totals tell. */
import type { Facts } from "../facts/facts.js";
import { FEN_PER_UNIT } from "../money/amount.js";
import { printWan } from "../money/print.js";
import type { TableId } from "../tables/table.js";
import type { ComparedWorkbook } from "./companions.js";
import { agrees, excessOf, type UnitSum, unitSums } from "./unit-sums.js";

/** Totals of appropriations, which add up when all units are there: no money is eliminated in them. */
const TOTALS: readonly (readonly [TableId, string, string])[] = [
  ["appropriation-summary", "income/total", "amount"],
  ["appropriation-summary", "expenditure/total", "total"],
  ["general-public-budget", "total", "total"],
  ["basic-expenditure", "total", "amount"],
  ["basic-expenditure", "personnel-total", "amount"],
];

export type UnitCoverage =
  | { readonly kind: "complete" }
  /** No total can be compared. */
  | { readonly kind: "unknown" }
  /** The department holds more than the units given: one is not in the folder. */
  | { readonly kind: "units-missing"; readonly reason: string }
  /** The department holds less: exactly one unit's figures (it was left out when adding up), or nobody's. */
  | { readonly kind: "left-out"; readonly unit: ComparedWorkbook; readonly total: UnitSum }
  | { readonly kind: "units-foreign"; readonly reason: string };

export function unitCoverage(facts: Facts, units: readonly ComparedWorkbook[]): UnitCoverage {
  const totals = TOTALS.flatMap(([table, row, column]) =>
    unitSums(facts, units, table).filter((sum) => sum.row === row && sum.column === column && sum.fact !== undefined),
  );
  if (totals.length === 0) return { kind: "unknown" };
  const apart = totals.filter((total) => !agrees(total));
  const [first] = apart;
  // One total that differs alone is an error of the department; all of them together are a question of who is counted.
  if (!first || (totals.length > 1 && apart.length * 2 <= totals.length)) return { kind: "complete" };
  if (apart.every((total) => excessOf(total) < 0)) {
    return {
      kind: "units-missing",
      reason: `部门的${totalName(first)}比所给 ${units.length} 个单位之和多 ${wan(-excessOf(first))}，文件夹中可能缺少单位。请补齐本级和全部所属单位的决算工作簿`,
    };
  }
  const unit = units.find((candidate) => apart.every((total) => isShareOf(candidate, total)));
  if (unit) return { kind: "left-out", unit, total: first };
  return {
    kind: "units-foreign",
    reason: `所给 ${units.length} 个单位之和比部门的${totalName(first)}多 ${wan(excessOf(first))}，文件夹中可能有不属于本部门的单位，或者同一单位放了两份。请核对文件夹`,
  };
}

/** True when the excess of a total is just this unit's figure. */
function isShareOf({ facts }: ComparedWorkbook, total: UnitSum): boolean {
  const own = facts.table(total.table)?.fact(total.row, total.column)?.amount.fen ?? 0;
  return own !== 0 && Math.abs(excessOf(total) - own) <= total.room;
}

const totalName = ({ table, row }: UnitSum): string => {
  if (table === "appropriation-summary") return row.startsWith("income") ? "财政拨款收入" : "财政拨款支出";
  if (table === "general-public-budget") return "一般公共预算财政拨款支出";
  return row === "total" ? "一般公共预算财政拨款基本支出" : "人员经费";
};

const wan = (fen: number): string =>
  Math.abs(fen) % (FEN_PER_UNIT.万元 / 100) === 0 ? `${printWan(fen)}万元` : `约 ${printWan(fen)}万元`;
