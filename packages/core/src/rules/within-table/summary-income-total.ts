import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const rows = (total: string, other = "10.25"): readonly (readonly string[])[] => [
  ["一、一般公共预算财政拨款收入", "90.12", "一、一般公共服务支出", total],
  ["八、其他收入", other, "", ""],
  ["本年收入合计", total, "本年支出合计", total],
  ["总计", total, "总计", total],
];

export const summaryIncomeTotal = identityRule({
  meta: {
    id: "within-table/summary-income-total",
    number: "JS-201",
    title: "收入支出决算总表本年收入合计等于各项收入之和",
    severity: "error",
    requirements: ["W01"],
    basis: "部门决算报表收入支出决算总表（财决01表）表内勾稽关系：本年收入合计 = 各项收入之和",
    explanation:
      "把收入方各项相加，与“本年收入合计”比较。“其中”行不重复相加；只列一行“财政拨款收入”的，三项资金作为其中数，另与该行核对。四舍五入尾差不报。",
  },
  why: "本年收入合计应等于各项收入之和，不等说明某一项或合计填错。",
  absent: "没有收入支出决算总表，或表中没有本年收入合计",
  examples: {
    passing: [
      { because: "各项之和等于合计", sheets: [draw("summary", rows("100.37"))] },
      { because: "0.01 的尾差在舍入范围内", sheets: [draw("summary", rows("100.38"))] },
      {
        because: "财政拨款收入只列一行，其中数不重复相加",
        sheets: [
          draw("summary", [
            ["一、财政拨款收入", "90.00", "一、一般公共服务支出", "100.00"],
            ["其中：一般公共预算财政拨款", "80.00", "", ""],
            ["政府性基金预算财政拨款", "10.00", "", ""],
            ["二、事业收入", "10.00", "", ""],
            ["其中：教育收费", "4.00", "", ""],
            ["本年收入合计", "100.00", "本年支出合计", "100.00"],
            ["总计", "100.00", "总计", "100.00"],
          ]),
        ],
      },
    ],
    failing: [
      {
        because: "其他收入换位录入",
        sheets: [draw("summary", rows("100.37", "12.05"))],
        finds: ["收入支出决算总表!B6"],
      },
    ],
  },
});
