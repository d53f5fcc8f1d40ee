/** Cell references: 1-based rows and columns, printed as A1 without `$`. */

/** A cell of a named sheet. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, corners included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's limits: the last row and column a reference can name. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** Column number → letters: 1 → "A", 28 → "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Prints a place as A1. */
export const a1 = (place: { readonly row: number; readonly column: number }): string =>
  `${columnLetters(place.column)}${place.row}`;

/** Prints a rectangle as A1:F38 (a single cell as A1). */
export function a1Range(range: CellRange): string {
  const from = a1({ row: range.top, column: range.left });
  const to = a1({ row: range.bottom, column: range.right });
  return from === to ? from : `${from}:${to}`;
}

/** Reads A1 or $A$1; undefined when it is no reference within Excel's limits. */
export function parseA1(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(text);
  if (!match) return undefined;
  let column = 0;
  for (const letter of (match[1] ?? "").toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row < 1 || row > LAST_ROW || column > LAST_COLUMN ? undefined : { row, column };
}

/** Reads A1:F38 or A1; undefined when it is no reference. */
export function parseA1Range(text: string): CellRange | undefined {
  const [first = "", second = first] = text.split(":");
  const from = parseA1(first);
  const to = parseA1(second);
  if (!from || !to) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
