/** Two tables of spending by code that agree to the last digit, for tests that plant one fault. */
import type { Drawn, Value } from "../tables/grid-of.js";

export type Figures = readonly [code: string, name: string, total: Value, basic: Value, project: Value];

export const SPENT: readonly Figures[] = [
  ["", "合计", 1536.05, 912.18, 623.87],
  ["201", "一般公共服务支出", 1327.4, 703.53, 623.87],
  ["20103", "政府办公厅（室）及相关机构事务", 1327.4, 703.53, 623.87],
  ["2010301", "行政运行", 612.41, 612.41, null],
  ["2010302", "一般行政管理事务", 462.75, null, 462.75],
  ["2010350", "事业运行", 252.24, 91.12, 161.12],
  ["208", "社会保障和就业支出", 208.65, 208.65, null],
  ["20805", "行政事业单位养老支出", 208.65, 208.65, null],
  ["2080505", "机关事业单位基本养老保险缴费支出", 208.65, 208.65, null],
];

export const spentTable = (name: string, rows: readonly Figures[]): Drawn => ({
  name,
  cells: [
    [`2024年度${name}`],
    ["单位：某市某局", null, null, null, "金额单位：万元"],
    ["功能分类科目编码", "科目名称", name.startsWith("支出") ? "本年支出合计" : "合计", "基本支出", "项目支出"],
    ...rows,
  ],
});
