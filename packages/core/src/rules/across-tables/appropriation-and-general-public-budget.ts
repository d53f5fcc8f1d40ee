import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const appropriation = (office: string, welfare: string, total: string) =>
  draw("appropriation-summary", [
    ["一、一般公共预算财政拨款", total, "一、一般公共服务支出", office, office, "", ""],
    ["", "", "八、社会保障和就业支出", welfare, welfare, "", ""],
    ["本年收入合计", total, "本年支出合计", total, total, "", ""],
    ["总计", total, "总计", total, total, "", ""],
  ]);

const budget = (...rows: readonly (readonly [string, string, string])[]) =>
  draw(
    "general-public-budget",
    rows.map(([code, name, amount]) => [code, name, amount, amount, ""]),
  );

export const appropriationAndGeneralPublicBudget = identityRule({
  meta: {
    id: "across-tables/appropriation-and-general-public-budget",
    number: "JS-304",
    title: "财政拨款总表与一般公共预算财政拨款支出决算表一致",
    severity: "error",
    requirements: ["X04"],
    basis:
      "部门决算报表表间勾稽关系：财政拨款收入支出决算总表（财决01-1表）一般公共预算财政拨款栏各类支出、本年支出合计 = 一般公共预算财政拨款支出决算表（财决07表）对应类、合计",
    explanation:
      "按类逐一核对，再核对本年支出合计；支出决算表列有年初结转、本年收入、年末结转的，也与总表核对。一张表有金额而另一张表没有该类的，视为另一张表为零。",
  },
  why: "两张表反映同一笔一般公共预算财政拨款，金额应当一致。",
  absent: "缺少财政拨款总表或一般公共预算财政拨款支出决算表，或没有可比较的科目",
  examples: {
    passing: [
      {
        because: "各类一致",
        sheets: [
          appropriation("90.00", "10.00", "100.00"),
          budget(["", "合计", "100.00"], ["201", "一般公共服务支出", "90.00"], ["208", "社会保障和就业支出", "10.00"]),
        ],
      },
      {
        because: "类是各款显示数之和，总表单独四舍五入，相差 0.01",
        sheets: [
          appropriation("90.01", "10.00", "100.01"),
          budget(
            ["", "合计", "100.01"],
            ["201", "一般公共服务支出", "90.00"],
            ["20101", "人大事务", "40.00"],
            ["20103", "政府办公厅（室）及相关机构事务", "50.00"],
            ["208", "社会保障和就业支出", "10.00"],
          ),
        ],
      },
    ],
    failing: [
      {
        because: "两张表各自平衡，但一般公共服务支出与社会保障和就业支出不同",
        sheets: [
          appropriation("90.00", "10.00", "100.00"),
          budget(["", "合计", "100.00"], ["201", "一般公共服务支出", "80.00"], ["208", "社会保障和就业支出", "20.00"]),
        ],
        finds: ["财政拨款收入支出决算总表!E5"],
      },
    ],
  },
});
