/** The rules on codes stay silent on sound tables, whatever the layout, and find one planted mistake as one finding. */
import { describe, expect, test } from "vitest";
import { type CheckResult, checkWorkbook } from "../../../src/check.js";
import { builtInCodes } from "../../../src/codes/index.js";
import { collectFacts } from "../../../src/facts/collect.js";
import type { Finding } from "../../../src/findings/finding.js";
import { CODE_RULES } from "../../../src/rules/codes/index.js";
import { NO_COMPANIONS } from "../../../src/rules/companions.js";
import { runRules } from "../../../src/rules/run-rules.js";
import { recognise } from "../../../src/tables/recognise.js";
import { columnLetters } from "../../../src/workbook/reference.js";
import { type Drawn, gridOf } from "../../tables/grid-of.js";
import { national } from "../../tables/layouts/national.js";
import { chongqing, guangdong, shaanxi, sichuan, yunnan } from "../../tables/layouts/regions.js";
import { shanghai } from "../../tables/layouts/shanghai.js";
import { inventedUnit } from "../../tables/model.js";
import { codesInThreeColumns, strayBlanks, totalLast } from "../../tables/variants.js";
import { WUHAN } from "../../tables/wuhan.js";

const check = (sheets: readonly Drawn[]): CheckResult => checkWorkbook(gridOf(sheets), { rules: CODE_RULES });
const said = ({ findings }: CheckResult): string[] => findings.map(({ severity, message }) => `${severity} ${message}`);

const unit = inventedUnit();
const LAYOUTS: Readonly<Record<string, readonly Drawn[]>> = {
  全国: national(unit),
  重庆: chongqing(unit),
  广东: guangdong(unit),
  陕西: shaanxi(unit),
  四川: sichuan(unit),
  云南: yunnan(unit),
  上海: shanghai(unit, { codes: "one", items: 24 }),
  "上海，三栏编码": shanghai(unit, { codes: "three", items: 26 }),
};

describe.each(Object.entries(LAYOUTS))("式样 %s", (_, sheets) => {
  const result = check(sheets);

  test("has no error and no warning", () => {
    // The invented unit spends 项目支出 under 行政运行 on purpose of other tests: a hint.
    expect(
      result.findings.filter((finding) => finding.rule !== "codes/basic-and-project").map((f) => f.message),
    ).toEqual([]);
    expect(result.findings.every((finding) => finding.severity === "info")).toBe(true);
  });

  test("runs every rule on a number of places", () => {
    for (const { rule, outcome, places, crashed } of result.outcomes) {
      expect(crashed, rule).toBeUndefined();
      expect(["passed", "failed"], rule).toContain(outcome);
      expect(places, rule).toBeGreaterThan(0);
    }
  });
});

describe.skipIf(!WUHAN)("a published disclosure", () => {
  const sheets = WUHAN ?? [];

  test.each([
    ["as published", (drawn: readonly Drawn[]) => [...drawn]],
    ["codes in three columns", codesInThreeColumns],
    ["total row last", totalLast],
    ["stray blanks", strayBlanks],
  ])("%s: no error, no warning", (_, variant) => {
    const result = check(variant(sheets));
    // The unit does show project expenditure under 行政运行, which is a hint and no more.
    expect(said(result)).toEqual(["info 2010301“行政运行”有项目支出 120.37。"]);
    const others = result.outcomes.filter(({ rule }) => rule !== "codes/basic-and-project");
    expect(others.filter(({ outcome }) => outcome !== "passed")).toEqual([]);
  });

  /** Every code cell of the tables, with the sheet and place. */
  const cells = sheets.flatMap((sheet, sheetIndex) =>
    sheet.cells.flatMap((row, rowIndex) =>
      row.flatMap((value, column) =>
        typeof value === "string" && /^[23]\d{2}(?:\d{2}){0,2}$/.test(value) && rowIndex > 4
          ? [
              {
                sheetIndex,
                row: rowIndex,
                column,
                value,
                at: `${sheet.name}!${columnLetters(column + 1)}${rowIndex + 1}`,
              },
            ]
          : [],
      ),
    ),
  );
  const sound = checkWorkbook(gridOf(sheets), { rules: [] });
  const rules = CODE_RULES.filter((rule) => rule.meta.id !== "codes/basic-and-project");

  /** Findings after one cell was changed; reconciling is left out, the rules on codes do not look at it. */
  const planted = (cell: (typeof cells)[number], value: string): readonly Finding[] => {
    const workbook = gridOf(
      sheets.map((sheet, index) => {
        if (index !== cell.sheetIndex) return sheet;
        const changed = sheet.cells.map((row, at) =>
          at === cell.row ? row.map((old, column) => (column === cell.column ? value : old)) : row,
        );
        return { ...sheet, cells: changed };
      }),
    );
    const recognition = recognise(workbook);
    const facts = collectFacts(workbook, recognition);
    const { reconciliation, year } = sound;
    return runRules(rules, {
      workbook,
      recognition,
      facts,
      reconciliation,
      codes: builtInCodes(),
      year,
      settings: {},
      companions: NO_COMPANIONS,
      misfits: {},
    }).findings;
  };

  test("a wrong digit in a code is found, at its cell, as one finding", () => {
    expect(cells.length).toBeGreaterThan(130);
    const missed: string[] = [];
    const doubled: string[] = [];
    cells.forEach((cell, index) => {
      // A different digit position and step for each cell, the first digit left alone.
      const position = 1 + (index % (cell.value.length - 1));
      const digit = (Number(cell.value[position]) + 1 + (index % 8)) % 10;
      const wrong = cell.value.slice(0, position) + String(digit) + cell.value.slice(position + 1);
      const findings = planted(cell, wrong);
      const places = findings.flatMap(({ where }) =>
        where.map((place) => (place.kind === "cell" ? `${place.sheet}!${place.cell}` : "")),
      );
      if (!places.includes(cell.at)) missed.push(`${cell.at} ${cell.value} → ${wrong}`);
      if (findings.length > 1)
        doubled.push(`${cell.at} ${cell.value} → ${wrong}: ${findings.map((f) => f.message).join(" | ")}`);
    });
    expect(missed).toEqual([]);
    expect(doubled).toEqual([]);
  });
});
