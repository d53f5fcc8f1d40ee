/**
 * Cuts a sheet into blocks: what stands under one title (or under one set of headings, where the title is missing).
 * Several tables may be stacked on one sheet, with or without blank rows, titles, marks and notes between them.
 */
import type { CellRange } from "../workbook/reference.js";
import { isTotalName } from "./heading-words.js";
import { continuesNote } from "./notes.js";
import { type LineOf, lineOf } from "./row-kind.js";
import type { SheetView, ViewRow } from "./sheet-view.js";
import { readTitle } from "./title.js";

/** One block, its rows already sorted by their part in a table. All four lists are in sheet order. */
export interface Block {
  readonly view: SheetView;
  /** Titles, marks, unit lines and what else stands above the headings. */
  readonly preamble: readonly LineOf[];
  readonly headings: readonly ViewRow[];
  /** Rows of codes, items and amounts; with a heading row that carries the 合计 amounts as its first row, if there is one. */
  readonly body: readonly ViewRow[];
  readonly notes: readonly ViewRow[];
  /** Titles and headings printed again over the rest of a long table: they say nothing new, but they are of this block. */
  readonly repeated: readonly ViewRow[];
}

interface Open {
  preamble: LineOf[];
  headings: ViewRow[];
  body: ViewRow[];
  notes: ViewRow[];
  repeated: ViewRow[];
  headingTexts: Set<string>;
  lastRow: number;
  /** Within the repeated title and headings of a table that goes on (续表). */
  resuming: boolean;
}

const open = (): Open => ({
  preamble: [],
  headings: [],
  body: [],
  notes: [],
  repeated: [],
  headingTexts: new Set(),
  lastRow: 0,
  resuming: false,
});

/** No table has more rows of headings; what looks like more is a list of words. */
const MOST_HEADINGS = 12;

const textOf = (row: ViewRow): string => row.cells.map((cell) => `${cell.column}${cell.text}`).join(" ");

/** Whether a row of text under headings is a label of the body: one cell, in the first column or saying 合计. */
function isLoneLabel(row: ViewRow, headings: readonly ViewRow[]): boolean {
  const [only, second] = row.cells;
  if (!only || second) return false;
  if (isTotalName(only.text)) return true;
  const leftmost = Math.min(...headings.map((heading) => heading.cells[0]?.column ?? Number.POSITIVE_INFINITY));
  return only.column <= leftmost;
}

/** Cuts one sheet into blocks. Linear in its cells. */
export function blocksOf(view: SheetView): Block[] {
  const cutter = new BlockCutter(view);
  for (const row of view.rows) cutter.place(lineOf(row));
  const blocks = cutter.finish();
  joinFooter(blocks);
  return blocks;
}

/** Takes the lines of a sheet one after the other and begins a new block where a table begins or prose does. */
class BlockCutter {
  readonly #view: SheetView;
  readonly #blocks: Block[] = [];
  #current = open();

  constructor(view: SheetView) {
    this.#view = view;
  }

  place(line: LineOf): void {
    this.#sort(line);
    this.#current.lastRow = line.row.row;
  }

  finish(): Block[] {
    this.#close();
    return this.#blocks;
  }

  #close(): void {
    const { preamble, headings, body, notes, repeated, lastRow } = this.#current;
    this.#current = open();
    if (lastRow === 0) return;
    const { before, own } = headings.length > 0 ? cutPreamble(preamble) : { before: [], own: preamble };
    const view = this.#view;
    if (before.length > 0)
      this.#blocks.push({ view, preamble: before, headings: [], body: [], notes: [], repeated: [] });
    this.#blocks.push({ view, preamble: own, headings, body, notes, repeated });
  }

  /** Starts a new block; text that stood close above the row, behind a blank row, goes with it. */
  #restart(row: number): void {
    const carried = takeLead(this.#current, row);
    this.#close();
    this.#current.preamble.push(...carried);
  }

  #sort(line: LineOf): void {
    const { row } = line;
    if (this.#current.resuming) {
      // Title, unit line and headings printed again over the rest of a long table say nothing new.
      if (line.kind === "caption" || line.kind === "heading" || line.kind === "text") {
        this.#current.repeated.push(row);
        return;
      }
      this.#current.resuming = false;
    }
    if (isBegun(this.#current) && opensProse(row)) this.#restart(row.row);
    switch (line.kind) {
      case "title":
        this.#placeTitle(line);
        return;
      case "caption":
        this.#placeCaption(line);
        return;
      case "heading":
      case "heading-with-amounts":
        this.#placeHeading(line);
        return;
      case "note":
        if (isBegun(this.#current) || this.#current.notes.length > 0) this.#current.notes.push(row);
        else this.#current.preamble.push(line);
        return;
      case "body": {
        const { notes, body } = this.#current;
        if (notes.length > 0 && body.length > 0 && isNoteLine(row)) notes.push(row);
        else body.push(row);
        return;
      }
      case "text":
        this.#placeText(line);
    }
  }

  #placeTitle(line: LineOf): void {
    const { row } = line;
    if (this.#current.body.length > 0 && continuesTable(line, this.#current)) {
      this.#current.resuming = true;
      this.#current.repeated.push(row);
      return;
    }
    if (isBegun(this.#current) || this.#current.notes.length > 0) this.#restart(row.row);
    this.#current.preamble.push(line);
  }

  /** A unit line may stand under the headings' first row; under the body or a second mark it opens the next table. */
  #placeCaption(line: LineOf): void {
    const { body, preamble } = this.#current;
    const isSecond = isBegun(this.#current) && preamble.some((other) => other.kind === "caption");
    if (body.length > 0 || isSecond) this.#restart(line.row.row);
    this.#current.preamble.push(line);
  }

  #placeHeading(line: LineOf): void {
    const { row } = line;
    const text = textOf(row);
    const { headings, body, notes, repeated, headingTexts, lastRow } = this.#current;
    if (body.length > 0 || (notes.length > 0 && headings.length > 0)) {
      if (headingTexts.has(text) && row.row - lastRow <= 1 && notes.length === 0) {
        repeated.push(row);
        return;
      }
      if (line.anchors === 0) {
        body.push(row);
        return;
      }
      this.#restart(row.row);
    }
    const current = this.#current;
    if (current.headings.length >= MOST_HEADINGS) {
      current.body.push(row);
      return;
    }
    current.headings.push(row);
    current.headingTexts.add(text);
    if (line.kind === "heading-with-amounts") current.body.push(row);
  }

  #placeText(line: LineOf): void {
    const { row } = line;
    const { headings, body, notes } = this.#current;
    if (!isBegun(this.#current)) {
      if (notes.length > 0) this.#restart(row.row);
      this.#current.preamble.push(line);
      return;
    }
    if (notes.length > 0) notes.push(row);
    else if (body.length > 0 || isLoneLabel(row, headings) || headings.length >= MOST_HEADINGS) body.push(row);
    else headings.push(row);
  }
}

const isBegun = ({ headings, body }: Open): boolean => headings.length > 0 || body.length > 0;

/**
 * Cover and 目录 may stand above the first table on one sheet: what is set off from the table's own title by a blank row
 * or by another title is no part of it.
 */
function cutPreamble(lines: readonly LineOf[]): { before: LineOf[]; own: LineOf[] } {
  let start = lines.length - 1;
  for (let index = start; index >= 0; index -= 1) {
    if (lines[index]?.kind !== "title") continue;
    start = index;
    break;
  }
  while (start > 0 && belongsTo(lines, start)) start -= 1;
  return { before: lines.slice(0, Math.max(0, start)), own: lines.slice(Math.max(0, start)) };
}

/** Whether the line above belongs to the same preamble as the line at `start`. */
function belongsTo(lines: readonly LineOf[], start: number): boolean {
  const line = lines[start];
  const above = lines[start - 1];
  if (!line || !above) return false;
  const gap = line.row.row - above.row.row - 1;
  // Without a title, mark and unit line may stand a blank row apart.
  if (line.kind === "caption" && above.kind === "caption") return gap <= 1;
  if (gap > 0) return false;
  // One heading line over the title (某局2024年度部门决算表) is part of it, a list of titles is 目录.
  return (
    above.kind !== "title" || (line.kind === "title" && lines[start - 2]?.kind !== "title" && start < lines.length)
  );
}

/** 单位（公章）：… under the last table of a sheet is its footer, not the beginning of another. */
function joinFooter(blocks: Block[]): void {
  const [last, table] = [blocks.at(-1), blocks.at(-2)];
  if (!last || !table || table.headings.length === 0 || last.headings.length + last.body.length + last.notes.length > 0)
    return;
  if (!last.preamble.every((line) => line.kind === "caption")) return;
  blocks.splice(-2, 2, { ...table, notes: [...table.notes, ...last.preamble.map((line) => line.row)] });
}

/** 第三部分 …, 一、…情况说明: prose begins under the tables. */
function opensProse(row: ViewRow): boolean {
  const [only, second] = row.cells;
  if (!only || second || only.figure || only.text.length > 60) return false;
  return /^第[一二三四五六七八九十]{1,3}部分|情况说明$/.test(only.text);
}

/** “支出决算表（续）” under 支出决算表. */
function continuesTable(line: LineOf, block: Open): boolean {
  const title = line.title?.text ?? "";
  if (!/续/.test(title)) return false;
  const { core } = readTitle(title.replace(/\(?续表?[一二三四五\d]?\)?/, ""));
  return block.preamble.some((above) => above.title && readTitle(above.title.text).core === core);
}

/** A numbered further line of a note is no body row although it begins with a number. */
function isNoteLine(row: ViewRow): boolean {
  const first = row.cells[0];
  return first !== undefined && row.cells.length === 1 && continuesNote(first.text);
}

/** Takes from the end of a block the text rows that stand directly above `row` but apart from the block. */
function takeLead(block: Open, row: number): LineOf[] {
  const list = block.notes.length > 0 ? block.notes : block.body;
  let from = list.length;
  let below = row;
  while (from > 0) {
    const above = list[from - 1];
    if (!above || below - above.row > 1 || !isPlainText(above)) break;
    from -= 1;
    below = above.row;
  }
  const before = list[from - 1] ?? block.body.at(-1);
  const apart = from < list.length && before !== undefined && below - before.row > 1;
  if (!apart) return [];
  return list.splice(from).map((taken) => ({ row: taken, kind: "text", anchors: 0 }));
}

const isPlainText = (row: ViewRow): boolean =>
  row.cells.length <= 2 && row.cells.every((cell) => !cell.figure && cell.text.length <= 40);

/** The rectangle that blocks span; undefined when they hold nothing. */
export function rangeOf(blocks: readonly Block[]): CellRange | undefined {
  let top = Number.POSITIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  let bottom = 0;
  let right = 0;
  const include = (row: ViewRow): void => {
    top = Math.min(top, row.row);
    bottom = Math.max(bottom, row.row);
    left = Math.min(left, row.cells[0]?.column ?? left);
    right = Math.max(right, row.cells.at(-1)?.column ?? right);
  };
  for (const block of blocks) {
    for (const line of block.preamble) include(line.row);
    for (const row of block.headings) include(row);
    for (const row of block.body) include(row);
    for (const row of block.notes) include(row);
    for (const row of block.repeated) include(row);
  }
  return bottom === 0 ? undefined : { top, left, bottom, right };
}

/** All rows of a block, in sheet order. */
export function rowsOf(block: Block): ViewRow[] {
  const rows = new Set<ViewRow>(block.preamble.map((line) => line.row));
  for (const list of [block.headings, block.body, block.notes]) for (const row of list) rows.add(row);
  return [...rows].sort((a, b) => a.row - b.row);
}
