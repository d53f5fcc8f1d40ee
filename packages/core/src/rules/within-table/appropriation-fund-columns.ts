import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const rows = (total: string, general: string): readonly (readonly string[])[] => [
  ["一、一般公共预算财政拨款", "80.00", "一、一般公共服务支出", total, general, "", ""],
  ["二、政府性基金预算财政拨款", "20.00", "十一、城乡社区支出", "20.00", "", "20.00", ""],
  ["本年收入合计", "100.00", "本年支出合计", "100.00", "80.00", "20.00", ""],
  ["总计", "100.00", "总计", "100.00", "80.00", "20.00", ""],
];

export const appropriationFundColumns = identityRule({
  meta: {
    id: "within-table/appropriation-fund-columns",
    number: "JS-207",
    title: "财政拨款总表各行合计等于三项资金之和",
    severity: "error",
    requirements: ["W07"],
    basis:
      "部门决算报表财政拨款收入支出决算总表（财决01-1表）表内勾稽关系：合计 = 一般公共预算财政拨款 + 政府性基金预算财政拨款 + 国有资本经营预算财政拨款",
    explanation:
      "在支出方逐行核对合计与三项资金之和，年末结转和总计行也核对。版式没有的资金栏视为没有。四舍五入尾差不报。",
  },
  why: "同一行的合计与三项资金不一致，属于表内勾稽不符。",
  absent: "没有财政拨款收入支出决算总表，或支出方没有分资金列示",
  examples: {
    passing: [
      { because: "各行相符", sheets: [draw("appropriation-summary", rows("80.00", "80.00"))] },
      {
        because: "两项资金各自四舍五入，合计相差 0.01",
        sheets: [
          draw("appropriation-summary", [
            ["一、一般公共预算财政拨款", "80.00", "十一、城乡社区支出", "100.01", "80.00", "20.00", ""],
            ["二、政府性基金预算财政拨款", "20.00", "", "", "", "", ""],
            ["本年收入合计", "100.01", "本年支出合计", "100.01", "80.00", "20.00", ""],
            ["总计", "100.01", "总计", "100.01", "80.00", "20.00", ""],
          ]),
        ],
      },
    ],
    failing: [
      {
        because: "一般公共预算财政拨款录错一位",
        sheets: [draw("appropriation-summary", rows("80.00", "30.00"))],
        finds: ["财政拨款收入支出决算总表!E5"],
      },
    ],
  },
});
