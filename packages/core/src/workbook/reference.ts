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
  let at = text.charCodeAt(0) === DOLLAR ? 1 : 0;
  const letters = at;
  let column = 0;
  for (; at < text.length; at += 1) {
    const letter = text.charCodeAt(at) & ~SMALL;
    if (letter < CAPITAL_A || letter > CAPITAL_Z) break;
    column = column * 26 + letter - CAPITAL_A + 1;
  }
  if (at === letters || at - letters > 3) return undefined;
  if (text.charCodeAt(at) === DOLLAR) at += 1;
  const digits = at;
  let row = 0;
  for (; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    row = row * 10 + digit;
  }
  if (at === digits || at - digits > 7 || row < 1 || row > LAST_ROW || column > LAST_COLUMN) return undefined;
  return { row, column };
}

// Char codes; the small letters have one bit more than the capitals.
const DOLLAR = 36;
const ZERO = 48;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;
const SMALL = 32;

/** Reads A1:F38 or A1; undefined when it is no reference. */
export function parseA1Range(text: string): CellRange | undefined {
  const colon = text.indexOf(":");
  const from = parseA1(colon < 0 ? text : text.slice(0, colon));
  const to = colon < 0 ? from : parseA1(text.slice(colon + 1));
  if (!from || !to) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
