import { draw } from "../draw.js";
import { againstStatedBase, type BaseParams, basesIn, differing, negative, partsAgainstWhole } from "../prose-bases.js";
import { judgedProse } from "../prose-input.js";
import { defineRule } from "../rule.js";

export const priorBase = defineRule<BaseParams>({
  meta: {
    id: "narrative/prior-base",
    number: "JS-404",
    title: "由增减额推出的上年数前后一致",
    severity: "error",
    requirements: ["N04"],
    basis: "部门决算公开模板：本年数减增加额（加减少额）等于上年数，同一上年数只有一个",
    explanation:
      "由本年数和增减额推出上年数。同一数据在几处推出的上年数应当相同；上年数不会是负数；“三公”经费合计的上年数应当容得下各分项的上年数，例如合计与公务用车费增加额相同、上年数也相同，那么因公出国（境）费上年为0，不可能再“减少”。末位的四舍五入不算不同。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const { prose } = judged;
    const based = basesIn(prose, input);
    for (const one of based) if (one.base.high < 0) yield negative(prose, one);
    yield* differing(prose, based);
    yield* partsAgainstWhole(prose, based);
    let stated = 0;
    for (const statement of prose.statements) {
      for (const change of statement.changes) {
        const problem = againstStatedBase(prose, statement, change, input);
        if (problem === undefined) continue;
        stated += 1;
        if (problem !== "agrees") yield problem;
      }
    }
    return { places: based.length + stated };
  },
  say(params) {
    switch (params.kind) {
      case "differs":
        return {
          message: `由“${params.quote}”推出的${params.what}上年数为${params.base}万元，由“${params.otherQuote}”推出的是${params.other}万元。`,
          why: "同一数据的上年数只有一个，两处的增减额不可能都对。",
          fix: "请对照上年公开的决算核对两处的增减额。",
        };
      case "negative":
        return {
          message: `由“${params.quote}”推出的${params.what}上年数为${params.base}万元，是负数。`,
          why: "增加额不会大于本年数。",
          fix: "请对照上年公开的决算核对本年数和增加额。",
        };
      case "difference":
        return {
          message: `“${params.quote}”计算有误：${params.what}为${params.final}万元，与所列的${params.base}万元相差${params.expected}。`,
          why: "增减额等于决算数与所列基数之差。",
          fix: `请核对后把增减额改为${params.expected}。`,
        };
      case "parts":
        return {
          message: `“${params.quote}”不可能成立：${params.what}上年数为${params.whole}万元，其他分项上年合计已有${params.known}万元，本项上年只余${params.left}万元。`,
          why: "“三公”经费合计的上年数等于各分项上年数之和，由各处的增减额推出的上年数互相矛盾。",
          fix: "请对照上年公开的决算核对合计与各分项的增减额和增减方向。",
        };
    }
  },
  examples: {
    passing: [
      {
        because: "两处推出的上年数相同",
        sheets: [table()],
        narrative: [
          "九、财政拨款“三公”经费支出决算情况说明",
          "2024年度“三公”经费财政拨款支出决算为29.57万元，比上年增加3.31万元。",
          "公务用车购置及运行维护费支出决算为29.57万元，比上年增加3.31万元。公务接待费支出决算为0万元，与上年持平。",
        ],
      },
    ],
    failing: [
      {
        because: "合计与公务用车费的上年数相同，出国费却说减少",
        sheets: [table()],
        narrative: [
          "九、财政拨款“三公”经费支出决算情况说明",
          "2024年度“三公”经费财政拨款支出决算为29.57万元，比上年增加3.31万元。",
          "1、因公出国（境）费支出决算为0万元。决算数较上年减少的主要原因：2024年无出国安排。",
          "2、公务用车购置及运行维护费支出决算为29.57万元，比上年增加3.31万元。",
        ],
        finds: ["较上年减少"],
      },
      {
        because: "同一数据两处推出的上年数不同",
        sheets: [table()],
        narrative: [
          "二、收入决算情况说明",
          "2024年度收入合计100.00万元，比上年增加10.00万元。",
          "2024年度本年收入100.00万元，比2023年度增加11.00万元。",
        ],
        finds: ["比2023年度增加11.00万元"],
      },
    ],
  },
});

function table() {
  return draw("expenditure", [["", "合计", "100.00", "60.00", "40.00"]]);
}
