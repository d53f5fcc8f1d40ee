import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const appropriation = (total: string) =>
  draw("appropriation-summary", [
    ["一、一般公共预算财政拨款", total, "一、一般公共服务支出", total, total, "", ""],
    ["本年收入合计", total, "本年支出合计", total, total, "", ""],
    ["总计", total, "总计", total, total, "", ""],
  ]);

const income = (fiscal: string, options: { readonly unitLine?: string } = {}) =>
  draw("income", [["", "合计", fiscal, fiscal, "", "", "", "", ""]], options);

export const incomeAndAppropriation = identityRule({
  meta: {
    id: "across-tables/income-and-appropriation",
    number: "JS-307",
    title: "收入决算表财政拨款收入与财政拨款总表一致",
    severity: "error",
    requirements: ["X05"],
    basis:
      "部门决算报表表间勾稽关系：收入决算表（财决03表）合计行财政拨款收入 = 财政拨款收入支出决算总表（财决01-1表）本年收入合计",
    explanation: "核对合计行的财政拨款收入与财政拨款总表的本年收入合计。四舍五入尾差不报。",
  },
  why: "两张表反映同一笔财政拨款收入，金额应当一致。",
  absent: "缺少收入决算表或财政拨款总表，或没有可比较的项目",
  examples: {
    passing: [
      { because: "两表一致", sheets: [income("80.00"), appropriation("80.00")] },
      {
        because: "一表以元、一表以万元为单位，换算后一致",
        sheets: [income("800012.34", { unitLine: "单位：元" }), appropriation("80.00")],
      },
    ],
    failing: [
      {
        because: "两表的财政拨款收入不同",
        sheets: [income("80.00"), appropriation("88.00")],
        finds: ["收入决算表!D4"],
      },
    ],
  },
});
