import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { reportSchema } from "@juesuan/core";
import { describe, expect, it } from "vitest";
import { warmJuesuan as juesuan } from "./warm-juesuan.js";
import { folderWith, incomplete, sample, sampleWith } from "./workbooks.js";

/** Reads one report and holds it against the published schema. */
const report = (value: unknown) => reportSchema.parse(value);
const reports = (value: unknown) => reportSchema.array().parse(value);

describe("juesuan check --format json", () => {
  it("prints one object, and nothing else, for one named file", async () => {
    const cwd = folderWith({ "表.xlsx": sample() });
    const { status, stdout, stderr } = await juesuan(["check", "表.xlsx", "--format", "json"], { cwd });
    const { status: state, source, tables, summary, year, unit, tool } = report(JSON.parse(stdout));
    expect({ status, stderr, state, file: source.file, year }).toEqual({
      status: 0,
      stderr: "",
      state: "ok",
      file: "表.xlsx",
      year: 2024,
    });
    expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(tables).toHaveLength(9);
    expect(unit).toContain("蔡甸区人民政府办公室");
    expect(summary).toMatchObject({ error: 0, warning: 0 });
    expect(tool).toMatchObject({ name: "juesuan", version: "0.1.0" });
  });

  it("takes the year it is given over that of the workbook", async () => {
    const cwd = folderWith({ "表.xlsx": incomplete() });
    const { stdout } = await juesuan(["check", "表.xlsx", "--format", "json", "--year", "2022"], { cwd });
    expect(report(JSON.parse(stdout)).year).toBe(2022);
  });

  it("prints an array for a folder, even when it holds one workbook", async () => {
    const cwd = folderWith({ "决算/表.xlsx": incomplete() });
    const { stdout } = await juesuan(["check", "决算", "--format", "json"], { cwd });
    expect(reports(JSON.parse(stdout)).map(({ source }) => source.file)).toEqual(["决算/表.xlsx"]);
  });

  it("prints an array for several names, in their order, a folder's files sorted by path", async () => {
    const one = incomplete();
    const cwd = folderWith({
      "丙.xlsx": one,
      "夹/b.xlsx": one,
      "夹/a/2.xlsx": one,
      "夹/a/10.xlsx": one,
      "夹/B.xlsx": one,
      "甲.xlsx": one,
    });
    const args = ["check", "丙.xlsx", "夹/", "甲.xlsx", "丙.xlsx", "--format", "json"];
    const { stdout } = await juesuan(args, { cwd });
    expect(reports(JSON.parse(stdout)).map(({ source }) => source.file)).toEqual([
      "丙.xlsx",
      "夹/B.xlsx",
      "夹/a/10.xlsx",
      "夹/a/2.xlsx",
      "夹/b.xlsx",
      "甲.xlsx",
      "丙.xlsx",
    ]);
  });

  it("prints an empty array for a folder without workbooks, and ends with 2", async () => {
    const cwd = folderWith({ "空/说明.txt": "" });
    const { status, stdout, stderr } = await juesuan(["check", "空", "--format", "json"], { cwd });
    expect({ status, json: JSON.parse(stdout) }).toEqual({ status: 2, json: [] });
    expect(stderr).toContain("“空”中没有可核对的工作簿");
  });
});

describe("juesuan check --format jsonl", () => {
  it("prints one line per report", async () => {
    const cwd = folderWith({ "a.xlsx": incomplete("某市甲局"), "b.xlsx": incomplete("某市乙局") });
    const { stdout } = await juesuan(["check", ".", "--format", "jsonl"], { cwd });
    const lines = stdout.trimEnd().split("\n");
    expect(stdout.endsWith("}\n")).toBe(true);
    expect(lines.map((line) => report(JSON.parse(line)).unit)).toEqual(["某市甲局", "某市乙局"]);
  });
});

describe("juesuan check as text", () => {
  it("tells findings with sheet, reason and remedy, and what was not checked", async () => {
    const cwd = folderWith({ "表.xlsx": incomplete() });
    const { status, stdout, stderr } = await juesuan(["check", "表.xlsx"], { cwd });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain("文件    表.xlsx\n单位    某市某局\n年度    2024年度\n公开表  识别出 1/9 张，没有找到");
    expect(stdout).toMatch(
      /\[错误\] 整个文件 +JS-001-[0-9a-f]{12}\n {4}没有找到《收入支出决算总表》[\s\S]*原因 {2}[\s\S]*处理 {2}/u,
    );
    expect(stdout).toMatch(/未能检查 \d+ 项\n/u);
    expect(stdout.replace(/\n\s*/gu, "")).toMatch(/没有情况说明（[^）]*），未能核对：(?:S05–S06、)?N01–N/u);
  });

  it("points at a planted error by sheet and cell, with the figure that would agree", async () => {
    const cwd = folderWith({ "表.xlsx": sampleWith("03支出决算表", "E12", "704.68", "740.68") });
    const { status, stdout } = await juesuan(["check", "表.xlsx"], { cwd });
    expect(status).toBe(1);
    expect(stdout).toMatch(/《支出决算表》 工作表“03支出决算表”\n\n {2}\[错误\] E12 /u);
    expect(stdout).toMatch(/740\.68[\s\S]*704\.68/u);
    expect(stdout).toContain("勾稽  存在矛盾。");
  });

  it("has no colours when it is not shown in a terminal", async () => {
    const cwd = folderWith({ "表.xlsx": incomplete() });
    const { stdout } = await juesuan(["check", "表.xlsx"], { cwd });
    expect(stdout).not.toContain("\u001b");
  });

  it("ends several reports with a total", async () => {
    const cwd = folderWith({ "a.xlsx": incomplete(), "b.xlsx": "", "c.xlsx": sample() });
    const { stdout } = await juesuan(["check", "a.xlsx", "b.xlsx", "c.xlsx"], { cwd });
    expect(stdout).toMatch(/共 3 份：1 份无法读取，错误 \d+ 条/u);
    expect(stdout.match(/部门决算公开核对报告/g)).toHaveLength(3);
  });
});

describe("juesuan check --out", () => {
  it("writes what standard output would have held, and says so on standard error only", async () => {
    const cwd = folderWith({ "a.xlsx": incomplete(), "b.xlsx": incomplete() });
    const args = ["check", "a.xlsx", "b.xlsx", "--format", "json"];
    const shown = await juesuan(args, { cwd });
    const written = await juesuan([...args, "--out", "结果.json"], { cwd });
    expect(written.stdout).toBe("");
    expect(written.stderr).toMatch(/^已核对 2 份：错误 \d+ 条.*。结果在“结果\.json”。\n$/u);
    expect(readFileSync(join(cwd, "结果.json"), "utf8")).toBe(shown.stdout);
    expect(written.status).toBe(shown.status);
    expect(readdirSync(cwd).sort()).toEqual(["a.xlsx", "b.xlsx", "结果.json"]);
  });

  it("overwrites nothing without --force", async () => {
    const cwd = folderWith({ "表.xlsx": incomplete(), "旧.txt": "旧的内容" });
    const args = ["check", "表.xlsx", "--out", "旧.txt"];
    const refused = await juesuan(args, { cwd });
    expect(refused).toEqual({
      status: 2,
      stdout: "",
      stderr: "--out 的“旧.txt”已经存在，没有覆盖。要覆盖它请加 --force，或换一个文件名。\n",
    });
    expect(readFileSync(join(cwd, "旧.txt"), "utf8")).toBe("旧的内容");
    const forced = await juesuan([...args, "--force"], { cwd });
    expect(forced.status).toBe(1);
    expect(readFileSync(join(cwd, "旧.txt"), "utf8")).toContain("部门决算公开核对报告");
  });

  it("never overwrites what it reads, nor a workbook at all", async () => {
    const book = incomplete();
    const cwd = folderWith({ "表.xlsx": book, 无扩展名: book });
    for (const out of ["表.xlsx", "新.xlsx", "./无扩展名"]) {
      const args = ["check", "表.xlsx", "无扩展名", "--out", out, "--force"];
      const { status, stdout, stderr } = await juesuan(args, { cwd });
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toMatch(/不能写成工作簿|就是要读取的文件/u);
    }
    expect(readFileSync(join(cwd, "表.xlsx"))).toEqual(Buffer.from(book));
    expect(readFileSync(join(cwd, "无扩展名"))).toEqual(Buffer.from(book));
    expect(readdirSync(cwd)).toHaveLength(2);
  });

  it("tells before any work when the target cannot be written", async () => {
    const cwd = folderWith({ "表.xlsx": incomplete(), "夹/x": "" });
    const missing = await juesuan(["check", "表.xlsx", "--out", "没有/结果.txt"], { cwd });
    expect(missing).toEqual({
      status: 2,
      stdout: "",
      stderr: "--out 的“没有/结果.txt”不能写：文件夹“没有”不存在，请先建立。\n",
    });
    const folder = await juesuan(["check", "表.xlsx", "--out", "夹", "--force"], { cwd });
    expect(folder).toEqual({ status: 2, stdout: "", stderr: "--out 的“夹”是文件夹，请写明文件名。\n" });
  });
});
