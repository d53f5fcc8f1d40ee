/** Comparisons told by words alone: 决算数大于年初预算数, 较上年减少, 与上年持平. */
import { type Against, type Direction, isOfYearLongPast, isWithEarlierBudget } from "./roles.js";
import type { Span } from "./statement.js";

export interface Verdict extends Span {
  readonly against: Against;
  readonly direction: Direction;
}

const PRIOR = "(?:与|比|较|同)(?:20[0-9]{2}年度?|上年度?|去年|上一年度?)(?:决算)?(?:支出)?(?:数)?(?:相比)?,?";
const BUDGET = "(?:20[0-9]{2}年度?|本年度?)?(?:年初|期初|全年|调整后?的?|部门|财政|支出)?预算(?:安排)?(?:数)?";

/** A change with a figure behind it is read as such; these stand without one. */
export const VERDICT = new RegExp(
  `决算(?:数|支出)?(?:(大于|高于|超过|多于)|(小于|低于|少于)|(等于))${BUDGET}` +
    `|预算数?(?:与|和)决算数?(持平|一致|相同|相等)` +
    `|决算(?:数|支出)?(?:与|同)${BUDGET}(?:基本)?(持平|一致|相同|相等)` +
    `|(?:与|比|较|同)${BUDGET}(?:相比)?,?(?:基本)?(持平|一致|相同|相等|无变化|无增减|没有变化)(?!的)` +
    `|${PRIOR}(?:(增加|增长|上升)|(减少|下降|降低)|(?:基本)?(持平|相同|相等|无变化|一致|无增减|没有变化))(?:了)?(?![0-9]|\\((?:增加|增长|上升|减少|下降|降低))`,
  "g",
);

/** A comparison with a year long past is none with last year. */
export function verdictsOf(text: string, year: number | undefined): readonly Verdict[] {
  return [...text.matchAll(VERDICT)].flatMap((found): readonly Verdict[] => {
    if (isOfYearLongPast(found[0], year) || isWithEarlierBudget(found[0], year)) return [];
    const [, above, below, equal, same, level, unchanged, up, down] = found;
    const isBudget = above ?? below ?? equal ?? same ?? level ?? unchanged;
    const direction: Direction = (above ?? up) ? "up" : (below ?? down) ? "down" : "same";
    const against = isBudget === undefined ? "prior" : "budget";
    return [{ start: found.index, end: found.index + found[0].length, against, direction }];
  });
}
