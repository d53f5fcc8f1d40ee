import type { Finding, Report, TableId, Waiver } from "@juesuan/core";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { CheckedWorkbook, ListedOutcome } from "../../src/engine/tasks/check-reply.js";
import { memoryHost } from "../../src/host/memory/memory-host.js";
import { refused } from "../../src/host/workbook-host.js";
import { coverageText } from "../../src/pane/check/coverage.js";
import { FindingDetail } from "../../src/pane/check/finding-detail.js";
import { figureText } from "../../src/pane/check/finding-figures.js";
import { ResultView } from "../../src/pane/check/result-view.js";

const outcome = (number: string, kind: ListedOutcome["outcome"], places: number, reason?: string): ListedOutcome => ({
  number,
  title: `${number}的名称`,
  outcome: kind,
  places,
  crashed: false,
  ...(reason !== undefined && { reason }),
});
const outcomes = [
  outcome("JS-201", "passed", 25),
  outcome("JS-202", "explained", 4),
  outcome("JS-203", "not-run", 0, "没有上年数据"),
  outcome("JS-204", "not-applicable", 0, "没有政府性基金收支"),
];
const empty: CheckedWorkbook = {
  kind: "checked",
  tables: [],
  others: [{ sheet: "Sheet1", range: "A1", reason: "不是决算表" }],
  findings: [],
  outcomes: [],
  amountCells: 0,
  companionProblems: [],
  seen: new Map(),
  paragraphs: new Map(),
  report: {} as Report,
};
const found = (id: TableId) => ({ id, title: id, sheet: "Sheet1", range: "A1:C9", amountUnit: "万元" });
const nothing = async () => undefined;

function render(result: CheckedWorkbook, waivers: readonly Waiver[] = []): string {
  return renderToStaticMarkup(
    <ResultView
      result={result}
      name="表.xlsx"
      host={memoryHost(async () => refused("", ""))}
      engine={{ run: async () => refused("", "") }}
      waivers={{ all: waivers, ignore: nothing, restore: nothing }}
      edits={{ written: [], write: nothing, undo: nothing }}
      selected={undefined}
      onSelect={() => undefined}
      tell={() => undefined}
    />,
  );
}

describe("what the pane says when there is nothing to list", () => {
  it("does not call a workbook without tables right", () => {
    const page = render(empty);
    expect(page).toContain("没有找到决算公开表");
    expect(page).toContain("0/9 张表");
    expect(page).toContain("Sheet1 A1：不是决算表");
    expect(page).not.toContain("没有发现问题");
  });

  it("says how much was compared when nothing is wrong, and what was not", () => {
    const page = render({
      ...empty,
      tables: [found("income")],
      outcomes,
      amountCells: 36,
      unitName: "某局",
      year: 2024,
    });
    expect(page).toContain("没有发现问题");
    expect(page).toContain("2 条规则核对了 29 处，1 条不适用，1 条未能检查。");
    expect(page).toContain("涉及 36 个金额单元格");
    expect(page).toContain("1/9 张表");
    expect(page).toContain("缺：收入支出决算总表、支出决算表");
    expect(page).toContain("没有上年数据");
  });

  it("counts no rule that compared nothing", () => {
    expect(coverageText([])).toBe("0 条规则核对了 0 处。");
  });

  it("names rules that broke down, and files that were not used", () => {
    const page = render({
      ...empty,
      outcomes: [{ ...outcome("JS-209", "not-run", 0, "规则出错"), crashed: true }],
      companionProblems: [{ name: "上年.xlsx", message: "打不开。", fix: "请重选。" }],
    });
    expect(page).toContain("JS-209 运行时出错");
    expect(page).toContain("“上年.xlsx”没有用上：打不开。请重选。");
  });
});

const finding: Finding = {
  id: "JS-205-000000000000",
  rule: "within-table/expenditure-row-sum",
  number: "JS-205",
  severity: "error",
  message: "合计与分项之和不符。",
  why: "合计应等于分项之和。",
  fix: "核对合计。",
  basis: "部门决算报表编制说明",
  actual: "1714.68",
  expected: "704.68",
  difference: "1010",
  certificate: [
    { identity: "合计 = 基本 + 项目", factor: 2 },
    { identity: "类 = 各款之和", factor: -1 },
  ],
  suggestions: [
    { sheet: "Sheet1", cell: "E12", from: "1714.68", to: "704.68", why: "数字换位", unique: true },
    { sheet: "Sheet1", cell: "F12", from: "1", to: "2", why: "另一处", unique: false },
  ],
  where: [
    { kind: "cell", sheet: "Sheet1", cell: "E12", table: "expenditure" },
    { kind: "cell", sheet: "Sheet1", cell: "F12", table: "expenditure" },
  ],
};

describe("a finding", () => {
  it("is listed with what and where, and counted", () => {
    const page = render({ ...empty, tables: [found("expenditure")], findings: [finding], outcomes });
    for (const text of [finding.message, "Sheet1 E12", "JS-205", "错误 1 处"]) expect(page).toContain(text);
    expect(page).not.toContain("没有发现问题</h2>");
  });

  it("is not counted when it is ignored, and is listed with the reason", () => {
    const waiver = { id: finding.id, rule: finding.rule, reason: "差错更正", by: "张三", at: "2025-03-01T08:00:00Z" };
    const gone = { ...waiver, id: "JS-205-ffffffffffff" };
    const page = render({ ...empty, tables: [found("expenditure")], findings: [finding], outcomes }, [waiver, gone]);
    expect(page).toContain("错误 0 处");
    expect(page).toContain("已忽略 1 条");
    expect(page).toContain("理由：差错更正（张三，2025-03-01）");
    expect(page).toContain("另有 1 条忽略记录已失效");
  });

  it("shows everything about it when it is open", () => {
    const page = renderToStaticMarkup(
      <FindingDetail
        finding={finding}
        unit="万元"
        actions={{
          writesTo: "workbook",
          isFirstWrite: true,
          paragraphs: new Map(),
          seen: new Map([
            ["Sheet1!E12", { kind: "number", value: 1714.68 }],
            ["Sheet1!F12", { kind: "formula", formula: "A1" }],
          ]),
          write: nothing,
          ignore: nothing,
        }}
        onSelect={() => undefined}
      />,
    );
    for (const text of [
      finding.why,
      finding.fix,
      finding.basis,
      "Sheet1 F12",
      "1,714.68",
      "704.68",
      "1,010.00",
      "万元",
    ]) {
      expect(page).toContain(text);
    }
    expect(page).toContain("加 2 倍</span><span>合计 = 基本 + 项目");
    expect(page).toContain("减 1 倍</span><span>类 = 各款之和");
    expect(page).toContain("改为 704.68…");
    // A formula is explained, not replaced.
    expect(page).toContain("Sheet1 F12 是公式");
  });

  it("prints figures with separators and leaves other texts alone", () => {
    expect(["1234567.80", "-12.5", "999", "5.6%", "2010301"].map(figureText)).toEqual([
      "1,234,567.80",
      "-12.5",
      "999",
      "5.6%",
      "2,010,301",
    ]);
  });
});
