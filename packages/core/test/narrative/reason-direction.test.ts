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

describe("supplied figures that do not agree", () => {
  const figure = (scaled: number) => ({ figure: { scaled, decimals: 0 } });
  const procurement = (total: number) => [
    { key: "procurement/total", current: amount(total) },
    { key: "procurement/goods", current: amount(10_000_000) },
    { key: "procurement/services", current: amount(20_000_000) },
  ];

  it("are pointed out with both figures", () => {
    const fields = [
      ...procurement(31_000_000),
      { key: "procurement/sme", current: amount(1_000_000) },
      { key: "procurement/micro", current: amount(2_000_000) },
      { key: "count/vehicles", number: figure(8) },
      { key: "vehicles/1", name: "机要通信用车", number: figure(3) },
    ];
    expect(remarks(fields)).toEqual([
      "procurement/total 政府采购支出总额31.00万元，货物、工程、服务合计30.00万元，两者不等",
      "procurement/micro 授予小微企业合同金额2.00万元，大于授予中小企业合同金额1.00万元",
      "count/vehicles 车辆总数8辆，各类车辆合计3辆，两者不等",
    ]);
  });

  it("are left alone where only rounding or a missing part stands between them", () => {
    expect(remarks(procurement(30_010_000))).toEqual([]);
    expect(remarks([{ key: "count/vehicles", number: figure(8) }])).toEqual([]);
  });
});
