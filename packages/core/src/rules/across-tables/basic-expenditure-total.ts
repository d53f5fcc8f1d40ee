import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const budget = (basic: string) =>
  draw("general-public-budget", [
    ["", "合计", basic, basic, ""],
    ["201", "一般公共服务支出", basic, basic, ""],
  ]);

const detail = draw("basic-expenditure", [
  ["301", "工资福利支出", "100.00", "302", "商品和服务支出", "20.00"],
  ["人员经费合计", "", "100.00", "公用经费合计", "", "20.00"],
]);

export const basicExpenditureTotal = identityRule({
  meta: {
    id: "across-tables/basic-expenditure-total",
    number: "JS-308",
    title: "一般公共预算基本支出等于人员经费加公用经费",
    severity: "error",
    requirements: ["X06"],
    basis:
      "部门决算报表表间勾稽关系：一般公共预算财政拨款支出决算表（财决07表）基本支出合计 = 基本支出决算明细表（财决08-1表）人员经费合计 + 公用经费合计",
    explanation:
      "核对合计行的基本支出与人员经费合计、公用经费合计之和；明细表只列一个合计的，与该合计核对。四舍五入尾差不报。",
  },
  why: "基本支出由人员经费和公用经费组成，两张表应当一致。",
  absent: "缺少一般公共预算财政拨款支出决算表或基本支出决算明细表，或没有合计",
  examples: {
    passing: [
      { because: "两表一致", sheets: [budget("120.00"), detail] },
      { because: "0.01 的尾差在舍入范围内", sheets: [budget("120.01"), detail] },
    ],
    failing: [
      {
        because: "基本支出与明细表相差一个人员经费调整数",
        sheets: [budget("126.00"), detail],
        finds: ["一般公共预算财政拨款支出决算表!D4"],
      },
    ],
  },
});
