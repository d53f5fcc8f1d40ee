/** Tables that other regions print beside the nine (docs: domain notes): known by name, listed, never taken for one of the nine. */
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/check.js";
import { recognise } from "../../src/tables/recognise.js";
import { figuresOf, linesOf } from "./expect-facts.js";
import { type Drawn, gridOf, type Value } from "./grid-of.js";
import {
  codeTable,
  head,
  national,
  SIX_HEADS,
  SIX_KEYS,
  THREE_HEADS,
  THREE_KEYS,
  threePublic,
} from "./layouts/national.js";
import { inventedUnit } from "./model.js";

const unit = inventedUnit();
const NINE = national(unit);

const sheet = (name: string, title: string, rows: readonly (readonly Value[])[]): Drawn => ({
  name,
  cells: [...head(unit, { title }, 4), ...rows],
});

const PROCUREMENT = [
  ["项目", "合计", "财政性资金", "其他资金"],
  ["合计", 12.5, 12.5, null],
  ["货物", 2.5, 2.5, null],
  ["服务", 10, 10, null],
];
const BY_CODE = [
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  [null, "合计", 700.1, 600, 100.1],
  ["201", "一般公共服务支出", 700.1, 600, 100.1],
];
const BY_ECONOMY = [
  ["科目编码", "科目名称", "合计", "人员经费", "公用经费"],
  [null, "合计", 600, 500, 100],
  ["301", "工资福利支出", 500, 500, null],
  ["302", "商品和服务支出", 100, null, 100],
];

const FURTHER: readonly (readonly [region: string, sheet: Drawn])[] = [
  ["北京", sheet("采购", "政府采购情况表", PROCUREMENT)],
  ["北京", sheet("购买服务", "政府购买服务支出情况表", PROCUREMENT)],
  [
    "江西",
    sheet("资产", "国有资产占用情况表", [
      ["项目", "行次", "数量", "金额"],
      ["车辆（辆）", "1", 3, 60],
      ["设备", "2", 8, 120.5],
    ]),
  ],
  ["江苏", sheet("功能", "财政拨款支出决算表（功能科目）", BY_CODE)],
  ["江苏", sheet("运行经费", "机关运行经费支出决算表", BY_ECONOMY)],
  ["江苏", sheet("采购二", "政府采购支出决算表", PROCUREMENT)],
  ["四川", sheet("明细", "一般公共预算财政拨款支出决算明细表", BY_ECONOMY)],
  [
    "云南",
    sheet("项目", "项目支出决算表", [
      ["科目编码", "科目名称", "项目名称", "合计"],
      ["2011102", "一般行政管理事务", "办案", 87.6],
    ]),
  ],
  [
    "云南",
    sheet("绩效", "项目支出绩效自评表", [
      ["项目名称", "预算数", "执行数", "得分"],
      ["办案", 90, 87.6, 9.7],
    ]),
  ],
];

describe("附表", () => {
  it.each(FURTHER)("%s：按名称列出，不参加核对，九张表的数一个不变", (_, further) => {
    const expected = figuresOf(NINE);
    for (const sheets of [
      [...NINE, further],
      [further, ...NINE],
    ]) {
      const { figures, recognition } = figuresOf(sheets);
      expect(linesOf(figures)).toEqual(linesOf(expected.figures));
      const others = recognition.others.map(({ sheet: name, kind }) => [name, kind]);
      expect(others).toEqual([[further.name, /绩效/.test(further.name) ? "performance" : "known-table"]]);
      expect(recognition.others[0]?.reason).toMatch(/不属于部门决算九张公开表/);
    }
  });

  it("列出来不等于有问题：不产生任何发现", () => {
    const before = checkWorkbook(gridOf(NINE)).findings.map(({ id }) => id);
    const after = checkWorkbook(gridOf([...NINE, ...FURTHER.map(([, further]) => further)])).findings;
    expect(after.map(({ id }) => id)).toEqual(before);
  });
});

describe("容易混淆的两张", () => {
  it("两张三公表：按全部财政拨款的那张核对，一般公共预算的另列", () => {
    const other = { ...threePublic(unit, { title: "一般公共预算财政拨款“三公”经费支出决算表" }), name: "一般预算三公" };
    for (const sheets of [
      [...NINE, other],
      [other, ...NINE],
    ]) {
      const { tables, others } = recognise(gridOf(sheets));
      const chosen = tables.filter(({ id }) => id === "three-public");
      expect(chosen.map(({ sheet: name }) => name)).toEqual(["z09"]);
      expect(others.map(({ sheet: name, kind }) => [name, kind])).toEqual([["一般预算三公", "known-table"]]);
    }
  });

  it("两张国资表：有年初、收入、年末的那张核对，另一张另列", () => {
    const full = {
      ...codeTable(unit, "state-capital", { title: "国有资本经营预算财政拨款收入支出决算表" }, SIX_KEYS, SIX_HEADS),
      name: "国资收支",
    };
    for (const sheets of [
      [...NINE, full],
      [full, ...NINE],
    ]) {
      const { tables, others } = recognise(gridOf(sheets));
      expect(tables.filter(({ id }) => id === "state-capital").map(({ sheet: name }) => name)).toEqual(["国资收支"]);
      expect(others.map(({ kind }) => kind)).toEqual(["known-table"]);
    }
  });

  it("新疆：只有国资收入支出表时就核对它", () => {
    const full = codeTable(
      unit,
      "state-capital",
      { title: "国有资本经营预算财政拨款收入支出决算表" },
      SIX_KEYS,
      SIX_HEADS,
    );
    const eight = NINE.filter(
      (each) => !each.cells.flat().some((text) => String(text).includes("国有资本经营预算财政拨款支出决算表")),
    );
    const { tables } = recognise(gridOf([...eight, full]));
    expect(tables.map(({ id }) => id)).toContain("state-capital");
    expect(eight).toHaveLength(8);
  });

  it("随州、湛江：三公第七、基金第八、国资第九，顺序不影响认表", () => {
    const [fund, capital, publics] = NINE.slice(6);
    if (!fund || !capital || !publics) throw new Error("nine tables are drawn");
    const { tables, others } = recognise(gridOf([...NINE.slice(0, 6), publics, fund, capital]));
    expect(tables.map(({ id }) => id).slice(6)).toEqual(["three-public", "government-fund", "state-capital"]);
    expect(others).toEqual([]);
  });

  it("江苏：全部财政拨款的支出表不是一般公共预算的支出表", () => {
    const all = codeTable(unit, "expenditure", { title: "财政拨款支出决算表" }, THREE_KEYS, THREE_HEADS);
    const { tables, others } = recognise(gridOf([...NINE, { ...all, name: "全部拨款" }]));
    expect(tables.filter(({ id }) => id === "general-public-budget")).toHaveLength(1);
    expect(others.map(({ sheet: name, kind }) => [name, kind])).toEqual([["全部拨款", "known-table"]]);
  });
});

describe("其中各行", () => {
  it("从不加进合计：带其中行的总表照样平衡", () => {
    const [summary, ...rest] = NINE;
    if (!summary) throw new Error("nine tables are drawn");
    const findings = (sheets: readonly Drawn[]) => checkWorkbook(gridOf(sheets)).findings.map(({ id }) => id);
    const before = findings(NINE);
    const rows = summary.cells.flatMap((row): (readonly Value[])[] => {
      const item = row.find((text) => typeof text === "string" && /事业收入$/.test(text));
      const spending = row.find((text) => typeof text === "string" && /一般公共服务支出$/.test(text));
      if (item === undefined && spending === undefined) return [row];
      const part = row.map((): Value => null);
      part[0] = "其中：教育收费";
      part[2] = 12_345.67;
      return item === undefined ? [row] : [row, part];
    });
    expect(rows.length).toBe(summary.cells.length + 1);
    expect(findings([{ ...summary, cells: rows }, ...rest])).toEqual(before);
  });
});
