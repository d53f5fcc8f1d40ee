import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../src/workbook/read-workbook.js";
import { LAST_COLUMN, LAST_ROW } from "../../src/workbook/reference.js";
import { nodePlatform } from "../node-platform.js";
import { buildOle } from "./build-ole.js";
import { buildXlsx, type WorkbookSpec, xlsxParts, zipParts } from "./build-xlsx.js";

const SPEC: WorkbookSpec = {
  sheets: [
    {
      name: "表",
      rows: [
        ["甲", 1.5, true, { error: "#REF!" }, { value: "a&b", inline: true }],
        [{ formula: "A1&B1", value: "x" }, { formula: "B1", value: 1.5, format: "0.00" }, { formula: "C1" }],
      ],
      merges: ["A1:B2"],
      hiddenRows: [2],
      hiddenColumns: [3],
    },
  ],
};

/** The scanner must answer, and what it answers must be a sound grid. */
function expectSoundAnswer(bytes: Uint8Array): void {
  const reading = readWorkbook(bytes, nodePlatform);
  if (!reading.ok) {
    expect(reading.failure.message.length + reading.failure.fix.length).toBeGreaterThan(10);
    return;
  }
  for (const sheet of reading.workbook.sheets) {
    let last = { row: 0, column: 0 };
    for (const cell of sheet.cells) {
      const { row, column, content } = cell;
      expect(row > last.row || (row === last.row && column > last.column)).toBe(true);
      expect(row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN).toBe(true);
      if (content.kind === "number") expect(Number.isFinite(content.value)).toBe(true);
      expect(sheet.at(row, column)).toBe(cell);
      last = cell;
    }
  }
}

interface Change {
  readonly at: number;
  readonly length: number;
  readonly insert: string;
}

/** Pieces that matter to a scanner of XML. */
const piece = fc.constantFrom(
  ...[
    "",
    "<",
    ">",
    "/",
    '"',
    "'",
    "=",
    "&",
    ";",
    " ",
    "&#x110000;",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?",
    "<!DOCTYPE a>",
  ],
  ...[
    "<c>",
    "</c>",
    "<v>",
    "</v>",
    "<f>",
    "<row>",
    "</row>",
    "<c/>",
    't="s"',
    'r="XFD1048577"',
    "_xD800_",
    "1e999",
    "-",
    "\0",
    "\ufffe",
  ],
);
const change = fc.record({ at: fc.nat(), length: fc.oneof(fc.constant(0), fc.nat({ max: 20 })), insert: piece });

const apply = (text: string, { at, length, insert }: Change): string => {
  const start = at % (text.length + 1);
  return text.slice(0, start) + insert + text.slice(start + length);
};

// Fixed seeds: the runs are bounded and the same everywhere; a longer search only needs another seed.
describe("the scanner never throws", () => {
  it("on workbooks with changed parts", () => {
    const names = [...xlsxParts(SPEC).keys()];
    const stored = Object.fromEntries(names.map((name) => [name, { method: 0 }]));
    const changes = fc.array(fc.tuple(fc.constantFrom(...names), change), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(changes, (list) => {
        const parts = xlsxParts(SPEC);
        for (const [part, edit] of list) parts.set(part, apply(parts.get(part) ?? "", edit));
        expectSoundAnswer(zipParts(parts, stored));
      }),
      { numRuns: 1000, seed: 20240831 },
    );
  });

  const files = {
    "a built workbook": buildXlsx(SPEC),
    "a workbook saved by LibreOffice": readFileSync(join(import.meta.dirname, "fixtures/libreoffice-excel-2007.xlsx")),
    "an OLE file": buildOle(["Workbook", ..."abcdefg"]),
  };
  it.each(Object.entries(files))("on changed bytes of %s", (_, bytes) => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(changes, fc.option(fc.nat()), (list, cut) => {
        const changed = Uint8Array.from(cut === null ? bytes : bytes.subarray(0, cut % bytes.length));
        for (const [at, byte] of list) if (changed.length > 0) changed[at % changed.length] = byte;
        expectSoundAnswer(changed);
      }),
      { numRuns: 1000, seed: 20240831 },
    );
  });

  it("on changed directories", () => {
    const bytes = buildXlsx(SPEC);
    const directory = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
    const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff)), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(changes, (list) => {
        const changed = bytes.slice();
        for (const [at, byte] of list) changed[directory + (at % (bytes.length - directory))] = byte;
        expectSoundAnswer(changed);
      }),
      { numRuns: 1000, seed: 20240831 },
    );
  });
});

describe("time grows with size, not with its square", () => {
  const n = 200_000;
  const row = (inner: string) => `<worksheet><sheetData><row>${inner}</row></sheetData></worksheet>`;
  it.each<[string, string]>([
    ["ampersands", row(`<c t="str"><v>${"&".repeat(n)};</v></c>`)],
    ["open comments", `<worksheet>${"<!-- ".repeat(n)}`],
    ["open CDATA sections", row(`<c><v>${"<![CDATA[".repeat(n)}`)],
    ["nested elements", "<a>".repeat(n)],
    ["cells without values", row("<c/>".repeat(n))],
    ["unclosed values", row("<c><v>".repeat(n))],
    ["formulas without end", row("<c><f>".repeat(n))],
    ["escapes", row(`<c t="str"><v>${"_x".repeat(n)}</v></c>`)],
    ["attributes", `<worksheet ${'a="b" '.repeat(n)}/>`],
    ["blanks in a tag", `<worksheet${" ".repeat(n)}/>`],
    ["carriage returns", row(`<c t="str"><v>${"\r".repeat(n)}</v></c>`)],
    ["text split by comments", row(`<c t="str"><v>${"a<!---->".repeat(n)}</v></c>`)],
    ["digits", row(`<c><v>${"1".repeat(n)}</v></c>`)],
    ["wide array formulas", row('<c><f t="array" ref="A1:XFD1048576">1</f></c>'.repeat(2000))],
    [
      "unordered rows",
      `<worksheet><sheetData>${"<row r='2'/><row r='1' hidden='1'/>".repeat(n / 4)}</sheetData></worksheet>`,
    ],
  ])("%s", (_, xml) => {
    const parts = xlsxParts(SPEC);
    parts.set("xl/worksheets/sheet1.xml", xml);
    const bytes = zipParts(parts);
    const started = performance.now();
    readWorkbook(bytes, nodePlatform);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
