/** One classification as a table of entries, looked up by code and by name. */
import { type Classification, type CodeEntry, parentOf } from "./code-entry.js";
import { foldName } from "./fold-name.js";

export interface CodeTable {
  readonly classification: Classification;
  /** Sorted by code. */
  readonly entries: readonly CodeEntry[];
  get(code: string): CodeEntry | undefined;
  /** Codes one level below (with "": the 类), whatever the year; sorted. */
  childrenOf(code: string): readonly CodeEntry[];
  /** Entries that carry this name in any year, compared as foldName compares. */
  named(name: string): readonly CodeEntry[];
}

const NONE: readonly CodeEntry[] = [];

/**
 * Makes a table. When a code occurs twice the later entry stands, so that a user's own official table can be laid over
 * the built-in one by appending its entries.
 */
export function codeTable(classification: Classification, entries: readonly CodeEntry[]): CodeTable {
  const byCode = new Map<string, CodeEntry>();
  let inOrder = true;
  let last = "";
  for (const entry of entries) {
    inOrder &&= last < entry.code;
    last = entry.code;
    byCode.set(last, entry);
  }
  const sorted = inOrder ? entries : [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  let byParent: Map<string, CodeEntry[]> | undefined;
  let byName: Map<string, CodeEntry[]> | undefined;
  return {
    classification,
    entries: sorted,
    get: (code) => byCode.get(code),
    childrenOf(code) {
      byParent ??= group(sorted, (entry) => [parentOf(entry.code) ?? ""]);
      return byParent.get(code) ?? NONE;
    },
    named(name) {
      byName ??= group(sorted, namesEver);
      return byName.get(foldName(name)) ?? NONE;
    },
  };
}

function group(entries: readonly CodeEntry[], keys: (entry: CodeEntry) => Iterable<string>): Map<string, CodeEntry[]> {
  const groups = new Map<string, CodeEntry[]>();
  for (const entry of entries) {
    for (const key of keys(entry)) {
      const own = groups.get(key);
      if (own) own.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}

const namesEver = (entry: CodeEntry): Iterable<string> => {
  if (entry.otherName === undefined && entry.renames.length === 0) return [foldName(entry.name)];
  const names = new Set([foldName(entry.name)]);
  if (entry.otherName !== undefined) names.add(foldName(entry.otherName));
  for (const rename of entry.renames) names.add(foldName(rename.from)).add(foldName(rename.to));
  return names;
};
