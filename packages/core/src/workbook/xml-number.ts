// Char codes.
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;

/** 10^0 to 10^15: exact doubles. */
export const POWERS_OF_TEN: readonly number[] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];

/**
 * Reads the double between two places of a text; NaN when it is none. Most cells hold at most 15 digits: those are an
 * exact integer over an exact power of ten, and one division rounds them to the very double that Number() would give.
 */
export function parseDouble(text: string, start: number, end: number): number {
  let at = start;
  const negative = text.charCodeAt(at) === MINUS;
  if (negative) at += 1;
  const digitsStart = at;
  let scaled = 0;
  let point = -1;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) scaled = scaled * 10 + (code - ZERO);
    else if (code === POINT && point < 0) point = at;
    else return parseSlowly(text, start, end);
  }
  const digits = end - digitsStart - (point < 0 ? 0 : 1);
  if (digits === 0 || digits > 15) return parseSlowly(text, start, end);
  const value = point < 0 ? scaled : scaled / (POWERS_OF_TEN[end - point - 1] ?? 1);
  return negative && value !== 0 ? -value : value;
}

const DOUBLE = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

/** Longer than any double is written; keeps a part full of digits from being read as one number. */
const LONGEST = 400;

function parseSlowly(text: string, start: number, end: number): number {
  if (end - start > LONGEST) return Number.NaN;
  const trimmed = text.slice(start, end).trim();
  const value = DOUBLE.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}

/** Reads the plain digits between two places; NaN when there is anything else or more than nine digits. */
export function parseIndex(text: string, start: number, end: number): number {
  if (end === start || end - start > 9) return Number.NaN;
  let value = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return Number.NaN;
    value = value * 10 + (code - ZERO);
  }
  return value;
}
