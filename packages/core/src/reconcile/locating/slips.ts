/** Slips of the hand: which ways of mistyping lead from a true figure to the typed one, and how likely each is. */

export type Slip =
  | "transposition"
  | "digit"
  | "sign"
  | "shift"
  | "lost-digit"
  | "added-digit"
  | "blank"
  | "overwritten";

/** Chinese name of the slip, as shown with a suggestion, and its cost (lower = more likely). */
export const SLIPS = {
  transposition: { label: "数字换位", cost: 1 },
  digit: { label: "错一位数字", cost: 1.5 },
  sign: { label: "正负号相反", cost: 1.5 },
  shift: { label: "小数点错位", cost: 1.5 },
  "lost-digit": { label: "漏一位数字", cost: 2 },
  "added-digit": { label: "多一位数字", cost: 2 },
  // Most blank cells are blank with reason.
  blank: { label: "漏填", cost: 2.5 },
  overwritten: { label: "与相关单元格不一致", cost: 4 },
} as const satisfies Record<Slip, { label: string; cost: number }>;

/**
 * Names the slip that turns `truth` into `typed`.
 * @param typed the figure found and `truth` the figure that would agree, both in units of the last printed digit (integers)
 * @param blank whether the cell is empty
 */
export function slipBetween(typed: number, truth: number, blank: boolean): Slip {
  if (blank) return "blank";
  if (typed === -truth) return "sign";
  if (Math.sign(typed) !== Math.sign(truth) && typed !== 0 && truth !== 0) return "overwritten";
  const from = String(Math.abs(typed));
  const to = String(Math.abs(truth));
  if (isShift(Math.abs(typed), Math.abs(truth))) return "shift";
  if (from.length === to.length) {
    const differing: number[] = [];
    for (let k = 0; k < from.length; k += 1) if (from[k] !== to[k]) differing.push(k);
    if (differing.length === 1) return "digit";
    const [i, j] = differing;
    if (differing.length === 2 && i !== undefined && j === i + 1 && from[i] === to[j] && from[j] === to[i])
      return "transposition";
  }
  if (from.length + 1 === to.length && isOneDigitLonger(from, to)) return "lost-digit";
  if (to.length + 1 === from.length && isOneDigitLonger(to, from)) return "added-digit";
  return "overwritten";
}

function isShift(a: number, b: number): boolean {
  if (a === 0 || b === 0) return false;
  const ratio = a > b ? a / b : b / a;
  return ratio === 10 || ratio === 100 || ratio === 1000 || ratio === 10_000;
}

function isOneDigitLonger(short: string, long: string): boolean {
  let k = 0;
  while (k < short.length && short[k] === long[k]) k += 1;
  return short.slice(k) === long.slice(k + 1);
}
