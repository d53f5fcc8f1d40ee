/**
 * The joint proof on whole workbooks in other units of measure: exact 元, 元 converted from rounded 万元, both beside each
 * other, stored digits beyond the shown ones, and amounts too large to be added exactly.
 */
import { describe, expect, test } from "vitest";
import { checkWorkbook } from "../../src/check.js";
import { RULES } from "../../src/rules/registry.js";
import { a1 } from "../../src/workbook/reference.js";
import { type Drawn, gridOf } from "../tables/grid-of.js";
import { type Accounts, inventAccounts } from "./synthetic/accounts.js";
import { CONVENTIONS } from "./synthetic/display.js";
import { amountSpots, planted, type Spot, valueAt } from "./synthetic/faults.js";
import { seeded } from "./synthetic/random.js";
import { inUnit, sheetsOf } from "./synthetic/sheets.js";

const COMPARING = RULES.filter(
  ({ meta: { id } }) => /^(?:within-table|across-tables)\//.test(id) || id === "structure/unreadable-amount",
);
const check = (sheets: readonly Drawn[]) => checkWorkbook(gridOf(sheets), { rules: COMPARING });
const units: readonly Accounts[] = Array.from({ length: 12 }, (_, seed) => inventAccounts(30, seeded(3100 + seed)));

const yuan = (accounts: Accounts): readonly Drawn[] => inUnit(sheetsOf(accounts, "E"), "元", (amount) => amount);
const converted = (accounts: Accounts, seed: number): readonly Drawn[] =>
  inUnit(sheetsOf(accounts, CONVENTIONS[seed % 3] ?? "R"), "元", (amount) => Math.round(amount * 100) * 100);
/** 元 ÷ 10,000 with all its digits, as a formula leaves it; the cell shows two decimals. */
const stored = (accounts: Accounts): readonly Drawn[] =>
  inUnit(sheetsOf(accounts, "E"), "万元", (amount) => Math.round(amount * 100) / 1_000_000);
/** Every second sheet in exact 元, the others in rounded 万元. */
const mixed = (accounts: Accounts, seed: number): readonly Drawn[] => {
  const exact = yuan(accounts);
  return sheetsOf(accounts, "R").map((sheet, index) => ((index + seed) % 2 === 0 ? sheet : (exact[index] ?? sheet)));
};

/** An amount of 项 in 支出决算表 whose row has no other, and its cell. */
function leafOf(sheets: readonly Drawn[]): Spot {
  const rows = sheets.find(({ name }) => name === "支出决算表")?.cells ?? [];
  const row = rows.findIndex(
    (cells) => /^\d{7}$/.test(String(cells[0])) && cells[2] === cells[3] && typeof cells[3] === "number",
  );
  return { sheet: "支出决算表", row: row + 1, column: 4 };
}

/** Where the first finding points, and what it suggests. */
function toldBy(sheets: readonly Drawn[]): readonly unknown[] {
  const { findings } = check(sheets);
  const [place] = findings[0]?.where ?? [];
  return [
    findings.length,
    findings[0]?.severity,
    place?.kind === "cell" ? `${place.sheet} ${place.cell}` : place?.kind,
    Number(findings[0]?.suggestions?.[0]?.to),
  ];
}

describe("exact 元", () => {
  test("true units hold to the 分", () => {
    for (const accounts of units) {
      const { findings, reconciliation } = check(yuan(accounts));
      expect(findings).toEqual([]);
      expect(reconciliation.verdict).toBe("exact");
    }
  });

  test("one 分 too many, anywhere outside 基本支出明细, is an error", () => {
    const sheets = yuan(units[0] as Accounts);
    const spots = amountSpots(sheets).filter(({ sheet }) => !sheet.includes("明细") && !sheet.includes("三公"));
    expect(spots.length).toBeGreaterThan(200);
    for (const spot of spots.filter((_, k) => k % 5 === 0)) {
      const amount = Math.round(Number(valueAt(sheets, spot)) * 100 + 1) / 100;
      const { findings } = check(planted(sheets, spot, amount));
      expect(
        findings.filter(({ severity }) => severity === "error").map(({ where: [place] }) => place),
        `${spot.sheet} ${a1(spot)}`,
      ).toEqual([expect.objectContaining({ sheet: spot.sheet, cell: a1(spot) })]);
    }
  });
});

describe("元 converted from rounded 万元", () => {
  test("differences of 100 元 are rounding, and no finding", () => {
    let explained = 0;
    units.forEach((accounts, seed) => {
      const { findings, reconciliation } = check(converted(accounts, seed));
      expect(findings).toEqual([]);
      expect(reconciliation.system.ulp.every((ulp) => ulp === 1 || ulp === 10_000)).toBe(true);
      if (reconciliation.verdict === "explained") explained += 1;
    });
    expect(explained).toBeGreaterThan(units.length / 2);
  });

  test("a figure that is 5,000 元 off is told at its cell, with the value", () => {
    const sheets = converted(units[1] as Accounts, 1);
    const spot = leafOf(sheets);
    const truth = Number(valueAt(sheets, spot));
    expect(toldBy(planted(sheets, spot, truth + 5_000))).toEqual([1, "error", `${spot.sheet} ${a1(spot)}`, truth]);
  });
});

describe("sheets in 元 beside sheets in 万元", () => {
  test("true units: every figure is judged at its own precision, no finding", () => {
    units.forEach((accounts, seed) => {
      const { findings, reconciliation, facts } = check(mixed(accounts, seed));
      expect(findings).toEqual([]);
      expect(reconciliation.verdict).toBe("explained");
      expect(new Set(facts.tables.map(({ table }) => table.amountUnit))).toEqual(new Set(["万元", "元"]));
    });
  });

  test("a wrong figure of either kind is told at its cell, in the unit of its sheet", () => {
    for (const [seed, step] of [
      [0, 3],
      [1, 30_000],
    ] as const) {
      const sheets = mixed(units[2] as Accounts, seed);
      const spot = leafOf(sheets);
      const truth = Number(valueAt(sheets, spot));
      const wrong = Math.round((truth + step) * 100) / 100;
      expect(toldBy(planted(sheets, spot, wrong))).toEqual([1, "error", `${spot.sheet} ${a1(spot)}`, truth]);
    }
  });
});

describe("digits stored beyond the two that are shown", () => {
  test("true units hold to the 分", () => {
    for (const accounts of units) {
      const { findings, reconciliation } = check(stored(accounts));
      expect(findings).toEqual([]);
      expect(reconciliation.verdict).toBe("exact");
    }
  });

  test("20 元 too many, which no shown figure tells, is an error at its cell", () => {
    const sheets = stored(units[3] as Accounts);
    const spot = leafOf(sheets);
    const truth = Number(valueAt(sheets, spot));
    const wrong = Math.round(truth * 1_000_000 + 2_000) / 1_000_000;
    expect(toldBy(planted(sheets, spot, wrong))).toEqual([1, "error", `${spot.sheet} ${a1(spot)}`, truth]);
  });
});

describe("amounts too large to be added exactly", () => {
  test("are a finding of their own; what uses them is not judged, all else is", () => {
    const sheets = yuan(units[4] as Accounts);
    const spot = leafOf(sheets);
    const { findings, reconciliation } = check(planted(sheets, spot, 9e15));
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([["structure/unreadable-amount", "error"]]);
    expect(findings[0]?.where[0]).toMatchObject({ sheet: spot.sheet, cell: a1(spot) });
    expect(reconciliation.unjudged.length).toBeGreaterThan(0);
    expect(reconciliation.verdict).toBe("exact");
    expect(reconciliation.judged.length).toBeGreaterThan(300);
  });

  test("a whole workbook of them says so and is not called right", () => {
    const sheets = inUnit(sheetsOf(units[5] as Accounts, "E"), "元", (amount) => amount * 1e9);
    const { findings, reconciliation } = check(sheets);
    expect(new Set(findings.map(({ severity }) => severity))).toContain("error");
    expect(reconciliation.judged.every(({ residual }) => Number.isSafeInteger(residual))).toBe(true);
    expect(reconciliation.unjudged.length).toBeGreaterThan(100);
  });
});
