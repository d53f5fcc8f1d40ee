import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { matchCompared, matchUnits } from "../../src/batch/matching/compared-by-name.js";
import { matchTexts } from "../../src/batch/matching/match-texts.js";
import { nameKey } from "../../src/batch/matching/name-key.js";
import { readPairs } from "../../src/batch/matching/pairs-file.js";
import { matchForms } from "../../src/batch/matching/performance-forms.js";
import { versionsOfUnits } from "../../src/batch/matching/versions.js";
import { folderWith } from "../workbooks.js";

const files = (...names: readonly string[]) => names.map((name) => ({ name, path: `/${name}` }));

/** “workbook ← text, text” for each workbook that has a text. */
function matched(workbooks: readonly string[], texts: readonly string[]): readonly string[] {
  const { textsOf, unmatched } = matchTexts(files(...workbooks), files(...texts));
  const lines = [...textsOf].map(
    ([book, found]) => `${book.slice(1)} ← ${found.map((text) => text.slice(1)).join(", ")}`,
  );
  return [...lines.sort(), ...unmatched.map(({ name }) => `? ${name}`)];
}

describe("the name of a unit in a file's name", () => {
  it("is what is left when the words of every disclosure are gone", () => {
    for (const name of [
      "某区教育局2024年度部门决算公开表.xlsx",
      "附件2：2024年度某区教育局部门决算公开表（定稿）.xlsx",
      "某区教育局 2024 年部门决算情况说明.docx",
      "2024某区教育局决算公开文本v2.pdf",
    ]) {
      expect(nameKey(name), name).toBe("某区教育局");
    }
    expect(nameKey("部门决算公开表.xlsx")).toBe("");
    expect(nameKey("Ａ局.xlsx")).toBe("a局");
  });
});

describe("prose goes with a workbook", () => {
  it("of the same unit in the same folder", () => {
    expect(
      matched(
        ["区/甲局部门决算公开表.xlsx", "区/乙局部门决算公开表.xlsx"],
        ["区/甲局决算情况说明.docx", "区/2024年乙局部门决算公开说明.pdf"],
      ),
    ).toEqual([
      "区/乙局部门决算公开表.xlsx ← 区/2024年乙局部门决算公开说明.pdf",
      "区/甲局部门决算公开表.xlsx ← 区/甲局决算情况说明.docx",
    ]);
  });

  it("that is alone in its folder, when it says what it is", () => {
    expect(matched(["甲/公开表.xlsx"], ["甲/情况说明.docx", "甲/通知.docx"])).toEqual([
      "甲/公开表.xlsx ← 甲/情况说明.docx",
    ]);
    expect(matched(["甲/丙局公开表.xlsx"], ["甲/丁局情况说明.docx"])).toEqual(["? 甲/丁局情况说明.docx"]);
  });

  it("in a folder beside, by name", () => {
    expect(matched(["区/表/甲局.xlsx", "区/表/乙局.xlsx"], ["区/说明/甲局说明.docx", "区/说明/丙局说明.docx"])).toEqual(
      ["区/表/甲局.xlsx ← 区/说明/甲局说明.docx", "? 区/说明/丙局说明.docx"],
    );
  });

  it("whose name contains the unit's, when only one does", () => {
    expect(matched(["区/某市教育局表.xlsx", "区/某市民政局表.xlsx"], ["区/教育局说明.docx"])).toEqual([
      "区/某市教育局表.xlsx ← 区/教育局说明.docx",
    ]);
    expect(matched(["区/东教育局表.xlsx", "区/西教育局表.xlsx"], ["区/教育局说明.docx"])).toEqual([
      "? 区/教育局说明.docx",
    ]);
  });

  it("with every version of one workbook", () => {
    expect(
      matched(
        ["局/公开表.xlsx", "局/公开表(修订).xlsx", "局/公开表 - 副本 (2).xls", "局/公开表v2.xlsx"],
        ["局/情况说明.docx"],
      ),
    ).toEqual(
      ["局/公开表 - 副本 (2).xls", "局/公开表(修订).xlsx", "局/公开表.xlsx", "局/公开表v2.xlsx"]
        .sort()
        .map((book) => `${book} ← 局/情况说明.docx`),
    );
    expect(versionsOfUnits(files("局/公开表.xlsx", "局/公开表(修订).xlsx", "局/表1.xlsx", "局/表2.xlsx"))).toEqual([
      files("局/公开表.xlsx", "局/公开表(修订).xlsx"),
    ]);
  });

  it("never when two are equally near", () => {
    expect(matched(["甲/表1.xlsx", "甲/表2.xlsx"], ["甲/情况说明.docx"])).toEqual(["? 甲/情况说明.docx"]);
  });

  it("once, though it is there as Word file and as PDF", () => {
    expect(matched(["甲/公开表.xlsx"], ["甲/情况说明.pdf", "甲/情况说明.docx", "甲/决算公开补充说明.txt"])).toEqual([
      "甲/公开表.xlsx ← 甲/情况说明.docx, 甲/决算公开补充说明.txt",
    ]);
  });
});

describe("self-evaluation forms", () => {
  it("go with the workbook they lie beside, and are no workbooks to check", () => {
    const { formsOf, workbooks, texts } = matchForms(
      files("甲/公开表.xlsx", "甲/项目支出绩效自评表.xlsx", "乙/决算公开表（含绩效自评）.xlsx", "丙/绩效自评表.xlsx"),
      files("甲/部门整体绩效自评表.docx", "甲/绩效评价报告.pdf", "甲/决算情况说明.docx"),
    );
    expect(formsOf).toEqual(
      new Map([["/甲/公开表.xlsx", ["/甲/项目支出绩效自评表.xlsx", "/甲/部门整体绩效自评表.docx"]]]),
    );
    // One that goes with no workbook stays, so that its report says what it lacks.
    expect(workbooks.map(({ name }) => name)).toEqual([
      "甲/公开表.xlsx",
      "乙/决算公开表（含绩效自评）.xlsx",
      "丙/绩效自评表.xlsx",
    ]);
    expect(texts.map(({ name }) => name)).toEqual(["甲/决算情况说明.docx"]);
  });
});

describe("a list of pairs", () => {
  it("is read from UTF-8 and from GBK, with and without a heading", async () => {
    const gbk = Buffer.from([
      0xbc, 0xd7, 0x2e, 0x78, 0x6c, 0x73, 0x78, 0x2c, 0xcb, 0xb5, 0x2e, 0x74, 0x78, 0x74, 0x0d, 0x0a,
    ]);
    const folder = folderWith({
      "对.csv": "\ufeff工作簿,情况说明\r\n甲.xlsx,说/一.docx,说/二.docx\r\n乙.xlsx\r\n",
      "对2.csv": gbk,
    });
    expect(await readPairs(join(folder, "对.csv"), "--pairs 的")).toEqual(
      new Map([
        [join(folder, "甲.xlsx"), [join(folder, "说/一.docx"), join(folder, "说/二.docx")]],
        [join(folder, "乙.xlsx"), []],
      ]),
    );
    expect(await readPairs(join(folder, "对2.csv"), "--pairs 的")).toEqual(
      new Map([[join(folder, "甲.xlsx"), [join(folder, "说.txt")]]]),
    );
  });

  it("is refused when a workbook stands in it twice", async () => {
    const folder = folderWith({ "对.csv": "甲.xlsx,一.docx\n甲.xlsx,二.docx\n" });
    await expect(readPairs(join(folder, "对.csv"), "--pairs 的")).rejects.toThrow("“甲.xlsx”写了两行");
  });
});

describe("other workbooks beside", () => {
  it("last year's is found by path, years aside, and by name", () => {
    const at = (relative: string) => ({ path: `/${relative}`, relative });
    const found = matchCompared(
      [at("甲局/2024年公开表"), at("乙局2024"), at("丙局"), at("部门决算公开表")],
      [at("甲局/2023年公开表"), at("旧/乙局2023"), at("一/丙局"), at("二/丙局"), at("别处/部门决算公开表")],
    );
    expect([...found]).toEqual([
      ["/甲局/2024年公开表", "/甲局/2023年公开表"],
      ["/乙局2024", "/旧/乙局2023"],
    ]);
  });

  it("the only one of the folder is taken, unless its name says another unit", () => {
    const at = (relative: string) => ({ path: `/${relative}`, relative });
    const found = matchCompared(
      [at("甲局/2024决算"), at("乙局/乙局公开表"), at("丙局/一"), at("丙局/二")],
      [at("甲局/部门预算公开表（2024）"), at("乙局/丁局公开表"), at("丙局/三")],
    );
    expect([...found]).toEqual([["/甲局/2024决算", "/甲局/部门预算公开表（2024）"]]);
  });

  it("a configuration stands over the name of a department", () => {
    const list = files("局/局汇总表.xlsx", "局/本级.xlsx", "局/一.xlsx");
    expect(matchUnits(list, ({ name }) => (name.includes("汇总") ? false : undefined)).size).toBe(0);
  });

  it("a folder with one 汇总 and at least two units is a department", () => {
    expect([...matchUnits(files("局/局汇总表.xlsx", "局/本级.xlsx", "局/学校/一.xlsx", "别/甲.xlsx"))]).toEqual([
      ["/局/局汇总表.xlsx", "/局"],
    ]);
    expect([...matchUnits(files("局/局汇总表.xlsx", "局/本级.xlsx"))]).toEqual([]);
    expect([...matchUnits(files("局/甲汇总.xlsx", "局/乙汇总.xlsx", "局/一.xlsx", "局/二.xlsx"))]).toEqual([]);
  });
});
