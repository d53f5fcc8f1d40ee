import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { walkFolder } from "../../src/inputs/walk-folder.js";
import { kindOfName } from "../../src/inputs/workbook-names.js";
import { folderWith } from "../workbooks.js";

describe("walking a folder", () => {
  it("takes workbooks of every kind at every depth, sorted by path, and counts other files", async () => {
    const folder = folderWith({
      "b.XLSX": "",
      "a/c.xlsm": "",
      "a/b/d.xls": "",
      "e.et": "",
      "f.ods": "",
      "g.xlsb": "",
      "h.csv": "",
      "说明.docx": "",
      "a/说明.pdf": "",
      无扩展名: "",
    });
    expect(await walkFolder(folder)).toMatchObject({
      workbooks: ["a/b/d.xls", "a/c.xlsm", "b.XLSX", "e.et", "f.ods", "g.xlsb", "h.csv"],
      others: 3,
      unreadable: [],
    });
  });

  it("skips hidden files and folders, lock files and the tool's own files without counting them", async () => {
    const folder = folderWith({
      ".隐藏.xlsx": "",
      ".git/x.xlsx": "",
      "~$表.xlsx": "",
      ".~表.xlsx": "",
      "表.xlsx.juesuan.json": "",
      "表.juesuan.xlsx": "",
      "表.核对.xlsx": "",
      "表.问题清单.xlsx": "",
      "结果/.juesuan-batch/journal.jsonl": "",
      "结果/总览.xlsx": "",
      "表.xlsx": "",
    });
    expect(await walkFolder(folder)).toMatchObject({ workbooks: ["表.xlsx"], others: 0, unreadable: [] });
  });

  it("follows links to files and folders elsewhere", async () => {
    const elsewhere = folderWith({ "x.xlsx": "", "内/y.xlsx": "" });
    const folder = folderWith({ "a.xlsx": "" });
    symlinkSync(elsewhere, join(folder, "链接"));
    symlinkSync(join(elsewhere, "x.xlsx"), join(folder, "另名.xlsx"));
    expect((await walkFolder(folder)).workbooks).toEqual(["a.xlsx", "另名.xlsx", "链接/x.xlsx", "链接/内/y.xlsx"]);
  });

  it("ends at links that lead back, and lists each folder once, under its own name", async () => {
    const folder = folderWith({ "甲/a.xlsx": "", "乙/b.xlsx": "" });
    symlinkSync(".", join(folder, "0自己"));
    symlinkSync("..", join(folder, "甲/上级"));
    symlinkSync("../乙", join(folder, "甲/乙的链接"));
    symlinkSync("../甲", join(folder, "乙/甲的链接"));
    expect((await walkFolder(folder)).workbooks).toEqual(["乙/b.xlsx", "甲/a.xlsx"]);
  });

  it("tells of links that lead nowhere", async () => {
    const folder = folderWith({ "a.xlsx": "" });
    symlinkSync("没有.xlsx", join(folder, "断.xlsx"));
    symlinkSync("环.xlsx", join(folder, "环.xlsx"));
    expect(await walkFolder(folder)).toMatchObject({
      workbooks: ["a.xlsx"],
      others: 0,
      unreadable: ["断.xlsx", "环.xlsx"],
    });
  });

  it("enters a folder whose name looks like a workbook", async () => {
    const folder = folderWith({});
    mkdirSync(join(folder, "夹.xlsx"));
    expect((await walkFolder(folder)).workbooks).toEqual([]);
  });
});

describe("names", () => {
  it.each([
    ["表.xlsx", "workbook"],
    ["表.XLSM", "workbook"],
    ["~$表.xlsx", "skipped"],
    [".~表.xlsx", "skipped"],
    ["表.xlsx.bak", "other"],
    ["xlsx", "other"],
    ["表.juesuan.json", "skipped"],
  ])("%s is %s", (name, kind) => expect(kindOfName(name)).toBe(kind));
});
