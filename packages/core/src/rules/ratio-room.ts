/** Whether a printed percentage can be right: the ratio of two amounts that are each known only to their last digit. */
import { Decimal } from "decimal.js";
import { type Amount, roundingRoom } from "../money/amount.js";
import type { Figure } from "../money/figure.js";

/** The ratios, in percent, that admissible amounts may have. */
export interface RatioRoom {
  readonly low: Decimal;
  readonly high: Decimal;
  /** Of the amounts as displayed. */
  readonly displayed: Decimal;
}

/** Smallest and largest value of an amount. */
export interface AmountRoom {
  readonly low: number;
  readonly high: number;
  readonly displayed: number;
}

export const roomOf = (amount: Amount): AmountRoom => {
  const room = roundingRoom(amount);
  return { low: amount.fen - room, high: amount.fen + room, displayed: amount.fen };
};

/** part ÷ whole × 100; undefined when the whole may be zero or negative. */
export function ratioRoom(part: AmountRoom, whole: AmountRoom): RatioRoom | undefined {
  if (whole.low <= 0 || whole.displayed <= 0) return undefined;
  const of = (numerator: number, denominator: number): Decimal => new Decimal(numerator).times(100).div(denominator);
  return {
    low: of(part.low, part.low < 0 ? whole.low : whole.high),
    high: of(part.high, part.high < 0 ? whole.high : whole.low),
    displayed: of(part.displayed, whole.displayed),
  };
}

export type PercentVerdict = "right" | "within-rounding" | "wrong";

/** Judges a printed percentage: right as displayed, only with rounding room, or not at all. */
export function judgePercent({ scaled, decimals }: Figure, room: RatioRoom): PercentVerdict {
  const printed = new Decimal(scaled).div(new Decimal(10).pow(decimals));
  const half = new Decimal(0.5).div(new Decimal(10).pow(decimals));
  const isIn = (low: Decimal, high: Decimal): boolean => high.gte(printed.minus(half)) && low.lte(printed.plus(half));
  if (isIn(room.displayed, room.displayed)) return "right";
  return isIn(room.low, room.high) ? "within-rounding" : "wrong";
}

/** A ratio in percent as the printed one would show it: same decimals. */
export const percentText = (value: Decimal, { decimals }: Figure): string =>
  `${value.toFixed(Math.max(0, decimals), Decimal.ROUND_HALF_UP)}%`;
