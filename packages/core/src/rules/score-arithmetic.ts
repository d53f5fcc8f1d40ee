/** Rates and scores of self-evaluation forms, compared within the rounding of what they are computed from. */
import { Decimal } from "decimal.js";
import type { FormAmount, FormPoints, FormRate } from "../documents/performance/form.js";
import { type Amount, roundingRoom } from "../money/amount.js";
import type { Figure } from "../money/figure.js";

/** All that an exact value may be, both ends included. */
export interface Range {
  readonly low: Decimal;
  readonly high: Decimal;
}

export const decimalOf = ({ scaled, decimals }: Figure): Decimal =>
  new Decimal(scaled).div(new Decimal(10).pow(decimals));

/** Half of the last printed digit. */
const halfDigit = ({ decimals }: Figure): Decimal => new Decimal(0.5).div(new Decimal(10).pow(decimals));

const around = (value: Decimal, room: Decimal): Range => ({ low: value.minus(room), high: value.plus(room) });

/** What a printed figure stands for. */
export const rangeOf = (figure: Figure): Range => around(decimalOf(figure), halfDigit(figure));

export const meet = (one: Range, other: Range): boolean => one.low.lte(other.high) && other.low.lte(one.high);

/** executed / budget, as a share of 1; undefined without a budget. */
export function executionRange(executed: Amount, budget: Amount): Range | undefined {
  const least = budget.fen - roundingRoom(budget);
  if (least <= 0) return undefined;
  const low = new Decimal(executed.fen - roundingRoom(executed)).div(budget.fen + roundingRoom(budget));
  return { low: Decimal.max(low, 0), high: new Decimal(executed.fen + roundingRoom(executed)).div(least) };
}

/** What a printed rate says, as shares of 1: a plain number may be meant either way. */
export function statedRates({ percent, isPlain }: FormRate): readonly Range[] {
  const asShare = rangeOf(percent);
  const asPercent = { low: asShare.low.div(100), high: asShare.high.div(100) };
  return isPlain ? [asPercent, asShare] : [asPercent];
}

/** weight × rate, capped at the weight. */
export const scoreRange = (weight: Decimal, rate: Range): Range => ({
  low: Decimal.min(weight, weight.times(rate.low)),
  high: Decimal.min(weight, weight.times(rate.high)),
});

export const sumOf = (points: readonly FormPoints[]): Decimal =>
  points.reduce((sum, { points: figure }) => sum.plus(decimalOf(figure)), new Decimal(0));

/** A score as people write it: two decimals at most, none that say nothing. */
export const shown = (value: Decimal): string => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString();

/** executed / budget in percent with as many decimals as are printed. */
export const ratePercent = (executed: FormAmount, budget: FormAmount, decimals: number): string =>
  `${new Decimal(executed.amount.fen).times(100).div(budget.amount.fen).toFixed(decimals, Decimal.ROUND_HALF_UP)}%`;
