import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { templateOf } from "../../core/test/documents/template/templates.js";
import { openedParts, paragraphsOf } from "../../core/test/documents/word/opened-package.js";
import { juesuan } from "./juesuan.js";
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
    [[], "请用 --out 写明要写的文件"],
    [["--template", "坏.docx", "--out", "坏.docx", "--force"], "就是要读取的文件"],
  ])("refuses %j", async (args, words) => {
    const cwd = folderWith({ "表.xlsx": sample(), "坏.docx": "坏" });
    const { status, stderr } = await write(cwd, ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});
