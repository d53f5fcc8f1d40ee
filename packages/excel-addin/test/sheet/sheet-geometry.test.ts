import { type Cell, sheetGrid } from "@juesuan/core";
import { describe, expect, it } from "vitest";
import {
  boxOf,
  drawnRows,
  extent,
  MOST_ROWS,
  ROW_HEIGHT,
  sheetGeometry,
  stepFrom,
  textRoom,
  visibleRange,
} from "../../src/sheet/sheet-geometry.js";

const text = (row: number, column: number, value: string): Cell => ({
  row,
  column,
  content: { kind: "text", text: value },
});
const merges = [
  { top: 1, left: 1, bottom: 1, right: 3 },
  { top: 2, left: 1, bottom: 3, right: 1 },
];
const sheet = sheetGrid({
  name: "表",
  cells: [
    text(1, 1, "2024年度一般公共预算财政拨款支出决算表"),
    text(2, 1, "项目"),
    text(4, 3, "其他社会保障和就业支出"),
  ],
  merges,
});
const geometry = sheetGeometry(sheet);

describe("laying a sheet out", () => {
  it("takes as many rows and columns as hold something", () => {
    expect([geometry.rows, geometry.columns, geometry.lefts.length]).toEqual([4, 3, 4]);
  });

  it("widens columns for their texts, but not for a title merged over them", () => {
    const [first = 0, second = 0, third = 0, end = 0] = geometry.lefts;
    expect(second - first).toBeLessThan(80);
    expect(end - third).toBeGreaterThan(11 * 13);
  });

  it("lets a text run over the empty cells beside it instead of widening its column", () => {
    const coded = sheetGrid({
      name: "03",
      cells: [
        text(1, 1, "单位：武汉市蔡甸区人民政府办公室本级"),
        text(1, 4, "单位：万元"),
        text(2, 1, "201"),
        text(2, 2, "一般公共服务支出"),
        text(2, 4, "1"),
      ],
    });
    const laid = sheetGeometry(coded);
    expect(laid.lefts[1]).toBeLessThan(190);
    const room = textRoom(coded, laid, { top: 1, left: 1, bottom: 1, right: 1 });
    expect(room).toBeLessThanOrEqual(laid.lefts[3] ?? 0);
    expect(room).toBeGreaterThan(18 * 13);
    expect(textRoom(coded, laid, { top: 2, left: 1, bottom: 2, right: 1 })).toBe(laid.lefts[1]);
  });

  it("finds the merged range that covers a cell and its box", () => {
    expect(extent(geometry, 3, 1)).toEqual(merges[1]);
    expect(extent(geometry, 3, 2)).toEqual({ top: 3, left: 2, bottom: 3, right: 2 });
    expect(boxOf(geometry, { top: 2, left: 1, bottom: 3, right: 1 })).toMatchObject({
      top: ROW_HEIGHT,
      height: 2 * ROW_HEIGHT,
    });
  });

  it("draws a merged range once and every other cell in sight", () => {
    const drawn = drawnRows(sheet, geometry, { top: 1, left: 1, bottom: 4, right: 3 });
    expect(drawn.map(([row, cells]) => [row, cells.map(({ range }) => range.left)])).toEqual([
      [1, [1]],
      [2, [1, 2, 3]],
      [3, [2, 3]],
      [4, [1, 2, 3]],
    ]);
  });

  it("draws a merged range whose first row is out of sight", () => {
    const drawn = drawnRows(sheet, geometry, { top: 3, left: 1, bottom: 3, right: 3 });
    expect(drawn.map(([row]) => row)).toEqual([2, 3]);
  });

  it("steps over a merged range at once and stays on the sheet", () => {
    const merged = extent(geometry, 2, 1);
    expect(stepFrom(geometry, merged, 1, 0)).toEqual({ row: 4, column: 1 });
    expect(stepFrom(geometry, merged, -1, 0)).toEqual({ row: 1, column: 1 });
    expect(stepFrom(geometry, extent(geometry, 4, 3), 5, 5)).toEqual({ row: 4, column: 3 });
  });

  it("looks only at what is in sight of a large sheet, and says which rows it leaves out", () => {
    const large = sheetGrid({ name: "大", cells: [text(1, 1, "头"), text(600_000, 200, "尾")] });
    const all = sheetGeometry(large);
    expect(all.rows).toBe(MOST_ROWS);
    expect(all.rowsLeftOut).toBe(100_000);
    const visible = visibleRange(all, { left: 4000, top: 1_000_000, width: 800, height: 600 });
    expect((visible.bottom - visible.top) * (visible.right - visible.left)).toBeLessThan(1500);
    expect(visible.top).toBeGreaterThan(30_000);
  });
});
