import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/findings/finding.js";
import { codeNames } from "../../src/narrative/code-names.js";
import { doubtfulCells } from "../../src/narrative/doubtful-cells.js";

const finding = (cell: string, more: Partial<Finding> = {}): Finding => ({
  id: `JS-102-${cell}`,
  rule: "within-table/sum",
  number: "JS-102",
  severity: "error",
  message: "合计不等于各项之和。",
  why: "",
  fix: "",
  basis: "",
  where: [
    { kind: "cell", sheet: "收入", cell },
    { kind: "cell", sheet: "收入", cell: "C9" },
  ],
  ...more,
});

const at = (row: number, sheet = "收入") => ({ sheet, row, column: 3 });

describe("doubtful cells", () => {
  it("takes the place of an open error and the cells it wants changed, not its evidence", () => {
    const isDoubtful = doubtfulCells([
      finding("C5", { suggestions: [{ sheet: "收入", cell: "C6", from: "1", to: "2", why: "", unique: true }] }),
      finding("C7", { severity: "warning" }),
      finding("C8", { waived: { reason: "已核实", by: "", at: "2025-01-01T00:00:00Z" } }),
    ]);
    expect([5, 6, 7, 8, 9].filter((row) => isDoubtful(at(row)))).toEqual([5, 6]);
    expect(isDoubtful(at(5, "支出"))).toBe(false);
  });
});

describe("names of codes", () => {
  it("are those of the year", () => {
    const name = (year: number | undefined) => codeNames(year).functional("20805");
    expect([name(2024), name(undefined)]).toEqual(["行政事业单位养老支出", "行政事业单位养老支出"]);
    expect(name(2018)).toBe("行政事业单位离退休");
    expect(codeNames(2024).economic("301")).toBe("工资福利支出");
    expect(codeNames(2024).functional("999999")).toBeUndefined();
  });
});
