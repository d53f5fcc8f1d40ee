/** The self-evaluation forms of the Wuhan reference as worksheets, drawn in the layout in which they are printed. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Drawn, Value } from "../tables/grid-of.js";

const root = resolve(import.meta.dirname, "../../../..");
export const FORMS_FILE = join(
  resolve(root, process.env.JUESUAN_REFERENCE ?? "../shared"),
  "wuhan-2024",
  "performance.json",
);

interface StoredIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: string;
  readonly actual: string;
  readonly score: number | null;
}

interface StoredForm {
  readonly name: string;
  readonly tableTitle: string;
  readonly unit: string;
  readonly filled: string;
  readonly weightHeader: string;
  readonly scoreFormula: string;
  readonly budget: number;
  readonly executed: number;
  readonly rate: string;
  readonly executionScore: number | null;
  readonly totalScore: number;
  readonly basicExpenditure?: number;
  readonly projectExpenditure?: number;
  readonly goals?: readonly {
    readonly goal: string;
    readonly text: string;
    readonly indicators: readonly StoredIndicator[];
  }[];
  readonly indicators?: readonly StoredIndicator[];
}

interface Stored {
  readonly department: StoredForm;
  readonly projects: readonly StoredForm[];
}

export const STORED: Stored | undefined = existsSync(FORMS_FILE)
  ? (JSON.parse(readFileSync(FORMS_FILE, "utf8")) as Stored)
  : undefined;

const HEADS: Value[] = ["年度绩效指标", "一级指标", "二级指标", "三级指标", "年初目标值(A)", "实际完成值(B)", "得分"];

/** Levels are printed where they begin, as merged cells do. */
function indicatorRows(indicators: readonly StoredIndicator[]): Value[][] {
  let level1 = "";
  let level2 = "";
  return indicators.map((indicator): Value[] => {
    const row: Value[] = [
      null,
      indicator.level1 === level1 ? null : indicator.level1,
      indicator.level2 === level2 && indicator.level1 === level1 ? null : indicator.level2,
      indicator.level3,
      indicator.target,
      indicator.actual,
      indicator.score,
    ];
    ({ level1, level2 } = indicator);
    return row;
  });
}

/** One form as it is printed: header with the weight, amounts on the row below, indicators by goal, 总分. */
export function drawForm(form: StoredForm, name: string): Drawn {
  const isDepartment = form.goals !== undefined;
  const lead: Value[][] = isDepartment
    ? [
        ["单位名称", null, form.unit],
        [
          "基本支出总额",
          null,
          form.basicExpenditure ?? null,
          null,
          "项目支出总额",
          null,
          form.projectExpenditure ?? null,
        ],
      ]
    : [
        ["项目名称", null, form.name],
        ["主管部门", null, form.unit, null, "项目实施单位", null, form.unit],
      ];
  const execution: Value[][] = [
    [
      `预算执行情况\n(万元)\n(${form.weightHeader})`,
      null,
      isDepartment ? "部门整体\n支出总额" : "年度财政\n资金总额",
      "预算数(A)",
      "执行数(B)",
      "执行率(B/A)",
      `得分\n(${form.scoreFormula})`,
    ],
    [null, null, null, form.budget, form.executed, form.rate, form.executionScore],
  ];
  const goals = form.goals?.flatMap(({ goal, text, indicators }) => [
    [`${goal}:`, null, text],
    HEADS,
    ...indicatorRows(indicators),
  ]) ?? [HEADS, ...indicatorRows(form.indicators ?? [])];
  return {
    name,
    cells: [
      [form.tableTitle],
      [`单位名称:${form.unit}`, null, null, null, null, `填报日期:${form.filled}`],
      ...lead,
      ...execution,
      ...goals,
      ["总分", null, null, null, null, null, form.totalScore],
      ["偏差大或目标未完成原因分析", null, "无"],
      ["改进措施及结果应用方案", null, "无"],
    ],
    merges: isDepartment ? ["A5:B6", "C5:C6"] : ["A5:B6", "C5:C6"],
  };
}

/** All forms, a sheet each. */
export const wuhanForms = ({ department, projects }: Stored): Drawn[] => [
  drawForm(department, "整体自评表"),
  ...projects.map((project, index) => drawForm(project, `项目自评表${index + 1}`)),
];
