import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { warmJuesuan as juesuan } from "./warm-juesuan.js";
import { folderWith, sample, withoutTables } from "./workbooks.js";

describe("juesuan prepare", () => {
  it("writes a copy with 情况说明资料 beside the workbook, and leaves the workbook alone", async () => {
    const cwd = folderWith({ "表.xlsx": sample() });
    const { status, stdout, stderr } = await juesuan(["prepare", "表.xlsx"], { cwd });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(stderr).toMatch(/写法取武汉市（wuhan）：单位名称中有“武汉”/u);
    expect(stderr).toMatch(
      /已写入“表-资料\.xlsx”，加了工作表“情况说明资料”：\d+ 行，预先填好 \d+ 处，还有 \d+ 行必填。/u,
    );
    expect(readdirSync(cwd).sort()).toEqual(["表-资料.xlsx", "表.xlsx"]);
    expect(readFileSync(join(cwd, "表.xlsx"))).toEqual(Buffer.from(sample()));
    const check = await juesuan(["check", "表-资料.xlsx"], { cwd });
    expect(check.status).toBe(0);
  });

  it("refreshes what it wrote, and writes from it", async () => {
    const cwd = folderWith({
      "表.xlsx": sample(),
      "上年.txt":
        "一、收入支出决算总体情况说明\n2023年度收、支总计均为1600.00万元。与2022年度相比，收、支总计减少1.00万元，下降0.1%，主要原因是厉行节约。\n",
    });
    const first = ["prepare", "表.xlsx", "--prior-text", "上年.txt", "--out", "一.xlsx"];
    expect((await juesuan(first, { cwd })).status).toBe(0);
    const again = await juesuan(["prepare", "一.xlsx", "--out", "二.xlsx", "--style", "wuhan"], { cwd });
    expect(again.status).toBe(0);
    expect(again.stderr).toMatch(/更新了“情况说明资料”：补填 0 处，新增 0 行，停用 0 行/u);
    await juesuan(["write", "二.xlsx", "--out", "说明.txt"], { cwd });
    const text = readFileSync(join(cwd, "说明.txt"), "utf8");
    expect(text).toContain(
      "与2023年度相比，收、支总计减少51.88万元，下降3.2%，主要原因是【待补：收、支总计减少的主要原因】",
    );
  });

  it("overwrites nothing without --force", async () => {
    const cwd = folderWith({ "表.xlsx": sample(), "二.xlsx": "别动" });
    const { status, stderr } = await juesuan(["prepare", "表.xlsx", "--out", "二.xlsx"], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain("“二.xlsx”已经存在");
    expect(readFileSync(join(cwd, "二.xlsx"), "utf8")).toBe("别动");
    expect((await juesuan(["prepare", "表.xlsx", "--out", "表.xlsx", "--force"], { cwd })).status).toBe(2);
  });

  it.each<[string, readonly string[], string]>([
    ["a workbook without tables", ["别的.xlsx"], "没有找到部门决算公开表"],
    ["a style that is none", ["表.xlsx", "--style", "beijing"], "--style 不能是“beijing”"],
    ["a style file with mistakes", ["表.xlsx", "--style", "坏.style.json"], "--style 的“坏.style.json”有"],
    [
      "a style file that is no JSON",
      ["表.xlsx", "--style", "不是.json"],
      "不是 JSON 文件：第2行第1个字处不合 JSON 的语法",
    ],
    ["last year's workbook of another year", ["表.xlsx", "--prior", "同年.xlsx"], "是2024年度的，应为2023年度"],
    ["a text without sentences", ["表.xlsx", "--prior-text", "诗.txt"], "里没有读懂的句子"],
  ])("writes nothing for %s and says why", async (_, args, words) => {
    const cwd = folderWith({
      "表.xlsx": sample(),
      "同年.xlsx": sample(),
      "别的.xlsx": withoutTables(),
      "坏.style.json": '{"schema":"juesuan.style/1"}',
      "不是.json": "{\n]",
      "诗.txt": "床前明月光，疑是地上霜。",
    });
    const before = readdirSync(cwd).sort();
    const { status, stderr } = await juesuan(["prepare", ...args, "--out", "副本.xlsx"], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(readdirSync(cwd).sort()).toEqual(before);
  });
});
