import type { Severity } from "@juesuan/core";

/**
 * The tag of a mark: a conditional format whose formula holds for every cell and carries the product's name, so that Excel,
 * WPS and the command line know each other's marks. It is part of users' files and may never change.
 */
const TAG = /^\s*=?\s*N\("决算核:(error|warning|info)"\)\s*=\s*0\s*$/i;

export const markFormula = (severity: Severity): string => `=N("决算核:${severity}")=0`;

/** The severity that a conditional format's formula marks; undefined when it is no mark of this product. */
export const severityOfFormula = (formula: string): Severity | undefined =>
  TAG.exec(formula)?.[1]?.toLowerCase() as Severity | undefined;

/** Fills of marks, as #RRGGBB: light enough for black figures. */
export const MARK_FILLS = { error: "#F8C9C9", warning: "#FFE3A6", info: "#CFE4F5" } as const satisfies Record<
  Severity,
  string
>;
