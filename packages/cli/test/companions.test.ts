/** Files that go with a workbook: last year's, the budget, subordinate units. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { warmJuesuan as juesuan } from "./warm-juesuan.js";
import { folderWith, sample, withoutTables } from "./workbooks.js";

describe("companions of a workbook", () => {
  test("one that does not exist is named, the report is printed all the same, and the status is 2", async () => {
    const cwd = folderWith({ "决算.xlsx": sample() });
    const ended = await juesuan(["check", "决算.xlsx", "--prior", "没有.xlsx", "--format", "json"], { cwd });
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain("--prior 的“没有.xlsx”不能使用：文件不存在。");
    expect(JSON.parse(ended.stdout)).toMatchObject({ status: "ok" });
  });

  test("one without tables is named with what to do", async () => {
    const cwd = folderWith({ "决算.xlsx": sample(), "预算.xlsx": withoutTables() });
    const ended = await juesuan(["check", "决算.xlsx", "--budget", "预算.xlsx"], { cwd });
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain("--budget 的“预算.xlsx”不能使用：其中没有找到公开表。");
  });

  test("a folder of units without workbooks is named", async () => {
    const cwd = folderWith({ "决算.xlsx": sample(), "各单位/说明.txt": "无" });
    const ended = await juesuan(["check", "决算.xlsx", "--units", "各单位"], { cwd });
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain("文件夹“各单位”中没有可核对的工作簿");
  });

  test("prose is read and named in the report; one that is no text is named with what to do", async () => {
    const cwd = folderWith({ "决算.xlsx": sample(), "说明.txt": "一、收入支出决算总体情况说明\n", "坏.docx": "" });
    const command = ["check", "决算.xlsx", "--narrative", "说明.txt", "--format", "json"];
    const ended = await juesuan(command, { cwd });
    expect(ended.stderr).toBe("");
    expect(JSON.parse(ended.stdout)).toMatchObject({ source: { narrative: ["说明.txt"] } });
    const failed = await juesuan([...command, "--narrative", "坏.docx"], { cwd });
    expect(failed.status).toBe(2);
    expect(failed.stderr).toContain("--narrative 的“坏.docx”不能使用：文件是空的");
  });

  test("they go with one workbook only", async () => {
    const cwd = folderWith({ "甲.xlsx": sample(), "乙.xlsx": sample() });
    const ended = await juesuan(["check", "甲.xlsx", "乙.xlsx", "--prior", join(cwd, "甲.xlsx")], { cwd });
    expect(ended.status).toBe(2);
    expect(ended.stdout).toBe("");
    expect(ended.stderr).toContain("只能与一个工作簿一起用");
  });
});
