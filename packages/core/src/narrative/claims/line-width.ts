/** The margin at which the lines of a text were wrapped, and whether a line reaches it. */
import type { TextParagraph } from "../../documents/text-document.js";

/**
 * `cut`: every line but the last of a paragraph has at least `least` characters. `set`: lines reach about `width` half
 * characters, less what the next word takes that did not fit.
 */
export type Margin =
  | { readonly kind: "cut"; readonly least: number }
  | { readonly kind: "set"; readonly width: number };

/** Narrower columns are no prose; in characters. */
const NARROWEST = 15;
const WIDEST = 120;
const FEWEST_FULL = 5;
/** Lines that are looked at to find the margin. */
const MOST_LINES = 4000;

/** The margin of a text; undefined when its lines are whole paragraphs. */
export function marginOf(paragraphs: readonly TextParagraph[]): Margin | undefined {
  const lines = paragraphs.slice(0, MOST_LINES).flatMap(({ text, isInTable }) => (isInTable ? [] : [text.trim()]));
  return cutMargin(lines) ?? setMargin(lines);
}

function cutMargin(lines: readonly string[]): Margin | undefined {
  const longest = largest(lines.map(({ length }) => length));
  const full = lines.filter(({ length }) => length === longest).length;
  if (longest < NARROWEST || longest > WIDEST || full < FEWEST_FULL || full * 5 < lines.length) return undefined;
  return { kind: "cut", least: longest };
}

/** Lines within so much of the margin are full: the lost indent of a first line and a figure that did not fit. */
const ROOM = 8;

/** Lines of sentences show the margin; rows of copied tables may be longer. */
const IS_PROSE = /[，。；、：]/;

function setMargin(lines: readonly string[]): Margin | undefined {
  const prose = lines.flatMap((line) => (IS_PROSE.test(line) ? [{ line, width: widthOf(line) }] : []));
  prose.sort((one, other) => one.width - other.width);
  const most = prose[Math.floor(prose.length * 0.9)]?.width ?? 0;
  if (most < NARROWEST * 2 || most > WIDEST * 2) return undefined;
  const wide = prose.filter(({ width }) => width >= most * 0.7);
  const width = wide[Math.floor(wide.length * 0.75)]?.width ?? 0;
  const full = wide.filter((line) => line.width >= width - ROOM);
  // A paragraph ends with a mark; most wrapped lines break off within a sentence.
  const broken = full.filter(({ line }) => !/[。；：:;！？!?]$/.test(line)).length;
  if (full.length < FEWEST_FULL || full.length * 4 < prose.length || broken * 2 < full.length) return undefined;
  return { kind: "set", width };
}

/** A loop, because the arguments of a call are limited. */
const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0);

const ROUNDING = 1;

/** Whether a line is full when the next one begins with these words. Without them: whether it is full to the last character. */
export function reachesMargin(line: string, next: string, margin: Margin): boolean {
  if (margin.kind === "cut") return line.trim().length >= margin.least;
  const width = widthOf(line.trim());
  if (next === "") return width >= margin.width - ROUNDING;
  return width + widthOf(firstWord(next.trim())) >= margin.width - ROOM;
}

/** What cannot be broken at the beginning of a line: a figure with the mark behind it, or one character. */
const firstWord = (text: string): string =>
  /^[0-9A-Za-z.,%]{1,24}[，。；：、）”]?|^.[，。；：、）”]?/u.exec(text)?.[0] ?? "";

/** In half characters; the blank between figures and characters is narrower than either. */
function widthOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    width += code === 0x20 ? 0.5 : code < 0x80 ? 1 : 2;
  }
  return width;
}
