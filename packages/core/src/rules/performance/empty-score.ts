import type { PerformanceForm } from "../../documents/performance/form.js";
import type { Anchor } from "../../findings/finding.js";
import { drawSheet } from "../draw.js";
import { defineRule } from "../rule.js";
import { formPlaces, formRow, NO_FORMS, selfEvaluations } from "../self-evaluations.js";

interface Params {
  readonly form: string;
  readonly missing: readonly string[];
}

interface Empty {
  readonly what: string;
  readonly place: Anchor;
}

export const emptyScore = defineRule<Params>({
  meta: {
    id: "performance/empty-score",
    number: "JS-606",
    title: "自评表的得分没有空缺",
    severity: "warning",
    requirements: ["P04"],
    basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号）：自评应对预算执行率和每个指标打分",
    explanation:
      "预算执行情况、各三级指标和总分的得分都应填写。合并单元格以左上角为准；填“—”“/”的视为有意不打分，不报告。同一张表的空缺合为一条。",
  },
  *check(input) {
    const found = selfEvaluations(input);
    if (found.length === 0) return NO_FORMS;
    let places = 0;
    for (const evaluation of found) {
      const { form } = evaluation;
      places += form.indicators.length + 1;
      const empty = emptyScores(form);
      const [first, ...rest] = empty;
      if (!first) continue;
      yield {
        subject: {
          kind: "cell",
          table: "performance",
          row: formRow(evaluation, first.what),
          column: "score",
          actual: "",
        },
        where: formPlaces(evaluation, [first.place, ...rest.map(({ place }) => place)]),
        params: { form: form.name, missing: empty.map(({ what }) => what) },
        actual: "",
      };
    }
    return { places };
  },
  say: ({ form, missing }) => ({
    message: `“${form}”自评表有${missing.length}处得分没有填写：${missing.slice(0, 5).join("、")}${missing.length > 5 ? "等" : ""}。`,
    why: "预算执行率、每个指标和总分都要有得分，否则总分无从核对。",
    fix: "请补填得分；不适用的指标填“—”并在偏差原因中说明。",
  }),
  examples: {
    passing: [
      {
        because: "得分齐全",
        sheets: [
          drawSheet("自评", [
            ["2024年度某项目支出绩效自评表"],
            ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "得分"],
            ["产出指标", "数量指标", "完成数量", "≥10份", "12份", "80.00"],
            ["总分", "", "", "", "", "80.00"],
          ]),
        ],
      },
    ],
    failing: [
      {
        because: "预算执行率和一个指标没有得分",
        sheets: [
          drawSheet("自评", [
            ["2024年度某项目支出绩效自评表"],
            ["预算执行情况（20分）", "资金总额", "预算数（A）", "执行数（B）", "执行率（B/A）", "得分（20分*执行率）"],
            ["", "", "6.00", "6.00", "100.00%", ""],
            ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "得分"],
            ["产出指标", "数量指标", "完成数量", "≥10份", "12份", "40.00"],
            ["产出指标", "质量指标", "合格率", "100%", "100%", ""],
            ["总分", "", "", "", "", "100.00"],
          ]),
        ],
        finds: ["自评!F3"],
      },
    ],
  },
});

function emptyScores({ funds, indicators, emptyTotal }: PerformanceForm): readonly Empty[] {
  const [whole] = funds;
  return [
    ...(whole?.emptyScore ? [{ what: "预算执行率", place: whole.emptyScore }] : []),
    ...indicators.flatMap(({ name, emptyScore: place }) => (place ? [{ what: name, place }] : [])),
    ...(emptyTotal ? [{ what: "总分", place: emptyTotal }] : []),
  ];
}
