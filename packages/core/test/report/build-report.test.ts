import { describe, expect, it } from "vitest";
import { buildReport } from "../../src/report/build-report.js";
import { unreadableReport } from "../../src/report/failure-report.js";
import { reportSchema } from "../../src/report/schema.js";
import { REQUIREMENTS } from "../../src/rules/requirements.js";
import { finding, input, outcome, RECOGNITION } from "./drawn-unit.js";

describe("the report of a readable workbook", () => {
  it("keeps to the published schema", () => {
    const report = buildReport(input({ findings: [finding()], outcomes: [outcome({ outcome: "failed" })] }));
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  it("says what each table holds: zero marks count as filled, blanks and white space do not", () => {
    const { tables, unit, year, status, source } = buildReport(input());
    expect(tables).toEqual([
      {
        id: "expenditure",
        title: "2024年度支出决算表",
        sheet: "支出决算表",
        range: "A1:H9",
        amountUnit: "万元",
        cells: 2,
      },
    ]);
    expect({ unit, year, status, source }).toEqual({
      unit: "某县财政局",
      year: 2024,
      status: "ok",
      source: { file: "市/财政局.xlsx", sha256: "ab".repeat(32), narrative: [] },
    });
  });

  it("lists unknown parts, rows and columns, not covers and contents", () => {
    expect(buildReport(input()).unrecognised).toEqual([
      { sheet: "草稿", range: "A1:B3", reason: "没有表名和表头" },
      { sheet: "支出决算表", range: "I5", reason: "栏“备用”：没有识别出来，不参与核对" },
    ]);
  });

  it("gives places in “the file” the file's name", () => {
    const absent = finding({ where: [{ kind: "file", file: "" }] });
    expect(buildReport(input({ findings: [absent] })).findings[0]?.where).toEqual([
      { kind: "file", file: "市/财政局.xlsx" },
    ]);
  });

  it("counts waived findings apart", () => {
    const waived = finding({ waived: { reason: "上级批复", by: "张三", at: "2025-08-01" } });
    const findings = [waived, finding(), finding({ severity: "info" })];
    expect(buildReport(input({ findings })).summary).toEqual({ error: 1, warning: 0, info: 1, waived: 1 });
  });

  it("tells a crashed rule as not run, without fields of its own", () => {
    const crashed = outcome({ outcome: "not-run", places: 0, reason: "规则出错：坏了", crashed: true });
    const report = buildReport(input({ outcomes: [crashed] }));
    expect(report.outcomes).toEqual([
      { rule: "within-table/expenditure-row-sum", outcome: "not-run", places: 0, reason: "规则出错：坏了" },
    ]);
    expect(() => reportSchema.parse(report)).not.toThrow();
  });

  it("has one entry per requirement, in the order of the list", () => {
    expect(buildReport(input()).requirements.map(({ id }) => id)).toEqual(Object.keys(REQUIREMENTS));
  });
});

describe("the report of a workbook without tables", () => {
  const report = buildReport(input({ recognition: { ...RECOGNITION, tables: [] }, findings: [finding()] }));

  it("says so in its one finding and claims nothing", () => {
    expect(report.status).toBe("no-tables");
    expect(report.findings.map(({ rule, severity }) => [rule, severity])).toEqual([["structure/no-tables", "error"]]);
    expect(report.findings[0]?.message).toContain("“支出决算表”");
    expect([report.tables, report.outcomes, report.requirements, report.rounding]).toEqual([[], [], [], null]);
    expect(report.summary).toEqual({ error: 1, warning: 0, info: 0, waived: 0 });
    expect(() => reportSchema.parse(report)).not.toThrow();
  });

  it("still tells which file it was and what was seen there", () => {
    expect(report.source.sha256).toBe("ab".repeat(32));
    expect(report.unrecognised).toHaveLength(1);
  });
});

describe("the report of an unreadable file", () => {
  const reason = { message: "文件已加密，没有密码不能读取。", fix: "请取消打开密码。", part: "xl/workbook.xml" };
  const report = unreadableReport({ version: "0.1.0", codes: 2024 }, "a/b.xlsx", reason);

  it("has nulls and empty lists and one finding that says why", () => {
    expect(report).toMatchObject({ status: "unreadable", unit: null, year: null, rounding: null });
    expect(report.source).toEqual({ file: "a/b.xlsx", sha256: null, narrative: [] });
    expect([report.tables, report.unrecognised, report.outcomes, report.requirements]).toEqual([[], [], [], []]);
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({
      rule: "structure/unreadable",
      number: "JS-000",
      severity: "error",
      message: "无法读取：文件已加密，没有密码不能读取。",
      fix: "请取消打开密码。",
      where: [{ kind: "file", file: "a/b.xlsx" }],
    });
    expect(report.findings[0]?.why).toContain("xl/workbook.xml");
    expect(() => reportSchema.parse(report)).not.toThrow();
  });

  it("has an id that does not depend on file or wording", () => {
    const other = unreadableReport({ version: "9", codes: 2030 }, "c.xlsx", { message: "别的。", fix: "做。" });
    expect(other.findings[0]?.id).toBe(report.findings[0]?.id);
  });
});
