import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const rows = (welfare: string, total = "100.37"): readonly (readonly string[])[] => [
  ["一、一般公共预算财政拨款收入", total, "一、一般公共服务支出", "60.12"],
  ["", "", "八、社会保障和就业支出", welfare],
  ["", "", "十九、住房保障支出", "15.25"],
  ["本年收入合计", total, "本年支出合计", total],
  ["总计", total, "总计", total],
];

export const summaryExpenditureTotal = identityRule({
  meta: {
    id: "within-table/summary-expenditure-total",
    number: "JS-202",
    title: "收入支出决算总表本年支出合计等于各类支出之和",
    severity: "error",
    requirements: ["W02"],
    basis: "部门决算报表收入支出决算总表（财决01表）表内勾稽关系：本年支出合计 = 各功能分类类级支出之和",
    explanation:
      "把支出方各类相加，与“本年支出合计”比较，23、24 或 26 个项目的版式都适用。按支出性质和经济分类另列的一栏不参与相加。四舍五入尾差不报。",
  },
  why: "本年支出合计应等于各类支出之和，不等说明某一类或合计填错。",
  absent: "没有收入支出决算总表，或表中没有本年支出合计",
  examples: {
    passing: [
      { because: "各类之和等于合计", sheets: [draw("summary", rows("25.00"))] },
      { because: "0.01 的尾差在舍入范围内", sheets: [draw("summary", rows("25.01"))] },
    ],
    failing: [
      {
        because: "社会保障和就业支出换位录入",
        sheets: [draw("summary", rows("52.00"))],
        finds: ["收入支出决算总表!D6"],
      },
    ],
  },
});
