/** Reasons given in running text: where they begin and how far they reach. */
import type { Reason } from "./statement.js";

/** Words that open a reason. 主要是用于 opens a use. */
export const REASON =
  /(?:主要)?原因(?:分析)?(?:是|为|:|系|,)?(?:由于|因为|因)?|主要(?:是|系)?(?:由于|因为|因)(?!公)|主要(?:是|系)(?!用|指|包括|为|反映|因公)|(?:是|系)由于|(?<=[,;])(?:因为|由于)/g;

/** A reason reaches to the end of its sentence, or to where the parts of the whole begin. */
export function reasonsOf(text: string): readonly Reason[] {
  const reasons: Reason[] = [];
  let reached = 0;
  for (const found of text.matchAll(REASON)) {
    if (found.index < reached) continue;
    const start = found.index;
    const from = start + found[0].length;
    const end = endOfReason(text, from);
    reached = end;
    reasons.push({
      start,
      end,
      text: text.slice(from, end).replace(/^[:,]/, ""),
      against: undefined,
      direction: undefined,
    });
  }
  return reasons;
}

/** A change told with its amount and its rate is no part of the reason before it. */
const STOP =
  /[。;\n]|[,。]其中[:,]?|,(?=(?:与|比|较)(?:上年|去年|20[0-9]{2}年)度?(?:决算)?数?(?:相比)?,?(?:增加|减少|增长|下降)[0-9.,]{1,16}万?元,(?:增加|减少|增长|下降|降低)[0-9.]{1,9}%)/g;

function endOfReason(text: string, from: number): number {
  // A colon, or “原因：一是…；二是…”, makes the reason go on over semicolons.
  const isList = /^[:,]?(?:一是|1\.|1、|\(1\)|①)/.test(text.slice(from, from + 6));
  STOP.lastIndex = from;
  for (let stop = STOP.exec(text); stop; stop = STOP.exec(text)) {
    if (isList && stop[0] === ";") continue;
    return stop.index;
  }
  return text.length;
}
