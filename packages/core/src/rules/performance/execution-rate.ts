import type { FormAmount, FormRate, FundLine } from "../../documents/performance/form.js";
import { draw, drawSheet } from "../draw.js";
import { defineRule } from "../rule.js";
import { executionRange, meet, ratePercent, statedRates } from "../score-arithmetic.js";
import { formPlaces, formRow, NO_FORMS, selfEvaluations } from "../self-evaluations.js";

interface Params {
  readonly form: string;
  readonly line: string;
  readonly rate: string;
  readonly executed: string;
  readonly budget: string;
  readonly expected: string;
  /** The printed rate is that of the opening budget. */
  readonly ofOpening: boolean;
}

export const executionRate = defineRule<Params>({
  meta: {
    id: "performance/execution-rate",
    number: "JS-601",
    title: "自评表的执行率等于执行数除以预算数",
    severity: "error",
    requirements: ["P01"],
    basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号）附项目支出绩效自评表：执行率＝全年执行数÷全年预算数",
    explanation:
      "逐行核对自评表“预算执行情况”各行：执行率等于（全年）执行数除以（全年）预算数，按所列小数位数四舍五入。执行数、预算数本身经过四舍五入的，按可能的范围判断；只印数字、没有百分号的（98.5 或 0.985），两种读法有一种相符即可。预算数为零的行不计算执行率。",
  },
  *check(input) {
    const found = selfEvaluations(input);
    if (found.length === 0) return NO_FORMS;
    let places = 0;
    for (const evaluation of found) {
      for (const line of evaluation.form.funds) {
        const { rate, executed, budget } = line;
        const range = executed && budget ? executionRange(executed.amount, budget.amount) : undefined;
        if (!rate || !executed || !budget || !range) continue;
        places += 1;
        if (statedRates(rate).some((stated) => meet(stated, range))) continue;
        const expected = ratePercent(executed, budget, rate.isPlain ? 2 : rate.percent.decimals);
        yield {
          subject: {
            kind: "cell",
            table: "performance",
            row: formRow(evaluation, line.name),
            column: "rate",
            actual: rate.text,
          },
          where: formPlaces(evaluation, [rate.place, executed.place, budget.place]),
          params: {
            form: evaluation.form.name,
            line: line.name,
            rate: rate.text,
            executed: executed.text,
            budget: budget.text,
            expected,
            ofOpening: isOfOpening(line, rate, executed),
          },
          actual: rate.text,
          expected,
        };
      }
    }
    return { places };
  },
  say: ({ form, line, rate, executed, budget, expected, ofOpening }) => ({
    message: `“${form}”自评表${line === "" ? "" : `“${line}”`}的执行率为${rate}，按执行数${executed}、预算数${budget}计算为${expected}。`,
    why: ofOpening
      ? "执行率按全年（调整后）预算数计算，表中是按年初预算数算的。"
      : "执行率等于执行数除以预算数，四舍五入也得不出表中的数。",
    fix: `请核对执行数和预算数；无误的，把执行率改为${expected}，并相应核对得分。`,
  }),
  examples: {
    passing: [
      {
        because: "执行率按两位小数四舍五入",
        sheets: [
          draw("expenditure", [["", "合计", "96.00", "", "96.00"]]),
          drawSheet("项目自评", [
            ["2024年度某项目支出绩效自评表"],
            ["项目名称", "某项目"],
            ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
            ["", "年度资金总额", "90.00", "97.00", "96.00", "10.00", "98.97%", "9.90"],
          ]),
        ],
      },
    ],
    failing: [
      {
        because: "执行率按年初预算数计算",
        sheets: [
          drawSheet("项目自评", [
            ["2024年度某项目支出绩效自评表"],
            ["项目名称", "某项目"],
            ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
            ["", "年度资金总额", "120.00", "97.00", "96.00", "10.00", "80.00%", "8.00"],
          ]),
        ],
        finds: ["项目自评!G4"],
      },
    ],
  },
});

function isOfOpening({ opening, budget }: FundLine, rate: FormRate, executed: FormAmount): boolean {
  if (!opening || opening === budget) return false;
  const range = executionRange(executed.amount, opening.amount);
  return range !== undefined && statedRates(rate).some((stated) => meet(stated, range));
}
