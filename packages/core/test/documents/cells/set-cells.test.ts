import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withFullCalculation } from "../../../src/documents/cells/full-calculation.js";
import { type CellContentEdit, setCells } from "../../../src/documents/cells/set-cells.js";
import { openPackage } from "../../../src/documents/package/open-package.js";
import { readWorkbook } from "../../../src/workbook/read-workbook.js";
import { parseA1 } from "../../../src/workbook/reference.js";
import { nodePlatform } from "../../node-platform.js";

const sample = new Uint8Array(
  readFileSync(new URL("../../../../../docs/examples/wuhan-2024/部门决算公开表.xlsx", import.meta.url)),
);
const SHEET = "03支出决算表";

function read(bytes: Uint8Array) {
  const reading = readWorkbook(bytes, nodePlatform);
  if (!reading.ok) throw new Error(reading.failure.message);
  return reading.workbook;
}
const edit = (cell: string, to: CellContentEdit["to"], sheet = SHEET): CellContentEdit => ({
  sheet,
  ...(parseA1(cell) ?? { row: 0, column: 0 }),
  to,
});
function edited(...edits: readonly CellContentEdit[]) {
  const written = setCells(sample, edits, nodePlatform);
  if (!written.ok) throw new Error(written.failure.message);
  return written.value;
}
const at = (bytes: Uint8Array, cell: string) => {
  const place = parseA1(cell) ?? { row: 0, column: 0 };
  return read(bytes)
    .sheets.find(({ name }) => name === SHEET)
    ?.at(place.row, place.column);
};

describe("cells of a file given new contents", () => {
  it("writes numbers, texts and formulas, keeps formats, and touches no other cell", () => {
    const before = at(sample, "E12");
    const { bytes, cells } = edited(
      edit("E12", { kind: "number", value: 740.68 }),
      edit("D12", { kind: "text", text: "行政 <运行> & “甲”" }),
      edit("F12", { kind: "formula", formula: 'IF(E12<0,"a",1)' }),
      edit("E13", { kind: "empty" }),
    );
    expect(cells).toBe(4);
    expect(at(bytes, "E12")).toEqual({ ...before, content: { kind: "number", value: 740.68 } });
    expect(at(bytes, "D12")?.content).toEqual({ kind: "text", text: "行政 <运行> & “甲”" });
    expect(at(bytes, "F12")).toMatchObject({ formula: 'IF(E12<0,"a",1)', content: { kind: "uncalculated" } });
    expect(at(bytes, "E13")).toBeUndefined();
    const changed = new Set(["12,5", "12,4", "12,6", "13,5"]);
    const others = (bytes: Uint8Array) =>
      read(bytes).sheets.map(({ name, cells, merges }) => ({
        name,
        merges,
        cells: cells.filter(({ row, column }) => name !== SHEET || !changed.has(`${row},${column}`)),
      }));
    expect(others(bytes)).toEqual(others(sample));
  });

  it("puts cells where there were none: in a row, between cells, and in new rows", () => {
    const { bytes } = edited(
      edit("Z12", { kind: "number", value: 1 }),
      edit("B500", { kind: "number", value: 3 }),
      edit("A500", { kind: "number", value: 2 }),
      edit("C400", { kind: "text", text: "新" }),
    );
    const values = ["Z12", "A500", "B500", "C400"].map((cell) => at(bytes, cell)?.content);
    expect(values).toEqual([
      { kind: "number", value: 1 },
      { kind: "number", value: 2 },
      { kind: "number", value: 3 },
      { kind: "text", text: "新" },
    ]);
  });

  it("has formulas calculated when the file is opened, and leaves all other parts byte for byte", () => {
    const { bytes } = edited(edit("E12", { kind: "number", value: 1 }));
    const parts = (of: Uint8Array) => {
      const opened = openPackage(of, nodePlatform);
      if (!opened.ok) throw new Error(opened.failure.message);
      const { value } = opened;
      return new Map(value.zip.entries.map(({ name }) => [name, value.bytes(name)] as const));
    };
    const [before, after] = [parts(sample), parts(bytes)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    const differing = [...before].filter(
      ([name, part]) => Buffer.compare(bytesOf(part), bytesOf(after.get(name))) !== 0,
    );
    // The sample asks for calculation already, so its workbook part stays as it is.
    expect(differing.map(([name]) => name)).toEqual(["xl/worksheets/sheet5.xml"]);
    expect(new TextDecoder().decode(bytesOf(after.get("xl/workbook.xml")))).toContain('fullCalcOnLoad="1"');
  });

  it("leaves out edits of sheets that are not there, and changes nothing then", () => {
    const { bytes, cells } = edited(edit("A1", { kind: "number", value: 1 }, "没有这张表"));
    expect(cells).toBe(0);
    expect(Buffer.compare(bytes, sample)).toBe(0);
  });

  it("answers with the failure for what is no package", () => {
    expect(setCells(new Uint8Array([1, 2, 3]), [], nodePlatform)).toMatchObject({ ok: false });
  });
});

const bytesOf = (part: unknown): Uint8Array => {
  const read = part as { readonly ok: boolean; readonly value: Uint8Array } | undefined;
  if (!read?.ok) throw new Error("part is missing");
  return read.value;
};

describe("calculation on opening", () => {
  it.each([
    [
      "<workbook><sheets/><definedNames/><extLst/></workbook>",
      '<workbook><sheets/><definedNames/><calcPr fullCalcOnLoad="1"/><extLst/></workbook>',
    ],
    [
      '<x:workbook xmlns:x="a"><x:calcPr calcId="1"/></x:workbook>',
      '<x:workbook xmlns:x="a"><x:calcPr calcId="1" fullCalcOnLoad="1"/></x:workbook>',
    ],
    [
      '<workbook><calcPr fullCalcOnLoad="0" calcId="1"/></workbook>',
      '<workbook><calcPr calcId="1" fullCalcOnLoad="1"/></workbook>',
    ],
  ])("is asked for once, in its place: %s", (text, wanted) => expect(withFullCalculation(text)).toBe(wanted));
});
