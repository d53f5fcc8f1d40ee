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
  const blocks: Block[] = [];
  let current = open();
  const close = (): void => {
    if (current.lastRow > 0) {
      const { headings, body, notes, repeated } = current;
      const { before, own } =
        headings.length > 0 ? cutPreamble(current.preamble) : { before: [], own: current.preamble };
      if (before.length > 0) blocks.push({ view, preamble: before, headings: [], body: [], notes: [], repeated: [] });
      blocks.push({ view, preamble: own, headings, body, notes, repeated });
    }
    current = open();
  };
  /** Starts a new block; text that stood close above the row, behind a blank row, goes with it. */
  const restart = (row: number): void => {
    const carried = takeLead(current, row);
    close();
    current.preamble.push(...carried);
  };
  for (const row of view.rows) {
    const line = lineOf(row);
    place(line);
    current.lastRow = row.row;
  }
  close();
  joinFooter(blocks);
  return blocks;

  function place(line: LineOf): void {
    const { row } = line;
    if (current.resuming) {
      // Title, unit line and headings printed again over the rest of a long table say nothing new.
      if (line.kind === "caption" || line.kind === "heading" || line.kind === "text") {
        current.repeated.push(row);
        return;
      }
      current.resuming = false;
    }
    const started = current.headings.length > 0 || current.body.length > 0;
    if (started && opensProse(row)) restart(row.row);
    const begun = current.headings.length > 0 || current.body.length > 0;
    switch (line.kind) {
      case "title":
        if (current.body.length > 0 && continuesTable(line, current)) {
          current.resuming = true;
          current.repeated.push(row);
          return;
        }
        if (begun || current.notes.length > 0) restart(row.row);
        current.preamble.push(line);
        return;
      case "caption":
        // A unit line may stand under the headings' first row; under the body or a second mark it opens the next table.
        if (current.body.length > 0 || (begun && current.preamble.some((other) => other.kind === "caption"))) {
          restart(row.row);
        }
        current.preamble.push(line);
        return;
      case "heading":
      case "heading-with-amounts":
        placeHeading(line);
        return;
      case "note":
        if (begun || current.notes.length > 0) current.notes.push(row);
        else current.preamble.push(line);
        return;
      case "body":
        if (current.notes.length > 0 && current.body.length > 0 && isNoteLine(row)) current.notes.push(row);
        else current.body.push(row);
        return;
      case "text":
        placeText(line, begun);
    }
  }

  function placeHeading(line: LineOf): void {
    const { row } = line;
    const text = textOf(row);
    const under = current.body.length > 0 || (current.notes.length > 0 && current.headings.length > 0);
    if (under) {
      const repeated = current.headingTexts.has(text) && row.row - current.lastRow <= 1 && current.notes.length === 0;
      if (repeated) {
        current.repeated.push(row);
        return;
      }
      if (line.anchors > 0) restart(row.row);
      else {
        current.body.push(row);
        return;
      }
    }
    if (current.headings.length >= MOST_HEADINGS) {
      current.body.push(row);
      return;
    }
    current.headings.push(row);
    current.headingTexts.add(text);
    if (line.kind === "heading-with-amounts") current.body.push(row);
  }

  function placeText(line: LineOf, begun: boolean): void {
    const { row } = line;
    if (!begun) {
      if (current.notes.length > 0) restart(row.row);
      current.preamble.push(line);
      return;
    }
    if (current.body.length > 0 || current.notes.length > 0) {
      if (current.notes.length > 0) current.notes.push(row);
      else current.body.push(row);
      return;
    }
    if (isLoneLabel(row, current.headings) || current.headings.length >= MOST_HEADINGS) current.body.push(row);
    else current.headings.push(row);
  }
}

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
