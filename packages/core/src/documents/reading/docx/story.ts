/**
 * One story of a .docx (body, header, footer, notes) as paragraphs, in one pass over its XML. Tracked insertions are kept,
 * deletions dropped, field results kept, field codes dropped, hidden text dropped, alternative renderings
 * (mc:Fallback) dropped. Each piece of text keeps its place in the XML, for whoever changes it.
 */
import { CLOSE, END, OPEN, type XmlScanner } from "../../../workbook/xml-scan.js";

/** A run of characters of a paragraph and where it stands in the XML of its part. */
export interface StorySegment {
  /** Offset in the paragraph's text. */
  readonly at: number;
  readonly text: string;
  /** The character data of its w:t, entities unresolved, as offsets in the XML; absent for tabs and breaks. */
  readonly from?: number;
  readonly to?: number;
}

export interface StoryParagraph {
  /** n-th w:p of the part by its opening tag, from 1; those inside mc:Fallback are not counted. */
  readonly index: number;
  readonly text: string;
  readonly segments: readonly StorySegment[];
  readonly style?: string;
  /** numId and ilvl of its own numPr. */
  readonly numbering?: { readonly id: string | undefined; readonly level: number | undefined };
  /** Own outline level, 0-based. */
  readonly outline?: number;
  readonly isInTable: boolean;
  /** The cell of the innermost table that it stands in. */
  readonly cell?: StoryCell;
}

/** Where a table's cell stands. Rows and columns are 1-based; columns count the grid, so that spans line up. */
export interface StoryCell {
  /** n-th table of the story by its opening tag. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly lastColumn: number;
  /** Goes on a merge that begins above. */
  readonly isContinued: boolean;
}

/** A paragraph while its tags are open. */
interface Open {
  readonly index: number;
  readonly segments: StorySegment[];
  /** Tables that are open around it. */
  readonly tables: readonly Table[];
  readonly cell: StoryCell | undefined;
  length: number;
  style?: string;
  hasNumbering?: boolean;
  numId?: string;
  level?: number;
  outline?: number;
}

interface Table {
  readonly index: number;
  cells: number;
  row: number;
  column: number;
  span: number;
  isContinued: boolean;
}

/** Elements whose whole content is left out. */
const DROPPED = new Set([
  "del",
  "moveFrom",
  "Fallback",
  "instrText",
  "delText",
  "delInstrText",
  "pPrChange",
  "rPrChange",
]);

/** Word allows 63 columns; a file may say anything. */
const MOST_COLUMNS = 1024;

const NAMES = [
  "p",
  "t",
  "tbl",
  "tr",
  "tc",
  "gridSpan",
  "vMerge",
  "r",
  "tab",
  "br",
  "cr",
  "noBreakHyphen",
  "pStyle",
  "numPr",
  "ilvl",
  "numId",
  "outlineLvl",
  "vanish",
  "pPr",
  "rPr",
  "tabs",
  "body",
  ...DROPPED,
];

/** Reads a story. The scanner's problem, if any, is looked at by the caller. */
export function readStory(xml: XmlScanner): readonly StoryParagraph[] {
  return new StoryReader(xml).read();
}

class StoryReader {
  readonly #xml: XmlScanner;
  readonly #done: StoryParagraph[] = [];
  /** Names of the open elements by depth. */
  readonly #names: string[] = [];
  readonly #paragraphs: Open[] = [];
  readonly #tables: Table[] = [];
  #count = 0;
  #tableCount = 0;
  /** Depth of the run that is hidden. */
  #hiddenAt = 0;

  constructor(xml: XmlScanner) {
    this.#xml = xml;
  }

  read(): readonly StoryParagraph[] {
    const xml = this.#xml;
    for (let token = xml.next(); token !== END; token = xml.next()) {
      if (token === OPEN) this.#open();
      else if (token === CLOSE) this.#close(this.#names[xml.depth + 1] ?? "");
    }
    return this.#done.sort((one, other) => one.index - other.index);
  }

  #open(): void {
    const xml = this.#xml;
    const name = NAMES.find((known) => xml.isElement(known)) ?? "";
    this.#names[xml.depth] = name;
    if (DROPPED.has(name)) {
      this.#passOver();
      return;
    }
    const parent = this.#names[xml.depth - 1];
    switch (name) {
      case "p":
        this.#count += 1;
        this.#paragraphs.push({
          index: this.#count,
          segments: [],
          tables: [...this.#tables],
          cell: this.#cell(),
          length: 0,
        });
        break;
      case "tbl":
        this.#tableCount += 1;
        this.#tables.push({ index: this.#tableCount, cells: 0, row: 0, column: 1, span: 0, isContinued: false });
        break;
      case "tr":
      case "tc":
      case "gridSpan":
      case "vMerge":
        this.#tablePart(name, this.#tables[this.#tables.length - 1]);
        break;
      case "t":
        this.#text();
        break;
      case "tab":
        // A tab stop of w:tabs is no tab.
        if (parent === "r") this.#add("\t");
        break;
      case "br":
      case "cr":
        this.#add("\n");
        break;
      case "noBreakHyphen":
        this.#add("-");
        break;
      case "vanish":
        if (parent === "rPr" && this.#names[xml.depth - 2] === "r" && this.#isOn()) this.#hiddenAt = xml.depth - 2;
        break;
      default: {
        const paragraph = this.#paragraphs[this.#paragraphs.length - 1];
        if (paragraph) this.#property(paragraph, name, parent);
      }
    }
  }

  #tablePart(name: string, table: Table | undefined): void {
    if (!table) return;
    if (name === "tr") Object.assign(table, { row: table.row + 1, column: 1, span: 0 });
    else if (name === "tc") {
      table.cells += 1;
      Object.assign(table, { column: table.column + table.span, span: 1, isContinued: false });
    } else if (name === "gridSpan") table.span = Math.min(MOST_COLUMNS, Math.max(1, Number(this.#val()) || 1));
    else table.isContinued = this.#val() !== "restart";
  }

  #cell(): StoryCell | undefined {
    const table = this.#tables[this.#tables.length - 1];
    if (!table || table.row === 0) return undefined;
    const { index, row, column, span, isContinued } = table;
    return { table: index, row, column, lastColumn: column + span - 1, isContinued };
  }

  #property(paragraph: Open, name: string, parent: string | undefined): void {
    if (name === "numPr" && parent === "pPr") paragraph.hasNumbering = true;
    if (name === "pStyle") paragraph.style = this.#val() ?? "";
    else if (name === "outlineLvl" && parent === "pPr") paragraph.outline = Number(this.#val());
    else if (name === "ilvl" && parent === "numPr") paragraph.level = Number(this.#val());
    else if (name === "numId" && parent === "numPr") paragraph.numId = this.#val() ?? "";
  }

  #close(name: string): void {
    if (name === "tbl") this.#tables.pop();
    if (name === "r" && this.#xml.depth + 1 === this.#hiddenAt) this.#hiddenAt = 0;
    if (name !== "p") return;
    const open = this.#paragraphs.pop();
    if (open) this.#done.push(closed(open));
  }

  #text(): void {
    const xml = this.#xml;
    // plainText leaves the element behind, so its CLOSE is not told.
    if (xml.plainText()) this.#add(xml.plainValue(), xml.valueStart, xml.valueEnd);
    else this.#add(xml.elementText());
  }

  #add(text: string, from?: number, to?: number): void {
    const paragraph = this.#paragraphs[this.#paragraphs.length - 1];
    if (!paragraph || this.#hiddenAt > 0) return;
    paragraph.segments.push({ at: paragraph.length, text, ...(from === undefined ? {} : { from, to: to ?? from }) });
    paragraph.length += text.length;
  }

  #passOver(): void {
    const xml = this.#xml;
    const { depth } = xml;
    while (xml.depth >= depth && xml.next() !== END);
  }

  #val(): string | undefined {
    const xml = this.#xml;
    while (xml.nextAttribute()) if (xml.isAttribute("val", true) || xml.isAttribute("val")) return xml.value();
    return undefined;
  }

  /** An on/off property: on unless its value says otherwise. */
  #isOn(): boolean {
    return !/^(?:0|false|off)$/.test(this.#val() ?? "");
  }
}

/** A table of a single cell is a frame round prose, no table. */
const closed = (open: Open): StoryParagraph & { readonly isInTable: boolean } => ({
  index: open.index,
  text: open.segments.map(({ text }) => text).join(""),
  segments: open.segments,
  ...(open.style === undefined ? {} : { style: open.style }),
  ...(open.hasNumbering ? { numbering: { id: open.numId, level: open.level } } : {}),
  ...(open.outline === undefined ? {} : { outline: open.outline }),
  ...(open.cell ? { cell: open.cell } : {}),
  get isInTable() {
    return open.tables.some((table) => table.cells > 1);
  },
});
