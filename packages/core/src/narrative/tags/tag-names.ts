/** What people call the quantities and lists that a Word template may ask for. Ids never change; these names may be added to. */

import { BUDGETED, COMPARED } from "../catalogue/comparisons.js";
import type { RepeatName } from "../catalogue/repeats.js";
import { QUANTITIES, type QuantityName } from "../catalogue.js";

/** Aspects of what is compared: “收入合计” + “上年数”. */
const ASPECTS: Readonly<Record<string, string>> = {
  amount: "",
  prior: "上年数",
  change: "增减额",
  direction: "增加或减少",
  "growth-word": "增长或下降",
  growth: "增减幅度",
  reason: "增减原因",
  budget: "预算数",
  completion: "完成预算",
  comparison: "大于或小于预算",
  difference: "与预算差额",
  "difference-direction": "比预算增加或减少",
  "difference-word": "比预算增长或下降",
  "difference-rate": "与预算差额幅度",
  "budget-reason": "与预算差异原因",
};

/** In a list everything is called by what it is there: `{#收入类别}{名称}{金额}{占比}{/收入类别}`. */
const IN_LISTS: Readonly<Record<string, string>> = {
  index: "序号",
  name: "名称",
  "category-name": "类名称",
  "section-name": "款名称",
  amount: "金额",
  share: "占比",
  use: "用途",
  effect: "成效",
  explanation: "说明",
  summary: "说明",
  count: "数量",
  prior: "上年数",
  change: "增减额",
  direction: "增加或减少",
  growth: "增减幅度",
  reason: "原因",
  budget: "预算数",
  completion: "完成预算",
  "full-year-budget": "全年预算数",
  "full-year-completion": "完成全年预算",
};

/** Names that the description of a quantity does not give. */
const OWN: Readonly<Partial<Record<QuantityName, string>>> = {
  year: "年度",
  "prior-year": "上年度",
  level: "级次",
  "general-public-budget.share": "一般公共预算财政拨款支出占比",
  "general-public-budget.full-year-budget": "一般公共预算财政拨款支出全年预算",
  "general-public-budget.basic": "一般公共预算基本支出",
  "general-public-budget.project": "一般公共预算项目支出",
  "general-public-budget.project-use": "项目支出主要用途",
  "personnel.list": "人员经费科目",
  "operating.list": "公用经费科目",
  "three-public.basis": "三公经费预算口径",
  "performance.evaluation": "绩效评价情况",
};

export const LIST_NAMES: Readonly<Record<RepeatName, string>> = {
  funds: "资金",
  "income-kinds": "收入类别",
  "expenditure-kinds": "支出类别",
  categories: "支出功能分类",
  items: "项",
  "all-items": "支出科目",
  projects: "项目",
  "government-fund-items": "政府性基金科目",
  "state-capital-items": "国有资本经营科目",
  "three-public-parts": "三公经费分项",
  "procurement-kinds": "政府采购分类",
  "vehicle-kinds": "车辆分类",
  "evaluated-projects": "自评项目",
  "used-items": "使用的科目",
};

/** The Chinese name of a quantity; its id when it has none of its own. */
export function tagName(id: string): string {
  const own = OWN[id as QuantityName];
  if (own !== undefined) return own;
  const dot = id.indexOf(".");
  const [subject, aspect] = [id.slice(0, dot), id.slice(dot + 1)];
  const meta = QUANTITIES[id];
  if (meta?.within) return IN_LISTS[aspect] ?? id;
  const label = labelOf(subject);
  const suffix = ASPECTS[aspect];
  if (label !== undefined && suffix !== undefined) return label + suffix;
  const about = meta?.about.split(/[；：，]|（资料/u)[0]?.replace(/^其中/u, "") ?? "";
  return about === "" ? id : about;
}

/** “收、支总计” is asked for as 收支总计: punctuation is left out of names. */
function labelOf(subject: string): string | undefined {
  const subjects: Readonly<Record<string, { readonly label: string }>> = { ...BUDGETED, ...COMPARED };
  return subjects[subject]?.label.replace(/[、“”]/gu, "");
}
