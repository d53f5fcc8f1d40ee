/** Figures that are understood and claim nothing of the accounts. */
import type { Span } from "./statement.js";

/** “单价100万元以上”: a limit, no amount of the unit. */
export function isLimit(text: string, { start, end }: Span): boolean {
  return (
    /^(?:\(含\)|\(含[0-9]{1,4}万元\))?(?:及|\()?以[上下]/.test(text.slice(end, end + 12)) ||
    /(?:单价|单位价值|单台价值|单件价值)(?:在|为)?$/.test(text.slice(Math.max(0, start - 8), start))
  );
}

/** “车均2.67万元”, from the words before the figure. */
export const isAverage = (lead: string): boolean => /(?:[车人辆]均|平均每[车人辆])[^,。;:]{0,12}$/.test(lead);
