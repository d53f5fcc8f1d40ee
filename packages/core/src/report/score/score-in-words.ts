/** Scores in words, for people who know neither rule numbers nor requirement ids. */
import type { RequirementId } from "../../rules/requirements.js";
import { ruleTitle } from "../rule-titles.js";
import type { Deduction, Score } from "./score-report.js";

/** Requirements by their first letter, as docs/rules groups them. */
const GROUPS: Readonly<Record<string, string>> = {
  S: "表格结构",
  C: "科目",
  W: "表内勾稽",
  X: "表间勾稽",
  T: "上下年、预算与所属单位",
  N: "情况说明",
  P: "绩效自评",
};

/** “情况说明 18 项、绩效自评 7 项”; "" when all was checked. */
export function uncheckedInWords(score: Score): string {
  const counts = new Map<string, number>();
  for (const id of score.dimensions.flatMap(({ unchecked }) => unchecked)) {
    const group = groupOf(id);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const order = Object.values(GROUPS);
  return [...counts]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([group, count]) => `${group} ${count} 项`)
    .join("、");
}

const groupOf = (id: RequirementId): string => GROUPS[id.charAt(0)] ?? id;

/** “JS-204 收入决算表横向合计”. */
export const deductionInWords = ({ rule, number }: Deduction): string =>
  rule === "" ? number : `${number} ${ruleTitle(rule)}`;
