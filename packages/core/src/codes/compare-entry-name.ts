/** Whether a table names a code rightly for its year. */
import { type CodeEntry, parentOf, type Rename } from "./code-entry.js";
import type { CodeTable } from "./code-table.js";
import { compareName, type NameComparison, type NameOfAnother } from "./compare-name.js";
import { foldName, withoutOrdinal } from "./fold-name.js";
import { type AcceptedName, acceptedNames, nameInYear } from "./names.js";
import { mayBeInForce } from "./validity.js";

export type EntryNameComparison =
  | { readonly verdict: "same" }
  /** `accepted`: the name it was recognised as; its standing tells former and later names. */
  | {
      readonly verdict: "tolerated";
      readonly why:
        | Extract<NameComparison, { verdict: "tolerated" }>["why"]
        | "former-name"
        | "later-name"
        | "other-name";
      readonly accepted: AcceptedName;
    }
  | {
      readonly verdict: "different";
      /** The rename that replaced the printed name too long ago (or has yet to bring it). */
      readonly outdated?: Rename;
      /** Codes that carry the printed name in the year. */
      readonly nameOf: readonly CodeEntry[];
    };

const STANDING_REASONS = { former: "former-name", later: "later-name", other: "other-name" } as const;

const SAME: EntryNameComparison = { verdict: "same" };

/**
 * Names printed otherwise than in the code table (a bracket of the other width, an ordinal, a cut) recur in every table
 * and every workbook of a province; what was found is kept. Bounded, so that a workbook of random names cannot fill it.
 */
const COMPARED = new WeakMap<CodeTable, Map<string, EntryNameComparison>>();
const MOST_COMPARED = 2_000;

/** Compares the name printed for a code. `year` undefined: any name the code ever had will do. */
export function compareEntryName(
  table: CodeTable,
  entry: CodeEntry,
  printed: string,
  year: number | undefined,
): EntryNameComparison {
  if (printed === (year === undefined ? entry.name : nameInYear(entry, year))) return SAME;
  let compared = COMPARED.get(table);
  if (!compared) {
    compared = new Map();
    COMPARED.set(table, compared);
  }
  const key = `${entry.code} ${year} ${printed}`;
  let found = compared.get(key);
  if (!found) {
    found = compare(table, entry, printed, year);
    if (compared.size >= MOST_COMPARED) compared.clear();
    compared.set(key, found);
  }
  return found;
}

function compare(table: CodeTable, entry: CodeEntry, printed: string, year: number | undefined): EntryNameComparison {
  const bare = withoutOrdinal(foldName(printed));
  // Most names differ in form only, and whose else they may be need not be asked.
  let others: readonly CodeEntry[] | undefined;
  const nameOf = (): readonly CodeEntry[] => {
    others ??= othersNamed(table, entry, bare, year);
    return others;
  };
  const isNameOfAnother: NameOfAnother = (among) =>
    nameOf().some((other) => among === "table" || parentOf(other.code) === parentOf(entry.code));
  const names = acceptedNames(entry, year);
  let best: EntryNameComparison | undefined;
  for (const accepted of names) {
    const comparison = compareName(printed, accepted.name, isNameOfAnother);
    if (comparison.verdict === "different") continue;
    if (comparison.verdict === "same" || isForm(comparison)) {
      if (accepted.standing !== "current") {
        return { verdict: "tolerated", why: STANDING_REASONS[accepted.standing], accepted };
      }
      return comparison.verdict === "same" ? comparison : { ...comparison, accepted };
    }
    best ??= { ...comparison, accepted };
  }
  const outdated = entry.renames.find(({ from, to }) => foldName(from) === bare || foldName(to) === bare);
  if (outdated) return { verdict: "different", outdated, nameOf: nameOf() };
  return best ?? { verdict: "different", nameOf: nameOf() };
}

/** Differences of form only: the name itself is complete. */
const isForm = (comparison: NameComparison): boolean =>
  comparison.verdict === "tolerated" && ["blanks", "form", "ordinal"].includes(comparison.why);

/** Other codes that carry the name in the year. */
const othersNamed = (
  table: CodeTable,
  entry: CodeEntry,
  folded: string,
  year: number | undefined,
): readonly CodeEntry[] =>
  table
    .named(folded)
    .filter(
      (other) =>
        other.code !== entry.code &&
        (year === undefined ||
          (mayBeInForce(other, year) && acceptedNames(other, year).some(({ name }) => foldName(name) === folded))),
    );
