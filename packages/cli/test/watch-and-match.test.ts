import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "@juesuan/core";
import { describe, expect, it } from "vitest";
import { COMMAND, juesuan } from "./juesuan.js";
import { folderWith, sample, sampleWith } from "./workbooks.js";

describe("juesuan check --watch", () => {
  it("checks again when the workbook is saved, tells what has changed, and ends on Ctrl-C", async () => {
    const cwd = folderWith({ "表.xlsx": sample() });
    const child = spawn(process.execPath, [COMMAND, "check", "表.xlsx", "--watch"], { cwd });
    let stdout = "";
    const shown = async (text: string): Promise<void> => {
      while (!stdout.includes(text)) await once(child.stdout, "data");
    };
    child.stdout.on("data", (piece: Buffer) => {
      stdout += piece.toString();
    });
    await shown("等待保存");
    expect(stdout).not.toContain("与上次相比");
    writeFileSync(join(cwd, "表.xlsx"), sampleWith("03支出决算表", "E12", "704.68", "740.68"));
    await shown("与上次相比：新增 1 条，消除 0 条。");
    stdout = "";
    writeFileSync(join(cwd, "表.xlsx"), sample());
    await shown("与上次相比：新增 0 条，消除 1 条。");
    child.kill("SIGINT");
    const [status] = await once(child, "exit");
    expect(status).toBe(0);
  });

  it("takes one workbook and the screen only", async () => {
    const cwd = folderWith({ "甲/表.xlsx": sample() });
    expect((await juesuan(["check", "甲", "--watch"], { cwd })).stderr).toContain("--watch 只能与一个工作簿一起用");
    expect((await juesuan(["check", "甲/表.xlsx", "--watch", "--format", "json"], { cwd })).stderr).toContain(
      "不能与 --format",
    );
  });
});

describe("juesuan check --match", () => {
  it("checks the prose and forms that go with each workbook, and takes forms for no unit", async () => {
    const cwd = folderWith({
      "甲局/公开表.xlsx": sample(),
      "甲局/情况说明.txt": "第一部分 概况\n",
      "甲局/项目支出绩效自评表.xlsx": sample(),
      "乙局/公开表.xlsx": sample(),
      "丁局情况说明.txt": "第一部分 概况\n",
      "清单.pptx": "x",
    });
    const ended = await juesuan(["check", ".", "--match", "--format", "json"], { cwd });
    const reports: Report[] = JSON.parse(ended.stdout);
    expect(reports.map(({ source }) => source.narrative)).toEqual([[], ["甲局/情况说明.txt"]]);
    expect(ended.stderr).toContain("1 个工作簿配有情况说明。");
    expect(ended.stderr).toContain("“./丁局情况说明.txt”没有找到对应的工作簿");
    expect(ended.stderr).toContain("另有 1 个文件不是工作簿");
  });
});
