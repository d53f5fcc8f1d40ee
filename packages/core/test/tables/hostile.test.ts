import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectFacts } from "../../src/facts/collect.js";
import { tidy } from "../../src/tables/printed-text.js";
import { recognise } from "../../src/tables/recognise.js";
import { type Cell, type CellContent, sheetGrid, type WorkbookGrid } from "../../src/workbook/grid.js";
import { LAST_COLUMN, LAST_ROW } from "../../src/workbook/reference.js";
import { gridOf, type Value } from "./grid-of.js";
import { national } from "./layouts/national.js";
import { inventedUnit } from "./model.js";

const text = (words: string): CellContent => ({ kind: "text", text: words });

function filled(rows: number, columns: number, content: (index: number) => CellContent): WorkbookGrid {
  const cells = Array.from(
    { length: rows * columns },
    (_, index): Cell => ({
      row: 1 + Math.floor(index / columns),
      column: 1 + (index % columns),
      content: content(index),
    }),
  );
  return { sheets: [sheetGrid({ name: "S", cells })] };
}

const survives = (workbook: WorkbookGrid): void => {
  const recognition = recognise(workbook);
  collectFacts(workbook, recognition);
};

describe("什么都不会使识别出错", () => {
  it.each<[string, WorkbookGrid]>([
    ["没有工作表", { sheets: [] }],
    ["空工作表", gridOf([{ name: "a", cells: [] }])],
    ["只有空白的单元格", gridOf([{ name: "a", cells: [["  ", "　"], ["\n"]] }])],
    [
      "整张合并",
      {
        sheets: [
          sheetGrid({
            name: "a",
            cells: [{ row: 1, column: 1, content: text("2024年度收入决算表") }],
            merges: [{ top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN }],
          }),
        ],
      },
    ],
    ["五千列", filled(12, 5000, () => text("项目"))],
    ["只有文字", filled(500, 1, () => text("2024年度收入合计1,548.12万元，与2023年度相比减少126.50万元。".repeat(9)))],
    ["只有标题", filled(300, 1, () => text("一般公共预算财政拨款支出决算表"))],
    ["只有表头", filled(300, 8, () => text("基本支出"))],
    ["只有数", filled(500, 10, (index) => ({ kind: "number", value: index * 1.5 }))],
    ["只有编码", filled(500, 3, () => text("2010101"))],
    [
      "错误值和没有结果的公式",
      filled(20, 5, (index) => (index % 2 ? { kind: "error", code: "#N/A" } : { kind: "uncalculated" })),
    ],
  ])("%s", (_, workbook) => expect(() => survives(workbook)).not.toThrow());

  it("重叠的、倒置的、过大的合并不改变认出的表", () => {
    const sheets = national(inventedUnit());
    const wild = gridOf(sheets).sheets.map((sheet) => ({
      ...sheet,
      merges: [
        ...sheet.merges,
        { top: 9, left: 1, bottom: LAST_ROW, right: LAST_COLUMN },
        { top: 2, left: 5, bottom: 1, right: 3 },
      ],
    }));
    expect(recognise({ sheets: wild }).tables.map((table) => table.id)).toEqual(
      recognise(gridOf(sheets)).tables.map((table) => table.id),
    );
  });

  it("五万七千个单元格的非表很快放弃，时间与大小大致成正比", () => {
    const time = (rows: number, content: (index: number) => CellContent): number => {
      const workbook = filled(rows, 10, content);
      const start = performance.now();
      expect(recognise(workbook).tables).toEqual([]);
      return performance.now() - start;
    };
    const shapes: ((index: number) => CellContent)[] = [
      (index) => ({ kind: "number", value: index * 1.5 }),
      (index) => text(`随机文字${index}`),
      (index) => text(index % 10 === 0 ? "合计" : "基本支出"),
      (index) =>
        index % 10 === 0 ? text("2010101") : index % 10 === 1 ? text("行政运行") : { kind: "number", value: index },
    ];
    const best = (rows: number, shape: (index: number) => CellContent): number =>
      Math.min(...[1, 2, 3, 4].map(() => time(rows, shape)));
    for (const shape of shapes) {
      // Ten times the cells; a quadratic step would take a hundred times as long.
      expect(best(5700, shape) / Math.max(2, best(570, shape))).toBeLessThan(60);
    }
  });
});

const WORDS = [
  "项目",
  "行次",
  "栏次",
  "合计",
  "总计",
  "科目编码",
  "科目名称",
  "类",
  "款",
  "项",
  "基本支出",
  "项目支出",
  "财政拨款收入",
  "事业收入",
  "其他收入",
  "上缴上级支出",
  "经营支出",
  "年初结转和结余",
  "本年收入",
  "本年支出",
  "2024年度收入支出决算总表",
  "支出决算表",
  "公开01表",
  "单位：万元",
  "部门：某局",
  "注：本表反映",
  "一、一般公共服务支出",
  "其中：教育收费",
  "201",
  "2010301",
  "301",
  "30101",
  "行政运行",
  "因公出国（境）费",
  "公务接待费",
  "公务用车购置及运行费",
  "预算数",
  "决算数",
  "人员经费合计",
  "公用经费合计",
  "—",
  "无",
  "1,234.56",
  "#REF!",
] as const;

describe("任意拼凑的表", () => {
  const value: fc.Arbitrary<Value> = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
    { weight: 3, arbitrary: fc.constant(null) },
  );

  it("不出错，结果自洽：每个事实的单元格都在表内，键不重复", () => {
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 14 }), (cells) => {
        const workbook = gridOf([{ name: "S", cells }]);
        const recognition = recognise(workbook);
        const facts = collectFacts(workbook, recognition);
        for (const { table, facts: own } of facts.tables) {
          const keys = own.map((fact) => `${fact.row}|${fact.column}`);
          expect(new Set(keys).size).toBe(keys.length);
          for (const { cell } of own) {
            expect(cell.row).toBeGreaterThanOrEqual(table.range.top);
            expect(cell.row).toBeLessThanOrEqual(table.range.bottom);
          }
          for (const row of table.rows) {
            for (const key of row.cells.keys()) expect(table.columns.map((column) => column.key)).toContain(key);
          }
        }
        // Same workbook, same result, whatever was read before.
        expect(recognise(workbook)).toEqual(recognition);
      }),
      { numRuns: 300 },
    );
  });

  it("有内容的每一行都有交代：在某张表或某一部分里", () => {
    fc.assert(
      fc.property(fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 14 }), (cells) => {
        const workbook = gridOf([{ name: "S", cells }]);
        const { tables, others } = recognise(workbook);
        const ranges = [...tables, ...others].map(({ range }) => range);
        for (const cell of workbook.sheets[0]?.cells ?? []) {
          if (cell.content.kind === "text" && cell.content.text.trim() === "") continue;
          const covered = ranges.some((range) => range.top <= cell.row && cell.row <= range.bottom);
          if (!covered) expect(cell.content).toSatisfy(isInvisible);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Zero-width and other characters that print nothing. */
const isInvisible = (content: CellContent): boolean => content.kind === "text" && tidy(content.text) === "";
