/** Finding a code by what a person types: digits or part of a name. */
import type { CodeEntry } from "./code-entry.js";
import type { CodeTable } from "./code-table.js";
import { foldName } from "./fold-name.js";
import { nameInYear } from "./names.js";
import { mayBeInForce } from "./validity.js";

/**
 * Codes in force in the year that begin with the typed digits, or whose name contains the typed text: whole names first,
 * then names that begin with it, then the others, each in the order of codes. Empty for a blank text.
 */
export function searchCodes(table: CodeTable, text: string, year: number, limit = 20): readonly CodeEntry[] {
  const wanted = foldName(text);
  if (wanted === "") return [];
  const inForce = table.entries.filter((entry) => mayBeInForce(entry, year));
  if (/^\d+$/.test(wanted)) return inForce.filter((entry) => entry.code.startsWith(wanted)).slice(0, limit);
  const ranked: [CodeEntry[], CodeEntry[], CodeEntry[]] = [[], [], []];
  for (const entry of inForce) {
    const name = foldName(nameInYear(entry, year));
    if (name === wanted) ranked[0].push(entry);
    else if (name.startsWith(wanted)) ranked[1].push(entry);
    else if (name.includes(wanted)) ranked[2].push(entry);
  }
  return ranked.flat().slice(0, limit);
}
