import type { Figure } from "../../money/figure.js";
import { numeralOf } from "./numerals.js";
import { isWordKind, type KindedValue, type Words } from "./slot-kinds.js";

/** How a region writes figures and words; a part of its style pack. */
export interface WritingStyle {
  /** Decimals to which amounts in 万元 and percentages are rounded. */
  readonly decimals: { readonly amount: number; readonly percent: number };
  /** Whether zeros at the end of the decimals are written (1183.10) or dropped (1183.1). */
  readonly trailingZeros: { readonly amount: boolean; readonly percent: boolean };
  /** How nothing is written: “0” or “0.00”. */
  readonly zero: string;
  /** Whether thousands are separated: 1,548.05. */
  readonly thousands: boolean;
  readonly words: Words;
  /** Groups of connectors that mean the same; a sentence is written with its own and read with any of its group. */
  readonly equivalents: readonly (readonly string[])[];
}

/** Writes one value as the style wants it. */
export function printValue(given: KindedValue, style: WritingStyle): string {
  switch (given.kind) {
    case "amount":
      return printFigure(given.value, style.trailingZeros.amount, style);
    case "percent":
      return printFigure(given.value, style.trailingZeros.percent, style);
    case "score":
      return printFigure(given.value, true, { ...style, zero: "0" });
    case "numeral":
      return numeralOf(given.value);
    case "list":
      return given.value.join("、");
    case "name":
    case "text":
      return given.value;
    default:
      return isWordKind(given.kind) ? style.words[given.value as keyof Words][0] : String(given.value);
  }
}

function printFigure(figure: Figure, trailingZeros: boolean, style: WritingStyle): string {
  if (figure.scaled === 0) return style.zero;
  const digits = String(Math.abs(figure.scaled)).padStart(figure.decimals + 1, "0");
  const whole = digits.slice(0, digits.length - figure.decimals);
  let decimals = digits.slice(digits.length - figure.decimals);
  if (!trailingZeros) while (decimals.endsWith("0")) decimals = decimals.slice(0, -1);
  const sign = figure.scaled < 0 ? "-" : "";
  return `${sign}${style.thousands ? grouped(whole) : whole}${decimals === "" ? "" : `.${decimals}`}`;
}

/** 1234567 → 1,234,567. */
function grouped(whole: string): string {
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  return groups.join(",");
}
