/**
 * Amounts of money.
 *
 * Every amount is an integer number of 分 together with the precision at which it was printed. Floats in 万元 are never
 * compared: 0.01 万元 is not representable, and real disclosures are misjudged at exactly that boundary.
 */

/** Units in which a disclosure states its amounts (the 单位 line of a table). */
export type AmountUnit = "元" | "千元" | "万元" | "亿元";

/** 分 per one unit. */
export const FEN_PER_UNIT = { 元: 100, 千元: 100_000, 万元: 1_000_000, 亿元: 10_000_000_000 } as const satisfies Record<
  AmountUnit,
  number
>;

/**
 * An amount as it stands in a cell or in a sentence.
 *
 * `fen`: integer 分 (safe integer). `ulp`: the value of the last printed digit in 分 (10,000 for 0.01 万元); 1 means the
 * amount is known to the 分 and is a point, not an interval.
 */
export interface Amount {
  readonly fen: number;
  readonly ulp: number;
}

/** The amount of an empty cell: exactly nothing. */
export const NOTHING: Amount = { fen: 0, ulp: 1 };

/** Half of the last printed digit: how far the exact amount may lie from the printed one, in 分. 0 for a point. */
export const roundingRoom = (amount: Amount): number => (amount.ulp <= 1 ? 0 : amount.ulp / 2);

/**
 * The largest |分| of one amount: about 7,000 亿元, more than any department spends. A hundred such amounts are still added
 * without loss; an identity with more of them is not judged (reconcile/reconciliation.ts).
 */
export const LARGEST_SAFE_FEN = Math.floor(Number.MAX_SAFE_INTEGER / 128);

/** Decimals at which a unit shows the 分: 元 2, 万元 6, 亿元 10. */
export const decimalsOfUnit = (unit: AmountUnit): number => Math.round(Math.log10(FEN_PER_UNIT[unit]));
