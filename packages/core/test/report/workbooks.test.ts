import * as SheetJS from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { OverviewBuilder } from "../../src/report/overview/overview.js";
import type { Report } from "../../src/report/schema.js";
import { overviewWorkbook } from "../../src/report/worksheet/overview-workbook.js";
import { issueWorkbook } from "../../src/report/worksheet/unit-workbook.js";
import { readWorkbook } from "../../src/workbook/read-workbook.js";
import { nodePlatform } from "../node-platform.js";
import { brokenBytes, reportOf, sampleBytes, waivedReport } from "./checked-sample.js";

const clean = reportOf(sampleBytes(), "甲/表.xlsx");
const broken = reportOf(brokenBytes(), "乙/表.xlsx");
const FORMULA = '=HYPERLINK("http://x","1")';
const hostile: Report = {
  ...broken,
  unit: FORMULA,
  source: { ...broken.source, file: "@SUM(1)\u0007\ud83d.xlsx" },
  findings: broken.findings.map((finding) => ({ ...finding, message: `-1+1|cmd\u0000`, actual: "+1" })),
};

/** The cells of a sheet by address, and every formula of the workbook. */
function read(bytes: Uint8Array) {
  const workbook = SheetJS.read(bytes, { cellFormula: true, cellStyles: true });
  const cells = (sheet: string) => workbook.Sheets[sheet] ?? {};
  const formulas = workbook.SheetNames.flatMap((name) =>
    Object.values(cells(name)).filter((cell: SheetJS.CellObject) => cell?.f !== undefined),
  );
  return { names: workbook.SheetNames, cells, formulas };
}

const textsOf = (sheet: SheetJS.WorkSheet): readonly string[] =>
  Object.entries(sheet).flatMap(([place, cell]) => (place.startsWith("!") ? [] : [String(cell.v)]));

describe("the issue workbook of a unit", () => {
  it("lists every finding and links its cell in the annotated copy", async () => {
    const { names, cells } = read(await issueWorkbook(broken, { annotated: "表 1.核对.xlsx" }));
    expect(names).toEqual(["问题清单", "核对范围"]);
    const texts = textsOf(cells("问题清单"));
    for (const { id, message } of broken.findings) {
      expect(texts).toContain(id);
      expect(texts).toContain(message);
    }
    const links = Object.values(cells("问题清单")).flatMap((cell) => (cell?.l ? [`${cell.l.Target}`] : []));
    expect(links[0]).toBe(`${encodeURIComponent("表 1.核对.xlsx")}#'${encodeURIComponent("03支出决算表")}'!E12`);
    expect(textsOf(cells("核对范围"))).toContain("W05");
  });

  it("has the reason of an explained finding where others have room to note what was done", async () => {
    const report = waivedReport(broken);
    const sheet = read(await issueWorkbook(report)).cells("问题清单");
    const at = (text: string): string => Object.keys(sheet).find((place) => sheet[place]?.v === text) ?? "";
    const column = at("整改情况").replace(/\d+/u, "");
    const noted = (id: string): unknown => sheet[`${column}${at(id).replace(/[A-Z]+/u, "")}`]?.v;
    const [first, second] = report.findings;
    expect(noted(`${first?.id}（已说明）`)).toBe("张三，2025-06-01 说明：系统导出时已按上级批复<调整>");
    expect(noted(`${second?.id}`) ?? "").toBe("");
  });

  it("holds figures as numbers", async () => {
    const bytes = await issueWorkbook(broken);
    const values = Object.values(read(bytes).cells("问题清单")).flatMap((cell) => (cell?.t === "n" ? [cell.v] : []));
    expect(values).toEqual(expect.arrayContaining([740.68, 704.68, 36]));
    expect(readWorkbook(bytes, nodePlatform).ok).toBe(true);
  });

  it("turns nothing that users typed into a formula", async () => {
    const builder = new OverviewBuilder();
    builder.add(hostile);
    for (const bytes of [await issueWorkbook(hostile), await overviewWorkbook(builder.value(), { title: FORMULA })]) {
      const { formulas, names, cells } = read(bytes);
      expect(formulas).toEqual([]);
      const texts = names.flatMap((name) => textsOf(cells(name)));
      expect(texts).toContain("-1+1|cmd ");
      expect(texts.some((text) => text.startsWith("=HYPERLINK"))).toBe(true);
    }
  });
});

describe("the overview workbook", () => {
  it("holds units, scores, rules and findings", async () => {
    const builder = new OverviewBuilder();
    const unread = reportOf(new Uint8Array(), "丙.xlsx");
    for (const report of [clean, broken, unread]) builder.add(report);
    const { names, cells } = read(await overviewWorkbook(builder.value(), { title: "某区" }));
    expect(names).toEqual(["单位汇总", "评分表", "扣分明细", "规则汇总", "问题清单"]);
    for (const file of ["甲/表.xlsx", "乙/表.xlsx", "丙.xlsx"]) expect(textsOf(cells("单位汇总"))).toContain(file);
    expect(textsOf(cells("问题清单"))).toEqual(expect.arrayContaining(broken.findings.map(({ id }) => id)));
    expect(textsOf(cells("评分表"))).toContain("规范性（40）");
    // A file that was not read has no score.
    expect(Object.entries(cells("评分表")).flatMap(([at, cell]) => (/^B\d/.test(at) ? [cell.v] : []))).toHaveLength(3);
    expect(textsOf(cells("扣分明细")).filter((text) => text.startsWith("JS-205 "))).toHaveLength(1);
  });

  it("says at once when the list of findings is cut short, and where the rest is", async () => {
    const builder = new OverviewBuilder();
    const many: Report = {
      ...broken,
      findings: Array.from({ length: 5001 }, () => broken.findings[0]).flatMap((one) => one ?? []),
    };
    builder.add(many);
    const bytes = await overviewWorkbook(builder.value(), { title: "某区", complete: "全部在“结果.jsonl”中" });
    const note = String(read(bytes).cells("问题清单").A2?.v);
    expect(note).toContain("共 5001 条，本表只列前 5000 条");
    expect(note).toContain("全部在“结果.jsonl”中");
  });
});
