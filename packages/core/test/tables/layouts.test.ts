import { describe, expect, it } from "vitest";
import type { Recognition } from "../../src/tables/table.js";
import { figuresOf, linesOf, without } from "./expect-facts.js";
import type { Drawn } from "./grid-of.js";
import { national } from "./layouts/national.js";
import type { CodeStyle } from "./layouts/printing.js";
import { chongqing, guangdong, shaanxi, sichuan, yunnan } from "./layouts/regions.js";
import { shanghai } from "./layouts/shanghai.js";
import { inventedUnit } from "./model.js";

const unit = inventedUnit();
const NATIONAL = [
  "summary",
  "income",
  "expenditure",
  "appropriation-summary",
  "general-public-budget",
  "basic-expenditure",
];
/** The three-column form of 05 has no 年初, 收入, 年末. */
const noBalances = (key: string): boolean =>
  /^general-public-budget \S+ (?:opening-balance|income|closing-balance)$/.test(key);

describe("上海式样", () => {
  const styles: CodeStyle[] = ["one", "number", "three", "cumulative", "hierarchical"];
  for (const codes of styles) {
    for (const items of [24, 26] as const) {
      it(`功能分类编码 ${codes}，支出 ${items} 项`, () => {
        const { figures, recognition } = figuresOf(shanghai(unit, { codes, items }));
        expect(recognition.tables.map((table) => table.id)).toEqual([
          ...NATIONAL,
          "three-public",
          "government-fund",
          "state-capital",
        ]);
        expect(recognition.tables.flatMap((table) => table.unknown)).toEqual([]);
        expect(recognition.others).toEqual([]);
        expect(linesOf(figures)).toEqual(linesOf(without(unit.figures, noBalances)));
      });
    }
  }
});

const noCapitalBalances = (key: string): boolean =>
  /^state-capital \S+ (?:opening-balance|income|closing-balance)$/.test(key);
/** Parts that a layout prints besides the figures of the unit; no rule sums them. */
const isPart = (key: string): boolean => /of-which|nature\/|basic-expenditure \S+ (?:personnel|operating)$/.test(key);

function expectUnit(
  sheets: readonly Drawn[],
  unprinted: (key: string) => boolean,
  expected: {
    readonly order: readonly string[];
    readonly others?: readonly string[];
    readonly more?: readonly string[];
  },
): Recognition {
  const { figures, recognition } = figuresOf(sheets);
  expect(recognition.tables.map((table) => table.id)).toEqual(expected.order);
  expect(recognition.others.map((part) => `${part.sheet} ${part.kind}`)).toEqual(expected.others ?? []);
  const more = new Set(expected.more ?? []);
  const found = new Map([...figures].filter(([key]) => !more.has(key) && !isPart(key)));
  expect(linesOf(found)).toEqual(linesOf(without(unit.figures, unprinted)));
  for (const key of more) expect(figures.has(key), key).toBe(true);
  return recognition;
}

const IN_ORDER = [...NATIONAL, "government-fund", "state-capital", "three-public"];

describe("其他地区的式样", () => {
  it("全国统一式样", () => {
    const recognition = expectUnit(national(unit), (key) => noBalances(key) || noCapitalBalances(key), {
      order: IN_ORDER,
    });
    expect(recognition.tables.flatMap((table) => table.unknown)).toEqual([]);
  });

  it("云南：收入支出决算表为题，05含年初年末，两张三公表，另有四张附表", () => {
    const recognition = expectUnit(yunnan(unit), () => false, {
      order: IN_ORDER,
      others: ["项目支出 known-table", "三公及运行 known-table", "国资占用 known-table", "绩效 performance"],
    });
    expect(recognition.tables.flatMap((table) => table.unknown)).toEqual([]);
  });

  it("四川：十三张表，国资两张", () => {
    expectUnit(sichuan(unit), noBalances, {
      order: IN_ORDER,
      others: [
        "财政拨款支出决算明细表 known-table",
        "一般公共预算财政拨款支出决算明细表 known-table",
        "项目支出 known-table",
        "sc12 known-table",
      ],
    });
  });

  it("广东：三公第七张且竖排，财政拨款收入一行带其中，06一栏合计两栏分列", () => {
    const recognition = expectUnit(guangdong(unit), (key) => noBalances(key) || noCapitalBalances(key), {
      order: [...NATIONAL, "three-public", "government-fund", "state-capital"],
      more: ["summary income/fiscal amount", "basic-expenditure total amount"],
    });
    expect(recognition.tables.flatMap((table) => table.unknown)).toEqual([]);
  });

  it("陕西：三公表带会议费、培训费，预算数和决算数是行", () => {
    const recognition = expectUnit(shaanxi(unit), noBalances, {
      order: [...NATIONAL, "three-public", "government-fund", "state-capital"],
    });
    expect(recognition.tables.flatMap((table) => table.unknown.map((part) => part.text))).toEqual([
      "合计",
      "会议费",
      "培训费",
    ]);
  });

  it("重庆：三公在机构运行信息表里", () => {
    const recognition = expectUnit(chongqing(unit), (key) => noBalances(key) || noCapitalBalances(key), {
      order: IN_ORDER,
    });
    expect(recognition.tables.flatMap((table) => table.unknown.filter((part) => !part.ignored))).toEqual([]);
  });
});
