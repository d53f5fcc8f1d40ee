/** Changes rows of a worksheet; cells, rows and everything else that is not named keep their markup. */
import { a1, columnLetters, parseA1 } from "../../workbook/reference.js";
import { type XmlChild, xmlRoot } from "../package/xml-children.js";
import { cellMarkup, type NewCell, type NewRow, rowMarkup } from "./sheet-markup.js";

export interface RowEdits {
  /** Contents by row: cells are replaced (their own format stays unless `keepsFormat` is false) or added. */
  readonly set: ReadonlyMap<number, readonly NewCell[]>;
  /** Rows that move: old number → new number. Only free numbers or numbers of rows that move too. */
  readonly move: ReadonlyMap<number, number>;
  readonly add: readonly NewRow[];
  /** Rows left behind empty, which are hidden. */
  readonly hide: readonly number[];
}

/** Edits the text of a worksheet part; undefined when it is none. `styles`: numbers of the formats that new cells name. */
export function editRows(text: string, edits: RowEdits, styles: readonly number[]): string | undefined {
  const root = xmlRoot(text);
  const data = root?.children.find(({ name }) => name === "sheetData");
  const list = data && xmlRoot(text.slice(data.start, data.end));
  if (!root || !data || !list) return undefined;
  const { prefix } = root;
  const inner = text.slice(data.start, data.end);
  const rows = rowsOf(inner, list.children);
  for (const [number, cells] of edits.set) rows.set(number, withCells(rows.get(number), number, cells, styles, prefix));
  const moved = [...edits.move].flatMap(([from, to]) => {
    const row = rows.get(from);
    rows.delete(from);
    return row === undefined ? [] : [[to, renumbered(row, to)] as const];
  });
  for (const number of edits.hide) rows.set(number, `<${prefix}row r="${number}" hidden="1"/>`);
  for (const [number, row] of moved) rows.set(number, row);
  for (const row of edits.add) rows.set(row.number, rowMarkup(row, styles, prefix));
  const sorted = [...rows].sort(([one], [other]) => one - other).map(([, row]) => row);
  const name = `${prefix}sheetData`;
  const rebuilt = `<${name}>${sorted.join("")}</${name}>`;
  const edited = text.slice(0, data.start) + rebuilt + text.slice(data.end);
  return withDimension(edited, Math.max(0, ...rows.keys()));
}

/** Row markup by number; a row that does not say its number follows the one before. */
function rowsOf(inner: string, children: readonly XmlChild[]): Map<number, string> {
  const rows = new Map<number, string>();
  let last = 0;
  for (const { attributes, start, end } of children) {
    last = Number(attributes.get("r")) || last + 1;
    rows.set(last, inner.slice(start, end));
  }
  return rows;
}

function withCells(
  row: string | undefined,
  number: number,
  cells: readonly NewCell[],
  styles: readonly number[],
  prefix: string,
): string {
  const root = row === undefined ? undefined : xmlRoot(row);
  if (row === undefined || !root) return rowMarkup({ number, cells }, styles, prefix);
  const present = new Map<number, { readonly markup: string; readonly style: string | undefined }>();
  let last = 0;
  for (const { attributes, start, end } of root.children) {
    last = parseA1(attributes.get("r") ?? "")?.column ?? last + 1;
    present.set(last, { markup: row.slice(start, end), style: attributes.get("s") });
  }
  for (const cell of cells) {
    const style = present.get(cell.column)?.style;
    const markup = cellMarkup(number, cell, style === undefined ? (styles[cell.format] ?? 0) : Number(style), prefix);
    present.set(cell.column, { markup, style });
  }
  const sorted = [...present].sort(([one], [other]) => one - other).map(([, { markup }]) => markup);
  // `spans` only tells readers what to expect, and may no longer be right.
  const opening = row
    .slice(0, root.openEnd)
    .replace(/\s*\/?>$/, "")
    .replace(/\sspans="[^"]*"/, "");
  return `${opening}>${sorted.join("")}</${prefix}row>`;
}

/** The same row under another number. */
function renumbered(row: string, number: number): string {
  const root = xmlRoot(row);
  if (!root) return row;
  let text = row;
  for (const { attributes, start } of [...root.children].reverse()) {
    const column = parseA1(attributes.get("r") ?? "")?.column;
    if (column === undefined) continue;
    const end = text.indexOf(">", start);
    const tag = text.slice(start, end).replace(/\sr="[^"]*"/, ` r="${a1({ row: number, column })}"`);
    text = text.slice(0, start) + tag + text.slice(end);
  }
  const opening = text.slice(0, root.openEnd);
  const stated = /\sr="[^"]*"/.exec(opening);
  const renamed = stated ? opening.replace(stated[0], ` r="${number}"`) : opening;
  return renamed + text.slice(root.openEnd);
}

/** The stated extent of the sheet, where one is stated. */
function withDimension(text: string, bottom: number): string {
  const child = xmlRoot(text)?.children.find(({ name }) => name === "dimension");
  const [from = "A1", to = from] = (child?.attributes.get("ref") ?? "").split(":");
  const corner = parseA1(to);
  if (!child || !corner || corner.row >= bottom) return text;
  const markup = text.slice(child.start, child.end);
  const ref = `${from}:${columnLetters(corner.column)}${bottom}`;
  return text.slice(0, child.start) + markup.replace(/ref="[^"]*"/, `ref="${ref}"`) + text.slice(child.end);
}
