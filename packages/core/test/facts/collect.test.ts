import { describe, expect, it } from "vitest";
import { collectFacts } from "../../src/facts/collect.js";
import { NOTHING } from "../../src/money/amount.js";
import { recognise } from "../../src/tables/recognise.js";
import { type Cell, type CellContent, sheetGrid, type WorkbookGrid } from "../../src/workbook/grid.js";

const text = (words: string): CellContent => ({ kind: "text", text: words });
const number = (value: number): CellContent => ({ kind: "number", value });

interface AmountCell {
  readonly content: CellContent;
  readonly formula?: string;
  readonly format?: string;
}

/** 支出决算表 with one 合计 row: total, basic, project, superior-remittance, operation, affiliated-subsidy. */
function workbook(amounts: readonly (AmountCell | undefined)[], unit = "万元", hidden = false): WorkbookGrid {
  const cells: Cell[] = [];
  const row = (number: number, words: readonly string[]): void => {
    for (const [index, word] of words.entries()) {
      if (word !== "") cells.push({ row: number, column: index + 1, content: text(word) });
    }
  };
  row(1, ["2024年度支出决算表"]);
  row(2, ["单位：某局", "", `单位：${unit}`]);
  row(3, ["科目编码", "科目名称", "合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]);
  row(4, ["", "合计"]);
  for (const [index, amount] of amounts.entries()) if (amount) cells.push({ row: 4, column: index + 3, ...amount });
  return {
    sheets: [sheetGrid({ name: "支出", cells, ...(hidden ? { hiddenColumns: [{ first: 4, last: 5 }] } : {}) })],
  };
}

const collect = (book: WorkbookGrid) => collectFacts(book, recognise(book));

describe("单元格成为事实", () => {
  it("数、文字、公式、空白、错误、没有结果的公式", () => {
    const facts = collect(
      workbook([
        { content: number(1548.12), formula: "SUM(D4:E4)" },
        { content: text("１，３１５．８９") },
        { content: text("232.23 ") },
        { content: text("—") },
        { content: { kind: "error", code: "#REF!" } },
        { content: { kind: "uncalculated" }, formula: "A1" },
      ]),
    ).all;
    expect(facts.map(({ column, state, shown, computed }) => [column, state, shown, computed])).toEqual([
      ["total", "amount", "1548.12", true],
      ["basic", "amount", "１，３１５．８９", false],
      ["project", "amount", "232.23", false],
      ["superior-remittance", "blank", "", false],
      ["operation", "unreadable", "#REF!", false],
      ["affiliated-subsidy", "unreadable", "", true],
    ]);
    expect(facts.map((fact) => fact.amount.fen)).toEqual([1_548_120_000, 1_315_890_000, 232_230_000, 0, 0, 0]);
    expect(facts[3]?.amount).toBe(NOTHING);
    expect(facts[4]?.amount).toBe(NOTHING);
    expect(facts[0]?.cell).toEqual({ sheet: "支出", row: 4, column: 3 });
  });

  it("浮点误差不是尾数：0.1 + 0.2 是 0.30", () => {
    const [fact] = collect(workbook([{ content: number(0.1 + 0.2) }])).all;
    expect([fact?.amount, fact?.shown]).toEqual([{ fen: 300_000, ulp: 10_000 }, "0.30"]);
  });

  it("太大而不能精确相加的数读不出，不是零", () => {
    const [fact] = collect(workbook([{ content: number(1e13) }])).all;
    expect([fact?.state, fact?.shown]).toEqual(["unreadable", "10000000000000"]);
  });

  it("布尔值读不出", () => {
    expect(collect(workbook([{ content: { kind: "boolean", value: true } }])).all[0]?.state).toBe("unreadable");
  });

  it("隐藏列里的金额仍是事实，并有标记", () => {
    const facts = collect(
      workbook([{ content: number(3) }, { content: number(2) }, { content: number(1) }], "万元", true),
    ).all;
    expect(facts.slice(0, 4).map((fact) => fact.hidden)).toEqual([false, true, true, false]);
  });

  it("元的表按分存，不先换算", () => {
    const facts = collect(workbook([{ content: number(1234567.89) }, { content: number(0) }], "元"));
    expect(facts.all[0]?.amount).toEqual({ fen: 123_456_789, ulp: 1 });
    expect(facts.all[0]?.shown).toBe("1234567.89");
    expect(facts.tables[0]).toMatchObject({ ulp: 1, precision: "0.01元" });
  });

  it("格式只显示两位而存了六位小数的数，是确切的数", () => {
    const format = "#,##0.00";
    const facts = collect(
      workbook([
        { content: number(12.345678), format },
        { content: number(7.123456), format },
        { content: number(5), format },
      ]),
    );
    expect(facts.all.slice(0, 3).map((fact) => [fact.amount.fen, fact.amount.ulp, fact.shown])).toEqual([
      [12_345_678, 1, "12.345678"],
      [7_123_456, 1, "7.123456"],
      [5_000_000, 1, "5.00"],
    ]);
  });

  it("按行、按列、按表取事实", () => {
    const facts = collect(workbook([{ content: number(3) }, { content: number(2) }, { content: number(1) }]));
    const table = facts.table("expenditure");
    expect(table?.fact("total", "project")?.amount.fen).toBe(1_000_000);
    expect(table?.fact("total", "没有这一栏")).toBeUndefined();
    expect(table?.fact("没有这一行", "total")).toBeUndefined();
    expect(table?.row("total").map((fact) => fact.column)).toHaveLength(6);
    expect(table?.column("basic").map((fact) => fact.row)).toEqual(["total"]);
    expect(facts.table("income")).toBeUndefined();
  });
});
