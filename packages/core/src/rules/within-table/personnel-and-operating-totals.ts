import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const rows = (personnel: string, operating: string): readonly (readonly string[])[] => [
  ["301", "工资福利支出", "100.00", "302", "商品和服务支出", "20.25"],
  ["30101", "基本工资", "100.00", "30201", "办公费", "20.25"],
  ["303", "对个人和家庭的补助", "8.00", "310", "资本性支出", "3.00"],
  ["30302", "退休费", "8.00", "31002", "办公设备购置", "3.00"],
  ["人员经费合计", "", personnel, "公用经费合计", "", operating],
];

export const personnelAndOperatingTotals = identityRule({
  meta: {
    id: "within-table/personnel-and-operating-totals",
    number: "JS-213",
    title: "人员经费合计、公用经费合计等于所列各类之和",
    severity: "error",
    requirements: ["W09"],
    basis:
      "一般公共预算财政拨款基本支出决算明细表表内关系：人员经费合计 = 工资福利支出（301）与对个人和家庭的补助（303）之和；公用经费合计 = 商品和服务支出（302）、债务利息及费用支出（307）、资本性支出（310）、对企业补助（312）、其他支出（399）之和",
    explanation:
      "按所列各类相加；没有类级小计的版式按各款相加；另列“合计”的，核对其等于两者之和。列有 309、311、313 等不属于基本支出的金额时不作判断。四舍五入尾差不报。",
  },
  why: "人员经费和公用经费合计应等于所列各类之和，不等说明某一类或合计填错。",
  absent: "没有一般公共预算财政拨款基本支出决算明细表，或表中没有人员经费合计、公用经费合计",
  examples: {
    passing: [
      { because: "两项合计都相符", sheets: [draw("basic-expenditure", rows("108.00", "23.25"))] },
      { because: "0.01 的尾差在舍入范围内", sheets: [draw("basic-expenditure", rows("108.01", "23.24"))] },
      {
        because: "没有类级小计、合计在最后一行的版式",
        sheets: [
          draw("basic-expenditure", [
            ["30101", "基本工资", "60.00", "30201", "办公费", "5.00"],
            ["30102", "津贴补贴", "40.00", "31002", "办公设备购置", "3.00"],
            ["人员经费合计", "", "100.00", "公用经费合计", "", "8.00"],
          ]),
        ],
      },
    ],
    failing: [
      {
        because: "公用经费合计漏加资本性支出",
        sheets: [draw("basic-expenditure", rows("108.00", "20.25"))],
        finds: ["一般公共预算财政拨款基本支出决算明细表!F9"],
      },
    ],
  },
});
