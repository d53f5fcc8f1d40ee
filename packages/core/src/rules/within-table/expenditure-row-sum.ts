import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const total = ["", "合计", "24.00", "14.00", "10.00", "", "", ""];
const office = ["201", "一般公共服务支出", "24.00", "14.00", "10.00", "", "", ""];

export const expenditureRowSum = identityRule({
  meta: {
    id: "within-table/expenditure-row-sum",
    number: "JS-205",
    title: "支出决算表各行合计等于分栏之和",
    severity: "error",
    requirements: ["W05"],
    basis:
      "部门决算报表（财决04表）表内勾稽关系：本年支出合计 = 基本支出 + 项目支出 + 上缴上级支出 + 经营支出 + 对附属单位补助支出",
    explanation:
      "逐行核对“本年支出合计”与各分栏之和。四舍五入造成的尾差能够由各单元格的舍入范围解释时不报；没有识别出的分栏不参与相加。",
  },
  why: "同一行的合计与分栏不一致，属于表内勾稽不符。",
  absent: "没有支出决算表，或表中没有可相加的分栏",
  examples: {
    passing: [
      { because: "各行相符", sheets: [draw("expenditure", [total, office])] },
      {
        because: "0.01 的尾差在舍入范围内",
        sheets: [
          draw("expenditure", [
            ["", "合计", "24.01", "14.00", "10.00", "", "", ""],
            ["201", "一般公共服务支出", "24.01", "14.00", "10.00", "", "", ""],
          ]),
        ],
      },
    ],
    failing: [
      {
        because: "项目支出漏加",
        sheets: [
          draw("expenditure", [
            ["", "合计", "24.00", "14.00", "10.00", "", "", ""],
            ["201", "一般公共服务支出", "14.00", "14.00", "10.00", "", "", ""],
          ]),
        ],
        finds: ["支出决算表!C5"],
      },
    ],
  },
});
