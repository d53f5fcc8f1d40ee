import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const summary = draw("summary", [
  ["一、一般公共预算财政拨款收入", "80.00", "一、一般公共服务支出", "100.00"],
  ["二、政府性基金预算财政拨款收入", "20.00", "", ""],
  ["本年收入合计", "100.00", "本年支出合计", "100.00"],
  ["总计", "100.00", "总计", "100.00"],
]);

const appropriation = (general: string, fund: string) =>
  draw("appropriation-summary", [
    ["一、一般公共预算财政拨款", general, "一、一般公共服务支出", "100.00", general, fund, ""],
    ["二、政府性基金预算财政拨款", fund, "八、社会保障和就业支出", "", "", "", ""],
    ["本年收入合计", "100.00", "本年支出合计", "100.00", general, fund, ""],
    ["总计", "100.00", "总计", "100.00", general, fund, ""],
  ]);

export const summaryAndAppropriation = identityRule({
  meta: {
    id: "across-tables/summary-and-appropriation",
    number: "JS-303",
    title: "收入支出决算总表与财政拨款总表的财政拨款收入一致",
    severity: "error",
    requirements: ["X03"],
    basis:
      "部门决算报表表间勾稽关系：收入支出决算总表（财决01表）一般公共预算、政府性基金预算、国有资本经营预算财政拨款收入 = 财政拨款收入支出决算总表（财决01-1表）对应行",
    explanation: "按三项资金逐一核对；总表只列一行“财政拨款收入”的，与财政拨款总表的本年收入合计核对。",
  },
  why: "两张表反映同一笔财政拨款收入，金额应当一致。",
  absent: "缺少收入支出决算总表或财政拨款总表，或没有可比较的项目",
  examples: {
    passing: [
      { because: "三项资金一致", sheets: [summary, appropriation("80.00", "20.00")] },
      {
        because: "总表只列一行财政拨款收入",
        sheets: [
          draw("summary", [
            ["一、财政拨款收入", "100.00", "一、一般公共服务支出", "100.00"],
            ["二、其他收入", "", "", ""],
            ["本年收入合计", "100.00", "本年支出合计", "100.00"],
            ["总计", "100.00", "总计", "100.00"],
          ]),
          appropriation("80.00", "20.00"),
        ],
      },
    ],
    failing: [
      {
        because: "财政拨款总表把两项资金分错，合计仍平",
        sheets: [summary, appropriation("70.00", "30.00")],
        finds: ["收入支出决算总表!B5"],
      },
    ],
  },
});
