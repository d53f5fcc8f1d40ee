import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { type Report, reportSchema } from "@juesuan/core";
import { describe, expect, it } from "vitest";
import { buildOle } from "../../core/test/workbook/build-ole.js";
import { sheetMarkup, zipParts } from "../../core/test/workbook/build-xlsx.js";
import { warmJuesuan as juesuan } from "./warm-juesuan.js";
import { folderWith, incomplete, sample, twoUnits, withoutTables } from "./workbooks.js";

/** What one bad file gives: status, its report, and the words on standard error. */
async function checkOne(
  name: string,
  content: string | Uint8Array,
): Promise<{ status: number | null; report: Report; stderr: string }> {
  const cwd = folderWith({ [name]: content });
  const { status, stdout, stderr } = await juesuan(["check", name, "--format", "json"], { cwd });
  return { status, report: reportSchema.parse(JSON.parse(stdout)), stderr };
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const BAD: readonly (readonly [what: string, name: string, content: string | Uint8Array, words: RegExp])[] = [
  ["an empty file", "空.xlsx", "", /文件是空的/],
  ["a PDF under a workbook's name", "表.xlsx", "%PDF-1.7\n", /PDF/],
  ["text under a workbook's name", "表.xlsx", "你好，世界", /文本文件|不是 Excel/],
  ["a .csv file with an open quote", "表.csv", '科目,金额\n"201,1.00\n', /不完整.*引号没有闭合/],
  [
    "an Excel 2003 XML",
    "表.xls",
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    /没有工作表/,
  ],
  ["a web page named .xls", "导出.xls", "<html><body><table></table></body></html>", /网页格式.*没有表格/],
  ["an OLE file that is no workbook", "表.et", buildOle(["VisioDocument"]), /不是 Excel/],
  ["an OLE file that is cut off", "表.xls", new Uint8Array([...OLE, ...new Array(600).fill(0)]), /不完整/],
  ["a truncated .xlsx", "表.xlsx", sample().slice(0, 4000), /不完整|损坏/],
  ["an archive of other files", "表.xlsx", zipParts(new Map([["说明.txt", "你好"]])), /压缩包|不是 Excel/],
  ["unclosed XML", "表.xlsx", zipParts(sheetMarkup("<sheetData><row><c>")), /损坏|不完整/],
];

describe("a file that cannot be read", () => {
  it.each(BAD)("%s: says why and what to do, and ends with 2", async (_, name, content, words) => {
    const { status, report, stderr } = await checkOne(name, content);
    expect(status).toBe(2);
    expect(report).toMatchObject({ status: "unreadable", unit: null, year: null, tables: [], outcomes: [] });
    expect(report.source).toEqual({ file: name, sha256: null, narrative: [] });
    expect(report.findings).toHaveLength(1);
    const [finding] = report.findings;
    expect(finding).toMatchObject({
      rule: "structure/unreadable",
      severity: "error",
      where: [{ kind: "file", file: name }],
    });
    expect(finding?.message).toMatch(words);
    expect(finding?.fix).toMatch(/^请/);
    expect(stderr).toBe(`${name}：${finding?.message}\n`);
  });

  it("a missing file: says so", async () => {
    const { status, stdout, stderr } = await juesuan(["check", "没有.xlsx"], { cwd: folderWith({}) });
    expect(status).toBe(2);
    expect(stderr).toBe("没有.xlsx：无法读取：文件不存在。\n");
    expect(stdout).toContain("结论    文件无法读取，没有核对");
    expect(stdout).toContain("处理  请检查路径和文件名是否正确。");
  });

  it("a link that leads nowhere, a pipe: say so and do not wait", async () => {
    const cwd = folderWith({});
    symlinkSync("没有.xlsx", join(cwd, "断.xlsx"));
    const { status, stderr } = await juesuan(["check", "断.xlsx", "/dev/null"], { cwd });
    expect(status).toBe(2);
    expect(stderr).toBe("断.xlsx：无法读取：文件不存在。\n/dev/null：无法读取：这不是普通文件。\n");
  });

  it.skipIf(process.getuid?.() === 0)("a file without permission: says so (needs a user who is not root)", async () => {
    const cwd = folderWith({ "表.xlsx": incomplete(), "夹/x.xlsx": incomplete() });
    chmodSync(join(cwd, "表.xlsx"), 0o000);
    chmodSync(join(cwd, "夹"), 0o000);
    const { status, stderr } = await juesuan(["check", "表.xlsx", "夹"], { cwd });
    chmodSync(join(cwd, "夹"), 0o700);
    expect(status).toBe(2);
    expect(stderr).toContain("没有读取这个文件的权限");
    expect(stderr).toContain("文件夹“夹”无法读取");
  });

  it("does not keep the others from being checked", async () => {
    const cwd = folderWith({
      "a.xlsx": "坏",
      "b.xlsx": sample(),
      "c.xls": new Uint8Array(OLE),
      "d.xlsx": incomplete(),
    });
    const { status, stdout, stderr } = await juesuan(["check", ".", "--format", "jsonl"], { cwd });
    const reports = stdout
      .trimEnd()
      .split("\n")
      .map((line) => reportSchema.parse(JSON.parse(line)));
    expect(reports.map((one) => [one.source.file, one.status])).toEqual([
      ["./a.xlsx", "unreadable"],
      ["./b.xlsx", "ok"],
      ["./c.xls", "unreadable"],
      ["./d.xlsx", "ok"],
    ]);
    expect(status).toBe(2);
    expect(stderr.trimEnd().split("\n")).toHaveLength(2);
  });

  it("is tried whatever its name, when it is named", async () => {
    const cwd = folderWith({ "~$表.数据": sample(), ".隐藏": sample() });
    const { status, stdout } = await juesuan(["check", "~$表.数据", ".隐藏", "--format", "json"], { cwd });
    expect(status).toBe(0);
    expect(
      reportSchema
        .array()
        .parse(JSON.parse(stdout))
        .map(({ status: state }) => state),
    ).toEqual(["ok", "ok"]);
  });
});

describe("a workbook without tables", () => {
  it("is told with the sheets that were looked at", async () => {
    const { status, report, stderr } = await checkOne("别的.xlsx", withoutTables());
    expect(status).toBe(2);
    expect(report).toMatchObject({ status: "no-tables", tables: [], outcomes: [], rounding: null });
    expect(report.source.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(report.findings[0]?.message).toContain("“通讯录”");
    expect(stderr).toContain("别的.xlsx：没有找到部门决算公开表");
  });
});

describe("two units in one workbook", () => {
  it("are told at the second unit's sheet, with both names", async () => {
    const { status, report } = await checkOne("两个单位.xlsx", twoUnits());
    expect(status).toBe(1);
    const finding = report.findings.find(
      ({ message, why }) => /乙局/.test(message + why) && /甲局/.test(message + why),
    );
    expect(finding?.where[0]).toMatchObject({ kind: "cell", sheet: "乙局支出" });
    expect(finding?.fix).toContain("分成两个文件");
  });
});

describe("a folder", () => {
  it("tells of files that are no workbooks in one line", async () => {
    const cwd = folderWith({ "夹/a.xlsx": sample(), "夹/说明.docx": "", "夹/下/图.png": "" });
    mkdirSync(join(cwd, "夹/空"));
    const { status, stderr } = await juesuan(["check", "夹"], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "另有 2 个文件不是工作簿，没有核对。\n" });
  });
});
