/** Which of the terms before a figure are its subject: not those said in passing, in a use, or in a sum of several. */
import type { Anchor } from "./anchors.js";
import { leadsToAmount, leadsToComparison } from "./connecting-words.js";
import { type Measure, type MeasureId, measureKey } from "./measure.js";

/** A term, or several that are told together, with what they make the subject. */
export interface Named extends Anchor {
  /** Of terms joined by 、 and 和: each, in order. */
  readonly members: readonly Measure[];
}

/** Whether a term stands in brackets that close before a place: “收入总计（含年初结转和结余）100.00万元”. */
export function isInPassing(text: string, { start, end }: Anchor, before: number): boolean {
  const opens = text.lastIndexOf("(", start);
  if (opens < 0 || text.lastIndexOf(")", start) > opens) return false;
  const closes = text.indexOf(")", end);
  if (closes < 0 || closes >= before) return false;
  // “（以下简称‘三公’经费）” gives the whole its name.
  return !ALIAS.test(text.slice(opens + 1, start)) || !/^"?$/.test(text.slice(end, closes));
}

const ALIAS = /^(?:以下|下文)?(?:统称|简称|合称|即)?(?:为)?[:"]*$/;

/** Words that open a list of what money was used for. */
const USE = /用于|包括|包含|反映|是指|所指/;
const FIGURE = /[0-9](?:万元|亿元|元|%)/;

/** Whether a term only tells the use of what was named before: “主要用于完成任务发生的人员经费，完成预算100%”. */
export function isUse(text: string, { start, end }: Anchor, from: number, figureAt: number): boolean {
  const before = text.slice(from, start);
  const stretch = before.slice(before.lastIndexOf("。") + 1);
  const use = USE.exec(stretch);
  if (!use || FIGURE.test(stretch.slice(use.index))) return false;
  const between = text.slice(end, figureAt).replace(/^"?\)/, "");
  return !leadsToAmount(between) && !leadsToComparison(between);
}

const JOINS = /^(?:、|和|及|与|以及|、?以及)$/;

/** Terms that are joined become one. */
export function joinTerms(text: string, terms: readonly Anchor[]): readonly Named[] {
  const joined: Named[] = [];
  for (const term of terms) {
    const last = joined[joined.length - 1];
    if (last && JOINS.test(text.slice(last.end, term.start))) {
      joined[joined.length - 1] = { ...term, start: last.start, members: [...last.members, term.measure] };
    } else joined.push({ ...term, members: [term.measure] });
  }
  return joined;
}

const THREE_PUBLIC: readonly MeasureId[] = ["three-public/overseas", "three-public/vehicles", "three-public/reception"];

/** What one amount said of several terms measures: all parts of a known whole, or nothing that is known. */
export function sumOf(members: readonly Measure[]): Measure | undefined {
  // “收入总计、支出总计1,100.00万元” is one and the same.
  const [first] = members;
  if (first && members.every((member) => measureKey(member) === measureKey(first))) return first;
  const ids = new Set(members.map(({ id }) => id));
  return THREE_PUBLIC.every((id) => ids.has(id)) ? { id: "three-public/total" } : undefined;
}
