import type { Anchor, Finding, Severity } from "@juesuan/core";
import { describe, expect, it } from "vitest";
import type { FoundTable } from "../../src/engine/tasks/check-reply.js";
import {
  countBySeverity,
  groupFindings,
  inListOrder,
  marksBySheet,
  missingTables,
} from "../../src/pane/check/finding-groups.js";

const table = (id: FoundTable["id"], sheet: string): FoundTable => ({
  id,
  title: "",
  sheet,
  range: "A1",
  amountUnit: "万元",
});
const finding = (id: string, severity: Severity, where: Anchor): Finding => ({
  id,
  rule: "within-table/expenditure-row-sum",
  number: "JS-205",
  severity,
  message: "",
  why: "",
  fix: "",
  basis: "",
  where: [where],
});
const tables = [
  table("income", "02"),
  table("summary", "01"),
  table("government-fund", "合并"),
  table("state-capital", "合并"),
];

describe("grouping findings", () => {
  const findings = [
    finding("a", "warning", { kind: "cell", sheet: "02", cell: "E7", table: "income" }),
    finding("b", "error", { kind: "cell", sheet: "02", cell: "E7", table: "income" }),
    finding("c", "error", { kind: "file", file: "x.xlsx" }),
    finding("d", "info", { kind: "sheet", sheet: "01" }),
    finding("e", "info", { kind: "sheet", sheet: "合并" }),
    finding("f", "warning", { kind: "cell", sheet: "封面", cell: "A4" }),
  ];

  it("puts tables in national order, also those without findings, then sheets and the whole workbook", () => {
    const groups = groupFindings(findings, tables).map((group) => [group.title, group.findings.map(({ id }) => id)]);
    expect(groups).toEqual([
      ["收入支出决算总表", ["d"]],
      ["收入决算表", ["a", "b"]],
      ["政府性基金预算财政拨款收入支出决算表", []],
      ["国有资本经营预算财政拨款支出决算表", []],
      ["整个工作簿", ["c"]],
      ["合并", ["e"]],
      ["封面", ["f"]],
    ]);
  });

  it("loses no finding", () => {
    expect(
      inListOrder(findings, tables)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["a", "b", "c", "d", "e", "f"]);
    expect(countBySeverity(findings)).toEqual({ error: 2, warning: 2, info: 2 });
  });

  it("marks a cell with the gravest of its findings", () => {
    expect(marksBySheet(findings).get("02")?.get("E7")).toBe("error");
  });
});

it("names the tables that are missing", () => {
  expect(missingTables(tables)).toHaveLength(5);
  expect(missingTables(tables)).toContain("支出决算表");
});
