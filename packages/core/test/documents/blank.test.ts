/** The blank workbooks of both regions are read as what they are, and their formulas add up what is filled in. */
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/check.js";
import { blankWorkbook } from "../../src/documents/blank/blank-workbook.js";
import { TABLE_IDS } from "../../src/tables/table.js";
import { readWorkbook } from "../../src/workbook/read-workbook.js";
import { styleOf } from "../narrative/style.js";
import { nodePlatform } from "../node-platform.js";

describe.each(["wuhan", "shanghai"])("a blank workbook for %s", async (id) => {
  const { evidence } = styleOf(id).pack;
  const bytes = await blankWorkbook({
    unit: "某市某局",
    year: 2024,
    marked: evidence?.tableMarks ?? true,
    lastTables: evidence?.order,
  });
  const reading = readWorkbook(bytes, nodePlatform);
  if (!reading.ok) throw new Error(reading.failure.message);
  const result = checkWorkbook(reading.workbook);

  it("is read as the nine tables, each once, with nothing left over", () => {
    expect(result.recognition.tables.map((table) => table.id).sort()).toEqual([...TABLE_IDS].sort());
    expect(result.recognition.others).toEqual([]);
    expect(result.recognition.tables.flatMap(({ unknown }) => unknown)).toEqual([]);
    expect({ unit: result.recognition.unitName, year: result.year }).toEqual({ unit: "某市某局", year: 2024 });
    for (const { amountUnit, unitLine } of result.recognition.tables) {
      expect({ amountUnit, hasLine: unitLine !== undefined }).toEqual({ amountUnit: "万元", hasLine: true });
    }
  });

  it("has a formula in every total", () => {
    const totals = result.facts.all.filter(({ row }) => /(?:^|\/)(?:total|grand-total)$|-total$/.test(row));
    expect(totals.length).toBeGreaterThan(20);
    for (const fact of totals) expect(fact.computed, `${fact.table} ${fact.row} ${fact.column}`).toBe(true);
  });

  it("has no error of its own", () => {
    expect(result.findings.filter(({ severity }) => severity === "error").map(({ message }) => message)).toEqual([]);
  });
});
