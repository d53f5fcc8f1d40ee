/** What rounding could explain and the rest of the unit speaks against; and what looks alike and is not said to be wrong. */
import { describe, expect, test } from "vitest";
import { checkWorkbook } from "../../src/check.js";
import { RULES } from "../../src/rules/registry.js";
import { type Drawn, gridOf } from "../tables/grid-of.js";
import { inventAccounts } from "./synthetic/accounts.js";
import { planted, type Spot, valueAt } from "./synthetic/faults.js";
import { seeded } from "./synthetic/random.js";
import { sheetsOf } from "./synthetic/sheets.js";

const COMPARING = RULES.filter(({ meta: { id } }) => /^(?:within-table|across-tables)\//.test(id));
const check = (sheets: readonly Drawn[]) => checkWorkbook(gridOf(sheets), { rules: COMPARING });

const accounts = inventAccounts(30, seeded(4));
const sheets = sheetsOf(accounts, "S");
const EXPENDITURE = "支出决算表";
const rows = sheets.find(({ name }) => name === EXPENDITURE)?.cells ?? [];

/** The first 项 of which nothing but 基本支出 is spent: its 合计 (column C) and 基本支出 (D). */
const plain = rows.findIndex(
  (row) => /^\d{7}$/.test(String(row[0])) && row[2] === row[3] && row[4] === null && typeof row[2] === "number",
);
const total: Spot = { sheet: EXPENDITURE, row: plain + 1, column: 3 };
const more = (spot: Spot): number => Math.round(Number(valueAt(sheets, spot)) * 100 + 1) / 100;

describe("0.01 that rounding could explain", () => {
  test("nothing is odd in the unit as it is", () => {
    expect(check(sheets).findings).toEqual([]);
    expect(plain).toBeGreaterThan(0);
  });

  test("one figure against its row, its 款 and two tables: a warning at the cell, with the value", () => {
    const { findings, reconciliation } = check(planted(sheets, total, more(total)));
    expect(reconciliation.verdict).toBe("convention");
    expect(findings.map(({ severity }) => severity)).toEqual(["warning"]);
    expect(findings[0]?.where[0]).toMatchObject({ sheet: EXPENDITURE, cell: `C${plain + 1}` });
    expect(findings[0]?.suggestions?.[0]?.to).toBe(String(valueAt(sheets, total)));
    expect(findings[0]?.why).toMatch(/处勾稽分毫不差，并与.*相同/);
  });

  test("100 元 of other money, spent and received, is no slip: every total tells it", () => {
    const [first, ...others] = accounts.leaves.filter(({ other }) => other[0] === 0 && other[1] === 0);
    const leaf = first ?? others[0];
    const spent = accounts.leaves.map((one) =>
      one === leaf
        ? { ...one, other: [one.other[0] + 10_000, one.other[1]] as const, otherIncome: one.otherIncome + 10_000 }
        : one,
    );
    const changed = sheetsOf({ ...accounts, leaves: spent }, "S");
    expect(changed).not.toEqual(sheets);
    expect(check(changed).findings).toEqual([]);
  });
});

describe("30 元 of interest that the software leaves blank", () => {
  /** Units of which one code earned less than 50 元, all amounts below half a digit printed as blanks. */
  const units = Array.from({ length: 30 }, (_, seed) => {
    const random = seeded(700 + seed);
    const own = inventAccounts(30, random);
    const lucky = random.int(own.leaves.length);
    const leaves = own.leaves.map((leaf, k) =>
      k === lucky && leaf.otherIncome === 0 ? { ...leaf, otherIncome: 1 + random.int(4999) } : leaf,
    );
    return sheetsOf({ ...own, leaves }, seed % 2 === 0 ? "R" : "S").map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((row) => row.map((cell) => (cell === 0 ? null : cell))),
    }));
  });

  test("is never called an error", () => {
    const severities = units.flatMap((unit) => check(unit).findings.map(({ severity }) => severity));
    expect(severities).not.toContain("error");
    expect(severities.filter((severity) => severity === "info").length).toBeGreaterThan(0);
    expect(severities.filter((severity) => severity === "warning").length).toBe(0);
  });
});
