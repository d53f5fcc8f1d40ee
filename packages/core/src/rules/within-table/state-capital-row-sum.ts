import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const rows = (project: string): readonly (readonly string[])[] => [
  ["", "合计", "30.00", "10.00", "20.00"],
  ["223", "国有资本经营预算支出", "30.00", "10.00", project],
];

export const stateCapitalRowSum = identityRule({
  meta: {
    id: "within-table/state-capital-row-sum",
    number: "JS-216",
    title: "国有资本经营预算表各行合计等于基本支出加项目支出",
    severity: "error",
    requirements: ["W10"],
    basis:
      "部门决算报表国有资本经营预算财政拨款收入支出决算表（财决11表）表内勾稽关系：本年支出合计 = 基本支出 + 项目支出",
    explanation:
      "逐行核对本年支出合计与基本支出、项目支出之和，“支出决算表”和“收入支出决算表”两种版式都适用。四舍五入尾差不报。",
  },
  why: "同一行的合计与分栏不一致，属于表内勾稽不符。",
  absent: "没有国有资本经营预算财政拨款支出决算表，或表中没有基本支出、项目支出两栏",
  examples: {
    passing: [
      { because: "各行相符", sheets: [draw("state-capital", rows("20.00"))] },
      {
        because: "收入支出版式，0.01 的尾差在舍入范围内",
        sheets: [
          draw(
            "state-capital",
            [
              ["", "合计", "1.00", "30.01", "30.01", "10.00", "20.00", "1.00"],
              ["223", "国有资本经营预算支出", "1.00", "30.01", "30.01", "10.00", "20.00", "1.00"],
            ],
            {
              title: "2024年度国有资本经营预算财政拨款收入支出决算表",
              headings: [
                ["功能分类科目编码", "科目名称", "年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余"],
                ["", "", "", "", "小计", "基本支出", "项目支出", ""],
              ],
            },
          ),
        ],
      },
    ],
    failing: [
      {
        because: "项目支出少一位",
        sheets: [draw("state-capital", rows("2.00"))],
        finds: ["国有资本经营预算财政拨款支出决算表!E5"],
      },
    ],
  },
});
