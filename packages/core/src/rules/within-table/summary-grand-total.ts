import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const rows = (closing: string, incomeTotal: string, spendingTotal: string): readonly (readonly string[])[] => [
  ["一、一般公共预算财政拨款收入", "100.00", "一、一般公共服务支出", "95.00"],
  ["本年收入合计", "100.00", "本年支出合计", "95.00"],
  ["使用非财政拨款结余（含专用结余）", "2.00", "结余分配", "1.00"],
  ["年初结转和结余", "8.25", "年末结转和结余", closing],
  ["总计", incomeTotal, "总计", spendingTotal],
];

export const summaryGrandTotal = identityRule({
  meta: {
    id: "within-table/summary-grand-total",
    number: "JS-203",
    title: "收入支出决算总表总计平衡",
    severity: "error",
    requirements: ["W03"],
    basis:
      "部门决算报表收入支出决算总表（财决01表）表内勾稽关系：收入总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余；支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余；收入总计 = 支出总计",
    explanation:
      "分别核对两方总计的组成，再核对两方总计相等。本年收入与本年支出一般并不相等，不作比较；版式没有的行视为没有。四舍五入尾差不报。",
  },
  why: "收支两方的总计必须各自等于组成部分之和，并且相等，否则收支不平衡。",
  absent: "没有收入支出决算总表，或表中没有总计",
  examples: {
    passing: [
      { because: "两方平衡", sheets: [draw("summary", rows("14.25", "110.25", "110.25"))] },
      {
        because: "没有结转结余的版式，总计等于本年合计",
        sheets: [
          draw("summary", [
            ["一、一般公共预算财政拨款收入", "100.00", "一、一般公共服务支出", "100.00"],
            ["本年收入合计", "100.00", "本年支出合计", "100.00"],
            ["收入总计", "100.00", "支出总计", "100.00"],
          ]),
        ],
      },
    ],
    failing: [
      {
        because: "年末结转和结余换位录入",
        sheets: [draw("summary", rows("41.25", "110.25", "110.25"))],
        finds: ["收入支出决算总表!D8"],
      },
      {
        because: "收入方总计录错",
        sheets: [draw("summary", rows("14.25", "101.25", "110.25"))],
        finds: ["收入支出决算总表!B9"],
      },
    ],
  },
});
