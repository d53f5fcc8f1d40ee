import type { Finding, SheetParts, TableId } from "@juesuan/core";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { CheckedWorkbook, ListedOutcome } from "../../src/engine/check-protocol.js";
import { memoryHost } from "../../src/host/memory-host.js";
import { coverageText } from "../../src/pane/coverage.js";
import { ResultPane } from "../../src/pane/result-pane.js";

const sheet: SheetParts = {
  name: "Sheet1",
  cells: [{ row: 1, column: 1, content: { kind: "text", text: "通讯录" } }],
};
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
  sheets: [sheet],
  tables: [],
  others: [{ sheet: "Sheet1", range: "A1", reason: "不是决算表" }],
  findings: [],
  outcomes: [],
};
const found = (id: TableId) => ({ id, title: id, sheet: "Sheet1", range: "A1:C9", amountUnit: "万元" });
const render = (result: CheckedWorkbook) => renderToStaticMarkup(<ResultPane result={result} host={memoryHost()} />);

describe("what the pane says when there is nothing to list", () => {
  it("does not call a workbook without tables right", () => {
    const page = render(empty);
    expect(page).toContain("没有找到决算公开表");
    expect(page).toContain("0/9 张表");
    expect(page).toContain("Sheet1 A1：不是决算表");
    expect(page).not.toContain("没有发现问题");
  });

  it("says how much was compared when nothing is wrong, and what was not", () => {
    const page = render({ ...empty, tables: [found("income")], outcomes, unitName: "某局", year: 2024 });
    expect(page).toContain("没有发现问题");
    expect(page).toContain("2 条规则核对了 29 处，1 条不适用，1 条未能检查。");
    expect(page).toContain("1/9 张表");
    expect(page).toContain("缺：收入支出决算总表、支出决算表");
    expect(page).toContain("没有上年数据");
  });

  it("counts no rule that compared nothing", () => {
    expect(coverageText([])).toBe("0 条规则核对了 0 处。");
  });

  it("names rules that broke down", () => {
    const page = render({ ...empty, outcomes: [{ ...outcome("JS-209", "not-run", 0, "规则出错"), crashed: true }] });
    expect(page).toContain("JS-209 运行时出错");
  });
});

describe("a finding", () => {
  const finding: Finding = {
    id: "JS-205-000000000000",
    rule: "within-table/expenditure-row-sum",
    number: "JS-205",
    severity: "error",
    message: "合计与分项之和不符。",
    why: "合计应等于分项之和。",
    fix: "核对合计。",
    basis: "部门决算报表编制说明",
    actual: "714.68",
    expected: "704.68",
    difference: "10.00",
    where: [
      { kind: "cell", sheet: "Sheet1", cell: "E12", table: "expenditure" },
      { kind: "cell", sheet: "Sheet1", cell: "F12", table: "expenditure" },
    ],
  };

  it("shows what, where, figures, why, what to do, basis, and the other cells", () => {
    const page = render({ ...empty, tables: [found("expenditure")], findings: [finding], outcomes });
    for (const text of [
      finding.message,
      finding.why,
      finding.fix,
      finding.basis,
      "Sheet1 E12",
      "Sheet1 F12",
      "714.68",
      "704.68",
      "10.00",
      "JS-205",
      "错误 1 处",
    ]) {
      expect(page).toContain(text);
    }
    expect(page).not.toContain("没有发现问题</h2>");
  });
});
