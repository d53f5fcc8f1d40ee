/** Printing figures the way officials type them. Independent of the code that is tested: plain integer arithmetic. */

/** An amount of 分 in units of `scale` 分, rounded half up, e.g. 万元: 1 000 000. */
export function amount(fen: number, scale: number, decimals: number, separators = false): string {
  const digits = String(divide(BigInt(Math.abs(fen)) * 10n ** BigInt(decimals), BigInt(scale))).padStart(
    decimals + 1,
    "0",
  );
  const whole = digits.slice(0, digits.length - decimals);
  const parted = separators ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  return `${fen < 0 ? "-" : ""}${parted}${decimals > 0 ? `.${digits.slice(-decimals)}` : ""}`;
}

export const wan = (fen: number, decimals = 2, separators = false): string =>
  amount(fen, 1_000_000, decimals, separators);

/** part / whole in percent, rounded half up, with the sign %. */
export function percent(part: number, whole: number, decimals = 2): string {
  const digits = String(divide(BigInt(part) * 100n * 10n ** BigInt(decimals), BigInt(whole))).padStart(
    decimals + 1,
    "0",
  );
  return decimals === 0 ? `${digits}%` : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}%`;
}

/** Cut off instead of rounded: a frequent slip. */
export function truncatedPercent(part: number, whole: number, decimals = 2): string {
  const digits = String((BigInt(part) * 100n * 10n ** BigInt(decimals)) / BigInt(whole)).padStart(decimals + 1, "0");
  return decimals === 0 ? `${digits}%` : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}%`;
}

/** Half up, both positive. */
const divide = (numerator: bigint, denominator: bigint): bigint => (2n * numerator + denominator) / (2n * denominator);

export interface Change {
  readonly isEqual: boolean;
  /** 增加 | 减少. */
  readonly more: string;
  /** 增长 | 下降. */
  readonly growth: string;
  /** 分, not negative. */
  readonly by: number;
  /** 分 it is compared with. */
  readonly base: number;
}

export const change = (now: number, before: number): Change => ({
  isEqual: now === before,
  more: now > before ? "增加" : "减少",
  growth: now > before ? "增长" : "下降",
  by: Math.abs(now - before),
  base: before,
});
