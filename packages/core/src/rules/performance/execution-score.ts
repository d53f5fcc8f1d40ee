import type { Decimal } from "decimal.js";
import type { FormPoints, FundLine, PerformanceForm } from "../../documents/performance/form.js";
import type { Anchor } from "../../findings/finding.js";
import { drawSheet } from "../draw.js";
import { defineRule } from "../rule.js";
import {
  decimalOf,
  executionRange,
  meet,
  type Range,
  rangeOf,
  scoreRange,
  shown,
  statedRates,
  sumOf,
} from "../score-arithmetic.js";
import { formPlaces, formRow, NO_FORMS, selfEvaluations } from "../self-evaluations.js";

interface Params {
  readonly form: string;
  readonly weight: string;
  readonly score: string;
  readonly expected: string;
  /** The weight with which score and total agree: the printed one is then the slip. */
  readonly rightWeight: string | undefined;
}

export const executionScore = defineRule<Params>({
  meta: {
    id: "performance/execution-score",
    number: "JS-602",
    title: "自评表预算执行率的得分等于分值乘执行率",
    severity: "error",
    requirements: ["P02"],
    basis:
      "《项目支出绩效评价管理办法》（财预〔2020〕10号）附项目支出绩效自评表：预算执行率得分＝执行率×分值，最高不超过分值",
    explanation:
      "预算执行情况一行的得分等于分值（表头“预算执行情况（20分）”“得分（20分*执行率）”或分值栏所列）乘执行率，超过分值的按分值计。得分与所列分值不符、而按另一分值计算时得分与各指标得分之和恰好等于总分的，判断为表头分值写错；其余判断为得分有误。没有印公式、执行率又不到100%的表，各地另有计分办法的可能存在，只报警告。",
  },
  *check(input) {
    const found = selfEvaluations(input);
    if (found.length === 0) return NO_FORMS;
    let places = 0;
    for (const evaluation of found) {
      const { form } = evaluation;
      const [line] = form.funds;
      const rates = line ? ratesOf(line) : [];
      const weights = line?.weight ? [line.weight] : form.statedWeights;
      const [weight] = weights;
      if (!line?.score || rates.length === 0 || !weight) continue;
      places += 1;
      const score = rangeOf(line.score.points);
      const fits = (points: Decimal): boolean => rates.some((rate) => meet(scoreRange(points, rate), score));
      const wrong = weights.filter((stated) => !fits(decimalOf(stated.points)));
      if (wrong.length === 0) continue;
      const left = weightLeft(form);
      const rightWeight = left && !left.eq(decimalOf(weight.points)) && fits(left) ? shown(left) : undefined;
      const expected = shown(scoreRange(decimalOf(weight.points), rates[0] ?? score).high);
      const statedPlaces = wrong.map((stated) => stated.place);
      yield {
        subject: {
          kind: "cell",
          table: "performance",
          row: formRow(evaluation, line.name),
          column: rightWeight === undefined ? "score" : "weight",
          actual: rightWeight === undefined ? line.score.text : weight.text,
        },
        where: formPlaces(evaluation, whereFirst(rightWeight === undefined, line.score, statedPlaces)),
        severity: isCertain(form, rates, score, decimalOf(weight.points), rightWeight) ? "error" : "warning",
        params: {
          form: form.name,
          weight: shown(decimalOf(weight.points)),
          score: line.score.text,
          expected,
          rightWeight,
        },
        actual: rightWeight === undefined ? line.score.text : `${shown(decimalOf(weight.points))}分`,
        expected: rightWeight === undefined ? expected : `${rightWeight}分`,
      };
    }
    return { places };
  },
  say: ({ form, weight, score, expected, rightWeight }) =>
    rightWeight === undefined
      ? {
          message: `“${form}”自评表预算执行率分值${weight}分，得分为${score}，按执行率计算为${expected}。`,
          why: "得分等于分值乘执行率，最高不超过分值。",
          fix: `请核对执行率和分值；无误的，把得分改为${expected}，并重算总分。`,
        }
      : {
          message: `“${form}”自评表写明预算执行率分值为${weight}分，得分${score}却是按${rightWeight}分计算的。`,
          why: `按${weight}分计算得分应为${expected}，与各指标得分相加不等于总分；按${rightWeight}分计算则相符。`,
          fix: `请把表头的分值改为${rightWeight}分；确为${weight}分的，改正得分和总分。`,
        },
  examples: {
    passing: [
      {
        because: "得分等于分值乘执行率",
        sheets: [
          drawSheet("项目自评", [
            ["2024年度某项目支出绩效自评表"],
            ["项目名称", "某项目"],
            ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
            ["", "年度资金总额", "100.00", "100.00", "98.50", "10.00", "98.50%", "9.85"],
          ]),
        ],
      },
    ],
    failing: [
      {
        because: "表头写30分，得分和总分按20分计算",
        sheets: [
          drawSheet("项目自评", [
            ["2024年度某项目自评表"],
            ["项目名称", "某项目"],
            [
              "预算执行情况（万元）（30分）",
              "年度财政资金总额",
              "预算数（A）",
              "执行数（B）",
              "执行率（B/A）",
              "得分（30分*执行率）",
            ],
            ["", "", "58.73", "58.73", "100.00%", "20.00"],
            ["一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分"],
            ["产出指标", "数量指标", "完成数量", "≥10份", "12份", "80.00"],
            ["总分", "", "", "", "", "100.00"],
          ]),
        ],
        finds: ["项目自评!A3"],
      },
      {
        because: "得分超过分值",
        sheets: [
          drawSheet("项目自评", [
            ["2024年度某项目支出绩效自评表"],
            ["项目名称", "某项目"],
            ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
            ["", "年度资金总额", "100.00", "100.00", "90.00", "10.00", "90.00%", "10.50"],
          ]),
        ],
        finds: ["项目自评!H4"],
      },
    ],
  },
});

/** The rate computed from the amounts, then the printed one: scores are computed from either. */
function ratesOf({ executed, budget, rate }: FundLine): readonly Range[] {
  const computed = executed && budget ? executionRange(executed.amount, budget.amount) : undefined;
  return [...(computed ? [computed] : []), ...(rate ? statedRates(rate) : [])];
}

/** Total less the indicators: what is left for the execution rate. */
function weightLeft({ total, indicators }: PerformanceForm): Decimal | undefined {
  const scores = indicators.flatMap(({ score }) => (score ? [score] : []));
  if (!total || scores.length === 0) return undefined;
  const left = decimalOf(total.points).minus(sumOf(scores));
  return left.gt(0) ? left : undefined;
}

function whereFirst(scoreFirst: boolean, score: FormPoints, stated: readonly Anchor[]): readonly [Anchor, ...Anchor[]] {
  const [first, ...rest] = stated;
  return scoreFirst || !first ? [score.place, ...stated] : [first, ...rest, score.place];
}

/** Without a printed formula a local way of scoring is conceivable, except that no score may exceed its weight. */
function isCertain(
  { hasFormula }: PerformanceForm,
  rates: readonly Range[],
  score: Range,
  weight: Decimal,
  rightWeight: string | undefined,
): boolean {
  const isFull = rates.some(({ low, high }) => low.lte(1) && high.gte(1));
  return hasFormula || rightWeight !== undefined || isFull || score.low.gt(weight);
}
