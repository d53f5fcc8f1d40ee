import { describe, expect, it } from "vitest";
import { CELL_PADDING, emWidth, fitTable, TABLE_ROOM } from "../../../src/documents/typeset/fit-table.js";
import { typesetDisclosureTable } from "../../../src/documents/typeset/typeset-disclosure-table.js";
import type { TypesetPage, TypesetTable } from "../../../src/documents/typeset/typeset-table.js";
import { collectFacts } from "../../../src/facts/collect.js";
import { printInUnit } from "../../../src/money/print.js";
import { recognise } from "../../../src/tables/recognise.js";
import { type Drawn, gridOf } from "../../tables/grid-of.js";
import { national } from "../../tables/layouts/national.js";
import { chongqing, guangdong, shaanxi, sichuan, yunnan } from "../../tables/layouts/regions.js";
import { shanghai } from "../../tables/layouts/shanghai.js";
import { inventedUnit } from "../../tables/model.js";

const unit = inventedUnit();
const LAYOUTS: readonly (readonly [string, readonly Drawn[]])[] = [
  ["national", national(unit)],
  ["shanghai", shanghai(unit)],
  ["shanghai, codes in three columns", shanghai(unit, { codes: "three" })],
  ["yunnan", yunnan(unit)],
  ["sichuan", sichuan(unit)],
  ["guangdong", guangdong(unit)],
  ["shaanxi", shaanxi(unit)],
  ["chongqing", chongqing(unit)],
];

const PLAIN = { grouping: "plain", isDoubtful: () => false } as const;

function typeset(sheets: readonly Drawn[]) {
  const workbook = gridOf(sheets);
  const facts = collectFacts(workbook, recognise(workbook));
  return facts.tables.map((table) => {
    const sheet = workbook.sheets[table.table.sheetIndex];
    if (!sheet) throw new Error("no sheet");
    return { table, sheet, page: typesetDisclosureTable(table, sheet, PLAIN) };
  });
}

/** How often each place of the table is covered: once, or the table falls apart in Word. */
function coverage({ rows, columns }: TypesetTable): readonly number[] {
  const covered = rows.map(() => new Array<number>(columns).fill(0));
  rows.forEach((row, at) => {
    for (const cell of row) {
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let across = 0; across < cell.columnSpan; across += 1) {
          const line = covered[at + down];
          if (line) line[cell.column + across] = (line[cell.column + across] ?? 0) + 1;
        }
      }
    }
  });
  return covered.flat();
}

const texts = (page: TypesetPage): readonly string[] => [
  page.title,
  ...page.above.flatMap(({ left, right }) => [left, right]),
  ...page.table.rows.flatMap((row) => row.map(({ text }) => text)),
  ...page.below,
];

const bare = (text: string): string => text.replace(/\s/gu, "");

describe.each(LAYOUTS)("the tables of an invented unit, %s", (_, sheets) => {
  const pages = typeset(sheets);

  it("cover every place exactly once", () => {
    expect(pages.length).toBeGreaterThanOrEqual(8);
    for (const { page } of pages) expect(new Set(coverage(page.table))).toEqual(new Set([1]));
  });

  it("print every amount with two decimals at the right, and nothing else there", () => {
    for (const { table, page } of pages) {
      const printed = page.table.rows.flatMap((row) => row.filter(({ alignment }) => alignment === "right"));
      const amounts = table.facts
        .filter(({ state, hidden }) => state === "amount" && !hidden)
        .map(({ amount }) => printInUnit(amount.fen, table.table.amountUnit, 2));
      expect(
        printed
          .map(({ text }) => text)
          .filter((text) => text !== "")
          .sort(),
      ).toEqual([...amounts].sort());
    }
  });

  it("lose no text of the sheet", () => {
    for (const { table, sheet, page } of pages) {
      const { range } = table.table;
      const all = texts(page).map(bare).join("\n");
      for (const cell of sheet.cells) {
        const isInside = cell.row >= range.top && cell.row <= range.bottom && cell.column <= range.right;
        if (!isInside || cell.content.kind !== "text") continue;
        expect(all).toContain(bare(cell.content.text));
      }
    }
  });

  it("repeat their headings, and have amounts only below them", () => {
    for (const { page } of pages) {
      const { headings, rows } = page.table;
      expect(headings).toBeGreaterThanOrEqual(1);
      const above = rows.slice(0, headings).flat();
      expect(above.every(({ alignment }) => alignment === "center")).toBe(true);
    }
  });

  it("fit the page: columns fill it and no figure is broken", () => {
    for (const { page } of pages) {
      const fitted = fitTable(page, 0);
      const room = TABLE_ROOM[fitted.orientation].width;
      expect(fitted.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(room, 3);
      for (const row of page.table.rows) {
        for (const { column, columnSpan, alignment, text } of row) {
          if (alignment !== "right") continue;
          const width = fitted.widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
          expect(emWidth(text) * fitted.type + 2 * CELL_PADDING).toBeLessThanOrEqual(width + 0.01);
        }
      }
    }
  });
});

describe("a table under an open error", () => {
  it("marks the cell and no other", () => {
    const workbook = gridOf(national(unit));
    const facts = collectFacts(workbook, recognise(workbook));
    const table = facts.table("expenditure");
    const wrong = table?.facts.find(({ state }) => state === "amount");
    const sheet = table && workbook.sheets[table.table.sheetIndex];
    if (!table || !wrong || !sheet) throw new Error("no table");
    const page = typesetDisclosureTable(table, sheet, {
      grouping: "grouped",
      isDoubtful: ({ row, column }) => row === wrong.cell.row && column === wrong.cell.column,
    });
    const marked = page.table.rows.flat().filter(({ isDoubtful }) => isDoubtful);
    expect(marked.map(({ text }) => text)).toEqual([
      printInUnit(wrong.amount.fen, table.table.amountUnit, 2, "grouped"),
    ]);
  });
});

describe("a long table", () => {
  it("is counted over several pages", () => {
    const rows = Array.from({ length: 200 }, (_, index) =>
      ["2010301", `科目${index}`, "1548.12"].map((text, column) => ({
        column,
        columnSpan: 1,
        rowSpan: 1,
        text,
        alignment: column === 2 ? ("right" as const) : ("left" as const),
      })),
    );
    const page = { title: "长表", above: [], table: { columns: 3, headings: 0, rows }, below: [] };
    const { pages, heights, orientation } = fitTable(page, 0);
    const total = heights.reduce((sum, height) => sum + height, 0);
    expect(pages).toBeGreaterThanOrEqual(Math.ceil(total / TABLE_ROOM[orientation].height));
    expect(pages).toBeLessThanOrEqual(Math.ceil(total / TABLE_ROOM[orientation].height) + 1);
  });
});
