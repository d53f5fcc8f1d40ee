import { drawSheet } from "../draw.js";
import { defineRule } from "../rule.js";
import { decimalOf } from "../score-arithmetic.js";
import { formPlaces, formRow, NO_FORMS, selfEvaluations } from "../self-evaluations.js";

interface Params {
  readonly form: string;
  readonly indicator: string;
  readonly score: string;
  readonly weight: string;
}

export const indicatorScore = defineRule<Params>({
  meta: {
    id: "performance/indicator-score",
    number: "JS-603",
    title: "自评表各指标的得分不超过分值",
    severity: "error",
    requirements: ["P02"],
    basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号）附项目支出绩效自评表：各指标得分最高不超过该指标分值",
    explanation: "自评表列有分值（权重）栏的，逐个指标核对：得分不超过分值，也不为负数。没有分值栏的表不适用。",
  },
  *check(input) {
    const found = selfEvaluations(input);
    if (found.length === 0) return NO_FORMS;
    let places = 0;
    for (const evaluation of found) {
      for (const { name, weight, score } of evaluation.form.indicators) {
        if (!weight || !score) continue;
        places += 1;
        if (decimalOf(score.points).lte(decimalOf(weight.points)) && score.points.scaled >= 0) continue;
        yield {
          subject: {
            kind: "cell",
            table: "performance",
            row: formRow(evaluation, name),
            column: "score",
            actual: score.text,
          },
          where: formPlaces(evaluation, [score.place, weight.place]),
          params: { form: evaluation.form.name, indicator: name, score: score.text, weight: weight.text },
          actual: score.text,
        };
      }
    }
    return { places };
  },
  say: ({ form, indicator, score, weight }) => ({
    message: `“${form}”自评表指标“${indicator}”得分${score}，超出了分值${weight}的范围。`,
    why: "一个指标的得分在零和它的分值之间。",
    fix: "请核对该指标的分值和得分，并重算总分。",
  }),
  examples: {
    passing: [
      {
        because: "得分不超过分值",
        sheets: [
          drawSheet("自评", [
            ["2024年度某项目支出绩效自评表"],
            ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
            ["产出指标", "数量指标", "完成数量", "≥10份", "9份", "20.00", "18.00"],
          ]),
        ],
      },
    ],
    failing: [
      {
        because: "得分大于分值",
        sheets: [
          drawSheet("自评", [
            ["2024年度某项目支出绩效自评表"],
            ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
            ["产出指标", "数量指标", "完成数量", "≥10份", "12份", "20.00", "25.00"],
          ]),
        ],
        finds: ["自评!G3"],
      },
    ],
  },
});
