import { type AmountUnit, decimalsOfUnit, LARGEST_SAFE_FEN } from "./amount.js";
import type { Figure } from "./figure.js";

/**
 * A figure as integer 分. `residue` is true when parts of a 分 remained and were rounded half away from zero.
 * `too-large`: beyond LARGEST_SAFE_FEN, where sums are no longer exact.
 */
export type FenReading =
  | { readonly kind: "amount"; readonly fen: number; readonly residue: boolean }
  | { readonly kind: "too-large" };

const TOO_LARGE: FenReading = { kind: "too-large" };

/** Converts a figure in the given unit to 分, in integer arithmetic. */
export function fenOfFigure(figure: Figure, unit: AmountUnit): FenReading {
  // Both are powers of ten, so the step is one too. From 10^17 on, nothing of a safe integer is left.
  const shift = Math.min(figure.decimals - decimalsOfUnit(unit), 17);
  if (shift <= 0) return amount(figure.scaled * 10 ** -shift, false);
  const step = 10 ** shift;
  const remainder = figure.scaled % step;
  const whole = (figure.scaled - remainder) / step;
  const up = Math.abs(remainder) * 2 >= step ? Math.sign(remainder) : 0;
  return amount(whole + up, remainder !== 0);
}

/** The product of a safe integer and a power of ten is exact whenever it is small enough to be accepted. */
const amount = (fen: number, residue: boolean): FenReading =>
  Math.abs(fen) > LARGEST_SAFE_FEN ? TOO_LARGE : { kind: "amount", fen: fen + 0, residue };
