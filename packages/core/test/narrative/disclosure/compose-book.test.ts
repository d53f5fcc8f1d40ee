import { describe, expect, it } from "vitest";
import { collectFacts } from "../../../src/facts/collect.js";
import { builtInStyle } from "../../../src/narrative/built-in-styles.js";
import { composeBook, missingTables } from "../../../src/narrative/disclosure/compose-book.js";
import { writeNarrative } from "../../../src/narrative/write-narrative.js";
import { type SupplementField, supplementOf } from "../../../src/supplement/supplement.js";
import { recognise } from "../../../src/tables/recognise.js";
import type { CellRef } from "../../../src/workbook/reference.js";
import { type Drawn, gridOf } from "../../tables/grid-of.js";
import { national } from "../../tables/layouts/national.js";
import { inventedUnit } from "../../tables/model.js";

const TABLES = national(inventedUnit());
const FORM: Drawn = {
  name: "自评表",
  cells: [["2031年度项目自评表"], ["项目名称", "购买服务"], ["得分", 98.5]],
  merges: ["A1:B1"],
};

function compose(
  sheets: readonly Drawn[],
  {
    fields = [],
    forms = [],
    isDoubtful,
  }: { fields?: readonly SupplementField[]; forms?: readonly Drawn[]; isDoubtful?: (cell: CellRef) => boolean } = {},
) {
  const style = builtInStyle("wuhan");
  if (!style || "problems" in style) throw new Error("the pack does not compile");
  const workbook = gridOf(sheets);
  const recognition = recognise(workbook);
  const facts = collectFacts(workbook, recognition);
  const source = { facts, style, year: recognition.year, unit: recognition.unitName, supplement: supplementOf(fields) };
  const doubt = isDoubtful ? { isDoubtful } : {};
  return composeBook({
    ...source,
    ...doubt,
    workbook,
    text: writeNarrative({ ...source, ...doubt }),
    forms: gridOf(forms).sheets,
  });
}

describe("the whole disclosure, Wuhan", () => {
  it("has six parts when self-evaluation forms are given, five otherwise", () => {
    const names = (forms: readonly Drawn[]) =>
      compose(TABLES, { forms }).parts.map(({ title }) => title.split("　")[0]);
    expect(names([])).toEqual(["第一部分", "第二部分", "第三部分", "第四部分", "第五部分"]);
    expect(names([FORM])).toEqual(["第一部分", "第二部分", "第三部分", "第四部分", "第五部分", "第六部分"]);
  });

  it("sets forms as their sheets show them", () => {
    const part = compose(TABLES, { forms: [FORM] }).parts.at(-1);
    if (part?.kind !== "tables") throw new Error("no forms");
    const [table] = part.tables;
    expect(table?.heading).toBe("一、2031年度项目自评表");
    expect(table?.page.table.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ["项目名称", "购买服务"],
      ["得分", "98.5"],
    ]);
  });

  it("lists key work as a table, and asks for it where there is none", () => {
    const fields = [
      { key: "work/1", name: "公文处理", text: "按时办结" },
      { key: "work/1/result", text: "100%" },
    ];
    const given = compose(TABLES, { fields }).parts[3];
    if (given?.kind !== "tables") throw new Error("no table");
    expect(given.tables[0]?.page.table.rows[1]?.map(({ text }) => text)).toEqual(["1", "公文处理", "按时办结", "100%"]);
    const absent = compose(TABLES);
    expect(absent.parts[3]?.kind).toBe("text");
    expect(absent.missing.map(({ key }) => key)).toContain("work/1");
  });

  it("names every cell under an open error once", () => {
    const cells = collectFacts(gridOf(TABLES), recognise(gridOf(TABLES))).all.filter(({ state }) => state === "amount");
    const wrong = [cells[0]?.cell, cells.at(-1)?.cell].filter((cell) => cell !== undefined);
    const book = compose(TABLES, {
      isDoubtful: ({ sheet, row, column }) =>
        wrong.some((cell) => cell.sheet === sheet && cell.row === row && cell.column === column),
    });
    const named = book.doubtful.flatMap(({ trace }) =>
      trace.cells.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`),
    );
    for (const { sheet, row, column } of wrong) expect(named).toContain(`${sheet} ${row} ${column}`);
  });

  it("knows which tables are missing", () => {
    const workbook = gridOf(TABLES.slice(0, 7));
    expect(missingTables(collectFacts(workbook, recognise(workbook)))).toEqual(["state-capital", "three-public"]);
    expect(missingTables(collectFacts(gridOf(TABLES), recognise(gridOf(TABLES))))).toEqual([]);
  });
});
