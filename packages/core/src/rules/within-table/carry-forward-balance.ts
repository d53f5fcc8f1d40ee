import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const rows = (closing: string): readonly (readonly string[])[] => [
  ["", "合计", "5.00", "50.00", "48.00", "", "48.00", "7.00"],
  ["212", "城乡社区支出", "5.00", "50.00", "48.00", "", "48.00", closing],
];

export const carryForwardBalance = identityRule({
  meta: {
    id: "within-table/carry-forward-balance",
    number: "JS-217",
    title: "年末结转和结余等于年初加收入减支出",
    severity: "error",
    requirements: ["W10"],
    basis:
      "部门决算报表政府性基金、国有资本经营预算财政拨款收入支出决算表（财决09表、财决11表）表内勾稽关系：年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出",
    explanation:
      "在同时列有年初、收入、支出、年末四栏的表中逐行核对：政府性基金表一般都有，国有资本经营和一般公共预算表只在部分地区有。没有这些栏的版式不适用。四舍五入尾差不报。",
  },
  why: "同一行的年初、收入、支出和年末不平衡，说明其中一栏填错。",
  absent: "没有同时列示年初、收入、支出、年末四栏的表",
  examples: {
    passing: [
      { because: "四栏平衡", sheets: [draw("government-fund", rows("7.00"))] },
      { because: "0.01 的尾差在舍入范围内", sheets: [draw("government-fund", rows("7.01"))] },
      {
        because: "没有年初、年末栏的版式不适用",
        sheets: [draw("state-capital", [["", "合计", "30.00", "10.00", "20.00"]])],
      },
    ],
    failing: [
      {
        because: "年末结转和结余漏填",
        sheets: [draw("government-fund", rows(""))],
        finds: ["政府性基金预算财政拨款收入支出决算表!H6"],
      },
    ],
  },
});
