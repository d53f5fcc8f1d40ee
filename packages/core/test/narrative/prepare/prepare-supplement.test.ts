import { readFileSync } from "node:fs";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { changeWorksheet } from "../../../src/documents/worksheet/change-worksheet.js";
import type { NewCell } from "../../../src/documents/worksheet/sheet-markup.js";
import { draw } from "../../../src/rules/draw.js";
import { CELL_FORMATS } from "../../../src/supplement/cell-formats.js";
import { recognise } from "../../../src/tables/recognise.js";
import { nodePlatform } from "../../node-platform.js";
import { styleOf } from "../style.js";
import { gridOf, prepareAny, prepared, rowOf, rowsByKey, supplementIn, xlsxOf } from "./prepared.js";

const INCOME = (total: string) =>
  draw("income", [
    ["", "合计", total, total, "", "", "", "", ""],
    ["205", "教育支出", total, total, "", "", "", "", ""],
  ]);
const EXPENDITURE = (total: string) =>
  draw("expenditure", [
    ["", "合计", total, total, "", "", "", ""],
    ["205", "教育支出", total, total, "", "", "", ""],
    ["20502", "普通教育", total, total, "", "", "", ""],
    ["2050204", "高中教育", total, total, "", "", "", ""],
  ]);
const BUDGET = (rows: readonly (readonly [string, string, string])[], total: string) =>
  draw("general-public-budget", [
    ["", "合计", total, total, ""],
    ...rows.map(([code, name, amount]) => [code, name, amount, amount, ""]),
  ]);

const ROWS = [
  ["205", "教育支出", "900.00"],
  ["20502", "普通教育", "900.00"],
  ["2050203", "初中教育", "300.00"],
  ["2050204", "高中教育", "600.00"],
] as const;

const BOOK = xlsxOf([INCOME("900.00"), EXPENDITURE("900.00"), BUDGET(ROWS, "900.00")]);
const SAMPLE = new Uint8Array(
  readFileSync(new URL("../../../../../docs/examples/wuhan-2024/部门决算公开表.xlsx", import.meta.url)),
);

/** The same workbook with cells of 情况说明资料 filled in, as a unit does. */
function filledIn(bytes: Uint8Array, cells: Readonly<Record<string, NewCell>>): Uint8Array {
  const set = new Map(Object.entries(cells).map(([key, cell]) => [rowOf(bytes, key), [cell]]));
  const edits = { set, move: new Map(), add: [], hide: [] };
  const changed = changeWorksheet(bytes, { name: "情况说明资料", edits, formats: CELL_FORMATS }, nodePlatform);
  if (!changed.ok) throw new Error(changed.failure.message);
  return changed.value;
}

const amount = (column: number, number: string): NewCell => ({ column, format: 5, number });
const text = (value: string): NewCell => ({ column: 8, format: 7, text: value });

/** The same package with parts replaced, added or (undefined) dropped. */
function withParts(bytes: Uint8Array, change: (parts: Record<string, string>) => void): Uint8Array {
  const decoder = new TextDecoder();
  const parts: Record<string, string> = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [name, decoder.decode(data)]),
  );
  change(parts);
  const encoder = new TextEncoder();
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, data]) => [name, encoder.encode(data)])));
}

describe("a workbook without 情况说明资料", () => {
  const done = prepared(BOOK);

  it("gets it, with the rows that the style asks for and this year's figures by formula", () => {
    expect(done).toMatchObject({ isNew: true, unknown: [], withdrawn: [] });
    const rows = rowsByKey(done.bytes);
    expect(rows.get("prior/income-total")).toEqual(["收支总体", "收入合计", "900", "", "", "", "", "必填", ""]);
    expect(rows.get("budget/2050204")?.slice(1, 3)).toEqual(["普通教育—高中教育（2050204）的预算", "600"]);
    const sheet = gridOf(done.bytes).sheets.find(({ name }) => name === "情况说明资料");
    expect(sheet?.at(rowOf(done.bytes, "prior/income-total"), 4)?.formula).toBe("'收入决算表'!C4");
  });

  it("asks only for what the style states", () => {
    const shanghai = rowsByKey(prepared(BOOK, {}, styleOf("shanghai")).bytes);
    expect(shanghai.has("prior/income-total")).toBe(false);
    expect(shanghai.has("use/2050204")).toBe(true);
    expect(shanghai.has("use/205")).toBe(false);
    expect(rowsByKey(done.bytes).has("use/205")).toBe(true);
  });

  it("keeps every other part as it was, and its own tables recognised", () => {
    const [before, after] = [unzipSync(SAMPLE), unzipSync(prepared(SAMPLE).bytes)];
    const changed = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];
    for (const [name, data] of Object.entries(before)) {
      if (!changed.includes(name)) expect(after[name], name).toEqual(data);
    }
    const tables = (bytes: Uint8Array) => recognise(gridOf(bytes)).tables.map(({ id, range }) => [id, range]);
    expect(tables(prepared(SAMPLE).bytes)).toEqual(tables(SAMPLE));
    expect(recognise(gridOf(prepared(SAMPLE).bytes)).others.map(({ kind }) => kind)).toContain("supplement");
  });

  it("keeps the number of every format that was there", () => {
    const formatsOf = (bytes: Uint8Array): readonly string[] => {
      const styles = new TextDecoder().decode(unzipSync(bytes)["xl/styles.xml"]);
      return /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1]?.match(/<xf .*?(?:\/>|<\/xf>)/gs) ?? [];
    };
    const before = formatsOf(SAMPLE);
    expect(before.length).toBeGreaterThan(3);
    expect(formatsOf(prepared(SAMPLE).bytes).slice(0, before.length)).toEqual(before);
  });

  it("is no table, though its rows speak of 三公, procurement and assets", () => {
    const ids = (bytes: Uint8Array) => recognise(gridOf(bytes)).tables.map(({ id }) => id);
    expect(ids(done.bytes)).toEqual(["income", "expenditure", "general-public-budget"]);
  });

  it("is written the same each time", () => expect(prepared(BOOK).bytes).toEqual(done.bytes));
});

describe("odd files", () => {
  const FIXTURES = new URL("../../workbook/fixtures/", import.meta.url);

  it("a workbook that LibreOffice saved", () => {
    const bytes = new Uint8Array(readFileSync(new URL("libreoffice-nine-sheets.xlsx", FIXTURES)));
    expect(supplementIn(prepared(bytes).bytes).rows.length).toBeGreaterThan(50);
  });

  it("a workbook without a styles part", () => {
    const bare = withParts(BOOK, (parts) => {
      delete parts["xl/styles.xml"];
      parts["[Content_Types].xml"] = (parts["[Content_Types].xml"] ?? "").replace(
        /<Override PartName="\/xl\/styles.xml"[^>]*>/,
        "",
      );
      parts["xl/_rels/workbook.xml.rels"] = (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
        /<Relationship [^>]*styles.xml"\/>/,
        "",
      );
      for (const name of Object.keys(parts)) {
        if (name.startsWith("xl/worksheets/")) parts[name] = (parts[name] ?? "").replace(/ s="\d+"/g, "");
      }
    });
    expect(supplementIn(prepared(bare).bytes).rows.length).toBeGreaterThan(10);
  });

  it("a workbook whose elements carry a prefix, with absolute links", () => {
    const odd = withParts(BOOK, (parts) => {
      const prefixed = (name: string): string =>
        (parts[name] ?? "").replace(/xmlns="(http[^"]*main)"/, 'xmlns:x="$1"').replace(/<(\/?)(?![?!])/g, "<$1x:");
      for (const name of ["xl/workbook.xml", "xl/styles.xml"]) parts[name] = prefixed(name);
      parts["xl/_rels/workbook.xml.rels"] = (parts["xl/_rels/workbook.xml.rels"] ?? "").replaceAll(
        'Target="',
        'Target="/xl/',
      );
    });
    const done = prepared(odd).bytes;
    expect(supplementIn(done).rows.length).toBeGreaterThan(10);
    expect(new TextDecoder().decode(unzipSync(done)["xl/workbook.xml"])).toMatch(/<x:sheet [^>]*name="情况说明资料"/);
  });

  it("a workbook that already has a sheet of the name, which is not this one", () => {
    const taken = xlsxOf([INCOME("900.00"), { name: "情况说明资料", rows: [["自己的表"], ["张三", "1.00"]] }]);
    const outcome = prepareAny(taken);
    expect(outcome).toMatchObject({ ok: false, problems: [{ sheet: "情况说明资料", cell: "B2" }] });
  });
});

describe("last year", () => {
  const prior = xlsxOf([
    draw("income", [["", "合计", "800.00", "800.00", "", "", "", "", ""]], { year: 2023 }),
    draw("expenditure", [["", "合计", "", "", "", "", "", ""]], { year: 2023 }),
  ]);
  const grid = gridOf(prior);

  it("fills in 上年 from its tables, with the cell", async () => {
    const { comparedWorkbook } = await import("../../../src/rules/companions.js");
    const { facts } = comparedWorkbook("2023.xlsx", grid);
    const done = prepared(BOOK, { prior: { file: "2023.xlsx", workbook: grid, facts } });
    const rows = rowsByKey(done.bytes);
    expect(rows.get("prior/income-total")?.slice(3)).toEqual([
      "800",
      "",
      "",
      "",
      "已填",
      "上年决算表“2023.xlsx”收入决算表!C4",
    ]);
    expect(rows.get("prior/expenditure-total")?.[3]).toBe("0");
    // Where a figure came from stays told when last year's file is no longer beside it.
    expect(rowsByKey(prepared(done.bytes).bytes).get("prior/income-total")?.[8]).toContain("2023.xlsx");
    // Now it is known that income has changed, and why is still to be said.
    expect(rows.get("reason/income-change")?.[7 - 0]).toBe("必填");
  });
});

describe("a workbook that has it", () => {
  const first = prepared(BOOK).bytes;
  const mine = filledIn(first, {
    "prior/income-total": amount(5, "850.5"),
    "budget/2050203": amount(6, "300"),
    "reason/2050203": text("说明一下"),
  });

  it("keeps what is filled in and brings the states up to date", () => {
    const again = prepared(mine);
    expect(again).toMatchObject({ isNew: false, added: [], withdrawn: [] });
    const rows = rowsByKey(again.bytes);
    expect(rows.get("prior/income-total")?.slice(3, 8)).toEqual(["850.5", "", "", "", "已填"]);
    expect(rows.get("reason/income-change")?.[7]).toBe("必填");
    expect(rows.get("budget/2050203")?.[7]).toBe("已填");
    expect(rows.get("budget/2050204")?.[7]).toBe("必填");
  });

  it("says in row 2 which style it is for now", () => {
    const again = prepared(mine, {}, styleOf("shanghai")).bytes;
    expect(supplementIn(again).header.style).toBe("shanghai");
    expect(supplementIn(again).supplement.get("prior/income-total")?.prior?.amount.fen).toBe(850_500_000);
  });

  it("changes nothing when there is nothing to change", () => {
    const again = prepared(mine).bytes;
    expect(prepared(again).bytes).toEqual(again);
  });

  it("keeps cells, notes and formulas that the unit has added", () => {
    const own = filledIn(mine, { "prior/summary-total": { column: 12, format: 7, formula: "E6-D6", number: "3" } });
    const sheet = gridOf(prepared(own).bytes).sheets.find(({ name }) => name === "情况说明资料");
    expect(sheet?.at(rowOf(own, "prior/summary-total"), 12)?.formula).toBe("E6-D6");
  });

  it("moves rows that the tables no longer have to 已停用, with all that they hold, and adds new ones", () => {
    const changed = xlsxOf([
      INCOME("900.00"),
      EXPENDITURE("900.00"),
      BUDGET(
        [
          ["205", "教育支出", "900.00"],
          ["20502", "普通教育", "900.00"],
          ["2050204", "高中教育", "600.00"],
          ["2050205", "高等教育", "300.00"],
        ],
        "900.00",
      ),
    ]);
    // The unit corrects its tables in the prepared workbook: the sheets of the tables are those of the new one.
    const corrected = withParts(mine, (parts) => {
      const decoder = new TextDecoder();
      for (const [name, data] of Object.entries(unzipSync(changed))) {
        if (name === "xl/worksheets/sheet3.xml" || name === "xl/sharedStrings.xml") parts[name] = decoder.decode(data);
      }
    });
    const done = prepared(corrected);
    expect(done.withdrawn).toEqual(["budget/2050203", "reason/2050203"]);
    expect(done.added).toEqual(["budget/2050205", "reason/2050205"]);
    const rows = rowsByKey(done.bytes);
    expect(rows.get("budget/2050203")?.slice(4)).toEqual(["300", "", "", "已停用", ""]);
    expect(rows.get("reason/2050203")?.[6]).toBe("说明一下");
    expect(rowOf(done.bytes, "budget/2050203")).toBeGreaterThan(rowOf(done.bytes, "reason/2050205"));
    expect(rows.get("budget/2050205")?.slice(1, 3)).toEqual(["普通教育—高等教育（2050205）的预算", "300"]);
    // Once more: nothing moves a second time, nothing is lost.
    const again = prepared(done.bytes);
    expect(again).toMatchObject({ withdrawn: [], added: [] });
    expect([...rowsByKey(again.bytes)].filter(([key, row]) => String(rows.get(key)) !== String(row))).toEqual([]);
  });

  it("refuses a sheet of another year and leaves the file alone", () => {
    const other = xlsxOf([draw("income", [["", "合计", "900.00", "900.00", "", "", "", "", ""]], { year: 2025 })]);
    const parts = unzipSync(prepared(other).bytes);
    const stale = withParts(prepared(other).bytes, (texts) => {
      const name = Object.keys(parts).find((part) => texts[part]?.includes("juesuan.supplement/1")) ?? "";
      texts[name] = (texts[name] ?? "").replace("· 2025 ·", "· 2024 ·");
    });
    expect(prepareAny(stale)).toMatchObject({ ok: false, problems: [{ cell: "B2" }] });
  });
});
