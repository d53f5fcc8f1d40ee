import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../src/workbook/read-workbook.js";
import { nodePlatform } from "../node-platform.js";
import { buildXlsx, type CellSpec, type SheetSpec, xlsxParts, zipParts } from "./build-xlsx.js";
import { ownFacts, theirFacts } from "./oracle.js";

function read(bytes: Uint8Array) {
  const reading = readWorkbook(bytes, nodePlatform);
  if (!reading.ok) throw new Error(`${reading.failure.code}: ${reading.failure.message}`);
  return reading.workbook;
}

const expectAgreement = (bytes: Uint8Array) => expect(ownFacts(read(bytes))).toEqual(theirFacts(bytes));

const text = fc.oneof(
  fc.constantFrom(
    "一般公共服务支出",
    "1,548.05",
    "２０１",
    " 前后 ",
    "a<b>&\"'c",
    "第一行\n第二行",
    "_x0041_",
    "",
    "—",
    "𠮷",
  ),
  fc.string({
    unit: fc.constantFrom("收", "入", "a", "<", "&", "]", ">", " ", "_", "x", "\n", "é", "😀"),
    maxLength: 12,
  }),
);
const number = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const value = fc.oneof(text, number, fc.boolean());
/** SheetJS undoes _x005F_ twice in formula text, so the literal _x0041_ is left to the tests of the scanner itself. */
const computed = value.filter((content) => typeof content !== "string" || !content.includes("_x"));
const format = fc.constantFrom("0.00", "#,##0.00_ ", '0.00"万元"', "@", "0.0%");
const cell: fc.Arbitrary<CellSpec> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: value },
  {
    weight: 3,
    arbitrary: fc.oneof(
      fc.record({ value, format }),
      fc.record({ value: text, inline: fc.constant(true) }),
      fc.record({ value: computed, formula: fc.constantFrom("SUM(A1:B2)", 'IF(A1<>"",1,"&")', "'收入 & 支出'!A1") }),
      fc.record({ formula: fc.constant("A1+1") }),
      fc.record({ error: fc.constantFrom("#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?") }),
    ),
  },
);
const sheet = fc.record({
  rows: fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 }),
  startAt: fc.constantFrom("A1", "C4", "Z99", "AB1000"),
  visibility: fc.constantFrom("visible" as const, "hidden" as const, "veryHidden" as const),
  hiddenRows: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
  hiddenColumns: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 }),
  merges: fc.subarray(["A1:C1", "B3:B9", "D2:F4", "AA1:AB1000"]),
});
const workbook = fc.array(sheet, { minLength: 1, maxLength: 3 }).map((sheets) => ({
  sheets: sheets.map((spec, index): SheetSpec => ({ ...spec, name: `表 ${index} & <${index}>` })),
}));

describe("the scanner agrees with SheetJS", () => {
  it("on generated workbooks", () => {
    fc.assert(
      fc.property(workbook, (spec) => {
        expectAgreement(buildXlsx(spec));
      }),
      { numRuns: 300 },
    );
  });

  const fixtures = join(import.meta.dirname, "fixtures");
  const examples = resolve(import.meta.dirname, "../../../../docs/examples");
  const files = [fixtures, examples].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: "utf8" })
          .filter((name) => /\.xls[xm]$/.test(name))
          .map((name) => join(folder, name))
      : [],
  );
  it.each(files)("on %s", (file) => {
    expectAgreement(readFileSync(file));
  });
  it("on at least the workbooks that LibreOffice saved", () => {
    expect(files.length).toBeGreaterThanOrEqual(3);
  });
});

describe("reading does not depend on how a cell is written", () => {
  it("the plain shape and the general one give the same", () => {
    fc.assert(
      fc.property(workbook, (spec) => {
        const parts = xlsxParts(spec);
        const spaced = new Map([...parts].map(([part, xml]) => [part, xml.replaceAll("<c r=", "<c  r=")]));
        expect(ownFacts(read(zipParts(spaced)))).toEqual(ownFacts(read(zipParts(parts))));
      }),
      { numRuns: 100 },
    );
  });
});

describe("a workbook that LibreOffice saved", () => {
  it.each(["libreoffice-excel-2007.xlsx", "libreoffice-office-open-xml.xlsx"])(
    "%s holds the facts of facts.fods",
    (file) => {
      const [first, second, third] = read(readFileSync(join(import.meta.dirname, "fixtures", file))).sheets;
      expect(first).toMatchObject({
        name: "收入 & 支出",
        visibility: "visible",
        merges: [{ top: 1, left: 1, bottom: 2, right: 3 }],
        hiddenRows: [{ first: 7, last: 7 }],
        hiddenColumns: [{ first: 3, last: 4 }],
      });
      const at = (row: number, column: number) => first?.at(row, column);
      expect(at(1, 1)?.content).toEqual({ kind: "text", text: "收入支出决算总表" });
      expect(at(1, 4)?.content).toEqual({ kind: "text", text: "第一行\n第二行 <&>\"'" });
      expect(at(2, 4)?.content).toEqual({ kind: "text", text: "_x0041_   " });
      expect(at(6, 1)?.content).toEqual({ kind: "text", text: "2010301" });
      expect(at(6, 3)).toMatchObject({ content: { kind: "number", value: 1548.05 }, format: "#,##0.00" });
      expect(at(6, 4)?.content).toEqual({ kind: "number", value: -0.000001 });
      expect(at(6, 5)?.format).toBe("0.0%");
      expect(at(6, 6)?.content).toEqual({ kind: "number", value: 45534 });
      expect(at(6, 6)?.format).toContain("年");
      expect(at(6, 7)?.content).toEqual({ kind: "boolean", value: true });
      expect(at(8, 3)).toMatchObject({ content: { kind: "number", value: 1548.15 }, formula: "SUM(C6:C7)" });
      expect(at(8, 5)?.content).toEqual({ kind: "error", code: "#DIV/0!" });
      expect(at(8, 7)).toMatchObject({ content: { kind: "text", text: "是&否" }, formula: 'IF(G6,"是&否","")' });
      expect(at(8, 8)).toMatchObject({ content: { kind: "text", text: "" } });
      expect([at(9, 1), at(9, 2), at(10, 1), at(10, 2)].map((cell) => cell?.formula)).toEqual(["C6:D7*2", "", "", ""]);
      expect(second).toMatchObject({ name: "封面代码", visibility: "hidden" });
      expect(second?.cells).toEqual([{ row: 100, column: 28, content: { kind: "text", text: "角落" } }]);
      expect(third?.cells).toEqual([]);
    },
  );
});
