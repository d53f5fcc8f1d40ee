/** The same invented unit in the layouts of several regions: nothing is reported, and what is wrong is found in each. */
import { describe, expect, test } from "vitest";
import { checkWorkbook } from "../../src/check.js";
import { RULES } from "../../src/rules/registry.js";
import { a1 } from "../../src/workbook/reference.js";
import { type Drawn, gridOf } from "../tables/grid-of.js";
import { national } from "../tables/layouts/national.js";
import { chongqing, guangdong, shaanxi, sichuan, yunnan } from "../tables/layouts/regions.js";
import { shanghai } from "../tables/layouts/shanghai.js";
import { inventedUnit } from "../tables/model.js";
import { inYuan, stacked, textAmounts, zeroMarks } from "../tables/variants.js";
import { amountSpots, planted, valueAt } from "./synthetic/faults.js";

const COMPARING = RULES.filter((rule) => /^(?:within-table|across-tables)\//.test(rule.meta.id));
const unit = inventedUnit();

const LAYOUTS: readonly (readonly [string, readonly Drawn[]])[] = [
  ["全国式样", national(unit)],
  ["上海，编码一栏", shanghai(unit)],
  ["上海，编码三栏", shanghai(unit, { codes: "three", items: 26 })],
  ["云南", yunnan(unit)],
  ["四川", sichuan(unit)],
  ["广东", guangdong(unit)],
  ["陕西", shaanxi(unit)],
  ["重庆", chongqing(unit)],
];

describe.each(LAYOUTS)("%s", (_, sheets) => {
  test.each([
    ["as printed", (drawn: readonly Drawn[]) => drawn],
    ["on one sheet", stacked(1)],
    ["in 元", inYuan],
    ["amounts as text", textAmounts],
    ["marks for nothing", zeroMarks],
  ] as const)("%s: nothing is reported, and most is compared", (__, variant) => {
    const { findings, reconciliation, outcomes } = checkWorkbook(gridOf(variant(sheets)), { rules: COMPARING });
    expect(findings.map(({ message }) => message)).toEqual([]);
    expect(reconciliation.gaps).toEqual([]);
    expect(reconciliation.judged.length).toBeGreaterThan(400);
    const compared = outcomes.filter(({ outcome }) => outcome === "passed" || outcome === "explained");
    expect(compared.length).toBeGreaterThanOrEqual(COMPARING.length - 4);
  });

  test("a wrong digit in any of its nine tables is found there", () => {
    const { recognition, facts } = checkWorkbook(gridOf(sheets), { rules: [] });
    expect(recognition.tables).toHaveLength(9);
    let planting = 0;
    for (const table of facts.tables) {
      // The largest amount of the table that is no sum in several columns at once.
      const used = table.facts.filter(({ amount }) => amount.fen > 100_000_000);
      const fact = used.at(Math.floor(used.length / 2));
      const spot = amountSpots(sheets).find(
        ({ sheet, row, column }) => fact?.cell.sheet === sheet && fact.cell.row === row && fact.cell.column === column,
      );
      const amount = spot && valueAt(sheets, spot);
      if (!spot || typeof amount !== "number") continue;
      planting += 1;
      const { findings } = checkWorkbook(gridOf(planted(sheets, spot, amount + 30)), { rules: COMPARING });
      const errors = findings.filter(({ severity }) => severity === "error");
      const found = errors.some(({ where }) =>
        where.some((place) => place.kind === "cell" && place.sheet === spot.sheet && place.cell === a1(spot)),
      );
      expect(found, `${table.table.title} ${a1(spot)} ${amount}`).toBe(true);
    }
    expect(planting).toBeGreaterThanOrEqual(6);
  });
});
