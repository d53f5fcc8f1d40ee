/** A department whose tables are the sums of its units' displayed tables: their rounding adds up beyond what one workbook allows. */
import { expect, test } from "vitest";
import { checkWorkbook } from "../../../src/check.js";
import { comparedWorkbook, NO_COMPANIONS } from "../../../src/rules/companions.js";
import { RULES } from "../../../src/rules/registry.js";
import { a1 } from "../../../src/workbook/reference.js";
import { amountSpots, planted, valueAt } from "../../reconcile/synthetic/faults.js";
import { seeded } from "../../reconcile/synthetic/random.js";
import { syntheticUnit } from "../../reconcile/synthetic/sheets.js";
import { type Drawn, gridOf } from "../../tables/grid-of.js";

const COMPARING = RULES.filter(({ meta: { id } }) => /^(?:within-table|across-tables)\//.test(id));
/** Seven units of the same accounts: the rounding of one, seven times over. */
const UNITS = 7;

const renamed = (sheets: readonly Drawn[], name: string): readonly Drawn[] =>
  sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((row) => row.map((cell) => (cell === "单位：某市某局" ? `单位：${name}` : cell))),
  }));

function departmentOf(unit: readonly Drawn[]): readonly Drawn[] {
  let sheets = unit;
  for (const spot of amountSpots(unit)) {
    const value = valueAt(unit, spot);
    if (typeof value === "number") sheets = planted(sheets, spot, Math.round(value * UNITS * 100) / 100);
  }
  return sheets;
}

const findingsOf = (department: readonly Drawn[], units: readonly (readonly Drawn[])[] | undefined) =>
  checkWorkbook(gridOf(department), {
    rules: COMPARING,
    companions: units
      ? { ...NO_COMPANIONS, units: units.map((unit, at) => comparedWorkbook(`${at + 1}.xlsx`, gridOf(unit))) }
      : NO_COMPANIONS,
  }).findings;

test("differences that are the units' rounding are a hint where the units are known, and errors where they are not", () => {
  const unit = syntheticUnit(20, "R", seeded(4));
  const units = Array.from({ length: UNITS }, (_, at) => renamed(unit, `某市某局第${at + 1}中心`));
  const department = departmentOf(unit);
  expect(findingsOf(department, undefined).some(({ severity }) => severity === "error")).toBe(true);
  const findings = findingsOf(department, units);
  expect(
    findings.map(({ severity, message }) => [severity, message]).filter(([severity]) => severity !== "info"),
  ).toEqual([]);
  expect(findings[0]?.why).toContain("各单位的尾差");
});

test("a figure of the department that is not the sum of its units stays an error", () => {
  const unit = syntheticUnit(20, "R", seeded(4));
  const units = Array.from({ length: UNITS }, (_, at) => renamed(unit, `某市某局第${at + 1}中心`));
  const department = departmentOf(unit);
  const spot = amountSpots(department).find(({ sheet, row }) => sheet === "支出决算表" && row > 8);
  if (!spot) throw new Error("no amount");
  const wrong = planted(department, spot, Number(valueAt(department, spot)) + 30);
  const errors = findingsOf(wrong, units).filter(({ severity }) => severity === "error");
  expect(errors.map(({ where: [place] }) => (place.kind === "cell" ? `${place.sheet}!${place.cell}` : ""))).toContain(
    `${spot.sheet}!${a1(spot)}`,
  );
});
