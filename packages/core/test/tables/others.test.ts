import { describe, expect, it } from "vitest";
import { recognise } from "../../src/tables/recognise.js";
import { a1Range } from "../../src/workbook/reference.js";
import { type Drawn, gridOf } from "./grid-of.js";

const TABLE: Drawn = {
  name: "支出决算表",
  cells: [
    ["2024年度支出决算表"],
    ["单位：某局", null, "单位：万元"],
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出", "经营支出"],
    [null, "合计", 12, 8, 4],
  ],
};

const others = (...sheets: Drawn[]): string[] =>
  recognise(gridOf([...sheets, TABLE])).others.map((part) => `${part.sheet} ${a1Range(part.range)} ${part.kind}`);

const COVER: Drawn = {
  name: "Sheet1",
  cells: [
    ["附件1"],
    [null, "某某区人民政府办公室（本级）"],
    [null, "2024年度部门决算公开"],
    [null, "保密审查情况：已审查"],
    [null, "公开时间：", "2025年9月10日"],
    [null, "批复日期：2025年8月25日"],
    [null, "二〇二五年九月"],
  ],
};

describe("不是表格的内容", () => {
  it("封面和它写明的年度、单位、日期", () => {
    const recognition = recognise(gridOf([COVER, TABLE]));
    expect(recognition.others).toMatchObject([{ sheet: "Sheet1", kind: "cover", reason: "封面" }]);
    expect(recognition.statements.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "unit-name 某某区人民政府办公室（本级）",
      "year 2024年度部门决算公开",
      "date 公开时间：2025年9月10日",
      "date 批复日期：2025年8月25日",
    ]);
    expect(recognition.statements[2]?.place).toEqual({ row: 5, column: 2 });
  });

  it("没有表写年度和单位时，以封面为准", () => {
    const bare: Drawn = { ...TABLE, cells: [["支出决算表"], ...TABLE.cells.slice(2)] };
    const recognition = recognise(gridOf([COVER, bare]));
    expect([recognition.year, recognition.unitName]).toEqual([2024, "某某区人民政府办公室（本级）"]);
  });

  it("目录、说明、名词解释、注释", () => {
    expect(
      others(
        { name: "a", cells: [["目　录"], ["第一部分 概况"], ["一、主要职责"], ["第二部分 2024年度部门决算表"]] },
        { name: "b", cells: [["2024年度收入支出决算总表"], ["2024年度收入决算表"], ["2024年度支出决算表"]] },
        {
          name: "c",
          cells: [
            ["一、收入支出决算总体情况说明"],
            [
              "2024年度收、支总计均为1,548.12万元。与2023年度相比，收、支总计各减少126.50万元，下降7.6%，主要原因是人员变动。",
            ],
            ["2024年度收入合计1,548.12万元，其中：财政拨款收入1,548.05万元，占本年收入100%；其他收入0.07万元。"],
          ],
        },
        { name: "d", cells: [["注：本套表由软件导出。"], ["说明：金额单位为万元。"]] },
      ),
    ).toEqual(["a A1:A4 contents", "b A1:A3 contents", "c A1:A3 narrative", "d A1:A2 notes"]);
  });

  it("情况说明资料、问题清单、自评表、附表、控制页、不认识的表", () => {
    expect(
      others(
        {
          name: "情况说明资料",
          cells: [
            ["键", "值"],
            ["上年收入总计", 1500.5],
          ],
        },
        {
          name: "问题清单",
          cells: [
            ["序号", "问题"],
            [1, "合计不符"],
          ],
        },
        {
          name: "e",
          cells: [
            ["2024年度项目支出绩效自评表"],
            ["项目名称", "政务运行"],
            ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数"],
            ["年度资金总额", 10, 10, 9.5],
          ],
        },
        {
          name: "f",
          cells: [["国有资产使用情况表"], ["项目", "行次", "资产总额"], ["合计", "1", 3120.5]],
        },
        {
          name: "g",
          visibility: "veryHidden",
          cells: [
            ["单位代码", "420114"],
            ["年度", 2024],
          ],
        },
        {
          name: "h",
          cells: [
            ["人员", "项目", "金额"],
            ["张三", "补助", 1],
            ["李四", "补助", 2],
          ],
        },
        { name: "i", cells: [] },
      ),
    ).toEqual([
      "情况说明资料 A1:B2 supplement",
      "问题清单 A1:B2 issues",
      "e A1:D4 performance",
      "f A1:C3 known-table",
      "g A1:B2 control",
      "h A1:C3 unknown",
    ]);
  });

  it("隐藏的表：另有可见的同一张表时是控制页，自己有标题时是表，没有标题时不是", () => {
    const hidden: Drawn = { ...TABLE, name: "旧", visibility: "hidden" };
    expect(others(hidden)).toEqual(["旧 A1:F4 control"]);
    expect(recognise(gridOf([hidden])).tables.map((table) => table.sheet)).toEqual(["旧"]);
    const untitled: Drawn = { ...hidden, cells: [[], ...TABLE.cells.slice(2)] };
    expect(recognise(gridOf([untitled])).tables).toEqual([]);
  });

  it("原因是给人看的中文", () => {
    for (const part of recognise(
      gridOf([
        COVER,
        TABLE,
        {
          name: "x",
          cells: [
            ["项目", "金额"],
            ["甲", 1],
          ],
        },
      ]),
    ).others) {
      expect(part.reason).toMatch(/[\u4e00-\u9fff]{2}/);
      expect(part.reason).not.toMatch(/[A-Za-z]{2}/);
    }
  });

  it("叠放时表与表之间的文字不丢", () => {
    const cells = [
      ...TABLE.cells,
      ["注：本表反映部门本年度支出情况。"],
      [],
      ["第三部分 2024年度部门决算情况说明"],
      ["2024年度支出合计12.00万元，其中：基本支出8.00万元，占66.7%；项目支出4.00万元，占33.3%，与上年基本持平。"],
    ];
    const recognition = recognise(gridOf([{ name: "全部", cells }]));
    expect(recognition.tables).toHaveLength(1);
    const covered = [
      ...recognition.tables.map((table) => table.range),
      ...recognition.others.map((part) => part.range),
    ];
    for (const [row, values] of cells.entries()) {
      if (values.length > 0)
        expect(
          covered.some((range) => range.top <= row + 1 && row + 1 <= range.bottom),
          `第${row + 1}行`,
        ).toBe(true);
    }
    expect(recognition.others.map((part) => part.kind)).toEqual(["narrative"]);
  });
});
