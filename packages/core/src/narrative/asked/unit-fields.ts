/** Rows of 情况说明资料 that every unit has. */
import type { FieldColumn } from "../../supplement/field-keys.js";
import type { ComparedName } from "../catalogue.js";
import type { AskedField, TablePlace } from "./asked-field.js";

type Place = readonly [TablePlace["table"], string, string];

const placeOf = ([table, row, column]: Place): TablePlace => ({ table, row, column });

/** 上年数 and the reason of the change of one total. */
function compared(
  category: string,
  label: string,
  name: ComparedName,
  keys: { readonly prior: string; readonly reason: string; readonly place: Place },
): readonly AskedField[] {
  const place = placeOf(keys.place);
  return [
    { key: keys.prior, category, name: label, slots: { [`${name}.prior`]: "prior" }, place },
    { key: keys.reason, category, name: `${label}增减的主要原因`, slots: { [`${name}.reason`]: "text" }, place },
  ];
}

const one = (key: string, category: string, name: string, slot: string, column: FieldColumn): AskedField => ({
  key,
  category,
  name,
  slots: { [slot]: column },
});

const total = (name: ComparedName, key: string, label: string, place: Place): readonly AskedField[] =>
  compared("收支总体", label, name, { prior: `prior/${key}-total`, reason: `reason/${key}-change`, place });

export const UNIT_FIELDS: readonly AskedField[] = [
  { key: "unit/kind", category: "单位", name: "单位性质（决定有没有机关运行经费）", slots: {}, always: true },
  one("unit/level", "单位", "级次（名称看不出时选）", "level", "text"),
  { key: "about/duties", category: "部门概况", name: "主要职责（第一部分）", slots: {}, always: true },
  { key: "about/organisation", category: "部门概况", name: "机构设置（第一部分）", slots: {}, always: true },
  { key: "about/staff", category: "部门概况", name: "人员构成（第一部分）", slots: {}, always: true },
  ...total("summary", "summary", "收、支总计", ["summary", "income/grand-total", "amount"]),
  ...total("income", "income", "收入合计", ["income", "total", "total"]),
  ...total("expenditure", "expenditure", "支出合计", ["expenditure", "total", "total"]),
  ...total("appropriation", "appropriation", "财政拨款收、支总计", [
    "appropriation-summary",
    "income/grand-total",
    "amount",
  ]),
];

export const GENERAL_BUDGET_FIELDS: readonly AskedField[] = [
  ...compared("一般公共预算", "一般公共预算财政拨款支出", "general-public-budget", {
    prior: "prior/general-public-budget-expenditure",
    reason: "reason/general-public-budget-change",
    place: ["general-public-budget", "total", "total"],
  }),
  {
    key: "budget/general-public-budget",
    category: "一般公共预算",
    name: "一般公共预算财政拨款支出的预算",
    slots: {
      "general-public-budget.budget": "openingBudget",
      "general-public-budget.full-year-budget": "fullYearBudget",
    },
    place: placeOf(["general-public-budget", "total", "total"]),
  },
  one(
    "reason/general-public-budget",
    "一般公共预算",
    "支出决算数与年初预算数不同的主要原因",
    "general-public-budget.budget-reason",
    "text",
  ),
  one(
    "use/projects",
    "一般公共预算",
    "项目支出的主要用途和成效（不列项目时填）",
    "general-public-budget.project-use",
    "text",
  ),
];

const THREE_PUBLIC = [
  ["three-public", "total", "“三公”经费"],
  ["overseas", "overseas", "因公出国（境）费"],
  ["vehicles", "vehicles", "公务用车购置及运行维护费"],
  ["vehicle-purchase", "vehicle-purchase", "公务用车购置费"],
  ["vehicle-operation", "vehicle-operation", "公务用车运行维护费"],
  ["reception", "reception", "公务接待费"],
] as const;

/** 三公 expenses: figures and reasons; parts are also asked for by packs that speak of them one after another. */
const threePublic: readonly AskedField[] = THREE_PUBLIC.flatMap(([name, column, label]) => {
  const isPart = name === "overseas" || name === "vehicles" || name === "reception";
  const slots = (aspect: string, filled: FieldColumn): Readonly<Record<string, FieldColumn>> => ({
    [`${name}.${aspect}`]: filled,
    ...(isPart ? { [`three-public-part.${aspect}`]: filled } : {}),
  });
  const place = placeOf(["three-public", "final", column]);
  const base = { category: "“三公”经费", place };
  return [
    { ...base, key: `prior/three-public/${column}`, name: label, slots: slots("prior", "prior") },
    {
      ...base,
      key: `reason/three-public/${column}`,
      name: `${label}比上年增减的主要原因`,
      slots: slots("reason", "text"),
    },
    {
      ...base,
      key: `reason/three-public-budget/${column}`,
      name: `${label}与预算数不同的主要原因`,
      slots: slots("budget-reason", "text"),
    },
  ];
});

/** key, 项目, quantity, column. */
type Line = readonly [string, string, string, FieldColumn];

const lines = (category: string, rows: readonly Line[]): readonly AskedField[] =>
  rows.map(([key, name, slot, column]) => one(key, category, name, slot, column));

export const DISCLOSURE_FIELDS: readonly AskedField[] = [
  ...threePublic,
  ...lines("“三公”经费", [
    ["count/overseas-groups", "因公出国（境）团组数（个）", "overseas.groups", "current"],
    ["count/overseas-persons", "因公出国（境）人次", "overseas.persons", "current"],
    ["use/overseas", "因公出国（境）费的开支内容", "overseas.use", "text"],
    ["count/vehicles-bought", "本年购置（更新）公务用车（辆）", "vehicle-purchase.count", "current"],
    ["count/vehicles-kept", "年末开支财政拨款的公务用车保有量（辆）", "vehicle-operation.kept", "current"],
    ["use/vehicle-operation", "公务用车运行维护费的用途", "vehicle-operation.use", "text"],
    ["use/reception", "公务接待费的用途", "reception.use", "text"],
    ["count/receptions", "国内公务接待批次", "reception.groups", "current"],
    ["count/reception-persons", "国内公务接待人次", "reception.persons", "current"],
    ["amount/foreign-reception", "其中：外宾接待支出（没有不填）", "reception.foreign", "current"],
    ["count/foreign-receptions", "其中：外宾接待批次", "reception.foreign-groups", "current"],
    ["count/foreign-reception-persons", "其中：外宾接待人次", "reception.foreign-persons", "current"],
  ]),
  {
    key: "amount/agency-operation",
    category: "机关运行经费",
    name: "机关运行经费支出（行政、参公单位不填时取公用经费合计）",
    slots: {
      "agency-operation.amount": "current",
      "agency-operation.prior": "prior",
      "agency-operation.budget": "openingBudget",
    },
  },
  {
    key: "reason/agency-operation",
    category: "机关运行经费",
    name: "机关运行经费增减的主要原因",
    slots: { "agency-operation.reason": "text", "agency-operation.budget-reason": "text" },
  },
  ...lines("政府采购", [
    ["procurement/total", "政府采购支出总额（没有填0）", "procurement.amount", "current"],
    ["procurement/goods", "其中：货物支出", "procurement-kind.amount", "current"],
    ["procurement/works", "其中：工程支出", "procurement-kind.amount", "current"],
    ["procurement/services", "其中：服务支出", "procurement-kind.amount", "current"],
    ["procurement/sme", "授予中小企业合同金额", "procurement.sme", "current"],
    ["procurement/micro", "其中：授予小微企业合同金额", "procurement.micro", "current"],
    ["procurement/sme-goods", "货物采购中授予中小企业合同金额", "procurement-kind.sme-share", "current"],
    ["procurement/sme-works", "工程采购中授予中小企业合同金额", "procurement-kind.sme-share", "current"],
    ["procurement/sme-services", "服务采购中授予中小企业合同金额", "procurement-kind.sme-share", "current"],
    ["procurement/reserved", "预留面向中小企业采购的金额（没有填0）", "procurement.reserved", "current"],
    ["procurement/reserved-micro", "其中：预留面向小微企业采购的金额", "procurement.reserved-micro", "current"],
  ]),
  ...lines("国有资产", [
    ["count/vehicles", "年末车辆总数（辆）", "assets.vehicles", "current"],
    ["count/equipment", "单位价值100万元（含）以上设备（台、套，不含车辆）", "assets.equipment", "current"],
  ]),
];

export const PERFORMANCE_FIELDS: readonly AskedField[] = lines("预算绩效", [
  ["performance/systems", "绩效管理制度建设情况", "performance.systems", "text"],
  ["performance/targets", "编报绩效目标的项目数", "performance.targets", "current"],
  ["performance/target-amount", "编报绩效目标的项目资金", "performance.target-amount", "current"],
  ["performance/tracked", "开展绩效跟踪的项目数", "performance.tracked", "current"],
  ["performance/tracked-amount", "开展绩效跟踪的项目资金", "performance.tracked-amount", "current"],
  ["performance/projects", "开展绩效自评的项目数（没有填0）", "performance.projects", "current"],
  ["performance/amount", "开展绩效自评的项目资金", "performance.amount", "current"],
  ["performance/score", "自评平均得分", "performance.score", "current"],
  ["performance/excellent", "评价等级为优的项目数", "performance.excellent", "current"],
  ["performance/good", "评价等级为良的项目数", "performance.good", "current"],
  ["performance/qualified", "评价等级为合格的项目数", "performance.qualified", "current"],
  ["performance/unqualified", "评价等级为不合格的项目数", "performance.unqualified", "current"],
  ["performance/problems", "评价发现的问题数", "performance.problems", "current"],
  ["performance/corrected", "已完成整改的问题数", "performance.corrected", "current"],
  ["performance/correcting", "正在整改的问题数", "performance.correcting", "current"],
  ["performance/evaluation", "绩效评价情况（从绩效评价情况来看，…）", "performance.evaluation", "text"],
  ["performance/departments", "开展整体支出绩效自评的部门（单位）数（没有填0）", "performance.departments", "current"],
  ["performance/department-amount", "整体支出绩效自评的资金", "performance.department-amount", "current"],
  ["performance/department-evaluation", "整体支出绩效评价情况", "performance.department-evaluation", "text"],
  ["performance/first-level", "在决算中反映自评结果的一级项目数", "performance.first-level", "current"],
  ["performance/application", "绩效评价结果应用情况", "performance.application", "text"],
]);
