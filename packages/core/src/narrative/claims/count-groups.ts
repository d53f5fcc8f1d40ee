/** Counts in running text that add up: “共有车辆8辆，其中：应急保障用车3辆、…”. */
import { type CountFigure, figuresOf } from "./figures.js";
import type { ProseLine } from "./prose.js";
import type { Span } from "./statement.js";

export interface NamedCount extends Span {
  readonly name: string;
  readonly count: number;
}

/** A total with the parts that follow it in the same sentence. */
export interface CountGroup {
  readonly line: ProseLine;
  readonly unit: string;
  readonly total: NamedCount;
  readonly parts: readonly NamedCount[];
}

/** Words between a total and its parts. */
const OPENS = /^[,、;:]?(?:价值[0-9.,]{1,16}万?元,)?(?:其中|包括|分别(?:为|是)|分为)[:,]?/;
/** What ends the parts of a total. */
const ENDS = /[。;]/;
const SEPARATES = /^[,、和及]|^,?其中/;

/** Totals with at least two parts in the same unit. */
export function countGroups(line: ProseLine): readonly CountGroup[] {
  const text = line.folded.folded;
  const counts = figuresOf(line.folded).filter((token): token is CountFigure => token.kind === "count");
  const groups: CountGroup[] = [];
  counts.forEach((total, index) => {
    const next = counts[index + 1];
    if (!next || !OPENS.test(text.slice(total.end, next.start))) return;
    const parts: NamedCount[] = [];
    let reached = total.end;
    for (const part of counts.slice(index + 1)) {
      const between = text.slice(reached, part.start);
      if (part.unit !== total.unit || ENDS.test(between) || !(reached === total.end || SEPARATES.test(between))) break;
      if (reached !== total.end && between.includes("其中")) break;
      parts.push(named(between, part));
      reached = part.end;
    }
    if (parts.length < 2) return;
    const from =
      Math.max(
        text.lastIndexOf("。", total.start - 1),
        text.lastIndexOf(",", total.start - 1),
        text.lastIndexOf(";", total.start - 1),
      ) + 1;
    groups.push({ line, unit: total.unit, total: named(text.slice(from, total.start), total), parts });
  });
  return groups;
}

const named = (before: string, { start, end, count }: CountFigure): NamedCount => {
  const name = before.replace(OPENS, "").replace(/^[,、:和及"]+/, "");
  return { name, count, start: start - name.length, end };
};

/** Counts with these words before them. */
export function countsBefore(line: ProseLine, words: RegExp, unit: RegExp): readonly NamedCount[] {
  const text = line.folded.folded;
  return figuresOf(line.folded).flatMap((token): NamedCount[] => {
    if (token.kind !== "count" || !unit.test(token.unit)) return [];
    const before = text.slice(Math.max(0, token.start - 24), token.start);
    const found = words.exec(before);
    if (!found) return [];
    return [{ name: found[0], count: token.count, start: token.start - (before.length - found.index), end: token.end }];
  });
}

/** The first of them. */
export const countBefore = (line: ProseLine, words: RegExp, unit: RegExp): NamedCount | undefined =>
  countsBefore(line, words, unit)[0];
