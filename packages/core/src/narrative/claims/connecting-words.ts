/** Words that stand between what a sentence is about and its figures without changing the subject. */
import { AGAINST_BUDGET, AGAINST_PRIOR, CHANGE_WORD, CONNECTORS } from "./roles.js";

/** Words that lead from a term to its amount. */
export const FILLER =
  /^(?:[:,"、\-(]|20[0-9]{2}年度?|本年度?|当年|全年|年度|截至|财政拨款|拨款|支出|收入|决算|实际|执行|完成|总额|总计|合计|小计|金额|数额|数|共计|共|均|各|约|为|是|达到|达|发生|安排|情况|资金|费用|经费|的|其中|大约|部门|单位|用于|主要|类|款|项|含|分别|涉及|人民币)*$/;

/** Remarks in brackets, and a percentage that is none: “完成预算0万元的--%（基数为0，不可比）”. */
const REMARK = /\([^()]{0,16}\)|-%/g;
/** “30批次，260人次，共计支出4.50万元”. */
const COUNTS = /[0-9]{1,7}(?:个)?(?:批次|人次|人|批|次|团组|辆)/g;
/** A text without the use told in it: “主要用于保障机关运转，较年初预算”. */
function withoutUse(text: string): string {
  const at = text.lastIndexOf("用于");
  const stop = at < 0 ? undefined : /[,。]/.exec(text.slice(at));
  if (!stop || stop.index > LONGEST_USE || /[0-9;]/.test(text.slice(at, at + stop.index))) return text;
  const from = text.startsWith("主要", at - 2) ? at - 2 : at;
  return text.slice(0, from) + text.slice(at + stop.index + 1);
}

const LONGEST_USE = 60;

/** Whether nothing stands between that changes the subject of an amount; short remarks in brackets do not. */
export const leadsToAmount = (between: string): boolean => FILLER.test(between.replace(REMARK, "").replace(COUNTS, ""));

/** The same of a change or a budget: the words of the comparison may stand between, but nothing unknown (会议费). */
export const leadsToComparison = (between: string): boolean =>
  FILLER.test(
    withoutUse(between)
      .replace(AGAINST_PRIOR, "")
      .replace(AGAINST_BUDGET, "")
      .replace(CHANGE_WORD, "")
      .replace(REMARK, "")
      .replace(CONNECTORS, ""),
  );
