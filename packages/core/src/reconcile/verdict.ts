/**
 * How one identity ends, from best to worst.
 *
 * `exact` (完全相符): holds on the displayed figures · `explained` (尾差可解释): differs, but exact amounts exist for all
 * cells of the unit at once · `convention` (惯例异常): explained, but not in the way the document otherwise follows ·
 * `borderline` (临界): only when half a digit was rounded down or a summed total was copied · `broken`: no exact amounts
 * satisfy it under any admitted convention (矛盾; of a usual relation that is no equation: plainly exceeded).
 */
export const IDENTITY_VERDICTS = ["exact", "explained", "convention", "borderline", "broken"] as const;
export type IdentityVerdict = (typeof IDENTITY_VERDICTS)[number];

/** How a unit ends: as its worst equation. */
export type UnitVerdict = "exact" | "explained" | "convention" | "borderline" | "contradiction";
