import { draw } from "../draw.js";
import { identityRule } from "../identity-rule.js";

const row = (code: string, name: string, total: string, fiscal: string, other: string): readonly string[] => [
  code,
  name,
  total,
  fiscal,
  "",
  "",
  "",
  "",
  other,
];

export const incomeRowSum = identityRule({
  meta: {
    id: "within-table/income-row-sum",
    number: "JS-204",
    title: "收入决算表各行合计等于分栏之和",
    severity: "error",
    requirements: ["W04"],
    basis:
      "部门决算报表收入决算表（财决03表）表内勾稽关系：本年收入合计 = 财政拨款收入 + 上级补助收入 + 事业收入 + 经营收入 + 附属单位上缴收入 + 其他收入",
    explanation:
      "逐行核对“本年收入合计”与各分栏之和。“其中”栏不参与相加；有金额而未识别的栏存在时不作判断。四舍五入尾差不报。",
  },
  why: "同一行的合计与分栏不一致，属于表内勾稽不符。",
  absent: "没有收入决算表，或表中没有可相加的分栏",
  examples: {
    passing: [
      {
        because: "各行相符",
        sheets: [
          draw("income", [
            row("", "合计", "24.00", "20.00", "4.00"),
            row("201", "一般公共服务支出", "24.00", "20.00", "4.00"),
          ]),
        ],
      },
      {
        because: "0.01 的尾差在舍入范围内",
        sheets: [
          draw("income", [
            row("", "合计", "24.01", "20.00", "4.00"),
            row("201", "一般公共服务支出", "24.01", "20.00", "4.00"),
          ]),
        ],
      },
      {
        because: "事业收入栏下的教育收费是其中数，不重复相加",
        sheets: [
          draw(
            "income",
            [
              ["", "合计", "30.00", "20.00", "6.00", "5.00", "4.00"],
              ["205", "教育支出", "30.00", "20.00", "6.00", "5.00", "4.00"],
            ],
            {
              headings: [
                [
                  "功能分类科目编码",
                  "科目名称",
                  "本年收入合计",
                  "财政拨款收入",
                  "事业收入",
                  "其中：教育收费",
                  "其他收入",
                ],
              ],
            },
          ),
        ],
      },
    ],
    failing: [
      {
        because: "其他收入录错一位",
        sheets: [
          draw("income", [
            row("", "合计", "24.00", "20.00", "4.00"),
            row("201", "一般公共服务支出", "24.00", "20.00", "7.00"),
          ]),
        ],
        finds: ["收入决算表!I5"],
      },
    ],
  },
});
