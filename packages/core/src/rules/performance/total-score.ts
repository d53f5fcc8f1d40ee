import { Decimal } from "decimal.js";
import type { PerformanceForm } from "../../documents/performance/form.js";
import { drawScoredForm } from "../draw-scored-form.js";
import { defineRule } from "../rule.js";
import { decimalOf, meet, rangeOf, shown, sumOf } from "../score-arithmetic.js";
import { formPlaces, formRow, NO_FORMS, selfEvaluations } from "../self-evaluations.js";

interface Params {
  readonly form: string;
  readonly total: string;
  readonly sum: string;
  readonly most: string | undefined;
}

export const totalScore = defineRule<Params>({
  meta: {
    id: "performance/total-score",
    number: "JS-604",
    title: "自评表的总分等于各项得分之和，不超过100分",
    severity: "error",
    requirements: ["P03"],
    basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号）附项目支出绩效自评表：总分为各项得分之和，满分100分",
    explanation:
      "总分等于预算执行率得分与各三级指标得分之和，按总分所列小数位数四舍五入；总分不超过满分（合计行列有分值的按所列，没有的按100分）。有得分空缺的表不求和，由“没有空的得分”报告。",
  },
  *check(input) {
    const found = selfEvaluations(input);
    if (found.length === 0) return NO_FORMS;
    let places = 0;
    for (const evaluation of found) {
      const { form } = evaluation;
      const { total } = form;
      if (!total) continue;
      places += 1;
      const most = form.totalWeight ? decimalOf(form.totalWeight.points) : new Decimal(100);
      const isTooMuch = rangeOf(total.points).low.gt(Decimal.max(most, 100));
      const sum = scoresAdded(form);
      const isSum = sum === undefined || meet(rangeOf(total.points), { low: sum, high: sum });
      if (isSum && !isTooMuch) continue;
      const expected = sum && !isSum ? shown(sum) : undefined;
      yield {
        subject: {
          kind: "cell",
          table: "performance",
          row: formRow(evaluation, "总分"),
          column: "score",
          actual: total.text,
        },
        where: formPlaces(evaluation, [total.place]),
        params: {
          form: form.name,
          total: total.text,
          sum: expected ?? "",
          most: isTooMuch ? shown(most) : undefined,
        },
        actual: total.text,
        ...(expected === undefined ? {} : { expected }),
      };
    }
    return { places };
  },
  say: ({ form, total, sum, most }) => ({
    message:
      sum === ""
        ? `“${form}”自评表总分${total}，超过满分${most}分。`
        : `“${form}”自评表总分${total}，各项得分之和为${sum}。`,
    why: "总分是预算执行率得分与各指标得分之和，满分100分。",
    fix: sum === "" ? "请核对总分和各项得分。" : `请核对各项得分；无误的，把总分改为${sum}。`,
  }),
  examples: {
    passing: [
      {
        because: "总分等于各项得分之和",
        sheets: [
          drawScoredForm(
            ["产出指标", "数量指标", "完成数量", "≥10份", "12份", "60.00", "60.00"],
            ["效益指标", "社会效益", "服务质量", "提高", "提高", "30.00", "28.00"],
            ["总分", "", "", "", "", "100.00", "97.85"],
          ),
        ],
      },
    ],
    failing: [
      {
        because: "总分不等于各项得分之和",
        sheets: [
          drawScoredForm(
            ["产出指标", "数量指标", "完成数量", "≥10份", "12份", "60.00", "60.00"],
            ["效益指标", "社会效益", "服务质量", "提高", "提高", "30.00", "28.00"],
            ["总分", "", "", "", "", "100.00", "99.85"],
          ),
        ],
        finds: ["自评!G7"],
      },
    ],
  },
});

/** Σ of all scores; undefined when one is missing or there is none. */
function scoresAdded({ funds, indicators }: PerformanceForm): Decimal | undefined {
  const [whole] = funds;
  if (whole?.emptyScore || indicators.some(({ emptyScore }) => emptyScore)) return undefined;
  const scores = [...(whole?.score ? [whole.score] : []), ...indicators.flatMap(({ score }) => (score ? [score] : []))];
  return indicators.some(({ score }) => score) ? sumOf(scores) : undefined;
}
