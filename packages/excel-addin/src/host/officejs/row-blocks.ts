/** Cells read in one go: with values, types, formulas and formats well below the 5 MB that Excel on the web answers with. */
export const MOST_CELLS_AT_ONCE = 20_000;

/** The used part of a sheet; rows and columns 0-based, as Office.js counts. */
export interface UsedPart {
  readonly sheet: number;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cuts used parts into blocks of whole rows and packs the blocks into loads of at most 20,000 cells (or one row). */
export function loadsOf(parts: readonly UsedPart[]): readonly (readonly UsedPart[])[] {
  const loads: UsedPart[][] = [];
  let room = 0;
  for (const part of parts) {
    let top = part.top;
    const end = part.top + part.rows;
    while (top < end) {
      if (room < part.columns) {
        loads.push([]);
        room = MOST_CELLS_AT_ONCE;
      }
      const rows = Math.min(end - top, Math.max(1, Math.floor(room / part.columns)));
      loads[loads.length - 1]?.push({ ...part, top, rows });
      room -= rows * part.columns;
      top += rows;
    }
  }
  return loads;
}
