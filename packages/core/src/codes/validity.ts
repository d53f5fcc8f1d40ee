/** Whether a code is in force in a year. */
import type { CodeEntry, YearRange } from "./code-entry.js";
import type { CodeTable } from "./code-table.js";

/** What the tables say about a code in a year of accounts. */
export type CodeState =
  | {
      readonly state: "in-force";
      readonly entry: CodeEntry;
      /** True when the compilations disagree on this year: it may as well be out of force. */
      readonly doubtful: boolean;
    }
  /** `until`: last year of validity, undefined when it is not sure. */
  | { readonly state: "withdrawn"; readonly entry: CodeEntry; readonly until: number | undefined }
  /** `from`: first year of validity, undefined when it is not sure. */
  | { readonly state: "not-yet"; readonly entry: CodeEntry; readonly from: number | undefined }
  | { readonly state: "unknown" };

const holds = (range: YearRange, year: number): boolean =>
  (range.from === undefined || range.from <= year) && (range.to === undefined || year <= range.to);

/** True when the compilations disagree on whether the entry was in force in the year. */
export function isDoubtfulYear(entry: CodeEntry, year: number): boolean {
  const [one, other] = entry.validity;
  return other !== undefined && holds(one, year) !== holds(other, year);
}

/** True unless every compilation says that the entry was out of force. */
export const mayBeInForce = (entry: CodeEntry, year: number): boolean =>
  entry.validity.some((range) => holds(range, year));

/** Looks a code up. `year` is the year of the accounts, not of publication. */
export function codeInYear(table: CodeTable, code: string, year: number): CodeState {
  const entry = table.get(code);
  if (!entry) return { state: "unknown" };
  if (mayBeInForce(entry, year)) return { state: "in-force", entry, doubtful: isDoubtfulYear(entry, year) };
  const before = entry.validity.every((range) => range.from !== undefined && year < range.from);
  if (before) return { state: "not-yet", entry, from: sameYear(entry.validity.map((range) => range.from)) };
  return { state: "withdrawn", entry, until: sameYear(entry.validity.map((range) => range.to)) };
}

const sameYear = (years: readonly (number | undefined)[]): number | undefined =>
  years.every((year) => year === years[0]) ? years[0] : undefined;
