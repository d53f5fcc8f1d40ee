import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const rows = (project: string, total = "50.00"): readonly (readonly string[])[] => [
  ["", "合计", "", total, total, "", "50.00", ""],
  ["212", "城乡社区支出", "", total, total, "", project, ""],
];

export const governmentFundRowSum = identityRule({
  meta: {
    id: "within-table/government-fund-row-sum",
    number: "JS-215",
    title: "政府性基金表各行支出小计等于基本支出加项目支出",
    severity: "error",
    requirements: ["W10"],
    basis:
      "部门决算报表政府性基金预算财政拨款收入支出决算表（财决09表）表内勾稽关系：本年支出小计 = 基本支出 + 项目支出",
    explanation: "逐行核对本年支出小计与基本支出、项目支出之和。四舍五入尾差不报；空表不适用。",
  },
  why: "同一行的小计与分栏不一致，属于表内勾稽不符。",
  absent: "没有政府性基金预算财政拨款收入支出决算表，或表中没有基本支出、项目支出两栏",
  examples: {
    passing: [
      { because: "各行相符", sheets: [draw("government-fund", rows("50.00"))] },
      {
        because: "空表并附说明，不适用",
        sheets: [
          draw("government-fund", [["", "合计", "", "", "", "", "", ""]], {
            notes: ["某市某局2024年度无政府性基金预算财政拨款收入支出。"],
          }),
        ],
      },
    ],
    failing: [
      {
        because: "项目支出多一位",
        sheets: [draw("government-fund", rows("500.00"))],
        finds: ["政府性基金预算财政拨款收入支出决算表!G6"],
      },
    ],
  },
});
