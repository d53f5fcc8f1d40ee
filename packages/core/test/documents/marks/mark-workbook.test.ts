import { readdirSync, readFileSync } from "node:fs";
import * as SheetJS from "@e965/xlsx";
import { unzipSync } from "fflate";
import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import type { CellMark } from "../../../src/documents/marks/mark.js";
import { markWorkbook } from "../../../src/documents/marks/mark-workbook.js";
import { marksOfFindings } from "../../../src/documents/marks/marks-of-findings.js";
import { unmarkWorkbook } from "../../../src/documents/marks/unmark-workbook.js";
import { readWorkbook } from "../../../src/workbook/read-workbook.js";
import { END, XmlScanner } from "../../../src/workbook/xml-scan.js";
import { nodePlatform, plainPlatform } from "../../node-platform.js";
import { brokenBytes, reportOf, sampleBytes } from "../../report/checked-sample.js";
import { buildXlsx } from "../../workbook/build-xlsx.js";
import { ownFacts } from "../../workbook/oracle.js";

const FIXTURES = new URL("../../workbook/fixtures/", import.meta.url);
const fixtures = readdirSync(FIXTURES).filter((name) => name.endsWith(".xlsx"));
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, FIXTURES)));

function marked(bytes: Uint8Array, marks: readonly CellMark[], platform = nodePlatform): Uint8Array {
  const result = markWorkbook(bytes, marks, platform);
  if (!result.ok) throw new Error(`${result.failure.message} ${result.failure.part}`);
  return result.value.bytes;
}

function unmarked(bytes: Uint8Array): Uint8Array {
  const result = unmarkWorkbook(bytes, nodePlatform);
  if (!result.ok) throw new Error(`${result.failure.message} ${result.failure.part}`);
  return result.value.bytes;
}

function read(bytes: Uint8Array) {
  const reading = readWorkbook(bytes, nodePlatform);
  if (!reading.ok) throw new Error(reading.failure.message);
  return reading.workbook;
}

/** Contents of all parts as text. */
const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [name, Buffer.from(data).toString("utf8")]),
  );

type Parts = ReturnType<typeof partsOf>;

/** Names of the parts that differ, so that a failure does not print them. */
const different = (one: Parts, other: Parts): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]);

/** A mark of each severity on every sheet, at cells that are filled, empty and beyond all others. */
const marksFor = (bytes: Uint8Array): readonly CellMark[] =>
  read(bytes).sheets.flatMap(({ name }) => [
    { sheet: name, cell: "B2", severity: "error" as const, note: "合计不符 <&>\n第二行\u0007" },
    { sheet: name, cell: "A1", severity: "warning" as const, note: "名称" },
    { sheet: name, cell: "XFD1048576", severity: "info" as const, note: "" },
  ]);

function commentsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const workbook = SheetJS.read(bytes);
  return new Map(
    workbook.SheetNames.flatMap((name) =>
      Object.entries(workbook.Sheets[name] ?? {}).flatMap(([cell, content]) =>
        Array.isArray(content?.c)
          ? [[`${name}!${cell}`, content.c.map((one: { t: string }) => one.t).join("|")] as const]
          : [],
      ),
    ),
  );
}

/** A workbook with what users have: notes, conditional formats, print settings, a table, protection. */
async function usersWorkbook(): Promise<Uint8Array> {
  const font = { name: "楷体", size: 9 };
  const sheet = (name: string, notes: readonly string[]): WriteSheet => ({
    name,
    rows: [
      ["科目", "合计", "基本"],
      ["2010301", 3, 1],
    ],
    cells: new Map(notes.map((place) => [place, { comment: { author: "王会计", text: `原批注 ${place}` } }])),
    conditionalRules: [
      { type: "cellIs", operator: "greaterThan", formula: "2", priority: 1, range: "B2:B2", style: { font } },
    ],
    pageSetup: { orientation: "landscape", fitToPage: true },
    protection: { sheet: true },
    autoFilter: { range: "A1:C2" },
  });
  return writeXlsx({ sheets: [sheet("一", ["1,1", "0,2"]), sheet("二", [])] });
}

describe("a marked copy", () => {
  it("has the same cells, merges and formats, and parses", () => {
    for (const bytes of [sampleBytes(), ...fixtures.map(fixture)]) {
      for (const platform of [nodePlatform, plainPlatform]) {
        const copy = marked(bytes, marksFor(bytes), platform);
        expect(ownFacts(read(copy))).toEqual(ownFacts(read(bytes)));
        for (const [name, text] of Object.entries(partsOf(copy))) {
          if (!/\.(?:xml|rels|vml)$/.test(name)) continue;
          const xml = new XmlScanner(text.replace(/^\ufeff/, ""));
          while (xml.next() !== END);
          expect(xml.problem, name).toBeUndefined();
        }
      }
    }
  });

  it("holds a format and a note for every mark, as SheetJS reads them", () => {
    const bytes = sampleBytes();
    const notes = commentsOf(marked(bytes, marksFor(bytes)));
    for (const { name } of read(bytes).sheets) {
      expect(notes.get(`${name}!B2`)).toBe("合计不符 <&>\n第二行");
      expect(notes.get(`${name}!A1`)).toBe("名称");
    }
    const parts = partsOf(marked(bytes, marksFor(bytes)));
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('sqref="B2"><cfRule type="expression" dxfId="');
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('N("决算核:error")=0');
  });

  it("touches no other part", () => {
    const bytes = sampleBytes();
    const only = marksFor(bytes).slice(0, 2);
    const [before, after] = [partsOf(bytes), partsOf(marked(bytes, only))];
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    const first = read(bytes).sheets.findIndex(({ name }) => name === only[0]?.sheet) + 1;
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/styles.xml",
      `xl/worksheets/_rels/sheet${first}.xml.rels`,
      `xl/worksheets/sheet${first}.xml`,
    ]);
  });

  it("loses its marks again, and nothing else", async () => {
    for (const bytes of [sampleBytes(), ...fixtures.map(fixture), await usersWorkbook()]) {
      const restored = partsOf(unmarked(marked(bytes, marksFor(bytes))));
      const before = partsOf(bytes);
      expect(Object.keys(restored).sort()).toEqual(Object.keys(before).sort());
      for (const [name, text] of Object.entries(before)) {
        if (name !== "xl/styles.xml") expect(restored[name], name).toBe(text);
        // A list of formats that was not there before stays, empty.
        else expect(restored[name]?.replace('<dxfs count="0"/>', "")).toBe(text.replace('<dxfs count="0"/>', ""));
      }
    }
  });

  it("is the same whether marked once or twice", async () => {
    for (const bytes of [sampleBytes(), await usersWorkbook()]) {
      const once = marked(bytes, marksFor(bytes));
      expect(different(partsOf(marked(once, marksFor(bytes))), partsOf(once))).toEqual([]);
    }
  });

  it("keeps the notes of users and adds to them", async () => {
    const bytes = await usersWorkbook();
    const marks: readonly CellMark[] = [
      { sheet: "一", cell: "B2", severity: "error", note: "合计不符" },
      { sheet: "一", cell: "A2", severity: "info", note: "新的" },
    ];
    const copy = marked(bytes, marks);
    expect(commentsOf(copy).get("一!B2")).toBe("原批注 1,1\n〔决算核〕合计不符");
    expect(commentsOf(copy).get("一!C1")).toBe("原批注 0,2");
    expect(commentsOf(copy).get("一!A2")).toBe("新的");
    expect(commentsOf(unmarked(copy))).toEqual(commentsOf(bytes));
  });

  it("keeps the conditional formats of users", async () => {
    const bytes = await usersWorkbook();
    const parts = partsOf(marked(bytes, marksFor(bytes)));
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet).toContain('type="cellIs"');
    expect([...sheet.matchAll(/dxfId="(\d+)"/g)].map((match) => match[1])).toEqual(["0", "1", "2", "3"]);
    expect([...(parts["xl/styles.xml"] ?? "").matchAll(/<dxf>/g)]).toHaveLength(4);
  });

  it("shows several findings at one cell in one note, the worst as its colour", () => {
    const bytes = sampleBytes();
    const sheet = read(bytes).sheets[1]?.name ?? "";
    const copy = marked(bytes, [
      { sheet, cell: "B5", severity: "info", note: "其二" },
      { sheet, cell: "B5", severity: "error", note: "其一" },
    ]);
    expect(commentsOf(copy).get(`${sheet}!B5`)).toBe("其一\n\n其二");
    const text = partsOf(copy)["xl/worksheets/sheet2.xml"] ?? "";
    expect(text.match(/决算核:\w+/g)).toEqual(["决算核:error"]);
  });

  it("marks what a check finds, and leaves out sheets that are not there", () => {
    const bytes = brokenBytes();
    const marks = marksOfFindings(reportOf(bytes, "表.xlsx").findings);
    expect(marks).toContainEqual(expect.objectContaining({ sheet: "03支出决算表", cell: "E12", severity: "error" }));
    const result = markWorkbook(
      bytes,
      [...marks, { sheet: "没有", cell: "A1", severity: "error", note: "x" }],
      nodePlatform,
    );
    expect(result.ok && result.value.cells).toBe(new Set(marks.map(({ sheet, cell }) => `${sheet}!${cell}`)).size);
  });

  it("is the workbook itself when there is nothing to mark", () => {
    const bytes = sampleBytes();
    expect(Buffer.compare(marked(bytes, []), bytes)).toBe(0);
    expect(Buffer.compare(unmarked(bytes), bytes)).toBe(0);
  });

  it("works without a styles part", () => {
    const bytes = buildXlsx({ sheets: [{ name: "表", rows: [["一", 2]] }] });
    const copy = marked(bytes, [{ sheet: "表", cell: "B1", severity: "error", note: "说明" }]);
    expect(partsOf(copy)["xl/styles.xml"]).toContain('<dxfs count="1">');
    expect(ownFacts(read(copy))).toEqual(ownFacts(read(bytes)));
    expect(commentsOf(copy).get("表!B1")).toBe("说明");
  });

  it("refuses what cannot be marked, with a reason", () => {
    const result = markWorkbook(new TextEncoder().encode("科目,金额\n"), [], nodePlatform);
    expect(result.ok ? "" : result.failure.code).toBe("text");
  });
});
