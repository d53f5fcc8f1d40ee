import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const budget = (basic: string, project: string, total: string) =>
  draw("general-public-budget", [
    ["", "合计", total, basic, project],
    ["2010301", "行政运行", total, basic, project],
  ]);

const expenditure = draw("expenditure", [
  ["", "合计", "100.00", "70.00", "30.00", "", "", ""],
  ["2010301", "行政运行", "100.00", "70.00", "30.00", "", "", ""],
]);

export const fiscalWithinExpenditure = identityRule({
  meta: {
    id: "across-tables/fiscal-within-expenditure",
    number: "JS-309",
    title: "财政拨款支出不超过本单位支出",
    severity: "warning",
    requirements: ["X07"],
    basis:
      "财政拨款支出是本年支出的组成部分：同一科目的一般公共预算、政府性基金、国有资本经营预算财政拨款支出之和一般不超过支出决算表；财政拨款总表各类一般不超过收入支出决算总表",
    explanation:
      "按三项资金支出表所列最末级科目，分基本支出、项目支出与支出决算表比较；再按类比较两张总表。合并抵销（差额表、调整表）可能造成例外，因此只提示核实。同一类的多处超出合并为一条。",
  },
  why: "财政拨款支出包含在本单位支出之内，超出一般说明科目或基本、项目支出的划分不一致。",
  absent: "缺少支出决算表或各项资金支出表，没有可比较的科目",
  examples: {
    passing: [
      { because: "财政拨款只是支出的一部分", sheets: [budget("70.00", "20.00", "90.00"), expenditure] },
      { because: "0.01 的尾差在舍入范围内", sheets: [budget("70.00", "30.01", "100.01"), expenditure] },
    ],
    failing: [
      {
        because: "财政拨款的项目支出大于全部项目支出",
        sheets: [budget("55.00", "45.00", "100.00"), expenditure],
        finds: ["一般公共预算财政拨款支出决算表!E5"],
      },
    ],
  },
});
