import { ArrayRanges } from "./array-ranges.js";
import type { Cell, CellContent } from "./grid.js";
import type { NumberFormats } from "./number-formats.js";
import { PlainCell } from "./plain-cell.js";
import { a1, LAST_COLUMN, LAST_ROW, parseA1Range } from "./reference.js";
import { readStringItem } from "./shared-strings.js";
import type { SheetProblem } from "./sheet-problem.js";
import { parseDouble, parseIndex } from "./xml-number.js";
import type { XmlScanner } from "./xml-scan.js";
import { decodeEscapes } from "./xml-text.js";

// Char codes.
const NAME_F = 102;
const NAME_R = 114;
const NAME_S = 115;
const NAME_T = 116;
const NAME_V = 118;

const UNCALCULATED: CellContent = { kind: "uncalculated" };
const ZERO: CellContent = { kind: "number", value: 0 };
const TRUE: CellContent = { kind: "boolean", value: true };
const FALSE: CellContent = { kind: "boolean", value: false };

/** worksheet, sheetData, row, c. */
const CELL_DEPTH = 4;

/** Reads the cells of one worksheet, one after the other. It is kept for the whole sheet so that a cell costs no closure. */
export class CellScan {
  /** Place of the cell read last. */
  row = 0;
  column = 0;
  problem: SheetProblem | undefined;
  plainCell: Cell | undefined;

  private readonly plain = new PlainCell();
  private readonly xml: XmlScanner;
  private readonly strings: readonly CellContent[];
  private readonly formats: NumberFormats;
  private arrays: ArrayRanges | undefined;
  private style = 0;
  private type = "n";
  private content: CellContent | undefined;
  private formula: string | undefined;

  constructor(xml: XmlScanner, strings: readonly CellContent[], formats: NumberFormats) {
    this.xml = xml;
    this.strings = strings;
    this.formats = formats;
  }

  /**
   * Reads the next cell of the row when it has the plain shape; answers false, with nothing moved, when it has not.
   * The cell is then in `plainCell`, undefined when it holds nothing.
   */
  readPlain(row: number, column: number): boolean {
    const { xml, plain } = this;
    const start = xml.restsIn(CELL_DEPTH - 1);
    const end = start < 0 ? -1 : plain.match(xml.text, start);
    if (end < 0) return false;
    this.row = plain.row === 0 ? row : plain.row;
    this.column = plain.row === 0 ? column : plain.column;
    this.style = plain.style;
    this.formula = plain.formulaStart === 0 ? undefined : xml.text.slice(plain.formulaStart, plain.formulaEnd);
    this.content = undefined;
    if (plain.kind === "number") this.setNumber(plain.value);
    else if (plain.kind === "string") {
      this.content = this.strings[plain.value];
      // The general way says what is wrong.
      if (!this.content) return false;
    }
    xml.moveTo(end);
    this.plainCell = this.cell();
    return true;
  }

  /** Reads the <c> just opened, which stands at this place unless it says otherwise; undefined when it holds nothing. */
  read(row: number, column: number): Cell | undefined {
    const { xml } = this;
    this.row = row;
    this.column = column;
    this.style = 0;
    this.type = "n";
    this.content = undefined;
    this.formula = undefined;
    this.readAttributes();
    const depth = xml.depth;
    while (xml.nextChild(depth)) {
      const length = xml.nameEnd - xml.nameStart;
      const first = xml.text.charCodeAt(xml.nameStart);
      if (length === 1 && first === NAME_V) this.readValue();
      else if (length === 1 && first === NAME_F) this.readFormula();
      else if (xml.isElement("is")) this.content = { kind: "text", text: readStringItem(xml) };
    }
    return this.problem === undefined ? this.cell() : undefined;
  }

  private cell(): Cell | undefined {
    const { row, column } = this;
    let { content, formula } = this;
    if (row < 1 || row > LAST_ROW || column < 1 || column > LAST_COLUMN) {
      this.fail("单元格的位置超出工作表范围");
      return undefined;
    }
    if (formula === undefined && content !== undefined && this.arrays?.covers(row, column)) formula = "";
    if (formula === undefined) {
      if (content === undefined || (content.kind === "text" && content.text === "")) return undefined;
    } else content ??= UNCALCULATED;
    const format = this.formats[this.style];
    if (formula === undefined)
      return format === undefined ? { row, column, content } : { row, column, content, format };
    return format === undefined ? { row, column, content, formula } : { row, column, content, formula, format };
  }

  private readAttributes(): void {
    const { xml } = this;
    while (xml.nextAttribute()) {
      if (xml.attributeEnd - xml.attributeStart !== 1 || xml.attributePrefixed) continue;
      const name = xml.text.charCodeAt(xml.attributeStart);
      if (name === NAME_R) this.readPlace(xml.valueStart, xml.valueEnd);
      else if (name === NAME_S) this.style = parseIndex(xml.text, xml.valueStart, xml.valueEnd);
      else if (name === NAME_T) this.type = this.readType(xml.valueStart, xml.valueEnd);
    }
  }

  private readPlace(start: number, end: number): void {
    const { text } = this.xml;
    let at = start;
    let column = 0;
    for (; at < end && at < start + 4; at++) {
      // Letters of either case: clearing bit 5 makes them capital.
      const letter = (text.charCodeAt(at) & ~32) - 64;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    const row = parseIndex(text, at, end);
    this.column = column;
    this.row = row;
    if (column === 0 || Number.isNaN(row)) this.fail("有单元格的位置无法识别");
  }

  /** The type nearly every cell with a type has costs no string. */
  private readType(start: number, end: number): string {
    return end - start === 1 && this.xml.text.charCodeAt(start) === NAME_S ? "s" : this.xml.value();
  }

  /** Numbers and string indices, the bulk of all cells, are read in place; the rest as text. */
  private readValue(): void {
    const { xml, type } = this;
    if (!xml.plainText()) {
      this.readText(xml.elementText());
      return;
    }
    const { text, valueStart, valueEnd } = xml;
    const value = type === "n" ? parseDouble(text, valueStart, valueEnd) : Number.NaN;
    const string = type === "s" ? this.strings[parseIndex(text, valueStart, valueEnd)] : undefined;
    if (!Number.isNaN(value)) this.setNumber(value);
    else if (string) this.content = string;
    else this.readText(xml.plainValue());
  }

  private setNumber(value: number): void {
    this.content = value === 0 ? ZERO : { kind: "number", value };
  }

  private readText(text: string): void {
    const trimmed = text.trim();
    if (this.type === "str" || this.type === "inlineStr") this.content = { kind: "text", text: decodeEscapes(text) };
    else if (trimmed !== "") this.readWord(trimmed);
  }

  private readWord(word: string): void {
    if (this.type === "n") {
      const value = parseDouble(word, 0, word.length);
      if (Number.isNaN(value)) this.fail("数值无法识别");
      else this.setNumber(value);
    } else if (this.type === "s") {
      this.content = this.strings[parseIndex(word, 0, word.length)];
      if (!this.content) this.fail("引用的文字不存在");
    } else if (this.type === "b") this.readBoolean(word);
    else if (this.type === "e") this.content = { kind: "error", code: word };
    else if (this.type === "d") this.content = { kind: "text", text: word };
    else this.fail("单元格的类型无法识别");
  }

  private readBoolean(text: string): void {
    if (text === "1" || text === "true") this.content = TRUE;
    else if (text === "0" || text === "false") this.content = FALSE;
    else this.fail("逻辑值无法识别");
  }

  private readFormula(): void {
    const { xml } = this;
    let spans = false;
    let reference = "";
    while (xml.nextAttribute()) {
      if (xml.isAttribute("t")) spans = xml.value() === "array" || xml.value() === "dataTable";
      else if (xml.isAttribute("ref")) reference = xml.value();
    }
    this.formula = xml.elementText();
    const range = spans ? parseA1Range(reference) : undefined;
    if (!range || (range.top === range.bottom && range.left === range.right)) return;
    this.arrays ??= new ArrayRanges();
    if (!this.arrays.add(range)) this.problem ??= { code: "too-large", detail: "数组公式过多" };
  }

  private fail(detail: string): void {
    const place = { row: this.row, column: this.column };
    const known = place.row >= 1 && place.column >= 1;
    this.problem ??= { code: "damaged", detail, ...(known ? { cell: a1(place) } : {}) };
  }
}
