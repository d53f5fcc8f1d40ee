import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { warmJuesuan as juesuan } from "./warm-juesuan.js";
import { folderWith, sample, sampleWith, withoutTables } from "./workbooks.js";

const write = (cwd: string, out: string, ...more: string[]) =>
  juesuan(["write", "表.xlsx", "--style", "wuhan", "--out", out, ...more], { cwd });

describe("juesuan write", () => {
  it("writes Markdown or plain text by the name of the target, and says what is still open", async () => {
    const cwd = folderWith({ "表.xlsx": sample() });
    const { status, stdout, stderr } = await write(cwd, "说明.md");
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(stderr).toMatch(/^已写入“说明\.md”，待补 \d+ 处，列在文末。\n$/u);
    const markdown = readFileSync(join(cwd, "说明.md"), "utf8");
    expect(markdown).toContain("## 一、收入支出决算总体情况说明");
    expect(markdown).toContain("收、支总计均为1548.12万元");
    expect(markdown).toContain("【待补：");
    expect((await write(cwd, "说明.txt")).status).toBe(0);
    expect(readFileSync(join(cwd, "说明.txt"), "utf8")).toMatch(/^\ufeff[\s\S]*\r\n一、收入支出决算总体情况说明\r\n/u);
  });

  it("writes Word by the name of the target, the same bytes each time", async () => {
    const cwd = folderWith({ "表.xlsx": sample() });
    const { status, stdout, stderr } = await write(cwd, "说明.docx");
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(stderr).toMatch(/^已写入“说明\.docx”，待补 \d+ 处，列在文末。\n$/u);
    const first = readFileSync(join(cwd, "说明.docx"));
    expect(first.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
    expect(first.includes("word/charts/chart1.xml")).toBe(true);
    expect((await write(cwd, "说明.docx", "--force")).status).toBe(0);
    expect(readFileSync(join(cwd, "说明.docx")).equals(first)).toBe(true);
  });

  it("overwrites nothing without --force, and never the workbook", async () => {
    const cwd = folderWith({ "表.xlsx": sample(), "说明.md": "旧的", "表.md": sample() });
    const refused = await write(cwd, "说明.md");
    expect(refused).toMatchObject({ status: 2, stdout: "" });
    expect(refused.stderr).toContain("“说明.md”已经存在");
    expect(readFileSync(join(cwd, "说明.md"), "utf8")).toBe("旧的");
    expect((await write(cwd, "说明.md", "--force")).status).toBe(0);
    const onto = await juesuan(["write", "表.md", "--style", "wuhan", "--out", "表.md", "--force"], { cwd });
    expect(onto.status).toBe(2);
    expect(readFileSync(join(cwd, "表.md"))).toEqual(Buffer.from(sample()));
  });

  it("writes nothing with --strict while something is open", async () => {
    const cwd = folderWith({ "表.xlsx": sample() });
    const { status, stderr } = await write(cwd, "说明.md", "--strict");
    expect(status).toBe(1);
    expect(stderr).toMatch(/没有写“说明\.md”：待补 \d+ 处/u);
    expect(readdirSync(cwd)).toEqual(["表.xlsx"]);
  });

  it("does not write a figure under an open error as if it were right", async () => {
    const cwd = folderWith({ "表.xlsx": sampleWith("03支出决算表", "F7", "1315.89", "1351.89") });
    const { status, stderr } = await write(cwd, "说明.txt");
    expect(status).toBe(0);
    expect(stderr).toMatch(/待核 \d+ 处/u);
    const text = readFileSync(join(cwd, "说明.txt"), "utf8");
    expect(text).toContain("【待核");
    expect(text).not.toContain("1351.89");
  });

  it("takes the year it is given", async () => {
    const cwd = folderWith({ "表.xlsx": sample() });
    await write(cwd, "说明.txt", "--year", "2023");
    expect(readFileSync(join(cwd, "说明.txt"), "utf8")).toContain("2023年度收、支总计均为");
  });

  it.each([
    ["没有.xlsx", "无法读取“没有.xlsx”：文件不存在。"],
    ["坏.xlsx", "无法读取“坏.xlsx”："],
    ["别的.xlsx", "“别的.xlsx”中没有找到部门决算公开表"],
  ])("writes nothing from %s and says why", async (name, words) => {
    const cwd = folderWith({ "坏.xlsx": "坏", "别的.xlsx": withoutTables() });
    const args = ["write", name, "--style", "wuhan", "--out", "说明.md"];
    const { status, stdout, stderr } = await juesuan(args, { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(words);
    expect(readdirSync(cwd)).not.toContain("说明.md");
  });
});
