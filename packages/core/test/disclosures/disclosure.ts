/** A disclosure composed for tests: tables of an invented unit, its prose as it should be, and defects planted in a copy. */
import type { RequirementId } from "../../src/rules/requirements.js";
import type { Drawn } from "../tables/grid-of.js";
import type { Book } from "./books.js";

/** One defect: a phrase of the true text is replaced, once. */
export interface Planted {
  /** The requirement that is broken, then others under which it may as well be told. */
  readonly requirement: RequirementId | readonly [RequirementId, ...RequirementId[]];
  /** Stands exactly once in the true text. */
  readonly from: string;
  readonly to: string;
  /** What should stand there, as a finding may tell it (a figure, a word); "" where there is no single answer. */
  readonly expected: string;
  /** Least severity that such a finding should have: info for form only. */
  readonly severity?: "info";
}

/** `development` may be looked at while rules are written; `heldOut` only counts. */
export type Half = "development" | "heldOut";

export interface Disclosure {
  readonly id: string;
  readonly half: Half;
  readonly book: Book;
  readonly sheets: readonly Drawn[];
  /** The prose without defects, one line of the file each. */
  readonly text: readonly string[];
  readonly defects: readonly Planted[];
  /** Columns after which the lines are cut, as in text copied from a PDF. */
  readonly wrapAt?: number;
  /** Half characters to which a typesetter set the lines: figures are narrow and not broken, the indent is lost. */
  readonly setAt?: number;
}

/** Lines cut after so many characters, wherever that falls. */
export const wrapped = (lines: readonly string[], width: number): string[] =>
  lines.flatMap((line) => line.match(new RegExp(`.{1,${width}}`, "gu")) ?? [""]);

const UNIT_OF_LINE = /[0-9A-Za-z.,%]+[，。；：、）”]?|.[，。；：、）”]*/gu;
const INDENT = 4;

/** Lines as they are set: of each paragraph the first is two characters shorter. */
export const typeset = (lines: readonly string[], width: number): string[] =>
  lines.flatMap((line) => {
    const cut: string[] = [];
    let current = "";
    let room = width - INDENT;
    for (const [word] of line.matchAll(UNIT_OF_LINE)) {
      const size = [...word].reduce((all, letter) => all + (letter.charCodeAt(0) < 0x80 ? 1 : 2), 0);
      if (size > room && current !== "") {
        cut.push(current);
        current = "";
        room = width;
      }
      current += word;
      room -= size;
    }
    return [...cut, current];
  });

const laidOut = (lines: readonly string[], { wrapAt, setAt }: Pick<Disclosure, "wrapAt" | "setAt">): string[] => {
  if (setAt !== undefined) return typeset(lines, setAt);
  return wrapAt === undefined ? [...lines] : wrapped(lines, wrapAt);
};

/** Where a planted phrase stands: line (1-based) and UTF-16 offsets in the text as given out. */
export interface PlantedPlace {
  readonly defect: Planted;
  /** Line numbers with the part of the phrase that stands in each. */
  readonly parts: readonly { readonly line: number; readonly start: number; readonly end: number }[];
}

export interface PlantedText {
  readonly lines: readonly string[];
  readonly places: readonly PlantedPlace[];
}

/** The true text, wrapped when the disclosure says so. */
export const trueLines = (disclosure: Disclosure): readonly string[] => laidOut(disclosure.text, disclosure);

/** The text with all defects planted. A defect whose phrase is not there exactly once is a mistake of the test. */
export function plantedText(disclosure: Disclosure): PlantedText {
  const { id, text, defects } = disclosure;
  const spots = defects.map((defect) => ({ defect, ...spotOf(id, text, defect) }));
  const lines: string[] = [];
  const places: PlantedPlace[] = [];
  text.forEach((line, index) => {
    const own = spots.filter((spot) => spot.index === index).sort((one, other) => one.start - other.start);
    let made = "";
    let from = 0;
    const ranges = own.map(({ defect, start }) => {
      if (start < from) throw new Error(`${id}: defects overlap at “${defect.from}”`);
      made += line.slice(from, start);
      const at = made.length;
      made += defect.to;
      from = start + defect.from.length;
      return { defect, start: at, end: made.length };
    });
    made += line.slice(from);
    const cut = laidOut([made], disclosure);
    const first = lines.length + 1;
    places.push(...ranges.map(({ defect, start, end }) => ({ defect, parts: partsOf(cut, first, start, end) })));
    lines.push(...cut);
  });
  return { lines, places };
}

function spotOf(id: string, text: readonly string[], { from }: Planted): { index: number; start: number } {
  const found = text.flatMap((line, index) => {
    const starts: { index: number; start: number }[] = [];
    for (let start = line.indexOf(from); start >= 0; start = line.indexOf(from, start + 1))
      starts.push({ index, start });
    return starts;
  });
  const [spot] = found;
  if (!spot || found.length > 1) throw new Error(`${id}: “${from}” stands ${found.length} times in the text`);
  return spot;
}

function partsOf(cut: readonly string[], first: number, start: number, end: number): PlantedPlace["parts"] {
  let offset = 0;
  return cut.flatMap((line, index) => {
    const part = { line: first + index, start: Math.max(0, start - offset), end: Math.min(line.length, end - offset) };
    offset += line.length;
    return part.start < part.end ? [part] : [];
  });
}
