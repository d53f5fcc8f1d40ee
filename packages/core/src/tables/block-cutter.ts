/** Where one block of a sheet ends and the next begins. */
import type { Block } from "./block.js";
import { isTotalName } from "./heading-words.js";
import { continuesNote } from "./notes.js";
import { cutPreamble } from "./preamble-lines.js";
import type { LineOf } from "./row-kind.js";
import type { SheetView, ViewRow } from "./sheet-view.js";
import { readTitle } from "./title.js";

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

/** Takes the lines of a sheet one after the other and begins a new block where a table begins or prose does. */
export class BlockCutter {
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
