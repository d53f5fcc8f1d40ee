import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { base64 } from "../../src/report/html/base64.js";
import { html } from "../../src/report/html/markup.js";
import { overviewPage } from "../../src/report/html/overview-page.js";
import { unitPage } from "../../src/report/html/unit-page.js";
import { OverviewBuilder } from "../../src/report/overview/overview.js";
import type { Report } from "../../src/report/schema.js";
import { brokenBytes, reportOf, sampleBytes, waivedReport } from "./checked-sample.js";

const clean = reportOf(sampleBytes(), "甲/表.xlsx");
const broken = reportOf(brokenBytes(), "乙/表.xlsx");
const unread = reportOf(new Uint8Array(), "丙.xlsx");
const HOSTILE = `</script><script>alert(1)</script>"'&\u202e`;
const hostile: Report = { ...broken, unit: HOSTILE, source: { ...broken.source, file: `${HOSTILE}.xlsx` } };

describe("the page of a unit", () => {
  it("shows what was found, what was checked and what was not", () => {
    const text = unitPage(broken);
    const [error] = broken.findings.filter(({ severity }) => severity === "error");
    expect(error).toBeDefined();
    expect(text).toContain(error?.id);
    expect(text).toContain(html`${error?.message ?? ""}`.text);
    for (const { id } of broken.requirements) expect(text).toContain(`>${id}</td>`);
    expect(unitPage(clean)).not.toContain('class="finding error"');
    expect(unitPage(unread)).toContain("文件无法读取，没有核对");
    expect(unitPage(unread)).not.toContain("核对范围</h2>");
  });

  it("tells explained findings apart from open ones, with who explained them and why", () => {
    const report = waivedReport(broken);
    const [first, ...open] = report.findings;
    const text = unitPage(report);
    const [before, after = ""] = text.split("已说明的问题（不计入结论）</h2>");
    expect(before).not.toContain(`<span class="id">${first?.id}</span>`);
    expect(before).toContain(`<span class="id">${open[0]?.id}</span>`);
    expect(after).toContain("张三，2025-06-01 说明：系统导出时已按上级批复&lt;调整&gt;");
    expect(after).toContain(first?.id);
    expect(unitPage(broken)).not.toContain("已说明的问题");
  });

  it("cannot be made to run or load anything by what users typed", () => {
    const text = unitPage(hostile);
    expect(text).not.toContain("<script");
    expect(text).not.toContain("\u202e");
    expect(text).toContain("script-src 'none'");
    expect(text).toContain("default-src 'none'");
  });
});

describe("the overview page", () => {
  const builder = new OverviewBuilder();
  for (const report of [clean, broken, unread, hostile]) builder.add(report);
  const overview = builder.value();
  const text = overviewPage(overview, { title: HOSTILE });
  const scripts = [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? "");

  it("counts units, findings and files that were not read", () => {
    expect(overview.totals).toMatchObject({ units: 4, unread: 1, clean: 1 });
    expect(overview.totals.error).toBe(clean.summary.error + 2 * broken.summary.error);
    expect(overview.rules.find(({ rule }) => rule === "structure/unreadable")).toMatchObject({
      units: 1,
      title: "文件无法读取",
    });
    const all = [clean, broken, unread, hostile].flatMap(({ findings }) => findings);
    expect(overview.findings.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(overview.rules.reduce((sum, { counts }) => sum + counts.error + counts.warning + counts.info, 0)).toBe(
      all.length,
    );
  });

  it("runs its own script and no other", () => {
    expect(scripts).toHaveLength(1);
    const hash = createHash("sha256")
      .update(scripts[0] ?? "")
      .digest("base64");
    expect(text).toContain(`script-src 'sha256-${hash}'`);
    expect(() => new Function(scripts[0] ?? "")).not.toThrow();
    expect(text).not.toContain("alert(1)</script>");
  });

  it("holds its data as JSON", () => {
    const data = JSON.parse(/id="data">([\s\S]*?)<\/script>/.exec(text)?.[1] ?? "");
    expect(data.units).toHaveLength(4);
    expect(data.units[3][0]).toBe(HOSTILE);
    expect(data.findings).toHaveLength(overview.findingCount);
  });

  it("says which units are there more than once", () => {
    const once = new OverviewBuilder();
    once.add(clean);
    expect(overviewPage(once.value(), { title: "x" })).not.toContain("各算一份");
    const twice = new OverviewBuilder();
    for (const file of ["甲/表.xlsx", "甲/表(修订).xlsx"]) twice.add({ ...clean, source: { ...clean.source, file } });
    expect(overviewPage(twice.value(), { title: "x" })).toContain("2024 年度有 2 份，合计和名次中各算一份。");
  });

  it("bounds what it lists and says so", () => {
    const small = new OverviewBuilder({ mostFindings: 1 });
    for (const report of [broken, broken]) small.add(report);
    expect(small.value().findings).toHaveLength(1);
    expect(overviewPage(small.value(), { title: "x" })).toContain(
      `共 ${small.value().findingCount} 条，这里列出前 1 条`,
    );
  });
});

it("encodes base64", () => {
  for (const length of [0, 1, 2, 3, 4, 5, 32]) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 77) & 255);
    expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
  }
});
