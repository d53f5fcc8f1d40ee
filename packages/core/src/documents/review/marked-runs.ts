/** Rewrites the runs of one paragraph: cut where phrases begin and end, tracked changes and comment marks put between. */
import type { StorySegment } from "../reading/docx/story.js";
import type { Run, RunChild } from "./document-runs.js";
import { REVIEW_AUTHOR } from "./review-note.js";

/** What is put into a paragraph. Ranges of changes do not overlap. */
export interface RunMarks {
  readonly changes: readonly { readonly start: number; readonly end: number; readonly to: string }[];
  readonly comments: readonly { readonly start: number; readonly end: number; readonly id: number }[];
  readonly date: string;
  /** An id for a tracked change that no other annotation has. */
  readonly nextId: () => number;
}

/** A run and the characters of the paragraph that it holds. */
export interface PlacedRun {
  readonly run: Run;
  readonly pieces: readonly Piece[];
  readonly from: number;
  readonly to: number;
}

interface Piece {
  readonly child: RunChild;
  readonly from: number;
  readonly to: number;
  /** The text of a w:t; absent for anything else. */
  readonly text?: string;
}

/** A replacement in the XML. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly markup: string;
}

/** One-character children, as the story counts them. */
const SINGLE = new Set(["tab", "br", "cr", "noBreakHyphen"]);

/** Places the runs that hold text of a paragraph. Both lists are in document order. */
export function placeRuns(runs: readonly Run[], segments: readonly StorySegment[]): readonly PlacedRun[] {
  const placed: PlacedRun[] = [];
  const texts = segments.filter((segment): segment is PlacedSegment => segment.from !== undefined);
  for (const [index, segment] of texts.entries()) {
    if (segment.from < (placed.at(-1)?.run.end ?? 0)) continue;
    const run = runs[firstIndex(runs, ({ end }) => end > segment.from)];
    // A text box inside a run is a paragraph of its own, whose runs are not listed.
    const anchor = run?.children.find(({ start, end }) => start <= segment.from && segment.from <= end);
    if (!run || anchor?.name !== "t") continue;
    const last = firstIndex(texts, ({ from }) => from >= run.end);
    const own = placeRun(run, anchor, segment.at, texts.slice(index, last));
    if (own.from < own.to) placed.push(own);
  }
  return placed;
}

type PlacedSegment = StorySegment & { readonly from: number };

/** The first item of a list that has the property, which holds for all after it. */
function firstIndex<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && !holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counts the children before and after the one whose place in the text is known. */
function placeRun(run: Run, anchor: RunChild, at: number, segments: readonly PlacedSegment[]): PlacedRun {
  const sized = run.children.map((child) => {
    const segment = segments[firstIndex(segments, ({ from }) => from >= child.start)];
    const text = segment && segment.from <= child.end ? segment.text : undefined;
    return { child, text, length: text?.length ?? (SINGLE.has(child.name) ? 1 : 0) };
  });
  const before = sized.slice(0, run.children.indexOf(anchor)).reduce((sum, { length }) => sum + length, 0);
  let to = at - before;
  const pieces = sized.map(({ child, text, length }): Piece => {
    const from = to;
    to += length;
    return { child, from, to, ...(text === undefined ? {} : { text }) };
  });
  return { run, pieces, from: at - before, to };
}

/** Whether a range can be replaced: it is text alone, of runs that may be changed. */
export const isReplaceable = (runs: readonly PlacedRun[], start: number, end: number): boolean =>
  runs.reduce((covered, { run, pieces }) => {
    const inside = pieces.filter((piece) => piece.from < end && piece.to > start);
    const isText = run.isPlain && inside.every((piece) => piece.text !== undefined);
    return covered + (isText ? inside.reduce((sum, piece) => sum + overlap(piece, start, end), 0) : 0);
  }, 0) ===
  end - start;

const overlap = (piece: Piece, start: number, end: number): number =>
  Math.min(piece.to, end) - Math.max(piece.from, start);

/** The edits that put the marks into the runs of a paragraph. */
export function markRuns(xml: string, runs: readonly PlacedRun[], marks: RunMarks): readonly Edit[] {
  const bounds = [...marks.changes, ...marks.comments].flatMap(({ start, end }) => [start, end]);
  return runs.flatMap((placed, index) => {
    const { run, from, to } = placed;
    const cuts = [...new Set([from, ...bounds.filter((bound) => bound > from && bound < to), to])].sort(
      (a, b) => a - b,
    );
    const isFirst = (start: number): boolean =>
      start <= from && start > (runs[index - 1]?.from ?? -1) && start >= (runs[index - 1]?.to ?? 0);
    const isLast = (end: number): boolean => end >= to && end <= (runs[index + 1]?.from ?? Number.MAX_SAFE_INTEGER);
    let markup = "";
    for (let slice = 0; slice + 1 < cuts.length; slice += 1) {
      const [start = 0, end = 0] = cuts.slice(slice, slice + 2);
      const change = marks.changes.find((each) => each.start <= start && end <= each.end);
      for (const comment of marks.comments) {
        if (comment.start === start || (slice === 0 && isFirst(comment.start))) markup += rangeStart(run, comment.id);
      }
      const own = runSlice(xml, placed, start, end, change !== undefined);
      markup += change
        ? `<${run.prefix}del ${idOf(run, marks.nextId())}${signatureOf(run, marks)}>${own}</${run.prefix}del>`
        : own;
      if (change && change.end === end) markup += inserted(run, change.to, marks);
      for (const comment of marks.comments) {
        if (comment.end === end || (slice + 2 === cuts.length && comment.end > end && isLast(comment.end)))
          markup += rangeEnd(run, comment.id);
      }
    }
    return cuts.length === 2 && markup === xml.slice(run.start, run.end)
      ? []
      : [{ start: run.start, end: run.end, markup }];
  });
}

const signatureOf = ({ prefix }: Run, { date }: RunMarks): string =>
  ` ${prefix}author="${REVIEW_AUTHOR}" ${prefix}date="${date}"`;

const idOf = ({ prefix }: Run, id: number): string => `${prefix}id="${id}"`;

const rangeStart = (run: Run, id: number): string => `<${run.prefix}commentRangeStart ${idOf(run, id)}/>`;
const rangeEnd = (run: Run, id: number): string =>
  `<${run.prefix}commentRangeEnd ${idOf(run, id)}/><${run.prefix}r><${run.prefix}commentReference ${idOf(run, id)}/></${run.prefix}r>`;

/** The new text is written as the old one was. */
function inserted(run: Run, to: string, marks: RunMarks): string {
  if (to === "") return "";
  const { prefix, properties } = run;
  const text = `<${prefix}r>${properties}<${prefix}t xml:space="preserve">${escaped(to)}</${prefix}t></${prefix}r>`;
  return `<${prefix}ins ${idOf(run, marks.nextId())}${signatureOf(run, marks)}>${text}</${prefix}ins>`;
}

/** A run with the children of a range; a w:t that is cut keeps its part of the text. */
function runSlice(
  xml: string,
  { run, pieces, to: whole }: PlacedRun,
  start: number,
  end: number,
  isDeleted: boolean,
): string {
  let content = "";
  for (const piece of pieces) {
    const isPoint = piece.from === piece.to;
    const isInside = isPoint
      ? piece.from >= start && (piece.from < end || end === whole)
      : piece.from < end && piece.to > start;
    if (!isInside) continue;
    const isWhole = piece.from >= start && piece.to <= end;
    if (piece.text === undefined || (isWhole && !isDeleted)) content += xml.slice(piece.child.start, piece.child.end);
    else {
      const text = piece.text.slice(Math.max(0, start - piece.from), end - piece.from);
      const name = `${run.prefix}${isDeleted ? "delText" : "t"}`;
      content += `<${name} xml:space="preserve">${escaped(text)}</${name}>`;
    }
  }
  return `${run.head}${content}</${run.prefix}r>`;
}

export const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
