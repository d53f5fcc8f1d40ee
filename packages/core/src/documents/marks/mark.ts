/** Marks that are put into a copy of a workbook: a colour and a note at a cell. */
import type { Severity } from "../../findings/finding.js";

export interface CellMark {
  readonly sheet: string;
  /** A1 without `$`. */
  readonly cell: string;
  readonly severity: Severity;
  /** What the note says; lines end with \n. "" for none. */
  readonly note: string;
}

/**
 * A formula that is always true and does nothing: by it marks are found again, whoever set them — this program, the
 * Excel add-in or WPS — and the user's own formats are never taken for marks.
 */
export const markFormula = (severity: Severity): string => `N("决算核:${severity}")=0`;

const TAG = /^\s*=?\s*N\("决算核:(?:error|warning|info)"\)\s*=\s*0\s*$/i;

export const isMarkFormula = (formula: string): boolean => TAG.test(formula);

/** Every mark holds this, so a part without it has none. */
export const MARK_WORD = "决算核";

/** Author of the notes. */
export const NOTE_AUTHOR = "决算核";

/** With this begins what is added to a note that a user wrote. */
export const NOTE_LEAD = "〔决算核〕";

/** Fills as ARGB: light, so that the figures stay readable and print in different greys. */
export const MARK_FILLS: Readonly<Record<Severity, string>> = {
  error: "FFF8C9C9",
  warning: "FFFFE3A6",
  info: "FFCFE4F5",
};
