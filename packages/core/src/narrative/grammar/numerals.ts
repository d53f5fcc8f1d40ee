/** Chinese numerals of headings and lists. */
const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 → 一, 12 → 十二, 20 → 二十; up to 99. */
export function numeralOf(number: number): string {
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens]}十`;
  return `${ten}${DIGITS[number % 10]}`;
}

/** 一 … 九十九. */
export const NUMERALS: readonly string[] = Array.from({ length: 99 }, (_, index) => numeralOf(index + 1));
