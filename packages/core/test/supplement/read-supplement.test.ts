import { describe, expect, it } from "vitest";
import { readSupplement } from "../../src/supplement/read-supplement.js";
import { type Cell, type CellContent, sheetGrid, type WorkbookGrid } from "../../src/workbook/grid.js";

const HEADER = "juesuan.supplement/1 · 某县教育局 · 2031 · wuhan";
const UNIT = "金额单位：万元";

/** Rows from row 5: key, then the cells of columns C to H; numbers, texts, error values. */
type Row = readonly [key: string, ...cells: (string | number | null | CellContent)[]];

function workbook(rows: readonly Row[], header = HEADER, unit = UNIT, sheet = "情况说明资料"): WorkbookGrid {
  const cells: Cell[] = [];
  const put = (row: number, column: number, value: string | number | null | CellContent | undefined): void => {
    if (value === null || value === undefined || value === "") return;
    const content: CellContent =
      typeof value === "number"
        ? { kind: "number", value }
        : typeof value === "string"
          ? { kind: "text", text: value }
          : value;
    cells.push({ row, column, content });
  };
  put(2, 2, header);
  put(2, 10, unit);
  rows.forEach(([key, ...rest], index) => {
    put(5 + index, 1, key);
    rest.forEach((value, offset) => {
      put(5 + index, 3 + offset, value);
    });
  });
  return { sheets: [sheetGrid({ name: "封面", cells: [] }), sheetGrid({ name: sheet, cells })] };
}

const OWNER = { unit: "某县教育局", year: 2031 };

function read(rows: readonly Row[], owner = OWNER) {
  const outcome = readSupplement(workbook(rows), owner);
  if (outcome.state !== "read") throw new Error(JSON.stringify(outcome));
  return outcome.reading;
}

function problems(book: WorkbookGrid, owner: Parameters<typeof readSupplement>[1] = OWNER): readonly string[] {
  const outcome = readSupplement(book, owner);
  return outcome.state === "refused" ? outcome.problems.map(({ cell, message }) => `${cell} ${message}`) : [];
}

describe("reading 情况说明资料", () => {
  it("finds the fields by key, whatever their order, and keeps the cell of every figure", () => {
    const { supplement, header } = read([
      ["reason/income-change", "", null, null, null, null, "学生增加"],
      ["budget/2050203", "初中教育", null, null, 12.5, 13],
      ["prior/income-total", "收入合计", 1, "1,200.05"],
    ]);
    expect(header).toEqual({ unit: "某县教育局", year: 2031, style: "wuhan", amountUnit: "万元" });
    expect(supplement.get("reason/income-change")?.text).toBe("学生增加");
    expect(supplement.get("prior/income-total")?.prior).toEqual({
      amount: { fen: 1_200_050_000, ulp: 10_000 },
      cell: { sheet: "情况说明资料", row: 7, column: 5 },
    });
    expect(supplement.get("budget/2050203")).toMatchObject({
      openingBudget: { amount: { fen: 12_500_000 } },
      fullYearBudget: { amount: { fen: 13_000_000 } },
    });
  });

  it("does not read this year's figure where the tables state it", () => {
    const { supplement } = read([["prior/income-total", "收入合计", { kind: "error", code: "#REF!" }, 5]]);
    expect(supplement.get("prior/income-total")?.current).toBeUndefined();
  });

  it("reads amounts in the unit of row 2", () => {
    const outcome = readSupplement(workbook([["prior/income-total", "", null, 12_345.67]], HEADER, "单位：元"));
    if (outcome.state !== "read") throw new Error("refused");
    expect(outcome.reading.supplement.get("prior/income-total")?.prior?.amount).toEqual({ fen: 1_234_567, ulp: 1 });
  });

  it("takes marks for nothing as 0, and empty cells as not yet filled in", () => {
    const { supplement } = read([
      ["prior/income-total", "", null, "—"],
      ["prior/summary-total", "", null, "无"],
      ["prior/expenditure-total", "", null, null],
      ["count/vehicles", "", "不涉及"],
    ]);
    expect(supplement.get("prior/income-total")?.prior?.amount.fen).toBe(0);
    expect(supplement.get("prior/summary-total")?.prior?.amount.fen).toBe(0);
    expect(supplement.get("prior/expenditure-total")?.prior).toBeUndefined();
    expect(supplement.get("count/vehicles")?.number?.figure.scaled).toBe(0);
  });

  it("leaves out empty rows of lists and kinds of vehicles without a number", () => {
    const { supplement } = read([
      ["project/1", ""],
      ["project/2", "校舍维修", 60, null, null, null, "完成8所"],
      ["vehicles/1", "主要负责人用车"],
      ["vehicles/2", "校车", 3],
    ]);
    expect(supplement.get("project/1")).toBeUndefined();
    expect(supplement.get("project/2")).toMatchObject({ name: "校舍维修", text: "完成8所" });
    expect(supplement.get("vehicles/1")).toBeUndefined();
    expect(supplement.get("vehicles/2")).toMatchObject({ name: "校车", number: { figure: { scaled: 3 } } });
  });

  it("keeps and lists keys that it does not know", () => {
    const { unknown } = read([["own/note", "自己的", 3, null, null, null, "备忘"]]);
    expect(unknown).toEqual([{ key: "own/note", cell: "A5" }]);
  });

  it("finds a renamed sheet by what row 2 says, and none where there is none", () => {
    const renamed = workbook([["unit/kind", "", null, null, null, null, "行政单位"]], HEADER, UNIT, "资料");
    expect(readSupplement(renamed, OWNER)).toMatchObject({ state: "read", reading: { sheet: "资料" } });
    expect(readSupplement({ sheets: [] })).toEqual({ state: "none" });
  });

  it("tolerates the ways in which one and the same unit is written", () => {
    const header = HEADER.replace("某县教育局", "某县 教育局（本级）");
    expect(readSupplement(workbook([], header), OWNER).state).toBe("read");
  });
});

describe("what is wrong in it is told with its cell and what is expected", () => {
  it.each<[string, WorkbookGrid, string]>([
    [
      "another unit",
      workbook([], HEADER.replace("教育局", "水务局")),
      "B2 这份资料是“某县水务局”的，公开表是“某县教育局”的",
    ],
    ["another year", workbook([], HEADER.replace("2031", "2030")), "B2 这份资料是2030年度的，公开表是2031年度的"],
    ["no header", workbook([], "资料表"), "B2 第2行应有“juesuan.supplement/1 · 单位 · 年度 · 样式”"],
    [
      "a broken header",
      workbook([], "juesuan.supplement/1 · 某县教育局"),
      "B2 应为“juesuan.supplement/1 · 单位 · 年度 · 样式”",
    ],
    ["another version", workbook([], HEADER.replace("/1", "/2")), "B2 应为“juesuan.supplement/1"],
    ["no unit of amounts", workbook([], HEADER, ""), "B2 第2行应注明金额单位"],
    [
      "an amount as text",
      workbook([["prior/income-total", "", null, "约12万"]]),
      "E5 应为数字（万元），现在是文字“约12万”",
    ],
    [
      "an error value",
      workbook([["budget/2050203", "", null, null, { kind: "error", code: "#REF!" }]]),
      "F5 应为数字（万元），现在是错误值 #REF!",
    ],
    [
      "a formula without result",
      workbook([["prior/income-total", "", null, { kind: "uncalculated" }]]),
      "E5 公式没有结果",
    ],
    ["a negative count", workbook([["count/vehicles", "", -2]]), "D5 应为不小于0的数，现在是“-2”"],
    ["a number too large", workbook([["prior/income-total", "", null, 9e15]]), "E5 金额“9000000000000000万元”过大"],
    [
      "a choice that is none",
      workbook([["unit/kind", "", null, null, null, null, "公司"]]),
      "H5 应从下列各项中选一项：行政单位、",
    ],
    [
      "a text too long",
      workbook([["use/205", "", null, null, null, null, "长".repeat(8001)]]),
      "H5 文字有8001字，最多8000字",
    ],
    [
      "an error in a text",
      workbook([["use/205", "", null, null, null, null, { kind: "error", code: "#N/A" }]]),
      "H5 应为文字，现在是错误值 #N/A",
    ],
    [
      "a key twice",
      workbook([
        ["use/205", "", null, null, null, null, "一"],
        ["use/205", "", null, null, null, null, "二"],
      ]),
      "A6 键“use/205”与 A5 重复",
    ],
  ])("%s", (_, book, expected) => {
    const found = problems(book);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${expected.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}`));
    expect(found[0]).toMatch(/[。）]$/u);
  });

  it("all of it at once", () => {
    const book = workbook([
      ["prior/income-total", "", null, "很多"],
      ["count/vehicles", "", "三辆"],
    ]);
    expect(problems(book)).toHaveLength(2);
  });
});
