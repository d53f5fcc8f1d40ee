import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const rows = (general: string): readonly (readonly string[])[] => [
  ["一、一般公共预算财政拨款", "80.00", "一、一般公共服务支出", "85.00", "82.00", "3.00", ""],
  ["本年收入合计", "80.00", "本年支出合计", "85.00", "82.00", "3.00", ""],
  ["年初财政拨款结转和结余", "6.00", "年末财政拨款结转和结余", "1.00", "", "1.00", ""],
  ["一般公共预算财政拨款", general, "", "", "", "", ""],
  ["政府性基金预算财政拨款", "4.00", "", "", "", "", ""],
  ["总计", "86.00", "总计", "86.00", "82.00", "4.00", ""],
];

export const appropriationOpeningBalance = identityRule({
  meta: {
    id: "within-table/appropriation-opening-balance",
    number: "JS-209",
    title: "财政拨款总表年初结转和结余等于各项资金之和",
    severity: "error",
    requirements: ["W07"],
    basis:
      "部门决算报表财政拨款收入支出决算总表（财决01-1表）表内勾稽关系：年初财政拨款结转和结余 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算结转和结余",
    explanation: "版式在“年初财政拨款结转和结余”下分资金列示时，核对其和。四舍五入尾差不报；没有分列的版式不适用。",
  },
  why: "年初结转和结余应等于所列各项资金之和，不等说明其中一项填错。",
  absent: "没有财政拨款收入支出决算总表，或年初结转没有分资金列示",
  examples: {
    passing: [
      { because: "各项资金之和相符", sheets: [draw("appropriation-summary", rows("2.00"))] },
      {
        because: "没有分资金列示的版式不适用",
        sheets: [
          draw("appropriation-summary", [
            ["一、一般公共预算财政拨款", "80.00", "一、一般公共服务支出", "82.00", "82.00", "", ""],
            ["本年收入合计", "80.00", "本年支出合计", "82.00", "82.00", "", ""],
            ["年初财政拨款结转和结余", "2.00", "年末财政拨款结转和结余", "", "", "", ""],
            ["总计", "82.00", "总计", "82.00", "82.00", "", ""],
          ]),
        ],
      },
    ],
    failing: [
      {
        because: "一般公共预算的年初结转多一位",
        sheets: [draw("appropriation-summary", rows("22.00"))],
        finds: ["财政拨款收入支出决算总表!B8"],
      },
    ],
  },
});
