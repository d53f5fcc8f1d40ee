import { describe, expect, it } from "vitest";
import { OverviewBuilder } from "../../src/report/overview/overview.js";
import type { Report } from "../../src/report/schema.js";
import { DEFAULT_SCHEME, scoreSchemeSchema } from "../../src/report/score/scheme.js";
import { scoreReport } from "../../src/report/score/score-report.js";
import { brokenBytes, reportOf, sampleBytes } from "./checked-sample.js";

const clean = reportOf(sampleBytes(), "表.xlsx");
const broken = reportOf(brokenBytes(), "表.xlsx");

const dimension = (report: Report, name: string, scheme = DEFAULT_SCHEME) =>
  scoreReport(report, scheme)?.dimensions.find((one) => one.name === name);

describe("a score", () => {
  it("deducts by severity, in the dimension of the requirement", () => {
    const error = broken.findings.find(({ severity }) => severity === "error");
    expect(error?.rule).toBe("within-table/expenditure-row-sum");
    expect(dimension(broken, "规范性")?.deductions).toContainEqual({
      rule: error?.rule,
      number: error?.number,
      findings: 1,
      points: 2,
    });
    expect((dimension(clean, "规范性")?.points ?? 0) - (dimension(broken, "规范性")?.points ?? 0)).toBe(2);
  });

  it("scores nothing that was not checked", () => {
    expect(dimension(clean, "及时性")).toMatchObject({ points: null, unchecked: ["S13"] });
    const score = scoreReport(clean, DEFAULT_SCHEME);
    expect(score?.of).toBe(90);
    expect(score?.dimensions.flatMap(({ points }) => (points === null ? [] : [points])).reduce((a, b) => a + b)).toBe(
      score?.points,
    );
    expect(scoreReport(reportOf(new Uint8Array(), "x.xlsx"), DEFAULT_SCHEME)).toBeUndefined();
  });

  it("caps what one rule costs and never falls below zero", () => {
    const [error] = broken.findings.filter(({ severity }) => severity === "error");
    if (!error) throw new Error("the planted error is found");
    const many: Report = { ...broken, findings: Array.from({ length: 50 }, () => error) };
    expect(dimension(many, "规范性")).toMatchObject({ points: 34, deductions: [{ findings: 50, points: 6 }] });
    const harsh = { ...DEFAULT_SCHEME, deductions: { ...DEFAULT_SCHEME.deductions, perRule: 1000 } };
    expect(dimension(many, "规范性", harsh)?.points).toBe(0);
    const mild = { ...harsh, rules: { [error.rule]: 0.1 } };
    expect(dimension(many, "规范性", mild)?.points).toBe(35);
  });

  it("does not count waived findings", () => {
    const waived = { reason: "已核实", by: "张", at: "2025-01-01" };
    const all: Report = { ...broken, findings: broken.findings.map((finding) => ({ ...finding, waived })) };
    expect(dimension(all, "规范性")?.points).toBe(40);
  });
});

describe("a rank", () => {
  const withProse = (report: Report): Report => ({
    ...report,
    requirements: report.requirements.map((one) => (one.id === "N14" ? { ...one, outcome: "passed" } : one)),
  });
  const ranksOf = (scheme: typeof DEFAULT_SCHEME, ...reports: readonly Report[]): readonly (number | undefined)[] => {
    const builder = new OverviewBuilder({ scheme });
    for (const report of reports) builder.add(report);
    const { ranks, units } = builder.value();
    return units.map((_, index) => ranks.get(index));
  };
  const unread = reportOf(new Uint8Array(), "x.xlsx");

  it("goes by points of a hundred; equal ones share theirs", () => {
    expect(ranksOf(DEFAULT_SCHEME, broken, clean, unread, clean)).toEqual([3, 1, undefined, 1]);
  });

  it("is not given for keeping back the 情况说明", () => {
    expect(ranksOf(DEFAULT_SCHEME, withProse(broken), clean, withProse(clean))).toEqual([2, undefined, 1]);
    const strict = { ...DEFAULT_SCHEME, deductions: { ...DEFAULT_SCHEME.deductions, noNarrative: 20 } };
    expect(ranksOf(strict, withProse(broken), clean, withProse(clean))).toEqual([2, 3, 1]);
    expect(dimension(clean, "完整性", strict)).toMatchObject({ points: 10, deductions: [{ rule: "", points: 20 }] });
    expect(dimension(withProse(clean), "完整性", strict)?.points).toBe(30);
  });
});

it("the default scheme is valid, and a wrong one is refused", () => {
  expect(scoreSchemeSchema.parse(DEFAULT_SCHEME)).toEqual(DEFAULT_SCHEME);
  expect(DEFAULT_SCHEME.dimensions.map(({ name }) => name)).toEqual(["及时性", "完整性", "细化程度", "规范性"]);
  expect(DEFAULT_SCHEME.dimensions.reduce((sum, { points }) => sum + points, 0)).toBe(100);
  expect(scoreSchemeSchema.safeParse({ ...DEFAULT_SCHEME, dimensions: [] }).success).toBe(false);
  expect(scoreSchemeSchema.safeParse({ ...DEFAULT_SCHEME, extra: 1 }).success).toBe(false);
});
