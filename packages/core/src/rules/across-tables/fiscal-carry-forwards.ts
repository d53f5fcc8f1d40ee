import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const summary = (opening: string) =>
  draw("summary", [
    ["一、一般公共预算财政拨款收入", "100.00", "一、一般公共服务支出", "100.00"],
    ["本年收入合计", "100.00", "本年支出合计", "100.00"],
    ["年初结转和结余", opening, "年末结转和结余", opening],
  ]);

const appropriation = draw("appropriation-summary", [
  ["一、一般公共预算财政拨款", "100.00", "一、一般公共服务支出", "100.00", "100.00", "", ""],
  ["本年收入合计", "100.00", "本年支出合计", "100.00", "100.00", "", ""],
  ["年初财政拨款结转和结余", "6.00", "年末财政拨款结转和结余", "6.00", "6.00", "", ""],
]);

export const fiscalCarryForwards = identityRule({
  meta: {
    id: "across-tables/fiscal-carry-forwards",
    number: "JS-310",
    title: "财政拨款结转和结余不超过全部结转和结余",
    severity: "warning",
    requirements: ["X08"],
    basis:
      "财政拨款结转和结余是全部结转和结余的组成部分：收入支出决算总表的年初、年末结转和结余一般不小于财政拨款收入支出决算总表的对应数",
    explanation:
      "分年初、年末比较两张总表。非财政拨款结余为负数时可能例外，因此只提示核实。四舍五入尾差不报；一张表没有该行的不比较。",
  },
  why: "全部结转和结余包含财政拨款结转和结余，小于它一般说明有一张表漏填或填错。",
  absent: "缺少收入支出决算总表或财政拨款总表，或没有结转和结余",
  examples: {
    passing: [
      { because: "全部结转大于财政拨款结转", sheets: [summary("8.00"), appropriation] },
      { because: "两张表相等", sheets: [summary("6.00"), appropriation] },
    ],
    failing: [
      {
        because: "总表的年初、年末结转和结余漏填",
        sheets: [summary(""), appropriation],
        finds: ["财政拨款收入支出决算总表!B7", "财政拨款收入支出决算总表!D7"],
      },
    ],
  },
});
