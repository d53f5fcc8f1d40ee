import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Report } from "@juesuan/core";
import { describe, expect, it } from "vitest";
import { juesuan as ownProcess } from "./juesuan.js";
import { warmJuesuan as juesuan } from "./warm-juesuan.js";
import { folderWith } from "./workbooks.js";

const workbook = new Uint8Array(
  readFileSync(fileURLToPath(new URL("../../core/test/workbook/fixtures/formats/nine-tables.xlsx", import.meta.url))),
);
const NAME = "juesuan.config.json";

async function checkWith(files: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const cwd = folderWith({ "甲/表.xlsx": workbook, ...files });
  const { status, stdout, stderr } = await juesuan(["check", "甲/表.xlsx", "--format", "json", ...args], { cwd });
  return { status, stderr, report: stdout === "" ? undefined : (JSON.parse(stdout) as Report) };
}

const severities = (report: Report | undefined): Record<string, string> =>
  Object.fromEntries((report?.findings ?? []).map(({ number, severity }) => [number, severity]));

describe("juesuan.config.json", () => {
  it("changes the severity of a rule, switches one off and says why", async () => {
    const rules = { "JS-108": "警告", "within-table/expenditure-row-sum": { off: "上级已核对" } };
    const { report, stderr } = await checkWith({ [`甲/${NAME}`]: JSON.stringify({ rules }) });
    expect(stderr).toBe("");
    expect(severities(report)["JS-108"]).toBe("warning");
    expect(severities(report)).not.toHaveProperty("JS-205");
    expect(report?.outcomes.find(({ rule }) => rule === "within-table/expenditure-row-sum")).toMatchObject({
      outcome: "not-run",
      reason: "按配置停用：上级已核对",
    });
  });

  it("is looked for upwards, the nearer file over the farther one, item by item", async () => {
    const { report } = await checkWith({
      [NAME]: JSON.stringify({ rules: { "JS-108": "错误", "JS-205": "提示" } }),
      [`甲/${NAME}`]: JSON.stringify({ rules: { "JS-108": "警告" } }),
    });
    expect(severities(report)).toMatchObject({ "JS-108": "warning", "JS-205": "info" });
  });

  it("root: true ends the search; --config stands in for all", async () => {
    const far = { [NAME]: JSON.stringify({ rules: { "JS-205": "提示" } }) };
    const rooted = await checkWith({ ...far, [`甲/${NAME}`]: JSON.stringify({ root: true }) });
    expect(severities(rooted.report)["JS-205"]).toBe("error");
    const named = await checkWith({ ...far, "别的.json": "{}" }, ["--config", "别的.json"]);
    expect(severities(named.report)["JS-205"]).toBe("error");
  });

  it.each([
    ["not JSON", '{ "year": 2024, }', "不是合格的 JSON"],
    ["an unknown item", '{ "单位性质": "行政" }', "没有 “单位性质” 这个项目"],
    ["an unknown rule", '{ "rules": { "JS-999": "提示" } }', "没有规则“JS-999”"],
    ["a rule named twice", '{ "rules": { "JS-108": "提示", "codes/basic-and-project": "警告" } }', "是同一条规则"],
    ["off without a reason", '{ "rules": { "JS-108": { "off": " " } } }', "停用规则 JS-108 要写明理由"],
    ["a wrong severity", '{ "rules": { "JS-108": "严重" } }', '"rules.JS-108" 写错了'],
    ["a wrong kind of unit", '{ "unitKind": "公司" }', "“行政”“参公”“事业”或“混合”"],
    ["units of a single unit", '{ "disclosure": "单位", "units": "下级" }', "只有部门汇总决算才有所属单位"],
    [
      "one local code with two names",
      '{ "localCodes": [{ "code": "2010399", "name": "甲" }, { "code": "2010399", "name": "乙" }] }',
      "有两个名称",
    ],
  ])("%s: is told in Chinese, nothing of the file applies, the run ends with 2", async (_, content, words) => {
    const { status, stderr, report } = await checkWith({ [`甲/${NAME}`]: content });
    expect(status).toBe(2);
    expect(stderr).toContain("没有使用");
    expect(stderr).toContain(words);
    expect(severities(report)).toEqual({ "JS-205": "error", "JS-108": "info" });
  });

  it("--config that is not there is refused before anything is checked", async () => {
    const { status, stderr, report } = await checkWith({}, ["--config", "没有.json"]);
    expect(status).toBe(2);
    expect(stderr).toContain("没有.json”不存在");
    expect(report).toBeUndefined();
  });

  it("pairs say which text goes with a workbook, unless the command line names one", async () => {
    const files = {
      [`甲/${NAME}`]: JSON.stringify({ pairs: "对应.csv" }),
      "甲/对应.csv": "工作簿,情况说明\n表.xlsx,文字/一.txt\n",
      "甲/文字/一.txt": "2024年度收、支总计均为1.00万元。\n",
      "二.txt": "没有数字。\n",
    };
    expect((await checkWith(files)).report?.source.narrative).toEqual(["甲/文字/一.txt"]);
    expect((await checkWith(files, ["--narrative", "二.txt"])).report?.source.narrative).toEqual(["二.txt"]);
    const { "甲/对应.csv": _, ...without } = files;
    const missing = await checkWith(without);
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain("配置中的对应表“甲/对应.csv”不能使用：文件不存在。");
  });

  it("region lays down the style of what is written, unless --style does", async () => {
    const cwd = folderWith({ "表.xlsx": workbook, [NAME]: JSON.stringify({ region: "shanghai" }) });
    const write = (...more: readonly string[]) =>
      ownProcess(["write", "表.xlsx", "--out", "说明.md", "--force", ...more], { cwd });
    expect((await write()).stderr).toContain("（shanghai）：配置中的 region");
    expect((await write("--style", "wuhan")).stderr).not.toContain("shanghai");
    writeFileSync(join(cwd, NAME), JSON.stringify({ region: "月球" }));
    expect((await write()).stderr).toContain("配置中的 region 不能是“月球”");
  });

  it("config show tells what applies and from where", async () => {
    const cwd = folderWith({
      [NAME]: JSON.stringify({ unitKind: "行政", rules: { "JS-108": "警告" } }),
      [`甲/${NAME}`]: JSON.stringify({ unitKind: "事业", prior: "上年.xlsx" }),
    });
    const { status, stdout } = await juesuan(["config", "show", "甲"], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain(`单位性质  事业　　← ${join("甲", NAME)}`);
    expect(stdout).toContain(`改为警告　　← ${NAME}`);
    expect(stdout).toContain(`上年决算  ${join(cwd, "甲", "上年.xlsx")}`);
  });
});

const TABLE =
  "2025年支出功能分类科目表\n序号,科目名称,科目编码\n1,一般公共服务支出,201\n2,政府办公厅(室)及相关机构事务,20103\n3,本地试点支出,2010377\n";

describe("juesuan codes", () => {
  it("search, show and diff tell names, evidence and changes", async () => {
    const cwd = folderWith({});
    const found = await juesuan(["codes", "search", "养老"], { cwd });
    expect(found.stdout).toMatch(/2080505 机关事业单位基本养老保险缴费支出（支出功能分类，项，/);
    const shown = await juesuan(["codes", "show", "2080505", "--year", "2024"], { cwd });
    expect(shown.stdout).toContain("社会保障和就业支出（类）行政事业单位养老支出（款）");
    expect(shown.stdout).toMatch(/可信 {2}/);
    const changes = await juesuan(["codes", "diff", "2018", "2019"], { cwd });
    expect(changes.stdout).toContain("2019  20138   市场监督管理事务");
    expect((await juesuan(["codes", "show", "9999"], { cwd })).status).toBe(2);
    expect((await juesuan(["codes", "show", "2018877"], { cwd })).stderr).toContain("科目表中没有 2018877");
  });

  it("import checks a table, compares it, lays it down in the configuration; lookups then use it", async () => {
    const cwd = folderWith({ "2025年科目表.csv": TABLE });
    const { status, stdout, stderr } = await ownProcess(["codes", "import", "2025年科目表.csv"], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain("3 个科目，2025 年");
    expect(stdout).toContain("2010377 本地试点支出");
    expect(stderr).toContain("已记入");
    expect(JSON.parse(readFileSync(join(cwd, NAME), "utf8"))).toEqual({ codes: ["2025年科目表.csv"] });
    const shown = await ownProcess(["codes", "show", "2010377", "--year", "2025"], { cwd });
    expect(shown.stdout).toContain("官方");
    // It says nothing about another year.
    expect((await ownProcess(["codes", "show", "2010377", "--year", "2024"], { cwd })).status).toBe(2);
    const again = await ownProcess(["codes", "import", "2025年科目表.csv"], { cwd });
    expect(again.stderr).toContain("没有改动");
  });

  it.each([
    ["two names for one code", `${TABLE}4,别的名称,2010377\n`, /2010377 有两个名称/],
    ["no headings", "201,一般公共服务支出\n", /没有找到科目/],
  ])("import refuses a table with %s", async (_, table, words) => {
    const cwd = folderWith({ "表.csv": table });
    const { status, stderr } = await juesuan(["codes", "import", "表.csv"], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
  });

  it("--codes makes a local code known to the check", async () => {
    const cwd = folderWith({ "表.xlsx": workbook });
    writeFileSync(join(cwd, "2024年科目.tsv"), "科目编码\t科目名称\n2010301\t行政运行(改)\n");
    const { stdout } = await juesuan(["check", "表.xlsx", "--codes", "2024年科目.tsv", "--format", "json"], { cwd });
    const names = (JSON.parse(stdout) as Report).findings.filter(({ number }) => number === "JS-103");
    expect(names[0]?.message).toContain("行政运行(改)");
    const bad = await juesuan(["check", "表.xlsx", "--codes", "没有.csv"], { cwd });
    expect(bad.status).toBe(2);
    expect(bad.stderr).toContain("科目表“没有.csv”没有使用");
  });
});
