import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const summary = (welfare: string, total: string) =>
  draw("summary", [
    ["一、一般公共预算财政拨款收入", total, "一、一般公共服务支出", "90.00"],
    ["", "", "八、社会保障和就业支出", welfare],
    ["本年收入合计", total, "本年支出合计", total],
    ["总计", total, "总计", total],
  ]);

const expenditure = (...rows: readonly (readonly [string, string, string])[]) =>
  draw(
    "expenditure",
    rows.map(([code, name, amount]) => [code, name, amount, amount, "", "", "", ""]),
  );

export const summaryAndExpenditure = identityRule({
  meta: {
    id: "across-tables/summary-and-expenditure",
    number: "JS-302",
    title: "收入支出决算总表与支出决算表一致",
    severity: "error",
    requirements: ["X02"],
    basis:
      "部门决算报表表间勾稽关系：收入支出决算总表（财决01表）各类支出、本年支出合计 = 支出决算表（财决04表）对应类、合计的本年支出合计",
    explanation:
      "按类逐一核对，再核对本年支出合计。一张表有金额而另一张表没有该类的，视为另一张表为零；只列款、项的版式按该类所列科目相加。注明涉密不予公开的，不因缺少科目而报。",
  },
  why: "两张表反映同一笔支出，金额应当一致。",
  absent: "缺少收入支出决算总表或支出决算表，或没有可比较的科目",
  examples: {
    passing: [
      {
        because: "各类一致",
        sheets: [
          summary("10.00", "100.00"),
          expenditure(
            ["", "合计", "100.00"],
            ["201", "一般公共服务支出", "90.00"],
            ["208", "社会保障和就业支出", "10.00"],
          ),
        ],
      },
      {
        because: "支出决算表的类是各项显示数之和，总表单独四舍五入，相差 0.01",
        sheets: [
          summary("10.01", "100.01"),
          expenditure(
            ["", "合计", "100.01"],
            ["201", "一般公共服务支出", "90.00"],
            ["208", "社会保障和就业支出", "10.00"],
            ["20805", "行政事业单位养老支出", "6.00"],
            ["20808", "抚恤", "4.00"],
          ),
        ],
      },
      {
        because: "支出决算表只列项级科目",
        sheets: [
          summary("10.00", "100.00"),
          expenditure(
            ["2010301", "行政运行", "90.00"],
            ["2080505", "机关事业单位基本养老保险缴费支出", "10.00"],
            ["", "合计", "100.00"],
          ),
        ],
      },
    ],
    failing: [
      {
        because: "总表有社会保障和就业支出，支出决算表没有列 208 类",
        sheets: [summary("10.00", "100.00"), expenditure(["", "合计", "90.00"], ["201", "一般公共服务支出", "90.00"])],
        finds: ["收入支出决算总表!D6"],
      },
      {
        because: "总表的一般公共服务支出多计一笔，社会保障和就业支出少计一笔，合计相符",
        sheets: [
          summary("10.00", "100.00"),
          expenditure(
            ["", "合计", "100.00"],
            ["201", "一般公共服务支出", "88.00"],
            ["208", "社会保障和就业支出", "12.00"],
          ),
        ],
        finds: ["收入支出决算总表!D5"],
      },
    ],
  },
});
