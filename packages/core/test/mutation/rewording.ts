/** The same text in other words: connectors, order, separators, decimals, brackets. What it states stays the same. */
import type { Random } from "../reconcile/synthetic/random.js";

type Reword = (text: string, random: Random) => string;

/** Every occurrence becomes one of the alternatives, the same one in the whole document. */
const words =
  (from: RegExp, ...alternatives: readonly string[]): Reword =>
  (text, random) =>
    text.replace(from, random.pick(alternatives));

/** As `words`, each occurrence by itself. */
const wordsByTurns =
  (from: RegExp, ...alternatives: readonly string[]): Reword =>
  (text, random) =>
    text.replace(from, () => random.pick(alternatives));

const separated: Reword = (text) =>
  text.replace(
    /(?<![\d.,])(\d{4,})(\.\d+)?(?=万元)/g,
    (_, whole: string, rest = "") => `${whole.replace(/\B(?=(?:\d{3})+$)/g, ",")}${rest}`,
  );

const shortened: Reword = (text, random) =>
  text.replace(/(\d)\.(\d)0(?=万元)/g, (figure: string, whole: string, tenth: string) =>
    random.next() < 0.5 ? figure : tenth === "0" ? whole : `${whole}.${tenth}`,
  );

/** “其中：甲…；乙…。” in another order; the last item keeps the full stop. */
const reordered: Reword = (text, random) =>
  text.replace(/(其中：|方面：)([^。：]*；[^。：]*)。/g, (_, lead: string, list: string) => {
    const items = list.split("；");
    for (let at = items.length - 1; at > 0; at -= 1) {
      const other = random.int(at + 1);
      [items[at], items[other]] = [items[other] ?? "", items[at] ?? ""];
    }
    return `${lead}${items.join("；")}。`;
  });

/** What an official of another place would write; the choices of a document are made at random. */
const WAYS: readonly Reword[] = [
  words(/，主要原因是/g, "，主要原因是", "。主要原因：", "，主要是", "，变动原因：", "。增减变化的主要原因是"),
  words(/。主要原因：/g, "。主要原因：", "，主要原因是", "，主要是因为"),
  words(/与(20\d\d)年度相比，/g, "与$1年度相比，", "与上年相比，", "比$1年度", "较上年"),
  words(/年初预算为/g, "年初预算为", "年初预算数为", "年初预算"),
  words(/支出决算为/g, "支出决算为", "支出决算数为", "决算数为"),
  words(/完成年初预算的/g, "完成年初预算的", "为年初预算的", "占年初预算的"),
  words(/占本年收入/g, "占本年收入", "占收入合计的", "占本年收入合计的"),
  words(/占本年支出(?!合计)/g, "占本年支出", "占支出合计的", "占本年支出合计的"),
  wordsByTurns(/下降(?=\d)/g, "下降", "降低", "减少"),
  words(/（(类|款|项)）/g, "（$1）", "($1)"),
  words(/^（([一二三四五])）/gm, "（$1）", "($1)"),
  words(/万元，其中：/g, "万元，其中：", "万元。其中："),
  wordsByTurns(/、(?=[^、。]{2,14}。)/g, "、", "和"),
  separated,
  shortened,
  reordered,
];

/** Rewords whole lines; each way is taken or left. */
export function reworded(lines: readonly string[], random: Random): readonly string[] {
  let text = lines.join("\n");
  for (const way of WAYS) if (random.next() < 0.7) text = way(text, random);
  return text.split("\n");
}
