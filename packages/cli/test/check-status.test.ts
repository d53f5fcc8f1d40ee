import { reportSchema } from "@juesuan/core";
import { describe, expect, it } from "vitest";
import { buildXlsx } from "../../core/test/workbook/build-xlsx.js";
import { warmJuesuan as juesuan } from "./warm-juesuan.js";
import { folderWith, incomplete, sample, withoutTables } from "./workbooks.js";

const statusOf = async (cwd: string, ...args: string[]) => (await juesuan(["check", ...args], { cwd })).status;

describe("the exit status of check", () => {
  it("is 0 without findings, 1 with errors, and follows --fail-on", async () => {
    const cwd = folderWith({ "好.xlsx": sample(), "缺表.xlsx": incomplete() });
    expect(await statusOf(cwd, "好.xlsx")).toBe(0);
    expect(await statusOf(cwd, "好.xlsx", "--fail-on", "warning")).toBe(0);
    expect(await statusOf(cwd, "缺表.xlsx")).toBe(1);
    expect(await statusOf(cwd, "好.xlsx", "缺表.xlsx")).toBe(1);
    expect(await statusOf(cwd, "缺表.xlsx", "--fail-on", "never")).toBe(0);
  });

  it("counts findings at or above the level asked for", async () => {
    const cwd = folderWith({ "表.xlsx": sample() });
    const args = ["check", "表.xlsx", "--format", "json", "--fail-on", "info"];
    const { status, stdout } = await juesuan(args, { cwd });
    const { summary } = reportSchema.parse(JSON.parse(stdout));
    expect(status).toBe(summary.info + summary.warning + summary.error > 0 ? 1 : 0);
  });

  it("is 2 when a file cannot be read or holds no table, whatever the others say and whatever --fail-on is", async () => {
    const cwd = folderWith({
      "好.xlsx": sample(),
      "缺表.xlsx": incomplete(),
      "坏.xlsx": "x",
      "别的.xlsx": withoutTables(),
    });
    expect(await statusOf(cwd, "缺表.xlsx", "坏.xlsx")).toBe(2);
    expect(await statusOf(cwd, "好.xlsx", "别的.xlsx")).toBe(2);
    expect(await statusOf(cwd, "坏.xlsx", "--fail-on", "never")).toBe(2);
  });

  it("is 2 for a folder without workbooks, though the other inputs are fine", async () => {
    const cwd = folderWith({ "好.xlsx": sample(), "空/读我.md": "" });
    expect(await statusOf(cwd, "好.xlsx", "空")).toBe(2);
  });
});

describe("a wrong command line", () => {
  const wrong: readonly (readonly [args: readonly string[], words: string])[] = [
    [["check"], "缺少参数：文件或文件夹"],
    [["check", "表.xlsx", "--format", "xml"], "--format 不能是“xml”，只能是 text、json、jsonl。"],
    [["check", "表.xlsx", "--fail-on", "bad"], "--fail-on 不能是“bad”，只能是 error、warning、info、never。"],
    [["check", "表.xlsx", "--year", "二〇二四"], "--year 应是四位年度"],
    [["check", "表.xlsx", "--year", "20240"], "--year 应是四位年度"],
    [["check", "表.xlsx", "--jobs", "0"], "--jobs 应是 1 到 256 的整数，不能是“0”。"],
    [["check", "表.xlsx", "--jobs", "1.5"], "--jobs 应是 1 到 256 的整数"],
    [["check", "表.xlsx", "--out"], "选项 --out <文件> 后面要写明内容。"],
    [["check", "表.xlsx", "--formt", "json"], "没有 --formt 这个选项，是不是 --format。"],
    [["chekc", "表.xlsx"], "没有“chekc”这个命令，是不是 check。"],
    [["write", "表.xlsx", "乙.xlsx", "--style", "wuhan", "--out", "说明.md"], "参数太多。"],
    [["write", "表.xlsx", "--style", "wuhan", "--out", "说明.doc"], "应以 .docx、.md 或 .txt 结尾"],
    [["write", "表.xlsx", "--style", "wuhan", "--out", "说明"], "应以 .docx、.md 或 .txt 结尾"],
  ];

  it.each(wrong)("%j is told in Chinese and ends with 2", async (args, words) => {
    const cwd = folderWith({ "表.xlsx": buildXlsx({ sheets: [{ name: "表", rows: [] }] }) });
    const { status, stdout, stderr } = await juesuan(args, { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(words);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("help and version", () => {
  it("are in Chinese, with examples, on standard output", async () => {
    const cwd = folderWith({});
    for (const args of [["--help"], ["check", "--help"], ["write", "--help"], ["help", "check"]]) {
      const { status, stdout, stderr } = await juesuan(args, { cwd });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toContain("示例：");
      expect(stdout).toMatch(/^用法：/);
      expect(stdout).not.toMatch(/Usage|Options|Commands|Arguments|default|display|choices/);
    }
    expect(await juesuan(["--version"], { cwd })).toEqual({ status: 0, stdout: "0.1.0\n", stderr: "" });
  });

  it("are shown without any argument, as a mistake", async () => {
    const { status, stdout, stderr } = await juesuan([], { cwd: folderWith({}) });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("用法：");
  });
});
