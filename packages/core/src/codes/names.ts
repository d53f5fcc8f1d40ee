/** How a code is called in a year. */
import type { CodeEntry } from "./code-entry.js";

/** A name that a table of some year may carry for a code. */
export interface AcceptedName {
  readonly name: string;
  /**
   * `current` — the name of the year; `former` — replaced shortly before, or it is not sure when; `later` — comes in
   * shortly after (dictionaries are updated ahead of the accounts); `other` — the compilations disagree on the name.
   */
  readonly standing: "current" | "former" | "later" | "other";
  /** The year of the rename, for `former` and `later`. */
  readonly renamed?: number;
}

/** Templates and dictionaries lag behind a rename, or run ahead of it, by a year. */
const GRACE_YEARS = 1;

/** The name of the year: that of 2024, taken back (or on) through the renames. */
export function nameInYear(entry: CodeEntry, year: number): string {
  const first = entry.renames[0];
  if (!first) return entry.name;
  let name = first.from;
  for (const rename of entry.renames) if (rename.year <= year) name = rename.to;
  return name;
}

/** Every name that is right for the year; the current one first. Without a year any name the code ever had. */
export function acceptedNames(entry: CodeEntry, year: number | undefined): readonly AcceptedName[] {
  const names: AcceptedName[] = [
    { name: year === undefined ? entry.name : nameInYear(entry, year), standing: "current" },
  ];
  const add = (name: AcceptedName): void => {
    if (!names.some((known) => known.name === name.name)) names.push(name);
  };
  for (const { year: renamed, from, to, sure } of entry.renames) {
    const free = year === undefined || !sure;
    if (free || (renamed <= year && year <= renamed + GRACE_YEARS)) add({ name: from, standing: "former", renamed });
    if (free || (year < renamed && renamed <= year + GRACE_YEARS)) add({ name: to, standing: "later", renamed });
  }
  if (entry.otherName !== undefined) add({ name: entry.otherName, standing: "other" });
  return names;
}
