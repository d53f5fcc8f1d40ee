/** A user's own official code table, laid over the built-in one for its year. */
import type { CodeBook } from "../code-book.js";
import { CLASSIFICATIONS, type Classification, type CodeEntry, levelOf } from "../code-entry.js";
import { type CodeTable, codeTable } from "../code-table.js";

/** One line of an official table. */
export interface OverlayCode {
  readonly classification: Classification;
  readonly code: string;
  readonly name: string;
}

/** An official table as the user gave it. */
export interface CodeOverlay {
  /** Name of the file, for messages. */
  readonly source: string;
  /** The year of accounts that it is for; it says nothing about others. Undefined: for every year. */
  readonly year: number | undefined;
  readonly codes: readonly OverlayCode[];
}

/** The overlays that speak about a year. */
export const overlaysFor = (overlays: readonly CodeOverlay[], year: number | undefined): readonly CodeOverlay[] =>
  overlays.filter((overlay) => overlay.year === undefined || year === undefined || overlay.year === year);

/**
 * The book with the overlays laid over it; later ones win. A code of an overlay has the overlay's name and is in force;
 * codes that no overlay names stay as they are, with their evidence.
 */
export function withOverlays(base: CodeBook, overlays: readonly CodeOverlay[]): CodeBook {
  if (overlays.length === 0) return base;
  const tables = new Map<Classification, CodeTable>();
  return {
    ...base,
    table(classification) {
      let table = tables.get(classification);
      if (!table) {
        const own = overlays.flatMap((overlay) =>
          overlay.codes.flatMap((code) =>
            code.classification === classification ? (overlayEntry(code, overlay.year) ?? []) : [],
          ),
        );
        const below = base.table(classification);
        table = own.length === 0 ? below : codeTable(classification, [...below.entries, ...own]);
        tables.set(classification, table);
      }
      return table;
    },
  };
}

function overlayEntry({ code, name }: OverlayCode, year: number | undefined): CodeEntry | undefined {
  const level = levelOf(code);
  if (!level) return undefined;
  const validity = [year === undefined ? {} : { from: year, to: year }] as const;
  return { code, name, level, validity, evidence: "official", renames: [] };
}

export const isClassification = (text: string): text is Classification =>
  (CLASSIFICATIONS as readonly string[]).includes(text);
