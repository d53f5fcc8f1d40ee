/** Quantities that are said of one thing only. */
import type { QuantityMeta } from "./meta.js";

const INCOME_KIND = ["income-kinds"] as const;
const EXPENDITURE_KIND = ["expenditure-kinds"] as const;
const CATEGORY = ["categories"] as const;
const ITEM = ["items", "all-items"] as const;
const PROJECT = ["projects"] as const;
const FUND_ITEM = ["government-fund-items", "state-capital-items"] as const;
const PROCUREMENT = ["procurement-kinds"] as const;
const VEHICLES = ["vehicle-kinds"] as const;
const EVALUATED = ["evaluated-projects"] as const;
const USED = ["used-items"] as const;

/** The unit, income and expenditure, 一般公共预算. */
const ACCOUNTS = {
  year: { kind: "year", about: "决算年度" },
  "prior-year": { kind: "year", about: "上年度" },
  unit: { kind: "name", about: "单位名称" },
  level: { kind: "name", about: "单位所在的级次，如“区级”；看不出且资料 unit/level 没有填时没有", optional: true },
  "fund.name": { kind: "name", about: "资金名称，如“政府性基金预算”", within: ["funds"] },
  "income-kind.name": { kind: "name", about: "收入类别", within: INCOME_KIND },
  "income-kind.amount": { kind: "amount", about: "本类别收入", within: INCOME_KIND },
  "income-kind.share": { kind: "percent", about: "占本年收入合计", within: INCOME_KIND, optional: true },
  "expenditure-kind.name": { kind: "name", about: "支出类别", within: EXPENDITURE_KIND },
  "expenditure-kind.amount": { kind: "amount", about: "本类别支出", within: EXPENDITURE_KIND },
  "expenditure-kind.share": { kind: "percent", about: "占本年支出合计", within: EXPENDITURE_KIND, optional: true },
  "general-public-budget.share": { kind: "percent", about: "占本年支出合计", optional: true },
  "general-public-budget.full-year-budget": { kind: "amount", about: "全年预算；没有提供时没有", optional: true },
  "general-public-budget.basic": { kind: "amount", about: "其中基本支出" },
  "general-public-budget.project": { kind: "amount", about: "其中项目支出" },
  "general-public-budget.project-use": { kind: "text", about: "项目支出的主要用途和成效（资料 use/projects）" },
  "category.index": { kind: "ordinal", about: "序号", within: CATEGORY },
  "category.name": { kind: "name", about: "类的名称", within: CATEGORY },
  "category.amount": { kind: "amount", about: "本类支出", within: CATEGORY },
  "category.share": { kind: "percent", about: "占一般公共预算财政拨款支出", within: CATEGORY, optional: true },
  "category.use": { kind: "text", about: "主要用途（资料 use/<类>）", within: CATEGORY },
  "item.index": { kind: "ordinal", about: "序号", within: ITEM },
  "item.category-name": { kind: "name", about: "类的名称", within: ITEM },
  "item.section-name": { kind: "name", about: "款的名称", within: ITEM, optional: true },
  "item.name": { kind: "name", about: "项的名称；只公开到款时没有", within: ITEM, optional: true },
  "item.amount": { kind: "amount", about: "支出决算", within: ITEM },
  "item.use": { kind: "text", about: "主要用途（资料 use/<项>）", within: ITEM },
  "item.full-year-budget": { kind: "amount", about: "全年预算（资料 budget/<项> 的全年预算）", within: ITEM },
  "item.full-year-completion": { kind: "percent", about: "完成全年预算的百分比", within: ITEM, optional: true },
  "item.full-year-comparison": {
    kind: "comparison",
    about: "大于或小于全年预算；相等时没有",
    within: ITEM,
    optional: true,
  },
  "item.full-year-reason": { kind: "text", about: "与全年预算不同的主要原因", within: ITEM, optional: true },
  "project.name": { kind: "name", about: "项目名称（资料 project/<n>）", within: PROJECT },
  "project.amount": { kind: "amount", about: "项目金额", within: PROJECT },
  "project.effect": { kind: "text", about: "项目成效", within: PROJECT },
  "basic.amount": { kind: "amount", about: "一般公共预算财政拨款基本支出" },
  "personnel.amount": { kind: "amount", about: "人员经费" },
  "personnel.list": { kind: "list", about: "有数的人员经费款级科目", optional: true },
  "operating.amount": { kind: "amount", about: "公用经费" },
  "operating.list": { kind: "list", about: "有数的公用经费款级科目", optional: true },
} as const satisfies Record<string, QuantityMeta>;

/** The tables of the two other funds. */
const OTHER_FUNDS = {
  "government-fund.opening": { kind: "amount", about: "政府性基金预算财政拨款年初结转和结余" },
  "government-fund.income": { kind: "amount", about: "政府性基金预算财政拨款本年收入" },
  "government-fund.amount": { kind: "amount", about: "政府性基金预算财政拨款本年支出" },
  "government-fund.closing": { kind: "amount", about: "政府性基金预算财政拨款年末结转和结余" },
  "state-capital.income": { kind: "amount", about: "国有资本经营预算财政拨款本年收入" },
  "state-capital.amount": { kind: "amount", about: "国有资本经营预算财政拨款本年支出" },
  "fund-item.index": { kind: "ordinal", about: "序号", within: FUND_ITEM },
  "fund-item.category-name": { kind: "name", about: "类的名称", within: FUND_ITEM },
  "fund-item.section-name": { kind: "name", about: "款的名称", within: FUND_ITEM, optional: true },
  "fund-item.name": { kind: "name", about: "项的名称；只公开到款时没有", within: FUND_ITEM, optional: true },
  "fund-item.amount": { kind: "amount", about: "支出决算", within: FUND_ITEM },
  "fund-item.use": { kind: "text", about: "主要用途（资料 use/<项>）", within: FUND_ITEM },
} as const satisfies Record<string, QuantityMeta>;

/** 三公 details, 政府采购, 国有资产. */
const DISCLOSURES = {
  "three-public.basis": { kind: "basis", about: "“三公”经费预算数是年初预算还是全年预算（看表的标题和注，默认全年）" },
  "three-public-part.name": { kind: "name", about: "名称", within: ["three-public-parts"] },
  "three-public-part.share": {
    kind: "percent",
    about: "占“三公”经费支出",
    within: ["three-public-parts"],
    optional: true,
  },
  "overseas.groups": { kind: "count", about: "因公出国（境）团组数" },
  "overseas.persons": { kind: "count", about: "因公出国（境）人次" },
  "overseas.use": { kind: "text", about: "因公出国（境）费的开支内容" },
  "vehicle-purchase.count": { kind: "count", about: "本年购置（更新）公务用车数" },
  "vehicle-operation.kept": { kind: "count", about: "年末开支财政拨款的公务用车保有量" },
  "vehicle-operation.use": { kind: "text", about: "公务用车运行维护费的用途" },
  "reception.use": { kind: "text", about: "公务接待费的用途" },
  "reception.groups": { kind: "count", about: "国内公务接待批次" },
  "reception.persons": { kind: "count", about: "国内公务接待人次" },
  "reception.foreign": { kind: "amount", about: "其中外宾接待支出" },
  "reception.foreign-groups": { kind: "count", about: "其中外宾接待批次" },
  "reception.foreign-persons": { kind: "count", about: "其中外宾接待人次" },
  "procurement.amount": { kind: "amount", about: "政府采购支出总额" },
  "procurement.sme": { kind: "amount", about: "授予中小企业合同金额" },
  "procurement.sme-share": { kind: "percent", about: "授予中小企业合同金额占政府采购支出总额", optional: true },
  "procurement.micro": { kind: "amount", about: "授予小微企业合同金额" },
  "procurement.micro-share": { kind: "percent", about: "授予小微企业合同金额占授予中小企业合同金额", optional: true },
  "procurement.reserved": { kind: "amount", about: "预留面向中小企业采购的金额" },
  "procurement.reserved-micro": { kind: "amount", about: "其中预留面向小微企业采购的金额" },
  "procurement-kind.name": { kind: "name", about: "货物、工程、服务", within: PROCUREMENT },
  "procurement-kind.amount": { kind: "amount", about: "本类采购支出", within: PROCUREMENT },
  "procurement-kind.sme-share": {
    kind: "percent",
    about: "本类采购授予中小企业合同金额占本类支出（不是占总额）",
    within: PROCUREMENT,
    optional: true,
  },
  "assets.vehicles": { kind: "count", about: "年末车辆总数" },
  "vehicle-kind.name": { kind: "name", about: "车辆类别", within: VEHICLES },
  "vehicle-kind.count": { kind: "count", about: "本类车辆数", within: VEHICLES },
  "assets.equipment": { kind: "count", about: "单位价值100万元（含）以上设备（不含车辆）台（套）数" },
} as const satisfies Record<string, QuantityMeta>;

/** 预算绩效, 名词解释. */
const PERFORMANCE = {
  "performance.projects": { kind: "count", about: "开展绩效自评的项目数" },
  "performance.amount": { kind: "amount", about: "开展绩效自评的项目资金" },
  "performance.share": { kind: "percent", about: "自评项目资金占一般公共预算项目支出", optional: true },
  "performance.evaluation": { kind: "text", about: "从绩效评价情况来看（评价情况）" },
  "performance.departments": { kind: "count", about: "开展整体支出绩效自评的部门（单位）数" },
  "performance.department-amount": { kind: "amount", about: "整体支出绩效自评的资金" },
  "performance.department-evaluation": { kind: "text", about: "整体支出评价情况" },
  "performance.first-level": { kind: "count", about: "在部门决算中反映自评结果的一级项目数" },
  "performance.application": { kind: "text", about: "绩效评价结果应用情况" },
  "performance.systems": { kind: "text", about: "绩效管理制度建设情况" },
  "performance.targets": { kind: "count", about: "编报绩效目标的项目数" },
  "performance.target-amount": { kind: "amount", about: "编报绩效目标的项目资金" },
  "performance.tracked": { kind: "count", about: "开展绩效跟踪的项目数" },
  "performance.tracked-amount": { kind: "amount", about: "开展绩效跟踪的项目资金" },
  "performance.score": { kind: "score", about: "自评平均得分" },
  "performance.excellent": { kind: "count", about: "评价为优的项目数" },
  "performance.good": { kind: "count", about: "评价为良的项目数" },
  "performance.qualified": { kind: "count", about: "评价为合格的项目数" },
  "performance.unqualified": { kind: "count", about: "评价为不合格的项目数" },
  "performance.problems": { kind: "count", about: "评价发现的问题数" },
  "performance.corrected": { kind: "count", about: "已完成整改的问题数" },
  "performance.correcting": { kind: "count", about: "正在整改的问题数" },
  "evaluated.index": { kind: "ordinal", about: "序号", within: EVALUATED },
  "evaluated.name": { kind: "name", about: "项目名称（资料 evaluated/<n>）", within: EVALUATED },
  "evaluated.budget": { kind: "amount", about: "项目全年预算数", within: EVALUATED },
  "evaluated.amount": { kind: "amount", about: "项目执行数", within: EVALUATED },
  "evaluated.completion": { kind: "percent", about: "完成全年预算的百分比", within: EVALUATED, optional: true },
  "evaluated.summary": { kind: "text", about: "主要产出和效益、问题和改进措施", within: EVALUATED, optional: true },
  "term.numeral": { kind: "numeral", about: "名词解释的序号（一、二、三…），只数写出来的" },
  "term.income-terms": { kind: "list", about: "已经解释过的收入名词，用于“其他收入”" },
  "used-item.index": { kind: "ordinal", about: "序号", within: USED },
  "used-item.category-name": { kind: "name", about: "类的名称", within: USED },
  "used-item.section-name": { kind: "name", about: "款的名称", within: USED, optional: true },
  "used-item.name": { kind: "name", about: "项的名称", within: USED, optional: true },
  "used-item.explanation": { kind: "text", about: "科目说明（资料 term/<项>）", within: USED },
} as const satisfies Record<string, QuantityMeta>;

export const OTHER_QUANTITIES = {
  ...ACCOUNTS,
  ...OTHER_FUNDS,
  ...DISCLOSURES,
  ...PERFORMANCE,
} as const satisfies Record<string, QuantityMeta>;
