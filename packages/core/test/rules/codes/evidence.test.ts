/** What the rules on codes say where the tables are not sure, and where a layout or the law prints less. */
import { describe, expect, test } from "vitest";
import { type CheckOptions, checkWorkbook } from "../../../src/check.js";
import { builtInCodes, type CodeBook, type CodeEntry, codeTable } from "../../../src/codes/index.js";
import { CODE_RULES } from "../../../src/rules/codes/index.js";
import { type DrawnSheet, draw, drawnWorkbook } from "../../../src/rules/draw.js";

const ruleNamed = (id: string) => CODE_RULES.filter((rule) => rule.meta.id === `codes/${id}`);
const run = (id: string, sheets: readonly DrawnSheet[], options: CheckOptions = {}) => {
  const result = checkWorkbook(drawnWorkbook(sheets), { ...options, rules: ruleNamed(id) });
  return { said: result.findings.map((finding) => finding.severity), outcome: result.outcomes[0] };
};
const total = ["", "合计", "24.00", "14.00", "10.00"];
const spent = (code: string, name: string): string[] => [code, name, "24.00", "14.00", "10.00"];
const table = (year: number | undefined, ...rows: string[][]): DrawnSheet[] => [
  draw("expenditure", [total, ...rows], { year }),
];

describe("the severity of a wrong name follows the evidence of the code", () => {
  test.each([
    ["published, 2024", 2024, "2010301", ["error"]],
    ["published, another year", 2023, "2010301", ["warning"]],
    ["agreed", 2023, "2010101", ["error"]],
    ["probable", 2024, "2013704", ["warning"]],
    ["single", 2024, "2320304", ["info"]],
    ["doubtful", 2024, "2014050", []],
  ] as const)("%s", (_, year, code, severities) => {
    expect(run("code-name", table(year, spent(code, "完全不同的名称"))).said).toEqual(severities);
  });

  test("a former name is a warning, and a hint where no amount stands", () => {
    expect(run("code-name", table(2024, spent("215", "资源勘探信息等支出"))).said).toEqual(["warning"]);
    expect(run("code-name", table(2024, ["215", "资源勘探信息等支出", "", "", ""])).said).toEqual(["info"]);
  });

  test("without a year every name the code ever had is right, and nothing is an error", () => {
    expect(run("code-name", table(undefined, spent("215", "资源勘探信息等支出"))).said).toEqual([]);
    expect(run("code-name", table(undefined, spent("2010301", "完全不同的名称"))).said).toEqual(["warning"]);
  });

  test("names that are cut off are counted in the outcome", () => {
    const { said, outcome } = run("code-name", table(2024, spent("2089999", "其他社会保障")));
    expect(said).toEqual([]);
    expect(outcome).toMatchObject({ outcome: "passed", reason: "1 处名称被列宽截断" });
  });
});

describe("codes out of force", () => {
  test("agreed: error, probable: warning, doubtful: nothing", () => {
    expect(run("code-in-force", table(2024, spent("2080504", "未归口管理的行政单位离退休"))).said).toEqual(["error"]);
    expect(run("code-in-force", table(2024, spent("2011001", "行政运行"))).said).toEqual(["warning"]);
    expect(run("code-in-force", table(2024, spent("2040609", "仲裁"))).said).toEqual([]);
    expect(run("code-in-force", table(2023, spent("20598", "超长期特别国债安排的支出"))).said).toEqual([]);
  });

  test("are not looked for without a year; the year may be given", () => {
    const sheets = table(undefined, spent("2080504", "未归口管理的行政单位离退休"));
    expect(run("code-in-force", sheets).outcome).toMatchObject({ outcome: "not-run" });
    expect(run("code-in-force", sheets, { settings: { year: 2024 } }).said).toEqual(["error"]);
    expect(run("code-in-force", sheets, { settings: { year: 2019 } }).said).toEqual([]);
  });
});

describe("unknown codes are never an error", () => {
  test.each([
    ["a 类", "218", "某项支出", ["warning"]],
    ["a 款", "20188", "某项事务", ["warning"]],
    ["a 项 with the name of another", "2010381", "行政运行", ["warning"]],
    ["a 项 of a name of its own", "2010381", "驻外联络", ["info"]],
    ["an economic code", "30101", "基本工资", ["warning"]],
  ] as const)("%s", (_, code, name, severities) => {
    expect(run("unknown-code", table(2024, spent(code, name))).said).toEqual(severities);
  });

  test("a user's own table makes them known", () => {
    const book = builtInCodes();
    const functional = book.table("functional");
    const local: CodeEntry = {
      code: "2010381",
      name: "驻外联络",
      level: "item",
      validity: [{}],
      evidence: "agreed",
      renames: [],
    };
    const own: CodeBook = {
      ...book,
      table: (classification) =>
        classification === "functional"
          ? codeTable("functional", [...functional.entries, local])
          : book.table(classification),
    };
    expect(run("unknown-code", table(2024, spent("2010381", "驻外联络")), { codes: own }).said).toEqual([]);
    expect(run("code-name", table(2024, spent("2010381", "驻外办事")), { codes: own }).said).toEqual(["error"]);
  });

  test("one code in three tables is one finding", () => {
    const rows = [total, spent("20188", "某项事务")];
    const sheets = [draw("expenditure", rows), draw("general-public-budget", rows)];
    const { findings } = checkWorkbook(drawnWorkbook(sheets), { rules: ruleNamed("unknown-code") });
    expect(findings.length).toBe(1);
    expect(findings[0]?.where.length).toBe(2);
    expect(findings[0]?.message).toContain("等2张表");
  });
});

describe("levels", () => {
  const category = spent("201", "一般公共服务支出");
  const section = spent("20103", "政府办公厅（室）及相关机构事务");
  const item = spent("2010301", "行政运行");

  test("a layout of 项 only, or of 类 only, is not applicable", () => {
    expect(run("code-levels", table(2024, item)).outcome).toMatchObject({ outcome: "not-applicable" });
    expect(run("code-levels", table(2024, category)).outcome).toMatchObject({ outcome: "not-applicable" });
  });

  test("a layout of 类 and 项 needs no 款", () => {
    expect(run("code-levels", table(2024, category, item)).said).toEqual([]);
  });

  test("国防 and 公共安全 may be withheld", () => {
    expect(
      run("code-levels", table(2024, category, section, item, spent("203", "国防支出"), spent("20402", "公安"))).said,
    ).toEqual([
      "warning", // 20402 without 204: the 类 itself is never withheld
    ]);
    expect(run("code-levels", table(2024, category, section, item, spent("203", "国防支出"))).said).toEqual([]);
  });

  test("a secret part of the table keeps the whole table out", () => {
    const sheets = [
      draw("expenditure", [total, category, section, spent("20106", "财政事务"), item], {
        notes: ["注：涉密项目不予公开。"],
      }),
    ];
    expect(run("code-levels", sheets).outcome).toMatchObject({ outcome: "not-applicable" });
  });
});

describe("funds", () => {
  test("a fund of the summary of appropriations in the wrong column", () => {
    const sheets = [
      draw("appropriation-summary", [
        ["一、一般公共预算财政拨款", "24.00", "一、一般公共服务支出", "10.00", "10.00", "", ""],
        ["", "", "二十一、国有资本经营预算支出", "14.00", "14.00", "", ""],
        ["本年收入合计", "24.00", "本年支出合计", "24.00", "24.00", "", ""],
        ["总计", "24.00", "总计", "24.00", "24.00", "", ""],
      ]),
    ];
    const { findings } = checkWorkbook(drawnWorkbook(sheets), { rules: ruleNamed("code-fund") });
    expect(findings.map((finding) => [finding.severity, finding.where[0]])).toEqual([
      ["warning", { kind: "cell", sheet: "财政拨款收入支出决算总表", cell: "E6", table: "appropriation-summary" }],
    ]);
  });

  test("doubtful codes and codes of several funds are left alone", () => {
    const budget = (...rows: string[][]) => [draw("general-public-budget", [total, ...rows])];
    expect(run("code-fund", budget(spent("21298", "超长期特别国债安排的支出"))).said).toEqual([]);
    expect(run("code-fund", budget(spent("229", "其他支出"))).said).toEqual([]);
    expect(run("code-fund", budget(spent("22960", "彩票公益金安排的支出"))).said).toEqual(["warning"]);
    expect(run("code-fund", budget(["22960", "彩票公益金安排的支出", "", "", ""])).said).toEqual([]);
  });
});

describe("economic codes", () => {
  const economic = (...rows: string[][]) => [draw("basic-expenditure", rows)];

  test("a table of 政府预算支出经济分类 is one hint", () => {
    const sheets = economic(
      ["501", "机关工资福利支出", "14.00", "502", "机关商品和服务支出", "10.00"],
      ["50101", "工资奖金津补贴", "14.00", "50201", "办公经费", "10.00"],
    );
    expect(run("economic-code", sheets).said).toEqual(["info"]);
  });

  test("codes withdrawn and unknown are warnings", () => {
    const rows = (code: string, name: string) =>
      economic(
        ["301", "工资福利支出", "14.00", "302", "商品和服务支出", "10.00"],
        ["30101", "基本工资", "4.00", "30201", "办公费", "4.00"],
        ["30102", "津贴补贴", "4.00", "30202", "印刷费", "4.00"],
        ["30103", "奖金", "6.00", code, name, "2.00"],
      );
    expect(run("economic-code", rows("39906", "赠与")).said).toEqual(["warning"]);
    expect(run("economic-code", rows("39904", "某项支出")).said).toEqual(["warning"]);
    expect(run("economic-code", rows("30217", "公务接待费")).said).toEqual([]);
  });
});
