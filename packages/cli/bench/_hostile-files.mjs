/** Workbooks that ask too much or lie, for the test and the benchmark of hostile input. Made anew each time, nothing is kept. */
import { readFileSync } from "node:fs";
import { OVERLOADED_FILES, ods } from "./_hostile-overload.mjs";
import { parts, repeat, workbook, worksheet, zip } from "./_hostile-parts.mjs";

const SAMPLE = new URL("../../../docs/examples/wuhan-2024/部门决算公开表.xlsx", import.meta.url);

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** An OLE file whose directory names one stream. */
function ole(stream) {
  const file = Buffer.alloc(512 * 3);
  OLE.copy(file);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(4096, 56);
  file.writeUInt32LE(0xfffffffe, 60);
  file.writeUInt32LE(0xfffffffe, 68);
  file.fill(0xff, 76, 512);
  file.writeUInt32LE(0, 76);
  file.fill(0xff, 512, 1024);
  file.writeUInt32LE(0xfffffffd, 512);
  file.writeUInt32LE(0xfffffffe, 516);
  for (const [index, name] of ["Root Entry", stream].entries()) {
    const at = 1024 + index * 128;
    file.write(name, at, "utf16le");
    file.writeUInt16LE(name.length * 2 + 2, at + 64);
    file.writeUInt8(index === 0 ? 5 : 2, at + 66);
  }
  return file;
}

/** The parts with the first sheet's relationship changed. */
const relinked = (from, to) =>
  parts(worksheet("<sheetData/>")).map((part) =>
    part.name === "xl/_rels/workbook.xml.rels" ? { ...part, data: String(part.data).replace(from, to) } : part,
  );

/** The end record sends readers to a ZIP64 record whose sizes and places are beyond any file. */
function lyingZip64() {
  const whole = zip(parts(worksheet("<sheetData/>")));
  const end = whole.length - 22;
  const record = Buffer.alloc(76);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  for (const at of [24, 32]) record.writeBigUInt64LE(0xffffffffffffn, at);
  for (const at of [40, 48]) record.writeBigUInt64LE(0x7fffffffffffffffn, at);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(end), 64);
  record.writeUInt32LE(1, 72);
  const last = Buffer.from(whole.subarray(end));
  last.fill(0xff, 8, 20);
  return Buffer.concat([whole.subarray(0, end), record, last]);
}

const ODS_TABLE =
  '<table:table table:name="表"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row></table:table>';

function flipped() {
  const bytes = Buffer.from(readFileSync(SAMPLE));
  bytes[Math.floor(bytes.length / 2)] ^= 16;
  return bytes;
}

/** Every file by name, and whether there is nothing wrong with it beyond its size. @type {Record<string, () => Uint8Array>} */
export const HOSTILE_FILES = {
  "压缩炸弹.xlsx": () =>
    zip([...parts(worksheet("")).slice(0, 5), { name: "xl/worksheets/sheet1.xml", data: Buffer.alloc(256 << 20, 32) }]),
  "虚报大小.xlsx": () =>
    zip(
      parts(worksheet(`<sheetData/>${" ".repeat(8 << 20)}`)).map((part) =>
        part.name.endsWith("sheet1.xml") ? { ...part, size: 100 } : part,
      ),
    ),
  "部件重叠.xlsx": () => zip(parts(worksheet("<sheetData/>")).map((part) => ({ ...part, offset: 0 }))),
  "翻转一位.xlsx": flipped,
  "外部实体.xlsx": () =>
    zip(
      parts(
        worksheet(
          "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>&x;</t></is></c></row></sheetData>",
          '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        ),
      ),
    ),
  "实体膨胀.xlsx": () =>
    zip(
      parts(
        worksheet(
          "<sheetData/>",
          `<!DOCTYPE a [<!ENTITY a "${"x".repeat(1000)}">${repeat(20, (index) => `<!ENTITY a${index} "${index === 0 ? "&a;" : `&a${index - 1};`.repeat(10)}">`)}]>`,
        ),
      ),
    ),
  "百万层嵌套.xlsx": () => workbook(`${"<a>".repeat(1_000_000)}${"</a>".repeat(1_000_000)}`),
  "五万处合并.xlsx": () =>
    workbook(
      `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>${repeat(50_000, (index) => `<mergeCell ref="A${index * 2 + 1}:B${index * 2 + 2}"/>`)}</mergeCells>`,
    ),
  "合并全表.xlsx": () =>
    workbook(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>收入支出决算总表</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    ),
  "最远单元格.xlsx": () =>
    workbook(
      '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>',
    ),
  "字符串反复引用.xlsx": () =>
    workbook(
      `<sheetData>${repeat(60_000, (index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>0</v></c></row>`)}</sheetData>`,
      { strings: `<si><t>${"科目编码名称合计".repeat(4000)}</t></si>` },
    ),
  "五千张工作表.xlsx": () => workbook("<sheetData/>", { sheets: 5000 }),
  "一兆公式.xlsx": () =>
    workbook(`<sheetData><row r="1"><c r="A1"><f>${"A1+".repeat(350_000)}1</f><v>1</v></c></row></sheetData>`),
  "加密.xlsx": () => ole("EncryptedPackage"),
  "空文件.xlsx": () => Buffer.alloc(0),
  "图片改名.xlsx": () =>
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...Array.from({ length: 2000 }, (_, index) => index & 255)]),
  "文档改名.xlsx": () =>
    zip([
      { name: "[Content_Types].xml", data: "<Types/>" },
      { name: "word/document.xml", data: "<w:document xmlns:w='x'/>" },
    ]),
  "随机字节.xls": () =>
    Buffer.concat([OLE, Buffer.from(Array.from({ length: 60_000 }, (_, index) => (index * 2654435761) >>> 24))]),
  "重复展开.ods": () => ods(ODS_TABLE),
  "不闭合的网页.xls": () => Buffer.from(`<html><table>${"<tr><td>科目".repeat(200_000)}`),
  "一行五兆.csv": () => Buffer.from(`科目,${"1.00,".repeat(1_000_000)}\n`),
  "不闭合的引号.csv": () => Buffer.from(`"${"科目,1.00\n".repeat(400_000)}`),
  "同一格百万次.xlsx": () =>
    workbook(`<sheetData><row r="1">${'<c r="A1"><v>1</v></c>'.repeat(1_000_000)}</row></sheetData>`),
  "不成地址.xlsx": () =>
    workbook(
      '<sheetData><row r="0"><c r="A0"><v>1</v></c></row><row r="-1"><c r="ZZZZZ9"><v>1</v></c></row><row r="99999999999"><c r="1A"><v>NaN</v></c><c><v>1e999</v></c><c t="s"><v>-5</v></c></row></sheetData>',
    ),
  "关系指向上级.xlsx": () => zip(relinked("worksheets/sheet1.xml", "../../../../etc/passwd")),
  "关系指向外部.xlsx": () =>
    zip(relinked('Target="worksheets/sheet1.xml"', 'TargetMode="External" Target="file:///etc/passwd"')),
  "虚报的ZIP64.xlsx": lyingZip64,
  ...OVERLOADED_FILES,
};

/** A workbook that is as it should be. */
export const soundWorkbook = () => new Uint8Array(readFileSync(SAMPLE));
