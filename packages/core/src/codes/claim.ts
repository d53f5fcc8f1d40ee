/** What a check may say against a workbook on the strength of an entry. The only place that weighs evidence. */
import { BUILT_IN_YEAR } from "./code-book.js";
import type { CodeEntry } from "./code-entry.js";
import { isDoubtfulYear } from "./validity.js";

/** The gravest severity that may be used; `never`: the entry may only be offered as a suggestion. */
export type Claim = "error" | "warning" | "info" | "never";

/**
 * The gravest claim that an entry supports for accounts of `year`. An entry read in a disclosure of 2024 proves itself for
 * that year only; a year on which the compilations disagree, or that is not known, never carries an error.
 */
export function mayClaim(entry: CodeEntry, year: number | undefined): Claim {
  if (entry.evidence === "doubtful") return "never";
  if (entry.evidence === "single") return "info";
  if (entry.evidence === "probable") return "warning";
  if (year === undefined || isDoubtfulYear(entry, year)) return "warning";
  // An overlay is only laid over the years that it is for.
  if (entry.evidence === "official") return "error";
  return entry.evidence === "agreed" || year === BUILT_IN_YEAR ? "error" : "warning";
}

/**
 * A code that no table holds: finance bureaus add 项 of their own and the Ministry revises the book every year, so it is
 * never an error.
 */
export const CLAIM_ON_UNKNOWN_CODE = "warning" satisfies Claim;
