import { describe, expect, it } from "vitest";
import { foldTag, listIn, type TagScope, valueIn } from "../../../src/documents/template/tag-scope.js";
import { collectFacts } from "../../../src/facts/collect.js";
import { builtInStyle } from "../../../src/narrative/built-in-styles.js";
import { QUANTITIES } from "../../../src/narrative/catalogue.js";
import { unitTags } from "../../../src/narrative/tags/unit-tags.js";
import { writeNarrative } from "../../../src/narrative/write-narrative.js";
import { recognise } from "../../../src/tables/recognise.js";
import { a1, type CellRef } from "../../../src/workbook/reference.js";
import { gridOf } from "../../tables/grid-of.js";
import { national } from "../../tables/layouts/national.js";
import { inventedUnit } from "../../tables/model.js";

const style = builtInStyle("wuhan");
if (!style || "problems" in style) throw new Error("the pack does not compile");
const workbook = gridOf(national(inventedUnit()));
const recognition = recognise(workbook);
const facts = collectFacts(workbook, recognition);
const tags = (isDoubtful?: (cell: CellRef) => boolean): TagScope => {
  const input = {
    facts,
    style,
    year: recognition.year,
    unit: recognition.unitName,
    ...(isDoubtful ? { isDoubtful } : {}),
  };
  return unitTags(input, writeNarrative(input));
};
const scope = tags();
const textOf = (name: string, within = [scope]): string | undefined => valueIn(within, name)?.span?.text;

describe("the tags of a unit", () => {
  it("have one id and one name each", () => {
    for (const key of ["id", "name"] as const) {
      const names = scope.values.map((value) => foldTag(value[key]));
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  it("are every quantity of the whole unit, and are the same by name and by id", () => {
    const ids = scope.values.map(({ id }) => id);
    const whole = Object.keys(QUANTITIES).filter((id) => !QUANTITIES[id]?.within && !id.startsWith("term."));
    expect(whole.length).toBeGreaterThan(100);
    expect(whole.filter((id) => !ids.includes(id))).toEqual([]);
    expect(textOf("收入合计")).toBe(textOf("income.amount"));
    expect(textOf("收支总计")).toMatch(/^\d+\.\d\d$/);
    expect(textOf("收入合计上年数")).toMatch(/^【待补：/);
  });

  it("hold the text that is written, section by section", () => {
    const text = writeNarrative({ facts, style, year: recognition.year, unit: recognition.unitName });
    const section = text.sections.find(({ no }) => no === "五(二)");
    const lines = section?.paragraphs.map(({ spans }) => spans.map((span) => span.text).join(""));
    expect(lines?.length).toBeGreaterThan(1);
    expect(textOf("情况说明.五（二）")).toBe(lines?.join("\n"));
    expect(listIn([scope], "情况说明")?.rows).toHaveLength(text.sections.length);
  });

  it("name amounts by cell, of the table or of the sheet", () => {
    const table = facts.table("expenditure");
    const fact = table?.fact("total", "total");
    if (!table || !fact) throw new Error("no fact");
    const cell = a1(fact.cell);
    expect(textOf(`支出决算表!${cell}`)).toBe(textOf("支出合计"));
    expect(textOf(`${table.table.sheet}!${cell.toLowerCase()}`)).toBe(textOf("支出合计"));
    expect(textOf("支出决算表!A1")).toBeUndefined();
  });

  it("list the rows of each table, columns by heading", () => {
    const list = listIn([scope], "支出决算表");
    expect(list?.rows).toHaveLength(facts.table("expenditure")?.table.rows.length ?? 0);
    const [total] = list?.rows ?? [];
    expect(total && textOf("本年支出合计", [total])).toBe(textOf("支出合计"));
    expect(total && textOf("名称", [total])).toBe("合计");
  });

  it("do not tell a figure under an open error", () => {
    const doubted = tags(() => true);
    expect(textOf("支出合计", [doubted])).toBe("【待核】");
    const cell = facts.table("expenditure")?.fact("total", "total")?.cell;
    expect(cell && textOf(`支出决算表!${a1(cell)}`, [doubted])).toBe("【待核】");
  });
});
