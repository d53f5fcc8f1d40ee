/** Workbooks and texts that keep the rules of their formats and hold far too much of something. */
import { readFileSync } from "node:fs";
import { openPackage, patchPackage } from "../../core/dist/index.js";
import { platform } from "./_district.mjs";
import { parts, repeat, workbook, worksheet, zip } from "./_hostile-parts.mjs";

const SAMPLE = new URL("../../../docs/examples/wuhan-2024/部门决算公开表.xlsx", import.meta.url);

const SPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';

/** An .ods file whose spreadsheet holds this markup. */
export const ods = (tables) =>
  zip([
    { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", stored: true },
    {
      name: "content.xml",
      data: `<?xml version="1.0"?><office:document-content ${SPACES}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
    { name: "META-INF/manifest.xml", data: "<manifest/>" },
  ]);

const odsCell = (repeated) =>
  `<table:table-cell table:number-columns-repeated="${repeated}" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>`;

function columnName(number) {
  let name = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A part of a workbook with its text changed. */
const changed = (list, name, change) =>
  list.map((part) => (part.name === name ? { ...part, data: change(String(part.data)) } : part));

function strangeFormats() {
  const cell = worksheet('<sheetData><row r="1"><c r="A1" s="1"><v>45000.5</v></c></row></sheetData>');
  const link =
    '<Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>';
  return zip([
    ...changed(parts(cell), "xl/_rels/workbook.xml.rels", (text) => text.replace("</Relationships>", link)),
    {
      name: "xl/styles.xml",
      data: `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="200" formatCode="${repeat(60_000, (index) => `[>=${index}]0.0;`)}"/></numFmts><cellXfs>${repeat(300_000, (index) => `<xf numFmtId="200" fontId="${index % 977}"/>`)}</cellXfs></styleSheet>`,
    },
  ]);
}

/** Each by name. @type {Record<string, () => Uint8Array>} */
export const OVERLOADED_FILES = {
  "百万条字符串.xlsx": () =>
    workbook('<sheetData><row r="1"><c r="A1" t="s"><v>999999</v></c></row></sheetData>', {
      strings: repeat(1_000_000, (index) => `<si><t>科目${index}</t></si>`),
    }),
  "三百万空格.xlsx": () => {
    const row = (number) =>
      `<row r="${number}">${repeat(16_384, (index) => `<c r="${columnName(index + 1)}${number}" s="0"/>`)}</row>`;
    return workbook(`<sheetData>${repeat(200, (index) => row(index + 1))}</sheetData>`);
  },
  "名称互指.xlsx": () => {
    const names = repeat(100_000, (index) => `<definedName name="甲${index}">甲${(index + 1) % 100_000}</definedName>`);
    return zip(
      changed(parts(worksheet("<sheetData/>")), "xl/workbook.xml", (text) =>
        text.replace("</workbook>", `<definedNames>${names}</definedNames></workbook>`),
      ),
    );
  },
  "公式互指.xlsx": () =>
    workbook(
      `<sheetData>${repeat(50_000, (index) => `<row r="${index + 1}"><c r="A${index + 1}"><f>SUM(A${((index + 1) % 50_000) + 1}:A${((index + 7) % 50_000) + 1})</f><v>1</v></c></row>`)}</sheetData>`,
    ),
  "格式六万段.xlsx": strangeFormats,
  "标题很长.xlsx": () =>
    workbook(
      `<sheetData>${repeat(500, (index) => `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${"收入支出决算总表".repeat(2500)}</t></is></c></row>`)}</sheetData>`,
    ),
  "五十兆一行.csv": () => Buffer.from(`${"科目编码".repeat((50 << 20) / 12)}\n`),
  "百万行.csv": () => Buffer.from("科目,1.00\n".repeat(1_000_000)),
  "行列都重复.ods": () =>
    ods(
      repeat(
        200,
        (table) =>
          `<table:table table:name="表${table}">${`<table:table-row table:number-rows-repeated="30">${odsCell(30)}</table:table-row>`.repeat(30)}</table:table>`,
      ),
    ),
  "重复负数次.ods": () =>
    ods(
      `<table:table table:name="表"><table:table-row table:number-rows-repeated="-5">${odsCell("99999999999999999999")}</table:table-row></table:table>`,
    ),
};

const opened = () => {
  const result = openPackage(readFileSync(SAMPLE), platform);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};
const textOf = (part) => {
  const text = opened().text(part);
  if (!text.ok) throw new Error(text.failure.message);
  return text.value;
};
const patched = (put) => {
  const encoder = new TextEncoder();
  const parts = new Map([...put].map(([name, text]) => [name, encoder.encode(text)]));
  const result = patchPackage(readFileSync(SAMPLE), { put: parts }, platform);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};

/** Disclosures that are recognised and checked, with more in them than any has. @type {Record<string, () => Uint8Array>} */
export const OVERLOADED_DISCLOSURES = {
  "支出表一万行.xlsx": () => {
    const part = "xl/worksheets/sheet5.xml";
    const text = textOf(part);
    const rows = [...text.matchAll(/<row r="(\d+)"[\s\S]*?<\/row>/g)];
    const [row] = rows.find(([, number]) => number === "12") ?? [""];
    const last = Number(rows.at(-1)?.[1]);
    const more = repeat(10_000, (index) =>
      row.replaceAll(/r="([A-Z]*)12"/g, (_, column) => `r="${column}${last + 1 + index}"`),
    );
    return patched(new Map([[part, text.replace("</sheetData>", `${more}</sheetData>`)]]));
  },
  "支出表三百张.xlsx": () => {
    const numbers = Array.from({ length: 300 }, (_, index) => index);
    const sheet = textOf("xl/worksheets/sheet5.xml");
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const added = (part, end, one) => textOf(part).replace(end, numbers.map(one).join("") + end);
    return patched(
      new Map([
        ...numbers.map((number) => [`xl/worksheets/more${number}.xml`, sheet]),
        [
          "xl/workbook.xml",
          added(
            "xl/workbook.xml",
            "</sheets>",
            (number) => `<sheet name="又${number}" sheetId="${1000 + number}" r:id="rIdM${number}"/>`,
          ),
        ],
        [
          "xl/_rels/workbook.xml.rels",
          added(
            "xl/_rels/workbook.xml.rels",
            "</Relationships>",
            (number) =>
              `<Relationship Id="rIdM${number}" Type="${office}/worksheet" Target="worksheets/more${number}.xml"/>`,
          ),
        ],
        [
          "[Content_Types].xml",
          added(
            "[Content_Types].xml",
            "</Types>",
            (number) =>
              `<Override PartName="/xl/worksheets/more${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
          ),
        ],
      ]),
    );
  },
};
