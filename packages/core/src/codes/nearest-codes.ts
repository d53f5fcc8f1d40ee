/** Which code may have been meant: one digit off, or the same name. */
import type { CodeEntry } from "./code-entry.js";
import type { CodeTable } from "./code-table.js";
import { compareEntryName } from "./compare-entry-name.js";
import { mayBeInForce } from "./validity.js";

/** How the digits differ from the printed ones: one replaced, two neighbours swapped, one too few, one too many. */
export type DigitSlip = "replaced" | "swapped" | "missing" | "extra";

export interface NearCode {
  readonly entry: CodeEntry;
  /** Undefined when only the name led here. */
  readonly slip?: DigitSlip;
  /** True when the printed name is that of the entry. */
  readonly sameName: boolean;
}

export interface NearestQuery {
  /** Only codes that may be in force in the year; any when undefined. */
  readonly year?: number | undefined;
  /** The name printed beside the code. */
  readonly name?: string | undefined;
  /** At most so many; 3 when absent. */
  readonly limit?: number;
}

const DIGITS = "0123456789";
/** A name carried by more codes than this (行政运行) says nothing on its own. */
const MOST_SAME_NAMES = 3;

/**
 * Codes that may have been meant by `code`, best first. As soon as one carries the printed name, only such are returned:
 * without that a wrong digit has many neighbours.
 */
export function nearestCodes(table: CodeTable, code: string, query: NearestQuery = {}): readonly NearCode[] {
  const { year, name, limit = 3 } = query;
  const usable = (entry: CodeEntry | undefined): entry is CodeEntry =>
    entry !== undefined && entry.code !== code && (year === undefined || mayBeInForce(entry, year));
  const found = new Map<string, NearCode>();
  for (const [candidate, slip] of digitSlips(code)) {
    const entry = table.get(candidate);
    if (usable(entry)) found.set(candidate, { entry, slip, sameName: hasName(table, entry, name, year) });
  }
  if (name !== undefined) {
    const named = table.named(name).filter(usable);
    for (const entry of named) {
      const near = entry.code.slice(0, 5) === code.slice(0, 5) || named.length <= MOST_SAME_NAMES;
      if (near && !found.has(entry.code)) found.set(entry.code, { entry, sameName: true });
    }
  }
  const all = [...found.values()];
  const named = all.filter((near) => near.sameName);
  return (named.length > 0 ? named : all).sort((a, b) => rank(b, code) - rank(a, code)).slice(0, limit);
}

const hasName = (table: CodeTable, entry: CodeEntry, name: string | undefined, year: number | undefined): boolean =>
  name !== undefined && compareEntryName(table, entry, name, year).verdict !== "different";

/** Longer common beginnings first, then a slip of the digits over the name alone; the order of codes decides ties. */
function rank(near: NearCode, code: string): number {
  let common = 0;
  while (common < code.length && near.entry.code[common] === code[common]) common += 1;
  return (near.slip === undefined ? 0 : 10) + common;
}

/** Every code that one slip turns into the printed one. */
function* digitSlips(code: string): Generator<readonly [string, DigitSlip]> {
  for (let at = 0; at < code.length; at += 1) {
    const before = code.slice(0, at);
    const after = code.slice(at + 1);
    for (const digit of DIGITS) if (digit !== code[at]) yield [before + digit + after, "replaced"];
    const next = code[at + 1];
    if (next !== undefined && next !== code[at])
      yield [before + next + (code[at] ?? "") + code.slice(at + 2), "swapped"];
    yield [before + after, "extra"];
  }
  for (let at = 0; at <= code.length; at += 1) {
    for (const digit of DIGITS) yield [code.slice(0, at) + digit + code.slice(at), "missing"];
  }
}
