/** What hostile files are built of: zip files that may lie, and the parts of a workbook. */
import zlib from "node:zlib";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/**
 * A zip file. An entry may declare other sizes than it has.
 * @param {readonly { name: string, data: string | Uint8Array, size?: number, stored?: boolean, offset?: number }[]} entries
 */
export function zip(entries) {
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
export function parts(sheet, { strings = "", sheets = 1 } = {}) {
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

export const worksheet = (inside, before = "") => `${before}<worksheet xmlns="${MAIN}">${inside}</worksheet>`;
export const workbook = (inside, options) => zip(parts(worksheet(inside), options));
export const repeat = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join("");
