import { describe, expect, it } from "vitest";
import type { WorkbookGrid } from "../../src/workbook/grid.js";
import { readWorkbook } from "../../src/workbook/read-workbook.js";
import { nodePlatform } from "../node-platform.js";
import { buildXlsx, sheetMarkup, type WorkbookSpec, xlsxParts, zipParts } from "./build-xlsx.js";

function read(bytes: Uint8Array): WorkbookGrid {
  const reading = readWorkbook(bytes, nodePlatform);
  if (!reading.ok) throw new Error(`${reading.failure.code}: ${reading.failure.message}`);
  return reading.workbook;
}

const build = (spec: WorkbookSpec) => read(buildXlsx(spec));
/** The cells of a sheet whose part holds this markup. */
const cellsOf = (inner: string, strings?: readonly string[]) =>
  read(zipParts(sheetMarkup(inner, strings))).sheets[0]?.cells;
const rows = (inner: string, strings?: readonly string[]) => cellsOf(`<sheetData>${inner}</sheetData>`, strings);
const contents = (inner: string, strings?: readonly string[]) => rows(inner, strings)?.map((cell) => cell.content);

const text = (value: string) => ({ kind: "text", text: value });
const number = (value: number) => ({ kind: "number", value });

describe("a plain workbook", () => {
  const workbook = build({
    sheets: [
      {
        name: "收入 & 支出",
        startAt: "B3",
        rows: [
          ["收入支出决算总表", null, "金额"],
          [],
          [1548.05, { value: 0.056, format: "0.0%" }, true, false, { error: "#REF!" }],
          [
            { formula: "SUM(B5:B5)", value: 1548.05 },
            { formula: 'IF(1,"a&b","")', value: "a&b" },
            { formula: "NOW()" },
          ],
          [{ value: "内", inline: true }, "", { formula: 'IF(1,"","x")', value: "" }, 0],
        ],
        merges: ["B3:C3", "D3:D3"],
        hiddenRows: [4, 5, 20],
        hiddenColumns: [2, 3, 7],
      },
      { name: "代码", rows: [["201"]], visibility: "veryHidden" },
      { name: "目录", rows: [], visibility: "hidden" },
    ],
  });
  const [first, second, third] = workbook.sheets;

  it("keeps sheets in order, with names and visibility", () => {
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ["收入 & 支出", "visible"],
      ["代码", "veryHidden"],
      ["目录", "hidden"],
    ]);
    expect(second?.cells).toEqual([{ row: 1, column: 1, content: text("201") }]);
    expect(third?.cells).toEqual([]);
  });

  it("keeps every content with its place, formula and format", () => {
    expect(first?.cells).toEqual([
      { row: 3, column: 2, content: text("收入支出决算总表") },
      { row: 3, column: 4, content: text("金额") },
      { row: 5, column: 2, content: number(1548.05) },
      { row: 5, column: 3, content: number(0.056), format: "0.0%" },
      { row: 5, column: 4, content: { kind: "boolean", value: true } },
      { row: 5, column: 5, content: { kind: "boolean", value: false } },
      { row: 5, column: 6, content: { kind: "error", code: "#REF!" } },
      { row: 6, column: 2, content: number(1548.05), formula: "SUM(B5:B5)" },
      { row: 6, column: 3, content: text("a&b"), formula: 'IF(1,"a&b","")' },
      { row: 6, column: 4, content: { kind: "uncalculated" }, formula: "NOW()" },
      { row: 7, column: 2, content: text("内") },
      { row: 7, column: 4, content: text(""), formula: 'IF(1,"","x")' },
      { row: 7, column: 5, content: number(0) },
    ]);
    expect(first?.at(5, 6)?.content).toEqual({ kind: "error", code: "#REF!" });
    expect(first?.at(7, 3)).toBeUndefined();
  });

  it("keeps merges, hidden rows and hidden columns", () => {
    expect(first?.merges).toEqual([{ top: 3, left: 2, bottom: 3, right: 3 }]);
    expect(first?.hiddenRows).toEqual([
      { first: 4, last: 5 },
      { first: 20, last: 20 },
    ]);
    expect(first?.hiddenColumns).toEqual([
      { first: 2, last: 3 },
      { first: 7, last: 7 },
    ]);
  });
});

describe("text", () => {
  it("joins runs, drops phonetic hints, resolves entities, CDATA, comments and escapes", () => {
    const parts = sheetMarkup(
      '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v> 1 </v></c><c t="s"><v>2</v></c></row></sheetData>',
    );
    parts.set(
      "xl/sharedStrings.xml",
      [
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
        "<si><r><t>决</t></r><r><rPr><b/><t>no</t></rPr><t>算</t></r><rPh sb='0' eb='1'><t>けっさん</t></rPh><phoneticPr fontId='1'/></si>",
        "<si><t>a&lt;&#x4E2D;&#22269;<![CDATA[<b>&amp;]]><!-- c -->&amp;&nbsp;&#0; & <?p i?>z</t></si>",
        "<si><t>1_x000D_\r\n2_x005F_x0041_ _x00e9__xZZZZ_</t></si>",
        "</sst>",
      ].join(""),
    );
    const cells = read(zipParts(parts)).sheets[0]?.cells.map((cell) => cell.content);
    expect(cells).toEqual([text("决算"), text("a<中国<b>&amp;&&nbsp;\ufffd & z"), text("1\r\n2_x0041_ é_xZZZZ_")]);
  });

  it("reads inline strings, rich ones and formula text", () => {
    expect(
      contents(
        '<row><c t="inlineStr"><is><t> a </t></is></c><c t="inlineStr"><is><r><t>b</t></r><r><t>c</t></r></is></c>' +
          '<c t="str"><v>_x4E2D_&gt;</v></c><c t="str"><f>A1</f><v><![CDATA[d]]></v></c><c t="inlineStr"><is/></c></row>',
      ),
    ).toEqual([text(" a "), text("bc"), text("中>"), text("d")]);
  });

  it("keeps ISO dates as text", () => {
    expect(contents('<row><c t="d"><v>2024-08-30T00:00:00</v></c></row>')).toEqual([text("2024-08-30T00:00:00")]);
  });
});

describe("numbers", () => {
  const values = [
    "0",
    "-0",
    "1548.05",
    "-41.70",
    "1.5e-7",
    "1E+20",
    "123456789012345.678",
    ".5",
    "5.",
    "+3",
    " 7 ",
    "&#49;2",
  ];
  it.each(values)("reads %j as the double it is", (value) => {
    const expected = Number(value.replace("&#49;", "1")) + 0;
    expect(contents(`<row><c><v>${value}</v></c></row>`)).toEqual([number(expected)]);
  });
});

describe("places", () => {
  it("counts on where r is missing", () => {
    expect(
      rows(
        '<row><c><v>1</v></c><c/><c><v>2</v></c><c r="F1"><v>3</v></c><c><v>4</v></c></row><row/><row><c><v>5</v></c></row><row r="9"><c><v>6</v></c></row>',
      )?.map(({ row, column, content }) => [row, column, content.kind === "number" && content.value]),
    ).toEqual([
      [1, 1, 1],
      [1, 3, 2],
      [1, 6, 3],
      [1, 7, 4],
      [3, 1, 5],
      [9, 1, 6],
    ]);
  });

  it("puts rows and cells in order whatever order they stand in", () => {
    const cells = rows(
      '<row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c></row><row r="1"><c r="b1"><v>2</v></c></row>',
    );
    expect(cells?.map(({ row, column }) => [row, column])).toEqual([
      [1, 2],
      [3, 1],
      [3, 2],
    ]);
  });

  it("takes the last row and column of a sheet", () => {
    expect(rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')).toMatchObject([
      { row: 1048576, column: 16384 },
    ]);
  });
});

describe("formulas", () => {
  it("keeps shared formulas, with followers marked as computed", () => {
    expect(
      rows(
        '<row><c><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c></row><row><c><f t="shared" si="0"/><v>4</v></c></row>' +
          '<row><c><f>A1&amp;"x"</f><v/></c><c><f></f></c></row>',
      ),
    ).toEqual([
      { row: 1, column: 1, content: number(2), formula: "B1*2" },
      { row: 2, column: 1, content: number(4), formula: "" },
      { row: 3, column: 1, content: { kind: "uncalculated" }, formula: 'A1&"x"' },
      { row: 3, column: 2, content: { kind: "uncalculated" }, formula: "" },
    ]);
  });

  it("marks every cell of an array formula as computed", () => {
    const cells = rows(
      '<row><c r="B1"><f t="array" ref="B1:C2">D1:E2</f><v>1</v></c><c><v>2</v></c><c><v>9</v></c></row>' +
        '<row><c r="A2"><v>9</v></c><c><v>3</v></c><c/></row><row><c r="B3"><v>9</v></c></row>',
    );
    expect(cells?.map(({ row, column, formula }) => [row, column, formula])).toEqual([
      [1, 2, "D1:E2"],
      [1, 3, ""],
      [1, 4, undefined],
      [2, 1, undefined],
      [2, 2, ""],
      [3, 2, undefined],
    ]);
  });
});

describe("number formats", () => {
  it("resolves built-in numbers, own codes before built-in ones, alternatives and unknown styles", () => {
    const parts = sheetMarkup(
      `<sheetData><row>${[0, 1, 2, 3, 4, 5, 99].map((style) => `<c s="${style}"><v>1</v></c>`).join("")}</row></sheetData>`,
    );
    parts.set(
      "xl/styles.xml",
      [
        '<styleSheet xmlns:mc="urn:mc"><numFmts><numFmt numFmtId="44" formatCode="&quot;元&quot;0"/><mc:AlternateContent>',
        '<mc:Choice><numFmt numFmtId="200" formatCode="0.0"/></mc:Choice><mc:Fallback><numFmt numFmtId="200" formatCode="no"/></mc:Fallback>',
        '</mc:AlternateContent></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>',
        '<cellXfs><xf/><xf numFmtId="4"><alignment/></xf><xf numFmtId="31"/><xf numFmtId="44"/><xf numFmtId="200"/><xf numFmtId="57"/></cellXfs></styleSheet>',
      ].join(""),
    );
    expect(read(zipParts(parts)).sheets[0]?.cells.map((cell) => cell.format)).toEqual([
      undefined,
      "#,##0.00",
      'yyyy"年"m"月"d"日"',
      '"元"0',
      "0.0",
      'yyyy"年"m"月"',
      undefined,
    ]);
  });
});

describe("shapes that other programs write", () => {
  const spec: WorkbookSpec = {
    sheets: [
      {
        name: "表",
        rows: [["甲", 1.5, { formula: "B1", value: 1.5 }]],
        merges: ["A1:A2"],
        hiddenRows: [1],
        hiddenColumns: [2],
      },
    ],
  };
  const expected = build(spec).sheets[0];
  const same = (bytes: Uint8Array) => {
    const sheet = read(bytes).sheets[0];
    expect(sheet?.cells).toEqual(expected?.cells);
    expect(sheet?.merges).toEqual(expected?.merges);
    expect(sheet?.hiddenRows).toEqual(expected?.hiddenRows);
    expect(sheet?.hiddenColumns).toEqual(expected?.hiddenColumns);
  };
  const change = (edit: (xml: string, part: string) => string) =>
    new Map([...xlsxParts(spec)].map(([part, xml]) => [part, edit(xml, part)] as const));

  it("x: before every name", () => {
    const prefixed = (xml: string, part: string) =>
      part.endsWith(".rels") || part.startsWith("[")
        ? xml
        : xml.replace(/<(\/?)([a-zA-Z])/g, "<$1x:$2").replace(/xmlns="/, 'xmlns:x="');
    same(zipParts(change(prefixed)));
  });

  it("single quotes, blanks and line ends inside tags, comments between them", () => {
    const spaced = (xml: string) =>
      xml
        .replace(/="([^"']*)"/g, " =\n'$1'")
        .replace(/<([a-zA-Z]+)([^<>?]*[^<>?/])?>/g, "<$1$2 \n>")
        .replace(/<\/([a-zA-Z]+)>/g, "</$1 ><!-- <c> -->");
    same(zipParts(change(spaced)));
  });

  it("> inside attribute values", () => {
    const arrows = (xml: string, part: string) =>
      part.includes("sheet1") ? xml.replace(/<(row|c|col|mergeCell) /g, '<$1 note="a>b/>c" ') : xml;
    same(zipParts(change(arrows)));
  });

  it("UTF-8 with byte order mark, UTF-16 with and without", () => {
    const utf16 = (xml: string, bom: boolean, big: boolean) => {
      const bytes = Buffer.from((bom ? "\ufeff" : "") + xml, "utf16le");
      return big ? bytes.swap16() : bytes;
    };
    const encode = (convert: (xml: string) => Uint8Array) =>
      zipParts(new Map([...xlsxParts(spec)].map(([part, xml]) => [part, convert(xml)])));
    same(encode((xml) => Buffer.from(`\ufeff${xml}`)));
    for (const bom of [true, false]) for (const big of [true, false]) same(encode((xml) => utf16(xml, bom, big)));
  });

  it("absolute, climbing, escaped and backslash targets; parts in other letter case", () => {
    const moved = change((xml, part) =>
      part === "xl/_rels/workbook.xml.rels"
        ? xml
            .replace('"worksheets/sheet1.xml"', '"/xl/worksheets/%E8%A1%A81.xml"')
            .replace('"styles.xml"', '"..\\XL\\.\\Styles.xml"')
            .replace('"sharedStrings.xml"', '"../xl/sharedstrings.xml"')
        : xml,
    );
    moved.set("xl/worksheets/表1.xml", moved.get("xl/worksheets/sheet1.xml") ?? "");
    moved.delete("xl/worksheets/sheet1.xml");
    same(zipParts(moved));
    same(zipParts(new Map([...xlsxParts(spec)].map(([part, xml]) => [part.replaceAll("/", "\\"), xml]))));
  });

  it("no package links, no styles, no shared strings unless a cell needs them, stored entries", () => {
    const parts = xlsxParts(spec);
    parts.delete("_rels/.rels");
    same(zipParts(parts, { "xl/workbook.xml": { method: 0 }, "xl/worksheets/sheet1.xml": { method: 0 } }));
    const bare = xlsxParts({ sheets: [{ name: "表", rows: [[1, { value: "a", inline: true }]] }] });
    bare.delete("xl/styles.xml");
    bare.delete("xl/sharedStrings.xml");
    const links = bare.get("xl/_rels/workbook.xml.rels") ?? "";
    bare.set("xl/_rels/workbook.xml.rels", links.replace(/<Relationship Id="rId[23]"[^>]*>/g, ""));
    expect(read(zipParts(bare)).sheets[0]?.cells).toHaveLength(2);
  });

  it("chart sheets between worksheets are left out", () => {
    const parts = xlsxParts({ sheets: ["甲", "图", "乙"].map((name) => ({ name, rows: [[name]] })) });
    const links = parts.get("xl/_rels/workbook.xml.rels") ?? "";
    parts.set(
      "xl/_rels/workbook.xml.rels",
      links.replace('worksheet" Target="worksheets/sheet2', 'chartsheet" Target="worksheets/sheet2'),
    );
    expect(read(zipParts(parts)).sheets.map(({ name }) => name)).toEqual(["甲", "乙"]);
  });
});
