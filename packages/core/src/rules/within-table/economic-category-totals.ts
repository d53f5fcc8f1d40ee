import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const rows = (wages: string, category: string): readonly (readonly string[])[] => [
  ["301", "工资福利支出", category, "302", "商品和服务支出", "20.25"],
  ["30101", "基本工资", "60.00", "30201", "办公费", "5.25"],
  ["30102", "津贴补贴", wages, "30211", "差旅费", "15.00"],
  ["人员经费合计", "", "100.00", "公用经费合计", "", "20.25"],
];

export const economicCategoryTotals = identityRule({
  meta: {
    id: "within-table/economic-category-totals",
    number: "JS-212",
    title: "基本支出明细表类级科目等于所属款级科目之和",
    severity: "error",
    requirements: ["W09"],
    basis: "部门预算支出经济分类科目类、款两级；一般公共预算财政拨款基本支出决算明细表逐级汇总：类 = 所列各款之和",
    explanation:
      "每个列有款级科目的类，核对小计与各款之和。没有类级小计的版式不适用。四舍五入尾差不报；款数越多，尾差范围越大，小于该范围的差错单凭此表无法发现。",
  },
  why: "类级小计应等于所属各款之和，不等说明有款漏列或金额填错。",
  absent: "没有一般公共预算财政拨款基本支出决算明细表，或表中没有类级小计",
  examples: {
    passing: [
      { because: "各类相符", sheets: [draw("basic-expenditure", rows("40.00", "100.00"))] },
      { because: "0.01 的尾差在舍入范围内", sheets: [draw("basic-expenditure", rows("40.01", "100.00"))] },
    ],
    failing: [
      {
        because: "津贴补贴录错一位，可能是任一款，最像的排在前面",
        sheets: [draw("basic-expenditure", rows("49.00", "100.00"))],
        finds: ["一般公共预算财政拨款基本支出决算明细表!C7"],
      },
      {
        because: "类级小计录错一位，人员经费合计也因此不符",
        sheets: [draw("basic-expenditure", rows("40.00", "190.00"))],
        finds: ["一般公共预算财政拨款基本支出决算明细表!C5"],
      },
    ],
  },
});
