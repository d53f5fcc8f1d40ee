import { describe, expect, it } from "vitest";
import { crc32 } from "../../src/workbook/crc32.js";
import { READ_LIMITS, type ReadLimits } from "../../src/workbook/limits.js";
import { type ReadFailureCode, readFailure } from "../../src/workbook/read-failure.js";
import { readWorkbook } from "../../src/workbook/read-workbook.js";
import { nodePlatform, plainPlatform } from "../node-platform.js";
import { buildOle } from "./build-ole.js";
import { buildXlsx, sheetMarkup, type WorkbookSpec, xlsxParts, zipParts } from "./build-xlsx.js";
import { buildZip, type ZipEntrySpec } from "./build-zip.js";

function failureOf(bytes: Uint8Array, limits: ReadLimits = READ_LIMITS) {
  const reading = readWorkbook(bytes, nodePlatform, limits);
  if (reading.ok) throw new Error("was read");
  return reading.failure;
}

const codeOf = (bytes: Uint8Array, limits?: ReadLimits): ReadFailureCode => failureOf(bytes, limits).code;

const SPEC: WorkbookSpec = {
  sheets: [
    { name: "收入决算表", rows: [["甲", 1.5]] },
    { name: "支出决算表", rows: [["乙", 2.5]] },
  ],
};
const SHEET_2 = "xl/worksheets/sheet2.xml";
const text = (content: string) => new TextEncoder().encode(content);
const utf16 = (content: string) => Buffer.from(`\ufeff${content}`, "utf16le");
/** The workbook with one entry written differently. */
const overriding = (part: string, override: Partial<ZipEntrySpec>) => zipParts(xlsxParts(SPEC), { [part]: override });
/** The workbook with the text of one part changed. */
function editing(part: string, edit: (xml: string) => string): Uint8Array {
  const parts = xlsxParts(SPEC);
  parts.set(part, edit(parts.get(part) ?? ""));
  return zipParts(parts);
}
const rows = (inner: string) => zipParts(sheetMarkup(`<sheetData>${inner}</sheetData>`));

describe("other kinds of files", () => {
  it.each<[string, Uint8Array, ReadFailureCode]>([
    ["nothing", new Uint8Array(), "empty"],
    ["an encrypted .xlsx", buildOle(["EncryptionInfo", "EncryptedPackage", "\u0006DataSpaces"]), "encrypted"],
    ["an encrypted .xlsx with a long directory", buildOle([..."abcdefgh", "EncryptedPackage"]), "encrypted"],
    ["an .xls", buildOle(["Workbook", "\u0005SummaryInformation"]), "legacy-xls"],
    ["an .xls of Excel 95", buildOle(["Book"]), "legacy-xls"],
    ["an .xls of Excel 4", new Uint8Array([9, 4, 6, 0, 0, 0, 16, 0, 0, 0]), "legacy-xls"],
    ["a .doc", buildOle(["WordDocument"]), "other-office"],
    ["another OLE file", buildOle(["Something"]), "not-a-workbook"],
    ["a cut-off OLE file", buildOle(["Workbook"]).slice(0, 600), "not-a-workbook"],
    ["a PDF", text("%PDF-1.7\n"), "pdf"],
    ["a RAR archive", text("Rar!\u001a\u0007"), "archive"],
    ["a gzip file", new Uint8Array([0x1f, 0x8b, 8, 0]), "archive"],
    ["a web page", text("\ufeff\n<html xmlns:x='urn:x'><table><tr><td>1</td></tr></table></html>"), "html"],
    ["a web page in UTF-16", utf16("<!DOCTYPE html><html></html>"), "html"],
    ["a web archive", text("MIME-Version: 1.0\nContent-Type: multipart/related"), "html"],
    [
      "an XML spreadsheet",
      text(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
      "spreadsheet-xml",
    ],
    ["a CSV file", text("科目编码,科目名称,金额\n201,一般公共服务支出,1132.85\n"), "text"],
    ["a CSV file in GBK", new Uint8Array([0xbf, 0xc6, 0xc4, 0xbf, 0x2c, 0x31, 0x0a]), "text"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), "not-a-workbook"],
    ["other XML", text('<?xml version="1.0"?><a/>'), "not-a-workbook"],
  ])("%s", (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  const zip = (...names: string[]) => buildZip({ entries: names.map((name) => ({ name, data: "<a/>" })) });
  it.each<[string, Uint8Array, ReadFailureCode]>([
    ["a .docx", zip("[Content_Types].xml", "word/document.xml"), "other-office"],
    ["an .xlsb", zip("[Content_Types].xml", "xl/workbook.bin"), "xlsb"],
    ["a zip of workbooks", zip("决算/部门.xlsx"), "archive"],
    ["an empty zip", zip(), "not-a-workbook"],
    ["some other package", zip("[Content_Types].xml", "a.xml"), "not-a-workbook"],
    ["a package without its workbook part", zip("[Content_Types].xml", "xl/styles.xml"), "damaged"],
    [
      "an .ods",
      buildZip({
        entries: [
          { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", method: 0 },
          { name: "content.xml", data: "<a/>" },
        ],
      }),
      "ods",
    ],
  ])("%s", (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });
});

describe("the zip directory", () => {
  const whole = buildXlsx(SPEC);
  it.each<[string, Uint8Array, ReadFailureCode]>([
    ["the end is missing", whole.slice(0, whole.length - 30), "truncated"],
    ["only the beginning is there", whole.slice(0, 200), "truncated"],
    ["it counts more entries than there are", rebuild({ count: 99 }), "damaged"],
    ["it counts fewer", rebuild({ count: 3 }), "damaged"],
    ["it lies elsewhere", rebuild({ directoryOffset: 7 }), "damaged"],
    ["it lies beyond the file", rebuild({ directoryOffset: 1e6 }), "damaged"],
    ["an entry lies beyond the file", overriding(SHEET_2, { offset: 1e6 }), "damaged"],
    ["two entries share data", overriding(SHEET_2, { offset: 0, localName: SHEET_2 }), "damaged"],
    ["an entry is longer than its data", overriding(SHEET_2, { compressedSize: 9999 }), "damaged"],
    ["an entry reaches into the next", overriding("xl/styles.xml", { compressedSize: 900 }), "damaged"],
    [
      "names differ inside and in the directory",
      overriding(SHEET_2, { localName: "xl/worksheets/sheet3.xml" }),
      "damaged",
    ],
    ["a name is absolute", adding({ name: "/etc/passwd" }), "damaged"],
    ["a name has a drive", adding({ name: "C:/a" }), "damaged"],
    ["a name climbs up", adding({ name: "xl/../../a" }), "damaged"],
    ["a name climbs up with backslashes", adding({ name: "..\\a" }), "damaged"],
    ["a name is empty", adding({ name: "" }), "damaged"],
    ["a name occurs twice", adding({ name: SHEET_2 }), "damaged"],
    ["a name occurs twice in other letters", adding({ name: SHEET_2.toUpperCase() }), "damaged"],
    ["ZIP64 sizes are missing", overriding(SHEET_2, { size: 0xffffffff }), "damaged"],
  ])("is refused when %s", (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  function rebuild(more: { readonly count?: number; readonly directoryOffset?: number }): Uint8Array {
    return buildZip({ entries: [...xlsxParts(SPEC)].map(([name, data]) => ({ name, data })), ...more });
  }
  function adding(entry: Partial<ZipEntrySpec>): Uint8Array {
    const entries = [...xlsxParts(SPEC)].map(([name, data]) => ({ name, data }));
    return buildZip({ entries: [...entries, { name: "x", data: "x", ...entry }] });
  }

  it("is read when the file has a comment, ZIP64 records or folder entries", () => {
    const entries = [...xlsxParts(SPEC)].map(([name, data]) => ({ name, data }));
    for (const bytes of [
      buildZip({ entries, comment: "PK\u0005\u0006 备注" }),
      buildZip({ entries, zip64: true }),
      buildZip({ entries: entries.map((entry) => ({ ...entry, zip64: true })), zip64: true }),
      buildZip({ entries: [{ name: "xl/", data: "", method: 0 }, ...entries] }),
    ]) {
      expect(readWorkbook(bytes, nodePlatform)).toMatchObject({ ok: true });
    }
  });
});

describe("entries", () => {
  const bomb = "<a/>".repeat(2_000_000);
  it.each<[string, Uint8Array, ReadFailureCode]>([
    ["has another checksum", overriding(SHEET_2, { crc: 1 }), "damaged"],
    ["declares more than it holds", overriding(SHEET_2, { size: 5000 }), "damaged"],
    ["declares less than it holds", overriding(SHEET_2, { size: 50 }), "bomb"],
    ["declares nothing", overriding(SHEET_2, { size: 0 }), "bomb"],
    ["is cut off", overriding(SHEET_2, { compressed: text("\u00e7") }), "damaged"],
    ["is stored with another size", overriding(SHEET_2, { method: 0, size: 9 }), "damaged"],
    ["is compressed in an unknown way", overriding(SHEET_2, { method: 12 }), "unsupported"],
    ["is encrypted", overriding(SHEET_2, { flags: 0x0801 }), "encrypted"],
    ["inflates to a thousandfold", overriding(SHEET_2, { data: bomb }), "bomb"],
    ["hides that it inflates to a thousandfold", overriding(SHEET_2, { data: bomb, size: 1000 }), "bomb"],
  ])("a part that %s is refused", (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it("one flipped bit anywhere in the data of a sheet is noticed", () => {
    const bytes = buildXlsx(SPEC);
    const name = Buffer.from(bytes).indexOf(SHEET_2);
    for (let at = name + SHEET_2.length; at < name + SHEET_2.length + 120; at++) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 4;
      expect(readWorkbook(flipped, nodePlatform).ok).toBe(false);
    }
  });

  it("bombs are refused at once", () => {
    const nested = overriding(SHEET_2, { data: bomb, size: 1000 });
    const started = performance.now();
    for (let round = 0; round < 20; round++) codeOf(nested);
    expect((performance.now() - started) / 20).toBeLessThan(150);
  });

  it("without the host's CRC the core's own gives the same answers", () => {
    expect(crc32(text("123456789"))).toBe(0xcbf43926);
    expect(readWorkbook(buildXlsx(SPEC), plainPlatform)).toMatchObject({ ok: true });
    expect(readWorkbook(overriding(SHEET_2, { crc: 1 }), plainPlatform)).toMatchObject({
      failure: { code: "damaged" },
    });
  });
});

describe("limits", () => {
  const limited = (limits: Partial<ReadLimits>) => codeOf(buildXlsx(SPEC), { ...READ_LIMITS, ...limits });
  it("of entries, sizes and cells are kept", () => {
    expect(limited({ entries: 3 })).toBe("too-large");
    expect(limited({ entryBytes: 300 })).toBe("too-large");
    expect(limited({ totalBytes: 1000 })).toBe("too-large");
    expect(limited({ cells: 3 })).toBe("too-large");
    expect(readWorkbook(buildXlsx(SPEC), nodePlatform, { ...READ_LIMITS, cells: 4 }).ok).toBe(true);
  });
});

describe("XML", () => {
  const sheet = (edit: (xml: string) => string) => editing(SHEET_2, edit);
  it.each<[string, Uint8Array, ReadFailureCode]>([
    ["ends early", sheet((xml) => xml.slice(0, -12)), "damaged"],
    ["ends inside a tag", sheet((xml) => xml.slice(0, xml.indexOf("<c ") + 8)), "damaged"],
    ["ends inside an attribute", sheet((xml) => xml.slice(0, xml.indexOf("<c ") + 6)), "damaged"],
    ["ends inside the cells", sheet((xml) => xml.slice(0, xml.indexOf("</c>"))), "damaged"],
    ["leaves a row open", sheet((xml) => xml.replace("</row>", "")), "damaged"],
    ["leaves a cell open", sheet((xml) => xml.replace("</c>", "")), "damaged"],
    ["leaves a value open", sheet((xml) => xml.replace("</v>", "")), "damaged"],
    ["closes what is not open", sheet((xml) => xml.replace("</row>", "</row></row>")), "damaged"],
    ["closes in the wrong order", sheet((xml) => xml.replace("</v></c>", "</c></v>")), "damaged"],
    ["closes under another prefix", sheet((xml) => xml.replace("<v>", "<x:v>")), "damaged"],
    ["leaves a quote open", sheet((xml) => xml.replace('<c r="A1"', '<c r="A1')), "damaged"],
    ["leaves a comment open", sheet((xml) => xml.replace("<sheetData>", "<!-- <sheetData>")), "damaged"],
    ["leaves CDATA open", sheet((xml) => xml.replace("<v>", "<v><![CDATA[")), "damaged"],
    ["has an attribute without value", sheet((xml) => xml.replace("<row ", "<row hidden ")), "damaged"],
    ["has an attribute without quotes", sheet((xml) => xml.replace('r="1"', "r=1")), "damaged"],
    ["has a tag without name", sheet((xml) => xml.replace("<v>", "<>")), "damaged"],
    ["has a second root", sheet((xml) => `${xml}<worksheet/>`), "damaged"],
    ["is empty", sheet(() => ""), "damaged"],
    ["is no worksheet", sheet(() => "<chartsheet/>"), "damaged"],
    ["has a document type", sheet((xml) => xml.replace("<worksheet", "<!DOCTYPE worksheet><worksheet")), "dtd"],
    ["has entities", sheet((xml) => xml.replace("<worksheet", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet')), "dtd"],
    ["is in GBK", sheet((xml) => xml.replace("UTF-8", "GBK")), "unsupported"],
    ["is unsound among the strings", editing("xl/sharedStrings.xml", (xml) => xml.replace("</si>", "")), "damaged"],
    ["is unsound among the styles", editing("xl/styles.xml", (xml) => xml.replace("</cellXfs>", "")), "damaged"],
    ["is unsound in the workbook", editing("xl/workbook.xml", (xml) => xml.replace("</sheets>", "")), "damaged"],
    ["is unsound among the links", editing("xl/_rels/workbook.xml.rels", (xml) => xml.slice(0, -3)), "damaged"],
  ])("that %s is refused", (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });
});

describe("what would lose a cell in silence", () => {
  it.each<[string, string, string | undefined]>([
    ["a number that is none", '<row><c r="B7"><v>1.2.3</v></c></row>', "B7"],
    ["a number with a separator", '<row r="3"><c><v>1</v></c><c><v>1,5</v></c></row>', "B3"],
    ["a number beyond doubles", "<row><c><v>1e999</v></c></row>", "A1"],
    ["not a number", "<row><c><v>NaN</v></c></row>", "A1"],
    ["hexadecimal", "<row><c><v>0x10</v></c></row>", "A1"],
    ["a string that is not there", '<row><c t="s"><v>0</v></c></row>', "A1"],
    ["a string without number", '<row><c t="s"><v>x</v></c></row>', "A1"],
    ["an unknown truth", '<row><c t="b"><v>2</v></c></row>', "A1"],
    ["an unknown type", '<row><c t="q"><v>2</v></c></row>', "A1"],
    ["a row beyond the last", '<row r="1048577"><c><v>1</v></c></row>', undefined],
    ["a cell beyond the last row", '<row><c r="A1048577"><v>1</v></c></row>', "A1048577"],
    ["a column beyond the last", '<row><c r="XFE1"><v>1</v></c></row>', "XFE1"],
    ["row zero", '<row><c r="A0"><v>1</v></c></row>', undefined],
    ["a reference without row", '<row><c r="A"><v>1</v></c></row>', undefined],
    ["a reference that is none", '<row><c r="1A"><v>1</v></c></row>', undefined],
    ["a row number that is none", '<row r="x"><c><v>1</v></c></row>', undefined],
    ["a cell given twice", '<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', "A1"],
    [
      "a cell given twice, far apart",
      '<row r="1"><c><v>1</v></c></row><row r="2"/><row r="1"><c><v>2</v></c></row>',
      "A1",
    ],
  ])("%s is refused, with its place", (_, inner, cell) => {
    const failure = failureOf(rows(inner));
    expect(failure).toMatchObject({ code: "damaged", part: "xl/worksheets/sheet1.xml", sheet: "Sheet1" });
    expect(failure.cell).toBe(cell);
  });

  it.each<[string, string, string]>([
    ["a cell outside a row", "<c><v>1</v></c>", "sheetData"],
    ["a row in a wrapper", "<x:a><row><c><v>1</v></c></row></x:a>", "sheetData"],
    ["a cell in a wrapper", "<row><x:a><c><v>1</v></c></x:a></row>", "sheetData"],
    ["a merge that is none", "<mergeCell ref='A1:?'/>", "mergeCells"],
    ["columns that are none", "<col min='3' max='2' hidden='1'/>", "cols"],
  ])("%s is refused", (_, inner, section) => {
    expect(codeOf(zipParts(sheetMarkup(`<${section}>${inner}</${section}>`)))).toBe("damaged");
  });

  it("a sheet without content, a sheet without link, one content for two sheets, one name for two sheets", () => {
    const missing = xlsxParts(SPEC);
    missing.delete(SHEET_2);
    const links = "xl/_rels/workbook.xml.rels";
    for (const bytes of [
      zipParts(missing),
      editing("xl/workbook.xml", (xml) => xml.replace('r:id="rId2"', 'r:id="rId9"')),
      editing("xl/workbook.xml", (xml) => xml.replace('r:id="rId2"', "")),
      editing(links, (xml) => xml.replace("sheet2.xml", "sheet1.xml")),
      editing(links, (xml) =>
        xml.replace('Target="worksheets/sheet2.xml"', 'Target="sheet2.xml" TargetMode="External"'),
      ),
      editing("xl/workbook.xml", (xml) => xml.replace('name="支出决算表"', 'name="收入决算表"')),
    ]) {
      expect(codeOf(bytes)).toBe("damaged");
    }
  });

  it("no sheets at all, or only charts", () => {
    expect(codeOf(editing("xl/workbook.xml", (xml) => xml.replace(/<sheet .*\/>/, "")))).toBe("no-sheets");
    const charts = editing("xl/_rels/workbook.xml.rels", (xml) => xml.replaceAll('/worksheet"', '/chartsheet"'));
    expect(codeOf(charts)).toBe("no-sheets");
  });
});

describe("sentences", () => {
  it("say what is wrong where, and what to do", () => {
    expect(failureOf(rows('<row><c r="B7"><v>1.2.3</v></c></row>'))).toEqual({
      code: "damaged",
      part: "xl/worksheets/sheet1.xml",
      sheet: "Sheet1",
      cell: "B7",
      detail: "数值无法识别",
      message: "文件已损坏：工作表“Sheet1” B7 数值无法识别。",
      fix: "请用 Excel 或 WPS 打开原文件，另存为新的 .xlsx 文件后再试；打不开时请重新导出，或向提供方重新索取。",
    });
    expect(failureOf(editing(SHEET_2, (xml) => xml.slice(0, -3))).message).toBe(
      "文件已损坏：工作表“支出决算表”内容不完整或标记不成对。",
    );
    expect(readFailure("encrypted")).toMatchObject({
      message: "文件已加密，没有密码不能读取。",
      fix: "请在 Excel 或 WPS 中输入密码打开，取消打开密码后另存为 .xlsx 文件再试。",
    });
  });
});
