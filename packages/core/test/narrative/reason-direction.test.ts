import { describe, expect, it } from "vitest";
import { writeNarrative } from "../../src/narrative/write-narrative.js";
import { type SupplementField, supplementOf } from "../../src/supplement/supplement.js";
import { statedFacts } from "./stated-facts.js";
import { styleOf } from "./style.js";

const FACTS = statedFacts({
  income: [["total", "合计", { total: 100_000_000, fiscal: 100_000_000 }]],
  "general-public-budget": [
    ["total", "合计", { total: 90_000_000, basic: 90_000_000, project: undefined }],
    ["205", "教育支出", { total: 90_000_000, basic: 90_000_000, project: undefined }],
    ["20502", "普通教育", { total: 90_000_000, basic: 90_000_000, project: undefined }],
    ["2050203", "初中教育", { total: 90_000_000, basic: 90_000_000, project: undefined }],
  ],
});

const amount = (fen: number) => ({ amount: { fen, ulp: 1 } });

function remarks(fields: readonly SupplementField[]): readonly string[] {
  const supplement = supplementOf(fields);
  const text = writeNarrative({ facts: FACTS, style: styleOf("wuhan"), year: 2031, unit: "某局", supplement });
  return (text.remarks ?? []).map(({ key, message }) => `${key} ${message}`);
}

describe("a reason against its direction", () => {
  it.each<[string, string, readonly string[]]>([
    ["人员减少", "increase", ["reason/income-change 收入合计增加，原因写的却是“人员减少”，方向相反"]],
    ["新增项目", "increase", []],
    ["人员减少，项目增加", "increase", []],
    ["学生人数变化", "increase", []],
    ["新增项目", "decrease", ["reason/income-change 收入合计减少，原因写的却是“新增项目”，方向相反"]],
    ["压缩开支", "decrease", []],
  ])("“%s” for an %s", (reason, way, expected) => {
    const prior = amount(way === "increase" ? 50_000_000 : 200_000_000);
    expect(
      remarks([
        { key: "prior/income-total", prior },
        { key: "reason/income-change", text: reason },
      ]),
    ).toEqual(expected);
  });

  it("is also told of 项 against their budgets, by name", () => {
    const fields = [
      { key: "budget/2050203", openingBudget: amount(100_000_000) },
      { key: "reason/2050203", text: "追加经费" },
    ];
    expect(remarks(fields)).toEqual(["reason/2050203 初中教育小于预算数，原因写的却是“追加经费”，方向相反"]);
  });
});
