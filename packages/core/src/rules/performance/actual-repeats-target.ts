import { tidy } from "../../tables/printed-text.js";
import { drawSheet } from "../draw.js";
import { defineRule } from "../rule.js";
import { formPlaces, formRow, NO_FORMS, selfEvaluations } from "../self-evaluations.js";

interface Params {
  readonly form: string;
  readonly indicator: string;
  readonly value: string;
}

/** A target that says how much at least or at most: what was reached is a figure of its own. */
const COMPARISON = /^(?:≥|≤|>=|<=|>|<|＞|＜|不少于|不低于|不超过|不高于|大于|小于|至少|至多)/;

export const actualRepeatsTarget = defineRule<Params>({
  meta: {
    id: "performance/actual-repeats-target",
    number: "JS-607",
    title: "自评表的实际完成值不照抄目标值",
    severity: "warning",
    requirements: ["P05"],
    basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号）：自评应如实填写指标的实际完成值",
    explanation:
      "目标值是“≥8份”“不少于100人”这样的范围，实际完成值应是确定的数；照抄目标表达式的报警告。目标为比率（≤100%）的照抄常见且不影响判断，只作提示。定性指标（“有效促进”）和目标本身就是确定值（100%）的不报。",
  },
  *check(input) {
    const found = selfEvaluations(input);
    if (found.length === 0) return NO_FORMS;
    let places = 0;
    for (const evaluation of found) {
      for (const { name, target, actual } of evaluation.form.indicators) {
        if (!target || !actual) continue;
        places += 1;
        const value = tidy(actual.text);
        if (value !== tidy(target.text) || !COMPARISON.test(value)) continue;
        yield {
          subject: {
            kind: "cell",
            table: "performance",
            row: formRow(evaluation, name),
            column: "actual",
            actual: actual.text,
          },
          where: formPlaces(evaluation, [actual.place, target.place]),
          severity: value.endsWith("%") ? "info" : "warning",
          params: { form: evaluation.form.name, indicator: name, value: actual.text },
          actual: actual.text,
        };
      }
    }
    return { places };
  },
  say: ({ form, indicator, value }) => ({
    message: `“${form}”自评表指标“${indicator}”的实际完成值“${value}”与目标值相同。`,
    why: "目标是一个范围，实际完成的应是一个确定的数；照抄目标看不出完成了多少。",
    fix: "请填写实际完成的数量或比率。",
  }),
  examples: {
    passing: [
      {
        because: "实际完成值是确定的数，定性指标与目标相同",
        sheets: [
          drawSheet("自评", [
            ["2024年度某项目支出绩效自评表"],
            ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "得分"],
            ["产出指标", "数量指标", "调研报告", "≥8份", "9份", "40.00"],
            ["效益指标", "社会效益", "公信力", "有效增强", "有效增强", "40.00"],
          ]),
        ],
      },
    ],
    failing: [
      {
        because: "实际完成值照抄“≥8份”",
        sheets: [
          drawSheet("自评", [
            ["2024年度某项目支出绩效自评表"],
            ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "得分"],
            ["产出指标", "数量指标", "调研报告", "≥8份", "≥8份", "40.00"],
          ]),
        ],
        finds: ["自评!E3"],
      },
    ],
  },
});
