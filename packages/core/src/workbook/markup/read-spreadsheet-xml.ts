/** The XML that Excel 2002 and 2003 save ("XML Spreadsheet 2003"), and that finance systems write under an .xls name. */
import type { CellContent, SheetParts } from "../grid.js";
import type { ReadLimits } from "../limits.js";
import type { Platform } from "../platform.js";
import { type Attempt, failed } from "../read-failure.js";
import { serialOfDate } from "../serial-date.js";
import { type CellBudget, SheetDraft } from "../sheet-draft.js";
import { XmlScanner } from "../xml-scan.js";
import { decodeMarkup } from "./markup-text.js";

/** Reads all worksheets, in tab order. What is not well-formed is refused, with the sheet that was being read. */
export function readSpreadsheetXml(
  bytes: Uint8Array,
  platform: Platform,
  limits: ReadLimits,
): Attempt<readonly SheetParts[]> {
  if (bytes.length > limits.entryBytes) return failed("too-large");
  const text = decodeMarkup(bytes, platform);
  if (text === undefined) return failed("unsupported", { detail: "文字编码既不是 UTF-8 也不是 GB18030（GBK）" });
  const reader = new SpreadsheetXmlReader(new XmlScanner(text), { left: limits.cells });
  return reader.read();
}

class SpreadsheetXmlReader {
  readonly #xml: XmlScanner;
  readonly #budget: CellBudget;
  readonly #formats = new Map<string, string>();
  #draft: SheetDraft | undefined;
  #row = 0;
  #column = 0;

  constructor(xml: XmlScanner, budget: CellBudget) {
    this.#xml = xml;
    this.#budget = budget;
  }

  read(): Attempt<readonly SheetParts[]> {
    const xml = this.#xml;
    const sheets: SheetParts[] = [];
    if (xml.nextChild(0) && !xml.isElement("Workbook")) return failed("damaged", { detail: "内容不是电子表格" });
    while (xml.nextChild(1)) {
      if (xml.isElement("Styles")) this.#styles();
      else if (xml.isElement("Worksheet")) {
        const draft = this.#worksheet();
        if (draft.problem) return failed(draft.problem.code, { ...draft.problem, sheet: draft.name });
        sheets.push(draft.parts());
      }
    }
    const place = this.#draft === undefined ? {} : { sheet: this.#draft.name };
    if (xml.problem === "dtd") return failed("dtd");
    if (xml.problem === "malformed") return failed("damaged", { ...place, detail: "内容不完整或标记不成对" });
    return { ok: true, value: sheets };
  }

  #styles(): void {
    const xml = this.#xml;
    const parents = new Map<string, string>();
    while (xml.nextChild(2)) {
      if (!xml.isElement("Style")) continue;
      const { ID: id = "", Parent: parent } = this.#attributes();
      if (parent !== undefined) parents.set(id, parent);
      while (xml.nextChild(3)) {
        if (!xml.isElement("NumberFormat")) continue;
        const { Format: format } = this.#attributes();
        if (format !== undefined) this.#formats.set(id, format);
      }
    }
    for (const [id, parent] of parents) {
      const format = this.#formats.get(parent);
      if (format !== undefined && !this.#formats.has(id)) this.#formats.set(id, format);
    }
  }

  #worksheet(): SheetDraft {
    const xml = this.#xml;
    const draft = new SheetDraft(this.#attributes().Name ?? "", this.#budget);
    this.#draft = draft;
    while (xml.nextChild(2)) {
      if (xml.isElement("Table")) this.#table(draft);
      else if (xml.isElement("WorksheetOptions")) {
        while (xml.nextChild(3)) if (xml.isElement("Visible")) draft.visibility = visibilityOf(xml.elementText());
      }
    }
    return draft;
  }

  #table(draft: SheetDraft): void {
    const xml = this.#xml;
    const { LeftCell: left = "1", TopCell: top = "1" } = this.#attributes();
    this.#row = indexOf(top, 1) - 1;
    let column = indexOf(left, 1) - 1;
    const firstColumn = column;
    while (!draft.problem && xml.nextChild(3)) {
      const attributes = this.#attributes();
      const index = attributes.Index;
      const span = indexOf(attributes.Span, 0);
      const isHidden = attributes.Hidden === "1";
      if (xml.isElement("Column")) {
        column = indexOf(index, column + 1);
        if (isHidden) draft.hideColumns(column, span + 1);
        column += span;
      } else if (xml.isElement("Row")) {
        this.#row = indexOf(index, this.#row + 1);
        if (isHidden) draft.hideRows(this.#row, span + 1);
        this.#cells(draft, firstColumn, attributes.StyleID);
        this.#row += span;
      }
    }
  }

  #cells(draft: SheetDraft, firstColumn: number, rowStyle: string | undefined): void {
    const xml = this.#xml;
    this.#column = firstColumn;
    while (!draft.problem && xml.nextChild(4)) {
      if (!xml.isElement("Cell")) continue;
      const { Index: index, MergeAcross, MergeDown, Formula: formula, StyleID: style = rowStyle } = this.#attributes();
      const row = this.#row;
      const column = indexOf(index, this.#column + 1);
      const across = indexOf(MergeAcross, 0);
      this.#column = column + across;
      draft.merge(row, column, indexOf(MergeDown, 0) + 1, across + 1);
      let content: CellContent | undefined;
      while (xml.nextChild(5)) if (xml.isElement("Data")) content = this.#data(draft);
      if (formula === undefined && (!content || (content.kind === "text" && content.text === ""))) continue;
      const format = formatCode(this.#formats.get(style ?? "Default"));
      draft.add({
        row,
        column,
        content: content ?? { kind: "uncalculated" },
        ...(formula === undefined ? {} : { formula: formula.replace(/^=/, "") }),
        ...(format === undefined ? {} : { format }),
      });
    }
  }

  #data(draft: SheetDraft): CellContent | undefined {
    const { Type: type } = this.#attributes();
    const text = this.#xml.elementText(RICH_TEXT);
    const word = text.trim();
    switch (type) {
      case "Number": {
        const value = word === "" ? Number.NaN : Number(word);
        if (Number.isFinite(value)) return { kind: "number", value: value + 0 };
        draft.problem ??= { code: "damaged", detail: `第 ${this.#row} 行有数值无法识别` };
        return undefined;
      }
      case "DateTime": {
        const value = serialOfDate(word);
        return value === undefined ? { kind: "text", text: word } : { kind: "number", value };
      }
      case "Boolean":
        return { kind: "boolean", value: word === "1" };
      case "Error":
        return { kind: "error", code: word };
      default:
        return { kind: "text", text };
    }
  }

  /** The attributes of the element just opened, by local name. */
  #attributes(): Readonly<Record<string, string | undefined>> {
    const xml = this.#xml;
    const found: Record<string, string> = {};
    while (xml.nextAttribute()) found[xml.text.slice(xml.attributeStart, xml.attributeEnd)] = xml.value();
    return found;
  }
}

/** Rich text is marked up with HTML inside the cell; its marks stand for nothing themselves. */
const RICH_TEXT = (): string => "";

const indexOf = (text: string | undefined, usual: number): number =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : usual;

const visibilityOf = (text: string): SheetParts["visibility"] & string =>
  text === "SheetVeryHidden" ? "veryHidden" : text === "SheetHidden" ? "hidden" : "visible";

/** Formats that are named instead of written out, as Chinese Excel shows them. */
const NAMED_FORMATS: Readonly<Record<string, string | undefined>> = {
  General: undefined,
  Standard: "#,##0.00",
  Fixed: "0.00",
  Currency: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  Percent: "0.00%",
  Scientific: "0.00E+00",
  "General Number": undefined,
  "General Date": "yyyy/m/d h:mm",
  "Short Date": "yyyy/m/d",
  "Medium Date": "d-mmm-yy",
  "Long Date": 'yyyy"年"m"月"d"日"',
  "Short Time": "h:mm",
  "Medium Time": "h:mm AM/PM",
  "Long Time": "h:mm:ss",
};

const formatCode = (format: string | undefined): string | undefined =>
  format === undefined || format === "" || format in NAMED_FORMATS ? NAMED_FORMATS[format ?? ""] : format;
