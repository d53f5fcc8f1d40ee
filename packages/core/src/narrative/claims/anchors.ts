/** Fiscal terms in running text, and what they measure in a section of a given topic. */
import type { Measure } from "./measure.js";
import { TERMS } from "./terms.js";
import type { Topic } from "./topic.js";

export interface Anchor {
  /** In the folded text. */
  readonly start: number;
  readonly end: number;
  readonly measure: Measure;
}

/** Exported for the test that holds every pattern to linear time. */
export const ANCHOR_PATTERN = new RegExp(TERMS.map(([term]) => `(${term})`).join("|"), "g");

/** Characters in front of a term that say whether it is part of another. */
const BEFORE = 4;

/** All terms of a folded text, in order, as a section of this topic means them. */
export function anchorsOf(folded: string, topic: Topic): readonly Anchor[] {
  const anchors: Anchor[] = [];
  ANCHOR_PATTERN.lastIndex = 0;
  for (let found = ANCHOR_PATTERN.exec(folded); found; found = ANCHOR_PATTERN.exec(folded)) {
    let group = 1;
    while (found[group] === undefined) group += 1;
    const start = found.index;
    const before = folded.slice(Math.max(0, start - BEFORE), start);
    const measure = TERMS[group - 1]?.[1](topic, before);
    if (measure && !isAverage(before) && !isKind(folded, start, measure) && !isOfOther(before, measure))
      anchors.push({ start, end: start + found[0].length, measure });
  }
  return anchors;
}

/** 人均, 车均 …: another quantity. */
const isAverage = (before: string): boolean => /[均每]$/.test(before) && !/合?计均$/.test(before);

/** 基本建设类项目支出, 森林生态效益补偿项目支出: some of the projects. */
const isKind = (folded: string, at: number, { id }: Measure): boolean =>
  /^(?:expenditure|general-public-budget)\/(?:basic|project)$/.test(id) &&
  /[\u4e00-\u9fff]/.test(folded.charAt(at - 1)) &&
  !folded.startsWith("一般公共预算", at) &&
  !/(?:其中|拨款|年度|本年|当年|全年|[的为是和与及度年占:,])$/.test(folded.slice(Math.max(0, at - 2), at));

/** 医疗收入合计, 教育经费总收入: totals of something else. */
const isOfOther = (before: string, { id }: Measure): boolean =>
  /^(?:income|expenditure|summary)\/(?:total|overall)$/.test(id) &&
  /(?:经费|资金|医疗|教育|税收?|保险|基金|租金|利息|投资|学费|事业|经营|专户|项目)$/.test(before);
