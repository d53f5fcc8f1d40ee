/** Files that ask too much or lie, for the test and the benchmark of hostile input. Made anew each time, nothing is kept. */
import { readFileSync } from "node:fs";
import zlib from "node:zlib";

const SAMPLE = new URL("../../../docs/examples/wuhan-2024/部门决算公开表.xlsx", import.meta.url);
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/**
 * A zip file. An entry may declare other sizes than it has.
 * @param {readonly { name: string, data: string | Uint8Array, size?: number, stored?: boolean, offset?: number }[]} entries
 */
function zip(entries) {
  const local = [];
  const directory = [];
  let at = 0;
  for (const { name, data, size, stored = false, offset } of entries) {
    const bytes = Buffer.from(data);
    const packed = stored ? bytes : zlib.deflateRawSync(bytes);
    const nameBytes = Buffer.from(name);
    const shared = Buffer.alloc(22);
    shared.writeUInt16LE(0x800, 0);
    shared.writeUInt16LE(stored ? 0 : 8, 2);
    shared.writeUInt32LE(0x210000, 4);
    shared.writeUInt32LE(zlib.crc32(bytes), 8);
    shared.writeUInt32LE(packed.length, 12);
    shared.writeUInt32LE(size ?? bytes.length, 16);
    shared.writeUInt16LE(nameBytes.length, 20);
    const head = Buffer.from([0x50, 0x4b, 3, 4, 20, 0]);
    local.push(head, shared, Buffer.alloc(2), nameBytes, packed);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(20, 4);
    record.writeUInt16LE(20, 6);
    shared.copy(record, 8);
    record.writeUInt32LE(offset ?? at, 42);
    directory.push(record, nameBytes);
    at += 30 + nameBytes.length + packed.length;
  }
  const records = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(records.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, records, end]);
}

/** The parts of a workbook whose first sheet holds this markup. */
function parts(sheet, { strings = "", sheets = 1 } = {}) {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const links = numbers.map(
    (number) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  return [
    {
      name: "[Content_Types].xml",
      data: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      data: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      data: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbers.map((number) => `<sheet name="表${number}" sheetId="${number}" r:id="rId${number}"/>`).join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: `<Relationships xmlns="${PACKAGE}/relationships">${links.join("")}<Relationship Id="rIdS" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    { name: "xl/sharedStrings.xml", data: `<sst xmlns="${MAIN}">${strings}</sst>` },
    ...numbers.map((number) => ({
      name: `xl/worksheets/sheet${number}.xml`,
      data: number === 1 ? sheet : worksheet(""),
    })),
  ];
}

const worksheet = (inside, before = "") => `${before}<worksheet xmlns="${MAIN}">${inside}</worksheet>`;
const workbook = (inside, options) => zip(parts(worksheet(inside), options));
const repeat = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join("");

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

const ODS_CONTENT = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="表"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;

function flipped() {
  const bytes = Buffer.from(readFileSync(SAMPLE));
  bytes[Math.floor(bytes.length / 2)] ^= 16;
  return bytes;
}

const SENTENCE = "2024年度本年收入合计1,548.12万元，其中：财政拨款收入1,548.05万元，占本年收入的99.99%。";

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
  "重复展开.ods": () =>
    zip([
      { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
      { name: "content.xml", data: ODS_CONTENT },
      { name: "META-INF/manifest.xml", data: "<manifest/>" },
    ]),
  "不闭合的网页.xls": () => Buffer.from(`<html><table>${"<tr><td>科目".repeat(200_000)}`),
  "一行五兆.csv": () => Buffer.from(`科目,${"1.00,".repeat(1_000_000)}\n`),
  "不闭合的引号.csv": () => Buffer.from(`"${"科目,1.00\n".repeat(400_000)}`),
};

/** Prose of ten megabytes, as it stands beside a sound workbook. @type {Record<string, () => Uint8Array>} */
export const HOSTILE_TEXTS = {
  "十兆说明.txt": () => Buffer.from(`第一部分 概况\n${`${SENTENCE}\n`.repeat(100_000)}`),
  "十兆一段.txt": () => Buffer.from(SENTENCE.repeat(100_000)),
  "十兆数字.txt": () => Buffer.from("1".repeat(10 << 20)),
  "十兆标点.md": () => Buffer.from("，：（".repeat(1_200_000)),
};

/** A workbook that is as it should be. */
export const soundWorkbook = () => new Uint8Array(readFileSync(SAMPLE));
