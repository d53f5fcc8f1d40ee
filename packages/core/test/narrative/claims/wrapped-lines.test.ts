/** Lines that were wrapped by a typesetter and copied into a text file are put together again. */
import { describe, expect, test } from "vitest";
import { textOfLines } from "../../../src/documents/reading/text-lines.js";
import { paragraphsOf } from "../../../src/narrative/claims/wrapped-lines.js";
import { told } from "./told.js";

const joined = (text: string): readonly string[] =>
  paragraphsOf(textOfLines("说明.txt", text, "text")).map((lines) => lines.map((line) => line.text).join(""));

/** As a PDF gives it: the indent is gone, figures are narrow, blanks stand around them, a page number lies between. */
const WRAPPED = `三、支出决算情况说明
本年支出合计 2345.60 万元，其中：基本支出 1200.60 万元，
占 51.19%；项目支出 1145.00 万元，占 48.81%。
五、一般公共预算财政拨款支出决算情况说明
（一）一般公共预算财政拨款支出决算总体情况
一般公共预算财政拨款支出 2300.00 万元，占本年支出合
计的 98.06%。与 2023 年度相比，一般公共预算财政拨款支出增
加 100.00 万元，增长 4.55%。主要原因：新增专项经费支出。
（三）一般公共预算财政拨款支出决算具体情况
1、社会保障和就业支出（类）行政事业单位养老支出（款）
机关事业单位职业年金缴费支出（项）。主要用于：缴纳在职人员
的职业年金。年初预算为 511.66 万元，支出决算为 457.86 万元。决算
- 12 -

数小于预算数的主要原因：缴费人数减少。
2、住房保障支出（类）住房改革支出（款）住房公积金（项）。
主要用于：缴纳在职人员住房公积金。年初预算为 60.00 万元，
支出决算为 58.20 万元。`;

describe("lines set to a margin", () => {
  test("make whole paragraphs, without the page number", () => {
    const paragraphs = joined(WRAPPED);
    expect(paragraphs).toContain(
      "1、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位职业年金缴费支出（项）。主要用于：缴纳在职人员的职业年金。年初预算为 511.66 万元，支出决算为 457.86 万元。决算数小于预算数的主要原因：缴费人数减少。",
    );
    expect(paragraphs.length).toBe(8);
  });

  test("state what the whole paragraphs state", () => {
    expect(told(...WRAPPED.split("\n"))).toEqual([
      "本年支出合计；2345.60万元",
      "基本支出；1200.60万元；占本年支出合计51.19%",
      "项目支出；1145.00万元；占本年支出合计48.81%",
      "一般公共预算财政拨款支出；2300.00万元；占本年支出合计98.06%；prior up 100.00万元 up4.55%；因新增专项经费支出",
      "“社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位职业年金缴费支出（项）”；457.86万元；预算511.66万元(opening)；budget 词down；因缴费人数减少",
      "“住房保障支出（类）住房改革支出（款）住房公积金（项）”；58.20万元；预算60.00万元(opening)",
    ]);
  });
});

test("long rows of a copied table do not hide the margin", () => {
  const rows = [
    "单位：万元",
    "预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数",
  ];
  expect(joined([...rows, "注：本表反映本年度的情况。", WRAPPED].join("\n")).slice(3)).toEqual(joined(WRAPPED));
});

test("a list goes on in the next line and behind a page number, and so does what is said of its whole", () => {
  const list = `七、财政拨款“三公”经费支出决算情况说明
2024年度“三公”经费财政拨款支出决算12.50万元，其中：
公务用车购置及运行维护费8.00万元，占“三公”经费的64.00%；
- 9 -
公务接待费支出决算4.50万元，占“三公”经费支出的36.00%。
与年初预算数15.00万元相比，完成年初预算数的83.33%。`;
  expect(joined(`${WRAPPED}\n${list}`).slice(-1)).toEqual([
    list.split("\n- 9 -\n").join("\n").split("\n").slice(1).join(""),
  ]);
});

describe("whole paragraphs", () => {
  test("stay as they are, however alike their lengths", () => {
    const text = [
      "一、收入支出决算总体情况说明",
      "二、收入决算情况说明",
      "本年收入合计100.00万元，其中：财政拨款收入100.00万元，占100%。",
      "三、支出决算情况说明",
      "本年支出合计100.00万元，其中：基本支出60.00万元，占60%。",
      "四、财政拨款收入支出决算总体情况说明",
      "财政拨款收、支总计各100.00万元，与上年持平，没有增减变化。",
      "五、一般公共预算财政拨款支出决算情况说明",
      "一般公共预算财政拨款支出100.00万元，占本年支出合计的100%。",
    ].join("\n");
    expect(joined(text)).toEqual(text.split("\n"));
  });

  test("a 目录 of long titles is no paragraph", () => {
    const text = [
      "五、一般公共预算财政拨款支出决算情况说明",
      "六、一般公共预算财政拨款基本支出决算情况说明",
      "七、财政拨款“三公”经费支出决算情况说明",
      "八、政府性基金预算财政拨款收入支出决算情况说明",
      "九、国有资本经营预算财政拨款支出决算情况说明",
      "十、其他重要事项的情况说明以及预算绩效情况",
    ].join("\n");
    expect(joined(text)).toEqual(text.split("\n"));
  });
});
