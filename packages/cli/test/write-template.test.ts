import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { templateOf } from "../../core/test/documents/template/templates.js";
import { openedParts, paragraphsOf } from "../../core/test/documents/word/opened-package.js";
import { warmJuesuan as juesuan } from "./warm-juesuan.js";
import { folderWith, sample } from "./workbooks.js";

const write = (cwd: string, ...more: string[]) => juesuan(["write", "表.xlsx", "--style", "wuhan", ...more], { cwd });

describe("juesuan write --template", () => {
  it("fills the user's own template and says which of its tags are still open", async () => {
    const template = await templateOf({ paragraphs: ["收入{收入合计}万元，上年{收入合计上年数}万元。"] });
    const cwd = folderWith({ "表.xlsx": sample(), "模板.docx": template });
    const { status, stderr } = await write(cwd, "--template", "模板.docx", "--out", "说明.docx");
    expect(status).toBe(0);
    expect(stderr).toBe("已写入“说明.docx”，标签待补 1 个：收入合计上年数。\n");
    const [line] = paragraphsOf(openedParts(readFileSync(join(cwd, "说明.docx"))));
    expect(line).toMatch(/^收入1548\.12万元，上年【待补：.*】万元。$/u);
    expect(readFileSync(join(cwd, "模板.docx")).equals(Buffer.from(template))).toBe(true);
    expect((await write(cwd, "--template", "模板.docx", "--out", "二.docx", "--strict")).status).toBe(1);
    expect(readdirSync(cwd)).not.toContain("二.docx");
  });

  it("writes nothing from a template with mistakes, and tells all of them", async () => {
    const template = await templateOf({ paragraphs: ["{收入总额}", "{支出合计"] });
    const cwd = folderWith({ "表.xlsx": sample(), "模板.docx": template });
    const { status, stderr } = await write(cwd, "--template", "模板.docx", "--out", "说明.docx");
    expect(status).toBe(2);
    expect(stderr).toContain("模板“模板.docx”有 2 处问题：");
    expect(stderr).toContain("第 1 段（“{收入总额}”）：没有名为“收入总额”的标签");
    expect(stderr).toContain("第 2 段（“{支出合计”）：标签“{支出合计…”缺少“}”");
    expect(readdirSync(cwd).sort()).toEqual(["模板.docx", "表.xlsx"].sort());
  });

  it("lists the tags with their present values, and which a template uses", async () => {
    const template = await templateOf({ paragraphs: ["{收入合计}", "{#收入类别}{名称}{/收入类别}"] });
    const cwd = folderWith({ "表.xlsx": sample(), "模板.docx": template });
    const { status, stdout } = await write(cwd, "--list-tags", "--template", "模板.docx");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\* 收入合计 +income\.amount +1548\.12$/mu);
    expect(stdout).toMatch(/^ {2}支出合计 +expenditure\.amount +1548\.12$/mu);
    expect(stdout).toMatch(/^\* #收入类别 +income-kinds +2 行$/mu);
  });

  it.each([
    [["--template", "模板.doc", "--out", "说明.docx"], "--template 的“模板.doc”应是 .docx 文件"],
    [["--template", "没有.docx", "--out", "说明.docx"], "无法读取模板“没有.docx”：文件不存在。"],
    [["--template", "坏.docx", "--out", "说明.docx"], "模板“坏.docx”："],
    [["--template", "坏.docx", "--out", "说明.txt"], "用 --template 时，--out 的“说明.txt”应以 .docx 结尾"],
    [["--list-tags", "--out", "说明.docx"], "不能与 --out 一起用"],
    [["--style", "beijing", "--out", "说明.docx"], "--style 不能是“beijing”"],
    [[], "请用 --out 写明要写的文件"],
    [["--template", "坏.docx", "--out", "坏.docx", "--force"], "就是要读取的文件"],
  ])("refuses %j", async (args, words) => {
    const cwd = folderWith({ "表.xlsx": sample(), "坏.docx": "坏" });
    const { status, stderr } = await write(cwd, ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe("juesuan write --to-sheet", () => {
  const toSheet = (cwd: string, name: string, out: string, ...more: string[]) =>
    write(cwd, "--to-sheet", name, "--out", out, ...more);

  it("adds the text to a copy, and never to the workbook itself", async () => {
    const cwd = folderWith({ "表.xlsx": sample() });
    const { status, stderr } = await toSheet(cwd, "情况说明", "副本.xlsx");
    expect({ status, stderr: stderr.replace(/\d+/u, "N") }).toEqual({
      status: 0,
      stderr: "已写入“副本.xlsx”，待补 N 处，列在文末。\n",
    });
    expect(readFileSync(join(cwd, "表.xlsx")).equals(Buffer.from(sample()))).toBe(true);
    const checked = await juesuan(["check", "副本.xlsx", "--format", "json"], { cwd });
    expect(JSON.parse(checked.stdout).tables).toHaveLength(9);
    expect((await toSheet(cwd, "情况说明", "表.xlsx", "--force")).status).toBe(2);
  });

  it.each([
    ["03支出决算表", "副本.xlsx", "里已有工作表“03支出决算表”"],
    ["a/b", "副本.xlsx", "不能作工作表名称"],
    ["情况说明", "副本.docx", "应以 .xlsx 结尾"],
  ])("refuses the name %s with %s", async (name, out, words) => {
    const cwd = folderWith({ "表.xlsx": sample() });
    const { status, stderr } = await toSheet(cwd, name, out);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(readdirSync(cwd)).toEqual(["表.xlsx"]);
  });
});
