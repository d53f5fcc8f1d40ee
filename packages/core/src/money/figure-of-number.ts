import type { Figure } from "./figure.js";

/** The figure a stored double stands for; `too-large` when it is not finite or beyond what is held exactly. */
export type NumberReading = { readonly kind: "figure"; readonly figure: Figure } | { readonly kind: "too-large" };

const TOO_LARGE: NumberReading = { kind: "too-large" };

/** Amounts in 万元 have at most six decimals (the 分). */
const AMOUNT_DECIMALS = 6;
/** A double that takes this many digits to write is the result of arithmetic; a shorter one was entered as it is. */
const COMPUTED_DIGITS = 14;
/** Noise that adding and subtracting amounts leaves: a tenth of a 分 where the unit is 万元, more for large results. */
const SMALL_NOISE = 1e-7;
const RELATIVE_NOISE = 20 * 2 ** -52;
/** Noise is never taken to be half of the last decimal of an amount. */
const MOST_NOISE = 4e-7;
/** Decimals kept of a number that is no amount to the 分, such as a quotient. */
const MOST_DECIMALS = 12;

/**
 * Reads a stored double as the decimal that was meant, removing the noise of binary arithmetic.
 *
 * 1. It is rounded to 15 significant digits, which is what Excel shows and what a double carries faithfully:
 *    1548.1200000000001 is 1548.12. Noise of 2 units in the last place is removed from any decimal of 15 digits.
 * 2. Sums, and differences most of all, leave more (1548.12 − 1500.05 is stored as 48.069999999999936). When the double
 *    takes 14 or more digits to write and a decimal of at most six places lies within 1e-7 (or within 20 units in the
 *    last place, at most 4e-7), that one was meant. Numbers entered with fewer digits are left alone: 1.234567005 (亿元).
 * 3. What is still longer (1/3) is kept to 12 decimals at most.
 */
export function figureOfNumber(value: number): NumberReading {
  if (!Number.isFinite(value)) return TOO_LARGE;
  if (Number.isInteger(value)) {
    return Number.isSafeInteger(value) ? { kind: "figure", figure: { scaled: value + 0, decimals: 0 } } : TOO_LARGE;
  }
  return { kind: "figure", figure: figureOfCents(value) ?? figureOfDigits(value) };
}

/** Most cells: a number that is exactly the double of an amount with two decimals. */
function figureOfCents(value: number): Figure | undefined {
  const cents = Math.round(value * 100);
  if (cents / 100 !== value || Math.abs(cents) > 1e15) return undefined;
  return cents % 10 === 0 ? { scaled: cents / 10, decimals: 1 } : { scaled: cents, decimals: 2 };
}

function figureOfDigits(value: number): Figure {
  // From here on a double has no decimals that mean anything, and 15 digits would even cut the whole number.
  if (Math.abs(value) >= 1e14) return { scaled: Math.round(value), decimals: 0 };
  const digits = strip(decimalOf(value.toPrecision(15)));
  if (digits.decimals > AMOUNT_DECIMALS && digitsToWrite(value) >= COMPUTED_DIGITS) {
    const amount = strip(decimalOf(value.toFixed(AMOUNT_DECIMALS)));
    const noise = Math.min(MOST_NOISE, Math.max(SMALL_NOISE, Math.abs(value) * RELATIVE_NOISE));
    if (Math.abs(value - amount.scaled / 10 ** amount.decimals) <= noise) return amount;
  }
  return digits.decimals > MOST_DECIMALS ? strip(decimalOf(value.toFixed(MOST_DECIMALS))) : digits;
}

/** Significant digits of the shortest decimal that is stored as this double. */
const digitsToWrite = (value: number): number => String(Math.abs(decimalOf(String(value)).scaled)).length;

/** Reads what toPrecision, toFixed and String print, exponents included. */
function decimalOf(printed: string): Figure {
  const [mantissa = "", exponent = "0"] = printed.split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return { scaled: Number(whole + fraction), decimals: fraction.length - Number(exponent) };
}

/** Without trailing zeros after the point. */
function strip(figure: Figure): Figure {
  let { scaled, decimals } = figure;
  while (decimals > 0 && scaled % 10 === 0) {
    scaled /= 10;
    decimals -= 1;
    if (scaled === 0) return { scaled: 0, decimals: 0 };
  }
  return { scaled, decimals };
}
