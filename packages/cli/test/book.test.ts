import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildXlsx } from "../../core/test/workbook/build-xlsx.js";
import { warmJuesuan as juesuan } from "./warm-juesuan.js";
import { folderWith, incomplete, sample, sampleWith } from "./workbooks.js";

const book = (cwd: string, out: string, ...more: string[]) =>
  juesuan(["book", "表.xlsx", "--style", "wuhan", "--out", out, ...more], { cwd });

describe("juesuan book", () => {
  it("writes the whole disclosure and says what is still open", async () => {
    const form = buildXlsx({ sheets: [{ name: "项目自评", rows: [["2024年度项目自评表"], ["得分", 98]] }] });
    const cwd = folderWith({ "表.xlsx": sample(), "自评.xlsx": form });
    const plain = await book(cwd, "决算公开.docx");
    expect(plain).toMatchObject({ status: 0, stdout: "" });
    expect(plain.stderr).toMatch(/^已写入“决算公开\.docx”，待补 \d+ 处，列在最后一页。\n$/u);
    const withForm = await book(cwd, "附表.docx", "--performance", "自评.xlsx");
    expect(withForm.status).toBe(0);
    const size = (name: string): number => readFileSync(join(cwd, name)).length;
    expect(size("附表.docx")).toBeGreaterThan(size("决算公开.docx"));
  });

  it("takes a style file, and the style that the workbook speaks for", async () => {
    const cwd = folderWith({ "表.xlsx": sample() });
    await juesuan(["style", "export", "wuhan", "--out", "本市.style.json"], { cwd });
    const run = (input: string, out: string, ...more: string[]) =>
      juesuan(["book", input, "--out", out, ...more], { cwd });
    const byFile = await run("表.xlsx", "一.docx", "--style", "本市.style.json");
    expect(byFile.status).toBe(0);
    expect(byFile.stderr).toMatch(/^已写入“一\.docx”/u);
    for (const style of [[], ["--style", "auto"]]) {
      const chosen = await run("表.xlsx", "二.docx", "--force", ...style);
      expect(chosen.status).toBe(0);
      expect(chosen.stderr).toMatch(/^写法取武汉市（wuhan）：.+不对的请用 --style 指定。\n已写入“二\.docx”/u);
    }
  });

  it("tells figures under an open error", async () => {
    const cwd = folderWith({ "表.xlsx": sampleWith("03支出决算表", "F7", "1315.89", "1351.89") });
    expect((await book(cwd, "决算公开.docx")).stderr).toMatch(/待核 \d+ 处/u);
  });

  it("writes nothing when tables are missing, unless a draft is asked for", async () => {
    const cwd = folderWith({ "表.xlsx": incomplete() });
    const refused = await book(cwd, "决算公开.docx");
    expect(refused).toMatchObject({ status: 2, stdout: "" });
    expect(refused.stderr).toContain("“表.xlsx”缺少《收入支出决算总表》、《收入决算表》");
    expect(readdirSync(cwd)).toEqual(["表.xlsx"]);
    expect((await book(cwd, "决算公开.docx", "--draft")).status).toBe(0);
  });

  it.each([
    ["决算公开.md", [], "应以 .docx 结尾"],
    ["决算公开.docx", ["--performance", "没有.xlsx"], "--performance 的“没有.xlsx”不能使用"],
    ["决算公开.docx", ["--performance", "说明.txt"], "不是工作簿"],
    ["决算公开.docx", ["--strict"], "没有写“决算公开.docx”"],
  ])("writes no %s with %j and says why", async (out, more, words) => {
    const cwd = folderWith({ "表.xlsx": sample(), "说明.txt": "本部门对一个项目开展了绩效自评，自评得分98.5分。" });
    const { status, stderr } = await book(cwd, out, ...more);
    expect(status).toBeGreaterThan(0);
    expect(stderr).toContain(words);
    expect(readdirSync(cwd).sort()).toEqual(["表.xlsx", "说明.txt"].sort());
  });
});
