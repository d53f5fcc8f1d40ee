import { readPrintedNumber } from "../../money/printed-number.js";
import type { CellContent, SheetParts } from "../grid.js";
import { LAST_COLUMN, LAST_ROW } from "../reference.js";
import { type CellBudget, SheetDraft } from "../sheet-draft.js";
import type { SheetProblem } from "../sheet-problem.js";
import { formatOfSdnum, formatOfStyle, formatsOfClasses } from "./html-formats.js";

type Attributes = Readonly<Record<string, string | undefined>>;

/** A cell that is open. */
interface OpenCell {
  readonly attributes: Attributes;
  readonly row: number;
  readonly column: number;
  text: string;
}

/** A table that is open; tables may stand in each other's cells. */
interface OpenTable {
  readonly draft: SheetDraft;
  row: number;
  column: number;
  cell: OpenCell | undefined;
  /** Last row that a cell from above takes, by column. */
  readonly takenUntil: Map<number, number>;
}

/** Text of these is no content. */
const SILENT = new Set(["script", "style", "title", "head", "xml", "noscript", "template"]);

/** Elements that end a line of text. */
const BLOCKS = new Set(["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "center", "caption", "br", "hr", "body"]);

/** More lines before a table are prose, of which only the last may be its title. */
const MOST_TITLE_LINES = 8;

/** Deeper nesting of tables, or of tags, is made up; the parser's own stack costs its square. */
const DEEPEST = 32;
const DEEPEST_TAG = 4_000;

/** LibreOffice's list of sheets and the heading over each: “Sheet 3: 01收入支出决算总表”. */
const SHEET_HEADING = /^Sheet \d{1,4}: (.{1,100})$/;

/** Makes sheets out of what a HTML parser meets. */
export class HtmlTables {
  readonly #fallbackName: string;
  readonly #budget: CellBudget;
  readonly #sheets: SheetDraft[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #silent: string[] = [];
  readonly #lines: string[] = [];
  readonly #names: string[] = [];
  #line = "";
  #css = "";
  #classes: ReadonlyMap<string, string> = new Map();
  #problem: SheetProblem | undefined;
  #depth = 0;

  constructor(fallbackName: string, budget: CellBudget) {
    this.#fallbackName = fallbackName;
    this.#budget = budget;
  }

  /** True when the rest need not be read. */
  get isBroken(): boolean {
    return this.#problem !== undefined;
  }

  open(tag: string, attributes: Attributes): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST_TAG) this.#problem ??= { code: "too-large", detail: "网页标记嵌套过深" };
    if (SILENT.has(tag)) this.#silent.push(tag);
    if (this.#problem) return;
    const table = this.#tables.at(-1);
    if (tag === "table") this.#openTable();
    else if (tag === "tr" && table) this.#openRow(table, attributes);
    else if ((tag === "td" || tag === "th") && table) this.#openCell(table, attributes);
    else if (BLOCKS.has(tag)) this.#break();
  }

  close(tag: string): void {
    this.#depth -= 1;
    if (SILENT.has(tag)) {
      if (this.#silent.at(-1) === tag) this.#silent.pop();
      if (tag === "style") {
        this.#classes = new Map([...this.#classes, ...formatsOfClasses(this.#css)]);
        this.#css = "";
      }
    }
    if (this.#problem) return;
    const table = this.#tables.at(-1);
    if (tag === "table" && table) this.#closeTable(table);
    else if ((tag === "td" || tag === "th" || tag === "tr") && table) this.#closeCell(table);
    else if (BLOCKS.has(tag) && tag !== "br") this.#break();
  }

  text(piece: string): void {
    if (this.#silent.length > 0) {
      if (this.#silent.at(-1) === "style") this.#css += piece;
      return;
    }
    const cell = this.#tables.at(-1)?.cell;
    if (cell) cell.text += piece.replace(/[\r\n\t ]+/g, " ");
    else if (this.#tables.length === 0) this.#line += piece.replace(/[\r\n\t ]+/g, " ");
  }

  /** Excel names its sheets in a comment that only Excel reads. */
  comment(comment: string): void {
    if (comment.includes("ExcelWorksheet")) this.#names.push(...namesIn(comment));
  }

  finish(): { readonly problem: SheetProblem | undefined; readonly sheets: readonly SheetParts[] } {
    while (this.#tables.length > 0) {
      const table = this.#tables.at(-1);
      if (table) this.#closeTable(table);
    }
    const drafts = this.#sheets.filter((draft) => !draft.isEmpty);
    const used = new Set<string>();
    drafts.forEach((draft, index) => {
      const named = this.#names.length === drafts.length ? this.#names[index] : undefined;
      if (draft.name === "") draft.name = named ?? (drafts.length === 1 ? this.#fallbackName : `表${index + 1}`);
      while (used.has(draft.name.toLowerCase())) draft.name += "_";
      used.add(draft.name.toLowerCase());
    });
    const problem = this.#problem ?? drafts.find((draft) => draft.problem)?.problem;
    return { problem, sheets: drafts.map((draft) => draft.parts()) };
  }

  #openTable(): void {
    if (this.#tables.length >= DEEPEST) {
      this.#problem = { code: "too-large", detail: "表格嵌套过深" };
      return;
    }
    const table: OpenTable = {
      draft: new SheetDraft("", this.#budget),
      row: 0,
      column: 0,
      cell: undefined,
      takenUntil: new Map(),
    };
    if (this.#tables.length === 0) this.#putTitle(table);
    this.#tables.push(table);
    this.#sheets.push(table.draft);
  }

  /** The lines before the table: the name of the sheet, or its first rows. */
  #putTitle(table: OpenTable): void {
    this.#break();
    for (const line of this.#lines.slice(-MOST_TITLE_LINES)) {
      const heading = SHEET_HEADING.exec(line);
      if (heading) table.draft.name = heading[1] ?? "";
    }
    if (table.draft.name === "") {
      for (const text of this.#lines.slice(-MOST_TITLE_LINES)) {
        table.row += 1;
        table.draft.add({ row: table.row, column: 1, content: { kind: "text", text } });
      }
    }
    this.#lines.length = 0;
  }

  #closeTable(table: OpenTable): void {
    this.#closeCell(table);
    this.#tables.pop();
  }

  #openRow(table: OpenTable, attributes: Attributes): void {
    this.#closeCell(table);
    table.row += 1;
    table.column = 0;
    if (isHidden(attributes)) table.draft.hideRows(table.row, 1);
  }

  #openCell(table: OpenTable, attributes: Attributes): void {
    this.#closeCell(table);
    if (table.row === 0) table.row = 1;
    let column = table.column + 1;
    while ((table.takenUntil.get(column) ?? 0) >= table.row && column <= LAST_COLUMN) column += 1;
    const columns = spanOf(attributes.colspan, LAST_COLUMN - column + 1);
    const rows = spanOf(attributes.rowspan, LAST_ROW);
    if (rows > 1) {
      for (let each = column; each < column + columns; each++) table.takenUntil.set(each, table.row + rows - 1);
    }
    table.draft.merge(table.row, column, rows, columns);
    table.column = column + columns - 1;
    table.cell = { attributes, row: table.row, column, text: "" };
  }

  #closeCell(table: OpenTable): void {
    const { cell, draft } = table;
    table.cell = undefined;
    if (!cell) return;
    const { row, column, attributes } = cell;
    const known = this.#formatOf(attributes);
    const { content, format } = readCell(attributes, tidied(cell.text), known);
    if (!content) return;
    draft.add(format === undefined ? { row, column, content } : { row, column, content, format });
    this.#problem ??= draft.problem;
  }

  #formatOf({ style, class: names }: Attributes): string | undefined {
    const own = style === undefined ? undefined : formatOfStyle(style);
    if (own !== undefined || names === undefined || this.#classes.size === 0) return own;
    for (const name of names.split(/\s+/)) {
      const format = this.#classes.get(name);
      if (format !== undefined) return format;
    }
    return undefined;
  }

  /** Ends a line, in a cell or between tables. */
  #break(): void {
    const cell = this.#tables.at(-1)?.cell;
    if (cell) cell.text += "\n";
    else {
      const line = tidied(this.#line);
      this.#line = "";
      if (line !== "") this.#lines.push(line);
    }
  }
}

const isHidden = ({ style = "" }: Attributes): boolean => /display\s{0,4}:\s{0,4}none/i.test(style);

const spanOf = (text: string | undefined, most: number): number =>
  text !== undefined && /^\s{0,4}\d{1,9}/.test(text) ? Math.max(1, Math.min(most, Number.parseInt(text, 10))) : 1;

/** Line by line without the blanks around, as a browser shows it. */
const tidied = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.replaceAll("\u00a0", " ").trim())
    .join("\n")
    .trim();

interface ReadCell {
  readonly content?: CellContent;
  readonly format?: string;
}

function readCell(attributes: Attributes, text: string, known: string | undefined): ReadCell {
  const { sdval, sdnum } = attributes;
  const exact = sdval ?? attributes["x:num"];
  if (exact !== undefined && exact.trim() !== "" && Number.isFinite(Number(exact))) {
    const format = sdnum === undefined ? known : formatOfSdnum(sdnum);
    return { content: { kind: "number", value: Number(exact) + 0 }, ...(format === undefined ? {} : { format }) };
  }
  if (text === "") return {};
  const isText = known === "@" || "x:str" in attributes;
  const number = isText ? undefined : readPrintedNumber(text);
  if (!number) return { content: { kind: "text", text } };
  const format = known ?? number.format;
  return { content: { kind: "number", value: number.value }, ...(format === undefined ? {} : { format }) };
}

/** <x:Name> of each worksheet. */
function namesIn(comment: string): string[] {
  const names: string[] = [];
  for (let at = comment.indexOf("<x:Name>"); at >= 0; at = comment.indexOf("<x:Name>", at + 1)) {
    const end = comment.indexOf("</x:Name>", at);
    if (end < 0 || names.length > 1000) break;
    names.push(comment.slice(at + 8, end));
  }
  return names;
}
