/** Invented departments: no false alarm whatever the rounding, one finding for one wrong figure, missing units are no errors. */
import { describe, expect, test } from "vitest";
import { checkWorkbook } from "../../../src/check.js";
import { comparedWorkbook, NO_COMPANIONS } from "../../../src/rules/companions.js";
import { OVER_TIME_RULES } from "../../../src/rules/over-time/index.js";
import { a1 } from "../../../src/workbook/reference.js";
import { type Department, inventDepartment } from "../../reconcile/synthetic/department.js";
import { CONVENTIONS } from "../../reconcile/synthetic/display.js";
import { amountSpots, planted, valueAt } from "../../reconcile/synthetic/faults.js";
import { seeded } from "../../reconcile/synthetic/random.js";
import { gridOf } from "../../tables/grid-of.js";

const check = ({ sheets, units }: Department) =>
  checkWorkbook(gridOf(sheets), {
    rules: OVER_TIME_RULES,
    companions: {
      ...NO_COMPANIONS,
      units: units.map((unit, at) => comparedWorkbook(`${at + 1}.xlsx`, gridOf(unit))),
    },
  });

const outcomeOf = (department: Department) =>
  check(department).outcomes.find(({ rule }) => rule === "over-time/department-appropriations");

describe.each(CONVENTIONS)("departments displayed as %s", (convention) => {
  test("agree with their units", () => {
    for (let seed = 0; seed < 15; seed += 1) {
      const department = inventDepartment(2 + (seed % 6), 20, convention, seeded(500 + seed));
      expect(
        check(department).findings.map(({ message }) => message),
        `seed ${seed}`,
      ).toEqual([]);
      expect(["passed", "explained"]).toContain(outcomeOf(department)?.outcome);
    }
  });
});

test("a wrong digit in a 项 of the department is one finding, at the cell", () => {
  let planting = 0;
  let found = 0;
  for (let seed = 0; seed < 12; seed += 1) {
    const random = seeded(900 + seed);
    const { sheets, units } = inventDepartment(4, 20, "S", random);
    const spots = amountSpots(sheets).filter(
      ({ sheet, row }) =>
        sheet === "一般公共预算财政拨款支出决算表" && String(valueAt(sheets, { sheet, row, column: 1 })).length === 7,
    );
    const spot = random.pick(spots);
    const wrong = planted(sheets, spot, Number(valueAt(sheets, spot)) + 3);
    const { findings, outcomes } = check({ sheets: wrong, units });
    planting += 1;
    expect(outcomes.some(({ crashed }) => crashed)).toBe(false);
    // The identities of the department's own tables see it too: then it is theirs to tell.
    const reported = checkWorkbook(gridOf(wrong)).findings.filter(({ severity }) => severity === "error");
    const places = [...findings, ...reported].map(({ where: [place] }) =>
      place.kind === "cell" ? `${place.sheet}!${place.cell}` : "",
    );
    if (places.includes(`${spot.sheet}!${a1(spot)}`)) found += 1;
  }
  expect(planting).toBe(12);
  expect(found).toBe(12);
});

test("units missing from the folder are named as such, not reported as errors", () => {
  const { sheets, units } = inventDepartment(4, 20, "R", seeded(77));
  const { findings, outcomes } = check({ sheets, units: units.slice(1) });
  expect(findings).toEqual([]);
  expect(outcomes.find(({ rule }) => rule === "over-time/department-appropriations")?.reason).toContain("可能缺少单位");
});

test("a unit that was left out when adding up is named", () => {
  const { units, sheets } = inventDepartment(3, 20, "R", seeded(78));
  const more = inventDepartment(1, 20, "R", seeded(79)).sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((row) => row.map((cell) => (cell === "单位：某市某局" ? "单位：某市某局培训学校" : cell))),
  }));
  const { findings } = check({ sheets, units: [...units, more] });
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining("正好是“某市某局培训学校”的数")]);
});

test("two workbooks of one unit are not added twice", () => {
  const { units, sheets } = inventDepartment(2, 20, "R", seeded(80));
  const { findings, misfits } = check({ sheets, units: [...units, ...units.slice(0, 1)] });
  expect(findings).toEqual([]);
  expect(misfits.units).toContain("会重复相加");
});
