import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const summary = (other: string) =>
  draw("summary", [
    ["一、一般公共预算财政拨款收入", "80.00", "一、一般公共服务支出", "100.00"],
    ["二、政府性基金预算财政拨款收入", "12.00", "", ""],
    ["八、其他收入", other, "", ""],
    ["本年收入合计", "100.00", "本年支出合计", "100.00"],
    ["总计", "100.00", "总计", "100.00"],
  ]);

const income = (total: string, fiscal: string, other: string) =>
  draw("income", [["", "合计", total, fiscal, "", "", "", "", other]]);

export const summaryAndIncome = identityRule({
  meta: {
    id: "across-tables/summary-and-income",
    number: "JS-301",
    title: "收入支出决算总表与收入决算表一致",
    severity: "error",
    requirements: ["X01"],
    basis:
      "部门决算报表表间勾稽关系：收入支出决算总表（财决01表）各项收入、本年收入合计 = 收入决算表（财决03表）合计行对应栏；财政拨款收入 = 三项资金收入之和",
    explanation:
      "核对本年收入合计、财政拨款（总表三项资金之和）以及上级补助、事业、经营、附属单位上缴、其他各项收入。一方版式没有的项目不比较。",
  },
  why: "两张表反映同一笔收入，金额应当一致。",
  absent: "缺少收入支出决算总表或收入决算表，或没有可比较的项目",
  examples: {
    passing: [
      { because: "各项一致", sheets: [summary("8.00"), income("100.00", "92.00", "8.00")] },
      { because: "三项资金之和有 0.01 的尾差", sheets: [summary("8.00"), income("100.00", "92.01", "8.00")] },
      {
        because: "一表以万元、一表以元为单位",
        sheets: [
          summary("8.00"),
          draw("income", [["", "合计", "1000001.20", "920000.90", "", "", "", "", "80000.30"]], {
            unitLine: "单位：元",
          }),
        ],
      },
    ],
    failing: [
      {
        because: "收入决算表漏记其他收入，行内仍平",
        sheets: [summary("8.00"), income("92.00", "92.00", "")],
        finds: ["收入支出决算总表!B7"],
      },
    ],
  },
});
