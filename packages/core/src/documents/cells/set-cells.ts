/** Cells of an .xlsx file given new contents, everything else left byte for byte as it is. */

import type { Platform } from "../../workbook/platform.js";
import type { Attempt } from "../../workbook/read-failure.js";
import { a1, parseA1 } from "../../workbook/reference.js";
import { workbookSheets } from "../marks/workbook-sheets.js";
import { openPackage } from "../package/open-package.js";
import { PackageEdit } from "../package/package-edit.js";
import { attributeText, type XmlChild, type XmlRoot, xmlRoot } from "../package/xml-children.js";
import { escapeXml } from "../xml-characters.js";
import { withFullCalculation } from "./full-calculation.js";

/** A cell and what it shall hold; `formula` without "=". */
export interface CellContentEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly to:
    | { readonly kind: "empty" }
    | { readonly kind: "number"; readonly value: number }
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "formula"; readonly formula: string };
}

export interface EditedWorkbook {
  readonly bytes: Uint8Array;
  /** Edits that were made; those of sheets that are not there are left out. */
  readonly cells: number;
}

/**
 * Writes cells into a copy of an .xlsx or .xlsm file. Formats of the cells stay. Results of formulas are not calculated
 * here: the file tells Excel to calculate all of them when it is opened.
 */
export function setCells(
  bytes: Uint8Array,
  edits: readonly CellContentEdit[],
  platform: Platform,
): Attempt<EditedWorkbook> {
  const source = openPackage(bytes, platform);
  if (!source.ok) return source;
  const edit = new PackageEdit(source.value, platform);
  const { part: workbook, sheets } = workbookSheets(edit);
  let cells = 0;
  for (const { name, part } of sheets) {
    const own = edits.filter(({ sheet }) => sheet === name);
    if (own.length === 0) continue;
    cells += own.length;
    edit.put(part, withCells(edit.text(part), own));
  }
  if (cells > 0) edit.put(workbook, withFullCalculation(edit.text(workbook)));
  const written = edit.finish();
  return written.ok ? { ok: true, value: { bytes: written.value, cells } } : written;
}

/** Undefined when the sheet is not well-formed. */
function withCells(text: string, edits: readonly CellContentEdit[]): string | undefined {
  const sheet = xmlRoot(text);
  const place = sheet?.children.find(({ name }) => name === "sheetData");
  if (!sheet || !place) return undefined;
  const data = xmlRoot(text.slice(place.start, place.end));
  if (!data) return undefined;
  const byRow = new Map<number, CellContentEdit[]>();
  for (const edit of edits) byRow.set(edit.row, [...(byRow.get(edit.row) ?? []), edit]);
  const rows = numbered(data.children, (row) => Number(row.attributes.get("r")) || undefined);
  const part = text.slice(place.start, place.end);
  const replaced = editChildren(part, data, rows, [...byRow.keys()], (number, row) => {
    const own = byRow.get(number) ?? [];
    return row === undefined
      ? `<${data.prefix}row r="${number}">${cellsMarkup(own, data.prefix)}</${data.prefix}row>`
      : rowWithCells(part.slice(row.start, row.end), own);
  });
  return replaced === undefined ? undefined : text.slice(0, place.start) + replaced + text.slice(place.end);
}

const cellsMarkup = (edits: readonly CellContentEdit[], prefix: string): string =>
  [...edits]
    .sort((one, other) => one.column - other.column)
    .map((edit) => cellMarkup(edit, undefined, prefix))
    .join("");

function rowWithCells(text: string, edits: readonly CellContentEdit[]): string | undefined {
  const row = xmlRoot(text);
  if (!row) return undefined;
  const byColumn = new Map(edits.map((edit) => [edit.column, edit]));
  const cells = numbered(row.children, (cell) => parseA1(cell.attributes.get("r") ?? "")?.column);
  return editChildren(text, row, cells, [...byColumn.keys()], (column, cell) => {
    const edit = byColumn.get(column);
    return edit ? cellMarkup(edit, cell?.attributes.get("s"), row.prefix) : "";
  });
}

/** Rows and cells may leave their number out: it is then one more than that of the one before. */
function numbered(
  children: readonly XmlChild[],
  numberOf: (child: XmlChild) => number | undefined,
): ReadonlyMap<number, XmlChild> {
  const all = new Map<number, XmlChild>();
  let last = 0;
  for (const child of children) {
    last = numberOf(child) ?? last + 1;
    all.set(last, child);
  }
  return all;
}

/** Replaces numbered children, or puts new ones in their order. From the last to the first, so that places hold. */
function editChildren(
  text: string,
  root: XmlRoot,
  children: ReadonlyMap<number, XmlChild>,
  numbers: readonly number[],
  markup: (number: number, child: XmlChild | undefined) => string | undefined,
): string | undefined {
  let edited = text;
  const opened = root.isSelfClosed;
  if (opened) edited = `${text.slice(0, root.openEnd).replace(/\/>$/, ">")}</${root.prefix}${root.name}>`;
  const end = opened ? edited.lastIndexOf("</") : root.closeStart;
  for (const number of [...numbers].sort((one, other) => other - one)) {
    const child = children.get(number);
    const next = [...children].find(([other]) => other > number)?.[1];
    const [from, to] = child ? [child.start, child.end] : [next?.start ?? end, next?.start ?? end];
    const made = markup(number, child);
    if (made === undefined) return undefined;
    edited = edited.slice(0, from) + made + edited.slice(to);
  }
  return edited;
}

function cellMarkup({ row, column, to }: CellContentEdit, style: string | undefined, prefix: string): string {
  const attributes = `r="${a1({ row, column })}"${style === undefined ? "" : ` s="${attributeText(style)}"`}`;
  const element = (content: string, type = "") => `<${prefix}c ${attributes}${type}>${content}</${prefix}c>`;
  switch (to.kind) {
    case "empty":
      return `<${prefix}c ${attributes}/>`;
    case "number":
      return element(`<${prefix}v>${to.value}</${prefix}v>`);
    case "text":
      return element(
        `<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(to.text)}</${prefix}t></${prefix}is>`,
        ' t="inlineStr"',
      );
    case "formula":
      return element(`<${prefix}f>${escapeXml(to.formula)}</${prefix}f>`);
  }
}
