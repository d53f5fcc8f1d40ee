/** Figures of the prose from amounts in 分. */
import { Decimal } from "decimal.js";
import { type Amount, FEN_PER_UNIT } from "../../money/amount.js";
import type { Figure } from "../../money/figure.js";

/** Quotients of safe integers are told apart from ties at 40 digits. */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** An amount in 万元 with so many decimals, rounded half up (away from zero). */
export function inWan(fen: number, decimals: number): Figure {
  const scaled = new Exact(fen).div(FEN_PER_UNIT.万元).times(new Exact(10).pow(decimals)).round().toNumber();
  return { scaled: scaled + 0, decimals };
}

/**
 * `part` as a percentage of `whole`, rounded half up at so many decimals. None where the base is zero, or where the two
 * have opposite signs or the base is negative: no such rate means anything.
 */
export function percentOf(part: Amount, whole: Amount, decimals: number): Figure | undefined {
  if (whole.fen <= 0 || part.fen < 0) return undefined;
  const scaled = new Exact(part.fen).times(100).div(whole.fen).times(new Exact(10).pow(decimals)).round().toNumber();
  return Number.isSafeInteger(scaled) ? { scaled, decimals } : undefined;
}

/** The change from `base` to `current` in 分, and as the text shows it. */
export interface Change {
  readonly fen: number;
  /** Without sign. */
  readonly shown: Figure;
}

/**
 * What a reader sees decides: amounts that are printed alike are equal (持平), and amounts that are printed differently
 * never differ by 0.00, even when the exact difference rounds to it.
 */
export function changeFrom(base: Amount, current: Amount, decimals: number): Change {
  const displayed = inWan(current.fen, decimals).scaled - inWan(base.fen, decimals).scaled;
  if (displayed === 0) return { fen: 0, shown: { scaled: 0, decimals } };
  const fen = current.fen - base.fen;
  const exact = Math.abs(inWan(fen, decimals).scaled);
  return { fen, shown: { scaled: exact === 0 ? Math.abs(displayed) : exact, decimals } };
}
