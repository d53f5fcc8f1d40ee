import type { Figure } from "./figure.js";

/**
 * What a text says when it is read as a figure.
 *
 * - `figure`: `tidy` is true when it stands as Excel would print it: half-width digits, separators every three digits
 *   or none, a leading minus at most. False for what a person left in it: full-width digits, blanks, a plus sign,
 *   parentheses or △ for a negative.
 * - `blank`: nothing, or one of the marks for nothing (- — –– / 无 不涉及).
 * - `too-large`: a figure with more digits than are held exactly.
 * - `not-a-figure`: anything else, also when it could be read in two ways (“12,34”, “0201”, “1548.05万元”).
 */
export type FigureReading =
  | { readonly kind: "figure"; readonly figure: Figure; readonly tidy: boolean }
  | { readonly kind: "blank" }
  | { readonly kind: "not-a-figure" }
  | { readonly kind: "too-large" };

const BLANK: FigureReading = { kind: "blank" };
const NOT_A_FIGURE: FigureReading = { kind: "not-a-figure" };
const TOO_LARGE: FigureReading = { kind: "too-large" };

/** Longer texts are not amounts; the bound keeps whole paragraphs out of the work below. */
const LONGEST = 64;

const TIDY = /^-?(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?$/;
const BLANK_MARK = /^(?:[-—–―─－/]{0,6}|无|不涉及)$/;
/** Optional sign, digits with separators, optional decimals; digits are checked for grouping afterwards. */
const SHAPE = /^([-+△▲]?)([0-9][0-9, ]*)(?:\.([0-9][0-9 ]*))?$/;

/**
 * Reads a text as a figure, without a unit: “1,548.05”, “１５４８．０５”, “(1,548.05)”, “△0.5”, “ 1 548.05 ”.
 *
 * Separators count only where they group thousands. Single blanks inside a number are taken as stray when the rest is
 * unmistakable: they group thousands, or the number has a decimal point (“15 48.05”; but “12 34” and “1548.05 12” may
 * be two numbers). A unit or a percent sign after the number is not read here, and there are no exponents in text.
 */
export function readFigure(text: string): FigureReading {
  if (text.length > LONGEST) return NOT_A_FIGURE;
  const tidy = TIDY.test(text);
  const plain = tidy ? text : normalise(text);
  if (BLANK_MARK.test(plain.replaceAll(" ", ""))) return BLANK;
  const unwrapped = /^\((.*)\)$/.exec(plain);
  const shape = SHAPE.exec(unwrapped ? (unwrapped[1] ?? "").trim() : plain);
  if (!shape) return NOT_A_FIGURE;
  const [, sign = "", whole = "", decimals] = shape;
  if (unwrapped && sign !== "") return NOT_A_FIGURE;
  const digits = wholeDigits(whole, decimals !== undefined);
  const places = decimals === undefined ? "" : decimalDigits(decimals);
  if (digits === undefined || places === undefined) return NOT_A_FIGURE;
  const negative = unwrapped !== null || (sign !== "" && sign !== "+");
  return figureOf(negative, digits, places, tidy);
}

/** Half-width digits and signs; one kind of blank, none round the number, its sign and its separators. */
function normalise(text: string): string {
  let plain = "";
  for (const character of text) plain += halfWidth(character);
  return plain.replace(/^[ \n]+|[ \n]+$/g, "").replace(/ *([-+△▲(),.]) */g, "$1");
}

function halfWidth(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  return HALF_WIDTH.get(character) ?? character;
}

const HALF_WIDTH: ReadonlyMap<string, string> = new Map([
  ["．", "."],
  ["，", ","],
  ["＋", "+"],
  ["－", "-"],
  ["−", "-"],
  ["﹣", "-"],
  ["／", "/"],
  ["（", "("],
  ["）", ")"],
  ["\r", ""],
  ["\u200b", ""],
  ["\ufeff", ""],
  ...["\t", "\u00a0", "\u2002", "\u2003", "\u2009", "\u202f", "\u3000"].map((blank) => [blank, " "] as const),
]);

/** The digits before the point without separators; undefined when separators or blanks do not make sense. */
function wholeDigits(whole: string, hasPoint: boolean): string | undefined {
  const grouped = /^[1-9][0-9]{0,2}(?:,[0-9]{3})+$/.test(whole) || /^[1-9][0-9]{0,2}(?: [0-9]{3})+$/.test(whole);
  const plain = /^(?:0|[1-9][0-9]*)$/.test(whole);
  const stray = hasPoint && /^[1-9][0-9]*(?: [0-9]+)+$/.test(whole);
  return grouped || plain || stray ? whole.replace(/[, ]/g, "") : undefined;
}

/** The digits after the point; a blank among them is stray only in an amount to two places (“1548.05 12” may be two). */
function decimalDigits(decimals: string): string | undefined {
  return /^[0-9]+$/.test(decimals) ? decimals : /^[0-9] [0-9]$/.test(decimals) ? decimals.replace(" ", "") : undefined;
}

function figureOf(negative: boolean, digits: string, decimals: string, tidy: boolean): FigureReading {
  const scaled = Number(digits + decimals);
  if (!Number.isSafeInteger(scaled)) return TOO_LARGE;
  return {
    kind: "figure",
    figure: { scaled: negative && scaled !== 0 ? -scaled : scaled, decimals: decimals.length },
    tidy,
  };
}
