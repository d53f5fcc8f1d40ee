import { type AmountUnit, decimalsOfUnit } from "./amount.js";

/** `plain` 1548.05, `grouped` 1,548.05. */
export type Grouping = "plain" | "grouped";

/**
 * Prints 分 in a unit with a fixed number of decimals, rounding half away from zero (ROUND_HALF_UP), in integer
 * arithmetic: 15,480,500 in 万元 with 2 decimals is 15.48. Never an exponent, never “-0.00”.
 */
export function printInUnit(fen: number, unit: AmountUnit, decimals: number, grouping: Grouping = "plain"): string {
  const places = decimalsOfUnit(unit);
  const dropped = Math.max(places - decimals, 0);
  const scaled = roundHalfUp(Math.abs(fen), 10 ** dropped);
  const digits = String(scaled) + "0".repeat(Math.max(decimals - places, 0));
  return signed(fen < 0 && scaled !== 0, digits, decimals, grouping);
}

/** Prints 分 as 万元 with two decimals, as the published tables do: 1,548,120,000 分 → "1548.12". */
export const printWan = (fen: number, grouping: Grouping = "plain"): string => printInUnit(fen, "万元", 2, grouping);

/** The shortest plain decimal that is exactly this amount in the unit, without separators: 1,000,000 分 in 万元 → "1". */
export function printPlain(fen: number, unit: AmountUnit): string {
  const exact = printInUnit(fen, unit, decimalsOfUnit(unit));
  return exact.replace(/\.?0+$/, "");
}

function roundHalfUp(value: number, step: number): number {
  const remainder = value % step;
  const whole = (value - remainder) / step;
  return remainder * 2 >= step && remainder > 0 ? whole + 1 : whole;
}

function signed(negative: boolean, digits: string, decimals: number, grouping: Grouping): string {
  const padded = digits.padStart(decimals + 1, "0");
  const whole = padded.slice(0, padded.length - decimals);
  const printed = grouping === "grouped" ? group(whole) : whole;
  const tail = decimals > 0 ? `.${padded.slice(padded.length - decimals)}` : "";
  return `${negative ? "-" : ""}${printed}${tail}`;
}

function group(whole: string): string {
  const head = whole.length % 3;
  const groups = head > 0 ? [whole.slice(0, head)] : [];
  for (let at = head; at < whole.length; at += 3) groups.push(whole.slice(at, at + 3));
  return groups.join(",");
}
