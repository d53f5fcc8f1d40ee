/** What an official table changes about the built-in one: for the user to see before relying on either. */
import type { CodeBook } from "../code-book.js";
import type { CodeEntry } from "../code-entry.js";
import { foldName } from "../fold-name.js";
import { nameInYear } from "../names.js";
import { mayBeInForce } from "../validity.js";
import type { CodeOverlay, OverlayCode } from "./code-overlay.js";

export interface OverlayComparison {
  /** Codes that the built-in table does not hold, or not for the year. */
  readonly added: readonly OverlayCode[];
  readonly renamed: readonly { readonly code: OverlayCode; readonly builtIn: CodeEntry }[];
  readonly same: number;
  /** Built-in codes of the year that the table lacks, below a 类 of which it holds something. */
  readonly missing: readonly CodeEntry[];
}

/** Compares an overlay with the book below it, for the overlay's year (or the book's when it names none). */
export function compareOverlay(book: CodeBook, overlay: CodeOverlay): OverlayComparison {
  const year = overlay.year ?? book.year;
  const added: OverlayCode[] = [];
  const renamed: { code: OverlayCode; builtIn: CodeEntry }[] = [];
  let same = 0;
  for (const code of overlay.codes) {
    const builtIn = book.table(code.classification).get(code.code);
    if (!builtIn || !mayBeInForce(builtIn, year)) added.push(code);
    else if (foldName(nameInYear(builtIn, year)) === foldName(code.name)) same += 1;
    else renamed.push({ code, builtIn });
  }
  return { added, renamed, same, missing: missingFrom(book, overlay, year) };
}

function missingFrom(book: CodeBook, overlay: CodeOverlay, year: number): readonly CodeEntry[] {
  const held = new Set(overlay.codes.map(({ classification, code }) => `${classification}|${code}`));
  const covered = new Set(overlay.codes.map(({ classification, code }) => `${classification}|${code.slice(0, 3)}`));
  return [...new Set(overlay.codes.map(({ classification }) => classification))].flatMap((classification) =>
    book
      .table(classification)
      .entries.filter(
        (entry) =>
          mayBeInForce(entry, year) &&
          covered.has(`${classification}|${entry.code.slice(0, 3)}`) &&
          !held.has(`${classification}|${entry.code}`),
      ),
  );
}
