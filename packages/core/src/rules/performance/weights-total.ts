import { Decimal } from "decimal.js";
import type { FormPoints, PerformanceForm } from "../../documents/performance/form.js";
import { drawScoredForm } from "../draw-scored-form.js";
import { defineRule } from "../rule.js";
import { decimalOf, shown, sumOf } from "../score-arithmetic.js";
import { formPlaces, formRow, NO_FORMS, selfEvaluations } from "../self-evaluations.js";

interface Params {
  readonly form: string;
  readonly sum: string;
  readonly stated: string;
}

export const weightsTotal = defineRule<Params>({
  meta: {
    id: "performance/weights-total",
    number: "JS-605",
    title: "自评表各项分值之和为100分",
    severity: "warning",
    requirements: ["P03"],
    basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号）：预算执行率和各级指标的权重之和为100分",
    explanation:
      "自评表列有分值（权重）栏、且每个指标都填了分值的，预算执行率的分值与各指标分值之和应为100分（合计行另有数的按所列）。没有分值栏的表不适用。",
  },
  *check(input) {
    const found = selfEvaluations(input);
    if (found.length === 0) return NO_FORMS;
    let places = 0;
    for (const evaluation of found) {
      const weights = weightsOf(evaluation.form);
      const [first] = weights ?? [];
      if (!weights || !first) continue;
      places += 1;
      const { totalWeight } = evaluation.form;
      const sum = sumOf(weights);
      const stated = totalWeight ? decimalOf(totalWeight.points) : new Decimal(100);
      if (sum.eq(stated)) continue;
      yield {
        subject: {
          kind: "cell",
          table: "performance",
          row: formRow(evaluation, "总分"),
          column: "weight",
          actual: shown(sum),
        },
        where: formPlaces(evaluation, [(totalWeight ?? first).place]),
        params: { form: evaluation.form.name, sum: shown(sum), stated: shown(stated) },
        actual: shown(sum),
        expected: shown(stated),
      };
    }
    return { places };
  },
  say: ({ form, sum, stated }) => ({
    message: `“${form}”自评表各项分值之和为${sum}，不等于${stated}。`,
    why: "预算执行率和各指标的分值之和应等于满分。",
    fix: "请核对各指标的分值有无漏填、重复或写错。",
  }),
  examples: {
    passing: [
      {
        because: "分值之和为100分",
        sheets: [drawScoredForm(["产出指标", "数量指标", "完成数量", "≥10份", "12份", "90.00", "90.00"])],
      },
    ],
    failing: [
      {
        because: "分值之和不足100分",
        sheets: [drawScoredForm(["产出指标", "数量指标", "完成数量", "≥10份", "12份", "80.00", "80.00"])],
        finds: ["自评!E3"],
      },
    ],
  },
});

/** All weights, when the form prints one for every indicator. */
function weightsOf({ funds, statedWeights, indicators }: PerformanceForm): readonly FormPoints[] | undefined {
  const own = indicators.flatMap(({ weight }) => (weight ? [weight] : []));
  if (own.length === 0 || own.length < indicators.length) return undefined;
  const [whole] = funds;
  const execution = whole?.weight ?? statedWeights[0];
  return execution ? [execution, ...own] : own;
}
