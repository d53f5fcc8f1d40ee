import type { Cell, CellContent } from "../grid.js";
import { LAST_COLUMN, LAST_ROW } from "../reference.js";
import { serialOfDate, serialOfDuration } from "../serial-date.js";
import type { SheetDraft } from "../sheet-draft.js";
import { CLOSE, END, OPEN, type XmlScanner } from "../xml-scan.js";
import { attributesOf, type OpenDocumentStyles } from "./number-styles.js";

/** Elements that only hold rows or columns together. */
const GROUPS = new Set([
  "table-header-columns",
  "table-columns",
  "table-column-group",
  "table-header-rows",
  "table-rows",
  "table-row-group",
]);

/**
 * One element may stand for a million cells. Filled ones are written out up to this many in a sheet; beyond it the file is
 * no disclosure.
 */
const MOST_REPEATED = 200_000;

interface ColumnStyle {
  readonly last: number;
  readonly style: string | undefined;
}

/** Reads the table:table just opened into a draft. */
export class TableReader {
  readonly #xml: XmlScanner;
  readonly #styles: OpenDocumentStyles;
  readonly #draft: SheetDraft;
  readonly #columns: ColumnStyle[] = [];
  #row = 0;
  #repeated = 0;

  constructor(xml: XmlScanner, styles: OpenDocumentStyles, draft: SheetDraft) {
    this.#xml = xml;
    this.#styles = styles;
    this.#draft = draft;
  }

  read(): void {
    const xml = this.#xml;
    const { depth } = xml;
    // Groups are walked through, not entered: they may nest as deep as a file likes.
    for (let token = xml.next(); token !== END && !this.#draft.problem; token = xml.next()) {
      if (token === CLOSE && xml.depth < depth) return;
      if (token !== OPEN) continue;
      const name = xml.text.slice(xml.nameStart, xml.nameEnd);
      if (name === "table-row") this.#readRow();
      else if (name === "table-column") this.#readColumn();
      else if (!GROUPS.has(name)) this.#pass();
    }
  }

  /** Passes over the element just opened: tracked changes and shapes hold tables of their own. */
  #pass(): void {
    const xml = this.#xml;
    const { depth } = xml;
    for (let token = xml.next(); token !== END; token = xml.next()) if (token === CLOSE && xml.depth < depth) return;
  }

  #readColumn(): void {
    const attributes = attributesOf(this.#xml);
    const first = (this.#columns.at(-1)?.last ?? 0) + 1;
    const count = countOf(attributes["number-columns-repeated"], LAST_COLUMN);
    this.#columns.push({ last: first + count - 1, style: attributes["default-cell-style-name"] });
    if (isHidden(attributes.visibility)) this.#draft.hideColumns(first, count);
  }

  #readRow(): void {
    const xml = this.#xml;
    const { depth } = xml;
    const attributes = attributesOf(xml);
    const count = countOf(attributes["number-rows-repeated"], LAST_ROW);
    const first = this.#row + 1;
    this.#row += count;
    if (isHidden(attributes.visibility)) this.#draft.hideRows(first, count);
    const cells: Cell[] = [];
    let column = 0;
    while (!this.#draft.problem && xml.nextChild(depth)) {
      if (!xml.isElement("table-cell") && !xml.isElement("covered-table-cell")) continue;
      column = this.#readCell(first, column, attributes["default-cell-style-name"], cells);
    }
    for (let row = first; row < first + count && cells.length > 0 && !this.#draft.problem; row++) {
      if (row > first) this.#countRepeated(cells.length);
      for (const cell of cells) this.#draft.add(row === cell.row ? cell : { ...cell, row });
    }
  }

  /** Reads one cell element and answers the last column that it takes. */
  #readCell(row: number, before: number, rowStyle: string | undefined, cells: Cell[]): number {
    const attributes = attributesOf(this.#xml);
    const count = countOf(attributes["number-columns-repeated"], LAST_COLUMN);
    const column = before + 1;
    this.#draft.merge(
      row,
      column,
      countOf(attributes["number-rows-spanned"], LAST_ROW),
      countOf(attributes["number-columns-spanned"], LAST_COLUMN),
    );
    const text = this.#paragraphs();
    const formula = attributes.formula === undefined ? undefined : formulaText(attributes.formula);
    const value = contentOf(attributes, text);
    const content = value ?? (formula === undefined ? undefined : ({ kind: "uncalculated" } as const));
    if (!content || (formula === undefined && content.kind === "text" && content.text === "")) return before + count;
    if (count > 1) this.#countRepeated(count - 1);
    for (let index = 0; index < count && !this.#draft.problem; index++) {
      const style = attributes["style-name"] ?? rowStyle ?? this.#columnStyle(column + index);
      const format = content.kind === "number" ? this.#styles.formatOf(style) : undefined;
      cells.push({
        row,
        column: column + index,
        content,
        ...(formula === undefined ? {} : { formula }),
        ...(format === undefined ? {} : { format }),
      });
    }
    return before + count;
  }

  #countRepeated(count: number): void {
    this.#repeated += count;
    if (this.#repeated > MOST_REPEATED) this.#draft.problem ??= { code: "too-large", detail: "重复的单元格过多" };
  }

  #columnStyle(column: number): string | undefined {
    return this.#columns.find(({ last }) => column <= last)?.style;
  }

  /** The text of the cell just opened: its paragraphs, one per line; comments are not part of it. */
  #paragraphs(): string {
    const xml = this.#xml;
    const { depth } = xml;
    let text: string | undefined;
    while (xml.nextChild(depth)) {
      if (!xml.isElement("p") && !xml.isElement("h")) continue;
      const line = xml.elementText(() => this.#mark());
      text = text === undefined ? line : `${text}\n${line}`;
    }
    return text ?? "";
  }

  /** What an element inside a paragraph stands for. */
  #mark(): string {
    const xml = this.#xml;
    if (xml.isElement("s")) return " ".repeat(Math.min(1000, Number(attributesOf(xml).c ?? "1") || 1));
    if (xml.isElement("tab")) return "\t";
    return xml.isElement("line-break") ? "\n" : "";
  }
}

const countOf = (text: string | undefined, most: number): number =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Math.min(most, Math.max(1, Number(text))) : 1;

const isHidden = (visibility: string | undefined): boolean => visibility === "collapse" || visibility === "filter";

function contentOf(attributes: Readonly<Record<string, string | undefined>>, text: string): CellContent | undefined {
  if (attributes["calcext:value-type"] === "error") return { kind: "error", code: text === "" ? "#VALUE!" : text };
  switch (attributes["value-type"]) {
    case "float":
    case "percentage":
    case "currency":
      return numberContent(Number(attributes.value ?? text), text);
    case "date":
      return numberContent(serialOfDate(attributes["date-value"] ?? ""), text);
    case "time":
      return numberContent(serialOfDuration(attributes["time-value"] ?? ""), text);
    case "boolean":
      return { kind: "boolean", value: attributes["boolean-value"] === "true" };
    case "string":
      return { kind: "text", text: attributes["string-value"] ?? text };
    default:
      return text === "" ? undefined : { kind: "text", text };
  }
}

const numberContent = (value: number | undefined, text: string): CellContent =>
  value !== undefined && Number.isFinite(value) ? { kind: "number", value: value + 0 } : { kind: "text", text };

/** `of:=SUM([.B2:.B4])` as Excel writes it: SUM(B2:B4). */
const formulaText = (formula: string): string =>
  formula
    .replace(/^[a-z]+:=|^=/, "")
    .replace(/\[([^[\]]*)\]/g, (_, reference: string) => reference.replace(/(^|:)\./g, "$1").replace(/^\$?/, ""));
