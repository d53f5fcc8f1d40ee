/** Builds .xlsx workbooks for tests: convenient for plain ones, with every part open to be replaced for odd ones. */
import { a1, parseA1 } from "../../src/workbook/reference.js";
import { buildZip, type ZipEntrySpec } from "./build-zip.js";

/** A cell with more than a value. `value` of a formula cell is its cached value; absent = not calculated. */
export interface RichCell {
  readonly value?: string | number | boolean | null;
  /** An error value, e.g. "#REF!". */
  readonly error?: string;
  /** Without "=". */
  readonly formula?: string;
  /** Number format code, e.g. "#,##0.00". */
  readonly format?: string;
  /** Write the text into the cell itself instead of the shared strings. */
  readonly inline?: boolean;
}

/** `null` leaves the cell empty. A string is stored as text, also when it looks like a number. */
export type CellSpec = string | number | boolean | null | RichCell;

export interface SheetSpec {
  readonly name: string;
  readonly rows: readonly (readonly CellSpec[])[];
  /** A1:B2 */
  readonly merges?: readonly string[];
  /** Row numbers of the sheet, 1-based. */
  readonly hiddenRows?: readonly number[];
  /** Column numbers of the sheet, 1-based. */
  readonly hiddenColumns?: readonly number[];
  readonly visibility?: "visible" | "hidden" | "veryHidden";
  /** Where the first cell of `rows` stands; A1 when absent. */
  readonly startAt?: string;
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const escapeXml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** Control characters and literal _xHHHH_ as Excel escapes them, then XML. */
const escapeText = (text: string): string =>
  escapeXml(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be escaped
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (character) => {
        return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
      }),
  );

/** The text of every part of the workbook, by part name. Change what you like, then hand it to `zipParts`. */
export function xlsxParts(spec: WorkbookSpec): Map<string, string> {
  const strings = new Map<string, number>();
  const formats = new Map<string, number>();
  const parts = new Map<string, string>();
  const sheets = spec.sheets.map((sheet) => sheetXml(sheet, strings, formats));
  parts.set("[Content_Types].xml", contentTypes(sheets.length));
  parts.set(
    "_rels/.rels",
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  parts.set("xl/workbook.xml", workbookXml(spec.sheets));
  parts.set("xl/_rels/workbook.xml.rels", workbookRelationships(sheets.length));
  parts.set("xl/styles.xml", stylesXml([...formats.keys()]));
  parts.set("xl/sharedStrings.xml", stringsXml([...strings.keys()]));
  sheets.forEach((xml, index) => {
    parts.set(`xl/worksheets/sheet${index + 1}.xml`, xml);
  });
  return parts;
}

/** Zips parts, honestly unless an entry is overridden by name. */
export function zipParts(
  parts: ReadonlyMap<string, string | Uint8Array>,
  overrides: Readonly<Record<string, Partial<ZipEntrySpec>>> = {},
): Uint8Array {
  return buildZip({ entries: [...parts].map(([name, data]) => ({ name, data, ...overrides[name] })) });
}

/** A whole .xlsx file. */
export const buildXlsx = (spec: WorkbookSpec): Uint8Array => zipParts(xlsxParts(spec));

/** A one-sheet workbook whose sheet1.xml holds exactly this inside <worksheet>, for odd cell markup. */
export function sheetMarkup(inner: string, strings: readonly string[] = []): Map<string, string> {
  const parts = xlsxParts({ sheets: [{ name: "Sheet1", rows: [] }] });
  parts.set("xl/worksheets/sheet1.xml", `${HEAD}<worksheet xmlns="${MAIN}">${inner}</worksheet>`);
  parts.set("xl/sharedStrings.xml", stringsXml(strings));
  return parts;
}

function sheetXml(sheet: SheetSpec, strings: Map<string, number>, formats: Map<string, number>): string {
  const start = parseA1(sheet.startAt ?? "A1") ?? { row: 1, column: 1 };
  const hiddenRows = new Set(sheet.hiddenRows);
  const cellsOf = new Map<number, string>([...hiddenRows].map((row) => [row, ""]));
  sheet.rows.forEach((cells, index) => {
    const row = start.row + index;
    let inner = "";
    cells.forEach((cell, offset) => {
      inner += cellXml(cell, a1({ row, column: start.column + offset }), strings, formats);
    });
    cellsOf.set(row, inner);
  });
  const rows = [...cellsOf]
    .sort(([one], [other]) => one - other)
    .map(([row, inner]) => `<row r="${row}"${hiddenRows.has(row) ? ' hidden="1"' : ""}>${inner}</row>`)
    .join("");
  const columns = [...(sheet.hiddenColumns ?? [])]
    .sort((one, other) => one - other)
    .map((column) => `<col min="${column}" max="${column}" width="9" hidden="1" customWidth="1"/>`)
    .join("");
  const merges = sheet.merges ?? [];
  return [
    `${HEAD}<worksheet xmlns="${MAIN}">`,
    columns && `<cols>${columns}</cols>`,
    `<sheetData>${rows}</sheetData>`,
    merges.length > 0 &&
      `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`,
    "</worksheet>",
  ]
    .filter((piece) => typeof piece === "string")
    .join("");
}

function cellXml(
  spec: CellSpec,
  reference: string,
  strings: Map<string, number>,
  formats: Map<string, number>,
): string {
  if (spec === null) return "";
  const cell: RichCell = typeof spec === "object" ? spec : { value: spec };
  const style = cell.format === undefined ? "" : ` s="${indexOf(formats, cell.format) + 1}"`;
  const open = `<c r="${reference}"${style}`;
  const formula = cell.formula === undefined ? "" : `<f>${escapeXml(cell.formula)}</f>`;
  const value = cell.value;
  if (cell.error !== undefined) return `${open} t="e">${formula}<v>${escapeXml(cell.error)}</v></c>`;
  if (typeof value === "number") return `${open}>${formula}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${open} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "string") {
    if (formula) return `${open} t="str">${formula}<v>${escapeText(value)}</v></c>`;
    if (cell.inline) return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`;
    return `${open} t="s"><v>${indexOf(strings, value)}</v></c>`;
  }
  return `${open}>${formula}</c>`;
}

function indexOf(list: Map<string, number>, key: string): number {
  const known = list.get(key);
  if (known !== undefined) return known;
  const index = list.size;
  list.set(key, index);
  return index;
}

function contentTypes(sheets: number): string {
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${kind}.${type}+xml"/>`;
  let sheetTypes = "";
  for (let index = 1; index <= sheets; index++) sheetTypes += override(`/xl/worksheets/sheet${index}.xml`, "worksheet");
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("/xl/workbook.xml", "sheet.main"),
    override("/xl/styles.xml", "styles"),
    override("/xl/sharedStrings.xml", "sharedStrings"),
    sheetTypes,
    "</Types>",
  ].join("");
}

function workbookXml(sheets: readonly SheetSpec[]): string {
  const list = sheets.map((sheet, index) => {
    const state = sheet.visibility && sheet.visibility !== "visible" ? ` state="${sheet.visibility}"` : "";
    return `<sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join("")}</sheets></workbook>`;
}

function workbookRelationships(sheets: number): string {
  const relationship = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  let list = "";
  for (let index = 1; index <= sheets; index++)
    list += relationship(index, "worksheet", `worksheets/sheet${index}.xml`);
  list += relationship(sheets + 1, "styles", "styles.xml");
  list += relationship(sheets + 2, "sharedStrings", "sharedStrings.xml");
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(code)}"/>`);
  const xfs = formats.map(
    (_, index) => `<xf numFmtId="${164 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return [
    `${HEAD}<styleSheet xmlns="${MAIN}">`,
    codes.length > 0 ? `<numFmts count="${codes.length}">${codes.join("")}</numFmts>` : "",
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${xfs.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xfs.join("")}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>",
  ].join("");
}

function stringsXml(strings: readonly string[]): string {
  const items = strings.map((text) => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`);
  return `${HEAD}<sst xmlns="${MAIN}" count="${items.length}" uniqueCount="${items.length}">${items.join("")}</sst>`;
}
