import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const appropriation = (spent: string) =>
  draw("appropriation-summary", [
    ["三、国有资本经营预算财政拨款", "30.00", "二十一、国有资本经营预算支出", spent, "", "", spent],
    ["本年收入合计", "30.00", "本年支出合计", spent, "", "", spent],
    ["总计", "30.00", "总计", "30.00", "", "", "30.00"],
  ]);

export const appropriationAndStateCapital = identityRule({
  meta: {
    id: "across-tables/appropriation-and-state-capital",
    number: "JS-306",
    title: "财政拨款总表与国有资本经营预算表一致",
    severity: "error",
    requirements: ["X04"],
    basis:
      "部门决算报表表间勾稽关系：财政拨款收入支出决算总表（财决01-1表）国有资本经营预算财政拨款栏 = 国有资本经营预算财政拨款收入支出决算表（财决11表）对应数",
    explanation: "按类和合计核对支出；收入支出版式另核对年初结转、本年收入和年末结转。版式没有的行和栏不比较。",
  },
  why: "两张表反映同一项国有资本经营预算，金额应当一致。",
  absent: "缺少财政拨款总表或国有资本经营预算表，或没有可比较的项目",
  examples: {
    passing: [
      {
        because: "支出一致",
        sheets: [
          appropriation("30.00"),
          draw("state-capital", [
            ["", "合计", "30.00", "10.00", "20.00"],
            ["223", "国有资本经营预算支出", "30.00", "10.00", "20.00"],
          ]),
        ],
      },
      {
        because: "没有国有资本经营预算的单位",
        sheets: [
          draw("appropriation-summary", [
            ["一、一般公共预算财政拨款", "20.00", "一、一般公共服务支出", "20.00", "20.00", "", ""],
            ["本年收入合计", "20.00", "本年支出合计", "20.00", "20.00", "", ""],
            ["总计", "20.00", "总计", "20.00", "20.00", "", ""],
          ]),
          draw("state-capital", [["", "合计", "", "", ""]]),
        ],
      },
    ],
    failing: [
      {
        because: "国有资本经营预算表把 223 类错列为 208 类",
        sheets: [
          appropriation("30.00"),
          draw("state-capital", [
            ["", "合计", "30.00", "10.00", "20.00"],
            ["208", "社会保障和就业支出", "30.00", "10.00", "20.00"],
          ]),
        ],
        finds: ["国有资本经营预算财政拨款支出决算表!C5"],
      },
    ],
  },
});
