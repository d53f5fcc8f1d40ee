/** Damaged, cut, locked and hostile files of every format: each is refused with a Chinese reason of its own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as SheetJS from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { readLegacySheets } from "../../../src/workbook/legacy/read-legacy-sheets.js";
import { openWorkbook } from "../../../src/workbook/open-workbook.js";
import type { ReadFailure } from "../../../src/workbook/read-failure.js";
import { nodePlatform } from "../../node-platform.js";
import { buildZip } from "../build-zip.js";
import { legacyInProcess } from "./legacy-in-process.js";

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, "../fixtures/formats", name)));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function failureOf(name: string, bytes: Uint8Array): Promise<ReadFailure> {
  const reading = await openWorkbook(name, bytes, nodePlatform, { legacy: legacyInProcess });
  if (reading.ok) throw new Error(`${name} was read`);
  return reading.failure;
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

/** The stream of an .xls, changed and wrapped again. */
function withStream(change: (stream: Uint8Array) => Uint8Array): Uint8Array {
  const container = SheetJS.CFB.read(fixture("nine-tables.xls"), { type: "array" });
  const entry = SheetJS.CFB.find(container, "/Workbook");
  const changed = SheetJS.CFB.utils.cfb_new();
  SheetJS.CFB.utils.cfb_add(changed, "/Workbook", change(Uint8Array.from(entry?.content ?? [])));
  return new Uint8Array(SheetJS.CFB.write(changed, { type: "array" }) as ArrayLike<number>);
}

/** A FILEPASS record behind the first BOF: what a password to open leaves. */
function locked(stream: Uint8Array): Uint8Array {
  const end = 4 + (stream[2] ?? 0);
  return new Uint8Array([...stream.subarray(0, end), 0x2f, 0, 6, 0, 0, 0, 0, 0, 0, 0, ...stream.subarray(end)]);
}

const SPREADSHEET = 'xmlns="urn:schemas-microsoft-com:office:spreadsheet"';
const spreadsheet = (body: string): Uint8Array =>
  utf8(`<?xml version="1.0"?><Workbook ${SPREADSHEET}>${body}</Workbook>`);
const ods = (table: string, extra: readonly (readonly [string, string])[] = []): Uint8Array =>
  buildZip({
    entries: [
      { name: "mimetype", data: utf8("application/vnd.oasis.opendocument.spreadsheet"), method: 0 },
      {
        name: "content.xml",
        data: utf8(
          `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
        ),
      },
      ...extra.map(([name, text]) => ({ name, data: utf8(text) })),
    ],
  });

const REFUSED: readonly (readonly [what: string, name: string, make: () => Uint8Array, words: RegExp])[] = [
  [".xls cut in the middle", "表.xls", () => fixture("nine-tables.xls").subarray(0, 20_000), /不完整/],
  [".xls cut at a record", "表.xls", () => withStream((stream) => stream.subarray(0, 4 + (stream[2] ?? 0))), /不完整/],
  [".xls with a password", "表.et", () => withStream(locked), /已加密/],
  [".xls whose stream is no workbook", "表.xls", () => withStream((stream) => stream.map(() => 0x41)), /记录不成顺序/],
  [".xlsb with a flipped bit", "表.xlsb", () => flipped(fixture("nine-tables.xlsb"), 3_000), /已损坏/],
  [".xlsb cut", "表.xlsb", () => fixture("nine-tables.xlsb").subarray(0, 9_000), /不完整/],
  [".ods with a flipped bit", "表.ods", () => flipped(fixture("nine-tables.ods"), 9_000), /已损坏/],
  [
    ".ods with a password",
    "表.ods",
    () => ods("", [["META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>"]]),
    /已加密/,
  ],
  [".ods without a sheet", "表.ods", () => ods(""), /没有工作表/],
  [
    ".ods that repeats a filled cell over the whole sheet",
    "表.ods",
    () =>
      ods(
        '<table:table table:name="甲"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row></table:table>',
      ),
    /文件过大.*工作表“甲”.*重复的单元格过多/,
  ],
  [
    "Excel 2003 XML, unclosed",
    "表.xls",
    () => utf8(`<Workbook ${SPREADSHEET}><Worksheet ss:Name="甲"><Table><Row>`),
    /已损坏.*工作表“甲”.*标记不成对/,
  ],
  [
    "Excel 2003 XML with a DTD",
    "表.xml",
    () => utf8(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><Workbook ${SPREADSHEET}/>`),
    /DTD/,
  ],
  [
    "Excel 2003 XML with a figure that is none",
    "表.xml",
    () =>
      spreadsheet(
        '<Worksheet ss:Name="甲"><Table><Row><Cell><Data ss:Type="Number">1,5</Data></Cell></Row></Table></Worksheet>',
      ),
    /工作表“甲”.*第 1 行有数值无法识别/,
  ],
  ["Excel 2003 XML without a sheet", "表.xls", () => spreadsheet(""), /没有工作表/],
  [
    "Excel 2003 XML beyond the last row",
    "表.xls",
    () =>
      spreadsheet(
        '<Worksheet ss:Name="甲"><Table><Row ss:Index="99999999"><Cell><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet>',
      ),
    /行或列超出/,
  ],
  [
    "a page without a table",
    "表.xls",
    () => utf8("<html><body><p>登录超时，请重新登录</p></body></html>"),
    /其中没有表格/,
  ],
  ["a page of tables in tables", "表.xls", () => utf8(`<html>${"<table><tr><td>".repeat(5_000)}`), /嵌套过深/],
  ["text in no known encoding", "表.csv", () => new Uint8Array([0x61, 0x2c, 0xff, 0xff]), /文字编码/],
];

describe("refused, each with its reason", () => {
  it.each(REFUSED)("%s", async (_, name, make, words) => {
    const failure = await failureOf(name, make());
    expect(failure.message).toMatch(words);
    expect(failure.fix).toMatch(/^请.*。$/);
  });

  it("tells them apart: no two kinds of damage have one sentence", async () => {
    const messages = await Promise.all(REFUSED.map(async ([, name, make]) => (await failureOf(name, make())).message));
    expect(new Set(messages).size).toBeGreaterThanOrEqual(12);
  });

  it("an .xls of which SheetJS loses a cell", () => {
    const reading = readLegacySheets(
      (bytes, options) => {
        const book = SheetJS.read(bytes, options);
        const row = book.Sheets["03支出决算表"]?.["!data"]?.[11];
        if (row) row.length = 4;
        return book;
      },
      fixture("nine-tables.xls"),
      "xls",
    );
    expect(reading).toMatchObject({ ok: false, failure: { message: "文件已损坏：有单元格无法读出。" } });
  });
});

describe("hostile text ends at once", () => {
  it.each([
    ["deep XML", "深.xls", spreadsheet(`<Worksheet ss:Name="甲"><Table>${"<Row>".repeat(200_000)}`)],
    [
      "deep rich text",
      "深.xls",
      spreadsheet(`<Worksheet ss:Name="甲"><Table><Row><Cell><Data ss:Type="String">${"<B>".repeat(200_000)}`),
    ],
    ["a page of open tags", "深.xls", utf8(`<html><table><tr><td>${"<b>".repeat(300_000)}x`)],
    [
      "a page of wide spans",
      "宽.xls",
      utf8(`<html><table>${'<tr><td colspan="16384" rowspan="99999">x</td></tr>'.repeat(300)}`),
    ],
    ["text of nothing but quotes", "引.csv", utf8(`a,b\n${'"'.repeat(2_000_001)}`)],
    ["a text of separators", "逗.csv", utf8(",".repeat(3_000_000))],
  ])("%s", async (_, name, bytes) => {
    const reading = await openWorkbook(name, bytes, nodePlatform, { legacy: legacyInProcess });
    expect(reading.ok ? "read" : reading.failure.message).toMatch(/^read$|。$/);
  });
});
