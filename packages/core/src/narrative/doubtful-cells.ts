import type { Finding } from "../findings/finding.js";
import { a1, type CellRef } from "../workbook/reference.js";

/**
 * The cells that an open error says are to be corrected: figures from them are written as 【待核】. Its evidence (the other
 * cells of a sum that does not agree) is left out: one wrong figure would otherwise take the whole table with it.
 */
export function doubtfulCells(findings: readonly Finding[]): (cell: CellRef) => boolean {
  const cells = new Set<string>();
  for (const { severity, waived, where, suggestions = [] } of findings) {
    if (severity !== "error" || waived) continue;
    const [place] = where;
    if (place.kind === "cell") cells.add(keyOf(place.sheet, place.cell));
    for (const { sheet, cell } of suggestions) cells.add(keyOf(sheet, cell));
  }
  return (cell) => cells.has(keyOf(cell.sheet, a1(cell)));
}

const keyOf = (sheet: string, cell: string): string => `${sheet}!${cell}`;
