/** What the words before a figure make of it: an opening budget, a change, a growth rate, a share … */

export type Direction = "up" | "down" | "same";
/** What a change is measured against. */
export type Against = "prior" | "budget";
/** Which budget is meant; `stated` when the text only says 预算. */
export type BudgetBasis = "opening" | "full-year" | "stated";

export type AmountRole =
  | { readonly role: "change"; readonly direction: Direction }
  | { readonly role: "budget"; readonly basis: BudgetBasis }
  | { readonly role: "prior" }
  | { readonly role: "value" };

export type PercentRole =
  | { readonly role: "growth"; readonly direction: Direction }
  /** 预决算差异率: growth against the budget, with its sign. */
  | { readonly role: "deviation" }
  | { readonly role: "completion"; readonly basis: BudgetBasis }
  | { readonly role: "share"; readonly base: string; readonly at: number };

const RISE = "增加|增长|上升|提高|增幅|增速|增支|增收|超支|超(?:过|出)?(?:年初|全年)?预算(?:数)?";
const FALL = "减少|下降|降低|降幅|减幅|压减|缩减|压缩|节约|节省|减支|减收";
/** Exported, as all patterns here, for the test that holds them to linear time. */
export const CHANGE_WORD = new RegExp(`(${RISE})|(${FALL})`, "g");
export const AMOUNT_CHANGE = new RegExp(
  `(?:(${RISE}|增|多)|(${FALL}|减|少))(?:了|额|额为|金额|金额为|支出|收入|合计)?(?:约|共|为|:)?$`,
);
export const PERCENT_CHANGE = new RegExp(`(?:(${RISE})|(${FALL}))(?:率|比例|幅度|幅|额)?(?:了|为|达|约|到|是|:)?$`);
/** 一般公共预算, 政府性基金预算 … are funds, no budgets. */
export const BUDGET =
  /(年初|期初|全年|调整后?的?|调整|全口径|财政|部门|年度|本年|当年|批复|支出|安排|拨款|费|度|年|的|^|[,。:;"])预算(?:数|安排|批复|金额|总额|总金额|支出|收入|资金|额|合计|数额){0,2}(?:均|共|约)?(?:为|是|:|,)?(?:共计|合计)?$/;
export const COMPLETION =
  /(?:完成了?|占|为|达到?|相当于)(?:20[0-9]{2}年度?)?(年初|期初|全年|调整后?的?|调整)?(?:部门|当年|本年|年度|财政|支出)?预算(?:数|安排|额|金额)?(?:的|比例为|比例)?(?:约|为)?$/;
export const COMPLETION_RATE =
  /(?:(年初|全年|调整后?)?预算)?(?:执行率|完成率|完成比例|执行进度)(?:为|达到|达|是|约|:)?$/;
export const DEVIATION = /(?:预决算|预算与决算|决算与预算)?(?:差异率|偏差率)(?:为|是|达|约|:)?$/;
export const PRIOR =
  /(?:上年度?|去年|上一年度?|20[0-9]{2}年度?)(?:同期|同口径)?(?:累计)?(?:支出|收入)?(?:决算|实际)?(?:数|支出|总计|合计)?(?:的)?(?:为|是|:)?$/;
export const SHARE = /占(?!用|地)(?:比(?!例|重))?([^占]{0,60})$/;
export const SHARE_END = /(?:的|之)?(?:比例|比重|占比|百分比)?(?:约)?(?:为|是|达|约)?$/;
export const AGAINST_PRIOR =
  /(?:与|比|较|同|相比|相较)(?:于)?(?:20[0-9]{2}年度?|上年度?|去年|上一年度?|上年同期|前一年度?)|(?:按)?(?:同口径|可比口径)?(?:同比|较同期|比同期)/g;
export const AGAINST_BUDGET =
  /(?:与|比|较|同|低于|高于|大于|小于)(?:于)?(?:20[0-9]{2}年度?|本年度?|当年)?(?:的)?(?:年初|期初|全年|调整后?的?|支出|部门|财政)?预算(?:数)?|超(?:过|出)?(?:年初|全年)?预算(?:数)?(?=[0-9])/g;

const basisOf = (word: string | undefined): BudgetBasis => {
  if (word === "年初" || word === "期初") return "opening";
  return word === "全年" || word?.startsWith("调整") ? "full-year" : "stated";
};

/** The role of an amount from the words since the figure before it; `value` when nothing special is said. */
export function amountRole(lead: string, year: number | undefined): AmountRole {
  const tail = lead.slice(-40);
  const completion = COMPLETION.exec(tail);
  if (completion) return { role: "budget", basis: basisOf(completion[1]) };
  const budget = BUDGET.exec(tail);
  if (budget) return { role: "budget", basis: basisOf(budget[1]) };
  const change = AMOUNT_CHANGE.exec(tail);
  if (change) return { role: "change", direction: change[1] === undefined ? "down" : "up" };
  const prior = PRIOR.exec(tail);
  if (prior && isEarlier(prior[0], year)) return { role: "prior" };
  return { role: "value" };
}

const isEarlier = (text: string, year: number | undefined): boolean => {
  const stated = /20[0-9]{2}/.exec(text)?.[0];
  if (stated === undefined) return true;
  return year !== undefined && Number(stated) === year - 1;
};

/** The role of a percentage; undefined when the words say none. */
export function percentRole(lead: string): PercentRole | undefined {
  const tail = lead.slice(-80);
  const growth = PERCENT_CHANGE.exec(tail);
  if (growth) return { role: "growth", direction: growth[1] === undefined ? "down" : "up" };
  if (DEVIATION.test(tail)) return { role: "deviation" };
  const completion = COMPLETION.exec(tail) ?? COMPLETION_RATE.exec(tail);
  if (completion) return { role: "completion", basis: basisOf(completion[1]) };
  const share = SHARE.exec(tail);
  if (share) {
    const base = (share[1] ?? "").replace(SHARE_END, "");
    return { role: "share", base, at: lead.length - tail.length + share.index };
  }
  return undefined;
}

/** A year that is no base of a comparison and no date. */
export const YEAR = /(与|比|较|同|截至|自|至|到|-)?(20[0-9]{2})年(?!初|末|[0-9])/g;

/** Whether an amount is said of another year than that of the accounts: of the one before, or of any other. */
export function otherYear(lead: string, year: number | undefined): "prior" | "other" | undefined {
  if (year === undefined) return undefined;
  let told: number | undefined;
  for (const [, connector, printed] of lead.matchAll(YEAR)) if (connector === undefined) told = Number(printed);
  if (told === undefined || told === year) return undefined;
  return told === year - 1 ? "prior" : "other";
}

/** Where the last comparison of a stretch begins that is made with last year, or with the budget. */
export function comparedWith(stretch: string, against: Against): number | undefined {
  let last: number | undefined;
  for (const found of stretch.matchAll(against === "prior" ? AGAINST_PRIOR : AGAINST_BUDGET)) last = found.index;
  return last;
}

/** “比2019年减少…” in the accounts of 2024: a comparison with neither last year nor the budget. */
export function isOfYearLongPast(comparison: string, year: number | undefined): boolean {
  const told = /^[^0-9]{1,4}(20[0-9]{2})年/.exec(comparison)?.[1];
  return year !== undefined && told !== undefined && Number(told) < year - 1;
}

/** “比上年预算减少…”: budgets of two years are compared. */
export function isWithEarlierBudget(comparison: string, year: number | undefined): boolean {
  const found =
    /^(?:与|比|较|同)于?(?:(20[0-9]{2})年度?|上年度?|去年|上一年度?)的?(?:年初|全年|调整后?的?|支出|部门|财政)?预算/.exec(
      comparison,
    );
  return found !== null && (found[1] === undefined || (year !== undefined && Number(found[1]) < year));
}

/** Words of comparisons and budgets that are no subject. */
export const CONNECTORS =
  /相比|对比|同比|同口径|无增减变化|没有变化|无变化|无增减|持平|相同|一致|基本|同期|年初|期初|调整后?|预算|批复|有所|分别|变动|略|总体|由于|降|增|减|少|多|率|幅度?|比例|额|了|达|约|上年度?|去年|当年|其|和|与|较|比/g;
