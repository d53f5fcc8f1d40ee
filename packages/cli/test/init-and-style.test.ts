import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { warmJuesuan as juesuan } from "./warm-juesuan.js";
import { folderWith } from "./workbooks.js";

describe("juesuan init", () => {
  it.each(["wuhan", "shanghai"])(
    "makes a workbook for %s that is checked and written from like any other",
    async (style) => {
      const cwd = folderWith({});
      const made = await juesuan(["init", "新.xlsx", "--style", style, "--unit", "某市某局", "--year", "2024"], {
        cwd,
      });
      expect(made).toMatchObject({ status: 0, stdout: "" });
      expect(made.stderr).toContain("已新建“新.xlsx”：九张公开表和“情况说明资料”");
      expect((await juesuan(["check", "新.xlsx"], { cwd })).status).toBe(0);
      const written = await juesuan(["write", "新.xlsx", "--out", "说明.txt"], { cwd });
      expect(written.status).toBe(0);
      expect(written.stderr).toContain("情况说明资料注明了这种写法");
      expect(readFileSync(join(cwd, "说明.txt"), "utf8")).toContain("某市某局");
    },
  );

  it.each<[string, readonly string[], string]>([
    ["another ending", ["新.xls", "--style", "wuhan", "--unit", "某局", "--year", "2024"], "应以 .xlsx 结尾"],
    ["no name", ["新.xlsx", "--style", "wuhan", "--unit", " ", "--year", "2024"], "--unit 应写明单位名称"],
    ["no such style", ["新.xlsx", "--style", "nowhere", "--unit", "某局", "--year", "2024"], "--style 不能是“nowhere”"],
    ["a year that is none", ["新.xlsx", "--style", "wuhan", "--unit", "某局", "--year", "今年"], "--year"],
  ])("refuses %s and writes nothing", async (_, args, words) => {
    const cwd = folderWith({});
    const { status, stderr } = await juesuan(["init", ...args], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe("juesuan style", () => {
  it("exports a built-in style, which passes its own check and writes the same", async () => {
    const cwd = folderWith({});
    expect((await juesuan(["style", "export", "wuhan", "--out", "本市.style.json"], { cwd })).status).toBe(0);
    const good = await juesuan(["style", "check", "本市.style.json", "wuhan", "shanghai"], { cwd });
    expect(good).toMatchObject({
      status: 0,
      stdout: "本市.style.json：没有问题。\nwuhan：没有问题。\nshanghai：没有问题。\n",
    });
    const file = join(cwd, "本市.style.json");
    writeFileSync(file, readFileSync(file, "utf8").replace("{income.amount}", "{income.sum}"));
    const bad = await juesuan(["style", "check", "本市.style.json"], { cwd });
    expect(bad.status).toBe(1);
    expect(bad.stdout).toContain("二/income/forms[0]：“{income.sum}”不是可用的数据项，可用的有 income.amount、");
  });

  it("says that a file is missing or no JSON, and goes on with the others", async () => {
    const cwd = folderWith({ "坏.json": "{" });
    const { status, stdout, stderr } = await juesuan(["style", "check", "没有.json", "坏.json", "wuhan"], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain("无法读取“没有.json”");
    expect(stdout).toMatch(/坏\.json：1 处问题\n {2}整个文件：不是 JSON：.*\nwuhan：没有问题。/u);
  });
});
