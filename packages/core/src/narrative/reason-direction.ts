/** Reasons that speak against the direction they explain: “人员减少” for 增加. */
import type { WrittenRemark } from "../documents/written-text.js";
import { QUANTITIES, type QuantityName } from "./catalogue.js";
import type { Sentence } from "./grammar/sentence.js";
import { slotsOf } from "./grammar/template.js";
import type { Provided } from "./quantities/provided.js";

const LESS = /减少|压缩|压减|缩减|精简|核减|下降|降低|下调|取消|节约|节省|停止/u;
const MORE = /增加|增长|提高|上调|上升|新增|增设|扩大|追加|增人/u;

/** The direction that stands beside each kind of reason. */
const BESIDE: Readonly<Record<string, string>> = {
  reason: "direction",
  "budget-reason": "comparison",
  "full-year-reason": "full-year-comparison",
};

const WORDS: Readonly<Record<string, { readonly isMore: boolean; readonly word: string }>> = {
  increase: { isMore: true, word: "增加" },
  decrease: { isMore: false, word: "减少" },
  above: { isMore: true, word: "大于预算数" },
  below: { isMore: false, word: "小于预算数" },
};

/** What is to be looked at again in a sentence that is written here. Reasons that speak of both ways are left alone. */
export function reasonRemarks(sentence: Sentence, { quantities }: Provided): readonly WrittenRemark[] {
  return [...slotsOf(sentence.template).keys()].flatMap((slot) => {
    const [, subject = "", aspect = ""] = /^(.*)\.([^.]+)$/.exec(slot) ?? [];
    const beside = BESIDE[aspect];
    const reason = quantities[slot as QuantityName];
    if (beside === undefined || reason?.state !== "known") return [];
    const direction = quantities[`${subject}.${beside}` as QuantityName];
    const way = direction?.state === "known" ? WORDS[String(direction.value)] : undefined;
    const text = String(reason.value);
    const [against, along] = way?.isMore ? [LESS, MORE] : [MORE, LESS];
    if (!way || !against.test(text) || along.test(text)) return [];
    const name = quantities[`${subject}.name` as QuantityName];
    const label = name?.state === "known" ? String(name.value) : (QUANTITIES[slot]?.about.split("：")[0] ?? subject);
    const [key = slot] = reason.trace.keys;
    return [{ key, message: `${label}${way.word}，原因写的却是“${text}”，方向相反` }];
  });
}
