import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const appropriation = draw("appropriation-summary", [
  ["一、一般公共预算财政拨款", "", "十一、城乡社区支出", "23.00", "", "23.00", ""],
  ["二、政府性基金预算财政拨款", "20.00", "", "", "", "", ""],
  ["本年收入合计", "20.00", "本年支出合计", "23.00", "", "23.00", ""],
  ["年初财政拨款结转和结余", "4.00", "年末财政拨款结转和结余", "1.00", "", "1.00", ""],
  ["政府性基金预算财政拨款", "4.00", "", "", "", "", ""],
  ["总计", "24.00", "总计", "24.00", "", "24.00", ""],
]);

const fund = (opening: string, income: string) =>
  draw("government-fund", [
    ["", "合计", opening, income, "23.00", "", "23.00", "1.00"],
    ["212", "城乡社区支出", opening, income, "23.00", "", "23.00", "1.00"],
  ]);

export const appropriationAndGovernmentFund = identityRule({
  meta: {
    id: "across-tables/appropriation-and-government-fund",
    number: "JS-305",
    title: "财政拨款总表与政府性基金表一致",
    severity: "error",
    requirements: ["X04"],
    basis:
      "部门决算报表表间勾稽关系：财政拨款收入支出决算总表（财决01-1表）政府性基金预算财政拨款的收入、年初结转、各类支出、年末结转 = 政府性基金预算财政拨款收入支出决算表（财决09表）对应数",
    explanation: "核对合计行的年初结转、本年收入、本年支出和年末结转，并按类核对支出。版式没有的行和栏不比较。",
  },
  why: "两张表反映同一项政府性基金，金额应当一致。",
  absent: "缺少财政拨款总表或政府性基金表，或没有可比较的项目",
  examples: {
    passing: [
      { because: "收入、支出、结转都一致", sheets: [appropriation, fund("4.00", "20.00")] },
      {
        because: "没有政府性基金的单位，两张表都没有金额",
        sheets: [
          draw("appropriation-summary", [
            ["一、一般公共预算财政拨款", "20.00", "一、一般公共服务支出", "20.00", "20.00", "", ""],
            ["本年收入合计", "20.00", "本年支出合计", "20.00", "20.00", "", ""],
            ["总计", "20.00", "总计", "20.00", "20.00", "", ""],
          ]),
          draw("government-fund", [["", "合计", "", "", "", "", "", ""]]),
        ],
      },
    ],
    failing: [
      {
        because: "政府性基金表的年初结转与本年收入分错，表内仍平",
        sheets: [appropriation, fund("5.00", "19.00")],
        finds: ["财政拨款收入支出决算总表!B6"],
      },
    ],
  },
});
