/** Other layouts of self-evaluation forms: what is read, and that planted faults are found and nothing else. */
import { describe, expect, test } from "vitest";
import { checkWorkbook } from "../../src/check.js";
import type { PerformanceForm } from "../../src/documents/performance/form.js";
import { worksheetGrid } from "../../src/documents/performance/form-grid.js";
import { readForms } from "../../src/documents/performance/read-forms.js";
import { PERFORMANCE_RULES } from "../../src/rules/performance/index.js";
import { sheetGrid } from "../../src/workbook/grid.js";
import { type Drawn, gridOf, type Value } from "../tables/grid-of.js";

const formsOf = (sheet: Drawn): readonly PerformanceForm[] => {
  const [grid] = gridOf([sheet]).sheets;
  const form = grid && worksheetGrid(grid, () => false);
  return form ? readForms(form) : [];
};

const told = (sheet: Drawn): string[] =>
  checkWorkbook(gridOf([sheet]), { rules: PERFORMANCE_RULES })
    .findings.map(({ rule, where: [place] }) => `${rule} ${place.kind === "cell" ? place.cell : ""}`)
    .sort();

/** The form attached to 财预〔2020〕10号: 年初、全年、执行 beside 分值、执行率、得分; levels merged. */
const NATIONAL: readonly (readonly Value[])[] = [
  ["项目支出绩效自评表"],
  ["（2024年度）"],
  ["项目名称", "智慧监管平台运维", null, null, null, null, null, null, null, null],
  ["主管部门", "某市某局", null, null, null, "实施单位", "某市某局信息中心", null, null, null],
  ["项目资金\n（万元）", null, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", null],
  [null, "年度资金总额", null, 120, 126.4, 118.3, 10, "93.59%", 9.36, null],
  [null, "其中：当年财政拨款", null, 120, 120, 112, "-", "93.33%", "-", null],
  [null, "上年结转资金", null, 0, 6.4, 6.3, "-", "98.44%", "-", null],
  [null, "其他资金", null, null, null, null, "-", null, "-", null],
  ["年度总体目标", "预期目标", null, null, null, "实际完成情况", null, null, null, null],
  [null, "保障平台全年稳定运行，执行率达到95%以上", null, null, null, "平台全年稳定运行", null, null, null, null],
  [
    "绩效指标",
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因分析及改进措施",
    null,
  ],
  [null, "产出指标（50分）", "数量指标", "运维系统数量", "≥6个", "6个", 15, 15, null, null],
  [null, null, "质量指标", "系统可用率", "≥99.5%", "99.8%", 15, 15, null, null],
  [null, null, "时效指标", "故障响应时间", "≤2小时", "1.5小时", 10, 10, null, null],
  [null, null, "成本指标", "运维成本", "≤126.4万元", "118.3万元", 10, 10, null, null],
  [null, "效益指标（30分）", "社会效益指标", "监管效率", "有所提升", "有所提升", 30, 28.5, "宣传不够，下年加强", null],
  [null, "满意度指标（10分）", "服务对象满意度指标", "使用单位满意度", "≥90%", "91%", 10, 10, null, null],
  ["总分", null, null, null, null, null, 100, 97.86, null, null],
];

const national = (change: (cells: Value[][]) => void = () => undefined): Drawn => {
  const cells = NATIONAL.map((row) => [...row]);
  change(cells);
  return { name: "附件2", cells, merges: ["A1:J1", "A5:A9", "B6:C6"] };
};

const put =
  (row: number, column: number, value: Value) =>
  (cells: Value[][]): void => {
    const line = cells[row - 1];
    if (line) line[column - 1] = value;
  };

describe("the national project form", () => {
  test("is read", () => {
    const [form, ...more] = formsOf(national());
    expect(more).toEqual([]);
    expect(form).toMatchObject({ kind: "project", name: "智慧监管平台运维", amountUnit: "万元", hasFormula: false });
    expect(form?.funds.map(({ name, isWhole }) => `${name} ${isWhole}`)).toEqual([
      "年度资金总额 true",
      "其中：当年财政拨款 false",
      "上年结转资金 false",
    ]);
    expect(form?.funds[0]?.budget?.amount.fen).toBe(126_400_000);
    expect(form?.funds[0]?.opening?.amount.fen).toBe(120_000_000);
    expect(form?.indicators.map(({ name }) => name)).toEqual([
      "运维系统数量",
      "系统可用率",
      "故障响应时间",
      "运维成本",
      "监管效率",
      "使用单位满意度",
    ]);
    expect(form?.total?.text).toBe("97.86");
    expect(form?.totalWeight?.text).toBe("100");
  });

  test.each<readonly [string, (cells: Value[][]) => void, readonly string[]]>([
    ["nothing wrong", () => undefined, []],
    ["a rate of the opening budget", put(6, 8, "98.58%"), ["performance/execution-rate H6"]],
    ["a rate of a part", put(8, 8, "89.44%"), ["performance/execution-rate H8"]],
    ["a rate as a plain share", put(6, 8, 0.9359), []],
    ["a rate as a plain percent", put(6, 8, 93.59), []],
    ["a score above its weight", put(6, 9, 10.5), ["performance/execution-score I6", "performance/total-score H19"]],
    ["a score of another weight", put(6, 9, 8.5), ["performance/execution-score I6", "performance/total-score H19"]],
    [
      "an indicator above its weight",
      put(14, 8, 51),
      ["performance/indicator-score H14", "performance/total-score H19"],
    ],
    ["a wrong total", put(19, 8, 98.86), ["performance/total-score H19"]],
    [
      "weights that miss ten points",
      put(16, 7, 0),
      ["performance/indicator-score H16", "performance/weights-total G19"],
    ],
    ["an empty score", put(17, 8, null), ["performance/empty-score H17"]],
    ["a score that is left out on purpose", put(18, 8, "—"), ["performance/total-score H19"]],
    ["a repeated target", put(13, 6, "≥6个"), ["performance/actual-repeats-target F13"]],
  ])("%s", (_, change, expected) => {
    expect(told(national(change))).toEqual(expected);
  });

  test("a score merged over two indicators is no empty score", () => {
    const drawn = national(put(16, 8, null));
    expect(told({ ...drawn, merges: [...(drawn.merges ?? []), "H15:H16"] })).toEqual(["performance/total-score H19"]);
  });
});

describe("layouts", () => {
  test("several forms below one another, without titles, are told apart by their project names", () => {
    const second = NATIONAL.slice(2).map((row) => [...row]);
    put(1, 2, "执法装备购置")(second);
    const forms = formsOf({ name: "项目自评表", cells: [...NATIONAL, [null], ...second] });
    expect(forms.map(({ name }) => name)).toEqual(["智慧监管平台运维", "执法装备购置"]);
    expect(forms.map(({ indicators }) => indicators.length)).toEqual([6, 6]);
  });

  test("amounts in 元, percent formats, weights called 权重", () => {
    const [sheet] = gridOf([
      {
        name: "整体",
        cells: [
          ["2024年度部门整体支出绩效自评表"],
          ["部门名称", "某市某局", "单位：元"],
          ["支出总额", "全年预算数", "全年支出数", "执行率", "权重", "自评得分"],
          ["合计", 12_640_000, 11_830_000, 0.9359, 20, 18.72],
          ["一级指标", "二级指标", "指标名称", "目标值", "完成值", "权重", "自评得分"],
          ["履职效能", "履职目标", "任务完成率", "100%", "100%", 80, 80],
          ["合计", null, null, null, null, 100, 98.72],
        ],
      },
    ]).sheets;
    if (!sheet) throw new Error("no sheet");
    const cells = sheet.cells.map((cell) =>
      cell.row === 4 && cell.column === 4 ? { ...cell, format: "0.00%" } : cell,
    );
    const grid = worksheetGrid(sheetGrid({ name: "整体", cells }), () => false);
    const [form] = grid ? readForms(grid) : [];
    expect(form).toMatchObject({ kind: "department", name: "某市某局", amountUnit: "元" });
    expect(form?.funds[0]?.rate).toMatchObject({ text: "93.59%", isPlain: false });
    expect(form?.funds[0]?.executed?.amount.fen).toBe(1_183_000_000);
    expect(form?.indicators).toHaveLength(1);
    expect(form?.total?.text).toBe("98.72");
  });

  test("texts about performance are no forms", () => {
    expect(
      formsOf({ name: "绩效", cells: [["2024年度部门整体支出绩效自评情况"], ["一、基本情况", "负责监督"]] }),
    ).toEqual([]);
    expect(formsOf({ name: "自评表", cells: [["2024年度项目支出绩效自评表"], ["本部门无项目支出。"]] })).toEqual([]);
  });

  test("a sheet of any size costs no more than its cells", () => {
    const cells: Value[][] = Array.from({ length: 4000 }, (_, index) => ["自评表", `指标${index}`, "≥1", "≥1", 3]);
    expect(formsOf({ name: "自评", cells })).toEqual([]);
  });
});
