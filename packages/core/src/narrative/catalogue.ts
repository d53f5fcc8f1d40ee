/**
 * The closed lists that a style pack chooses from: what a sentence may state (`{slots}`), over what it may be repeated
 * (`repeat.over`), and on what it may depend (`when`). A name that is not listed here is refused with the pack.
 */
import type { SlotKind } from "./grammar/slot-kinds.js";

/** What a sentence may be repeated over. */
export const REPEATS = {
  funds: "一般公共预算、政府性基金预算、国有资本经营预算三种资金（财政拨款总表中有的）",
  "income-kinds": "本年收入的各类别，有数的才列",
  "expenditure-kinds": "本年支出的各类别，有数的才列",
  categories: "一般公共预算财政拨款支出的各类（有数的）",
  items: "本类的各项（有数的，或者有年初预算的）；只在 categories 之内",
  projects: "资料中列出的项目",
} as const;

export type RepeatName = keyof typeof REPEATS;

export interface QuantityMeta {
  readonly kind: SlotKind;
  /** What it is, for people who write packs. */
  readonly about: string;
  /** The repeat inside which it exists; everywhere when absent. */
  readonly within?: RepeatName;
  /** There may rightly be none (a rate on a zero base), so it must stand in an optional part. */
  readonly optional?: true;
}

/** Things that are compared with last year. */
export const COMPARED = {
  summary: "收、支总计",
  income: "收入合计",
  expenditure: "支出合计",
  appropriation: "财政拨款收、支总计",
  fund: "本资金的财政拨款收入",
  "general-public-budget": "一般公共预算财政拨款支出",
} as const;

export type ComparedName = keyof typeof COMPARED;

/** What may be said of each thing that is compared with last year: `{summary.growth}`. */
const COMPARISON = {
  amount: { kind: "amount", about: "本年数" },
  prior: { kind: "amount", about: "上年数" },
  change: { kind: "amount", about: "比上年增减额（绝对值）" },
  direction: { kind: "direction", about: "增加或减少" },
  "growth-word": { kind: "growth", about: "增长或下降；上年为0时没有", optional: true },
  growth: { kind: "percent", about: "增减幅度（绝对值）；上年为0时没有", optional: true },
  reason: { kind: "text", about: "增减的主要原因；不需要说明且资料中没有时没有", optional: true },
} as const satisfies Record<string, QuantityMeta>;

type ComparisonName = `${ComparedName}.${keyof typeof COMPARISON}`;

const OTHERS = {
  year: { kind: "year", about: "决算年度" },
  "prior-year": { kind: "year", about: "上年度" },
  unit: { kind: "name", about: "单位名称" },
  "fund.name": { kind: "name", about: "资金名称，如“政府性基金预算”", within: "funds" },
  "income-kind.name": { kind: "name", about: "收入类别", within: "income-kinds" },
  "income-kind.amount": { kind: "amount", about: "本类别收入", within: "income-kinds" },
  "income-kind.share": { kind: "percent", about: "占本年收入合计", within: "income-kinds", optional: true },
  "expenditure-kind.name": { kind: "name", about: "支出类别", within: "expenditure-kinds" },
  "expenditure-kind.amount": { kind: "amount", about: "本类别支出", within: "expenditure-kinds" },
  "expenditure-kind.share": { kind: "percent", about: "占本年支出合计", within: "expenditure-kinds", optional: true },
  "general-public-budget.share": { kind: "percent", about: "占本年支出合计", optional: true },
  "general-public-budget.budget": { kind: "amount", about: "年初预算" },
  "general-public-budget.completion": {
    kind: "percent",
    about: "完成年初预算；年初预算为0或者没有提供时没有",
    optional: true,
  },
  "general-public-budget.basic": { kind: "amount", about: "其中基本支出" },
  "general-public-budget.project": { kind: "amount", about: "其中项目支出" },
  "general-public-budget.project-use": { kind: "text", about: "项目支出的主要用途和成效（资料 use/projects）" },
  "category.index": { kind: "ordinal", about: "序号", within: "categories" },
  "category.name": { kind: "name", about: "类的名称", within: "categories" },
  "category.amount": { kind: "amount", about: "本类支出", within: "categories" },
  "category.share": { kind: "percent", about: "占一般公共预算财政拨款支出", within: "categories", optional: true },
  "category.use": { kind: "text", about: "主要用途（资料 use/<类>）", within: "categories" },
  "item.index": { kind: "ordinal", about: "本类内的序号", within: "items" },
  "item.category-name": { kind: "name", about: "类的名称", within: "items" },
  "item.section-name": { kind: "name", about: "款的名称", within: "items", optional: true },
  "item.name": { kind: "name", about: "项的名称；只公开到款时没有", within: "items", optional: true },
  "item.amount": { kind: "amount", about: "支出决算", within: "items" },
  "item.budget": { kind: "amount", about: "年初预算（资料 budget/<项>）", within: "items" },
  "item.completion": {
    kind: "percent",
    about: "完成年初预算；年初预算为0或者没有提供时没有",
    within: "items",
    optional: true,
  },
  "item.comparison": {
    kind: "comparison",
    about: "大于或小于年初预算；相等或者没有提供年初预算时没有",
    within: "items",
    optional: true,
  },
  "item.reason": { kind: "text", about: "与年初预算不同的主要原因；不需要时没有", within: "items", optional: true },
  "project.name": { kind: "name", about: "项目名称（资料 project/<n>）", within: "projects" },
  "project.amount": { kind: "amount", about: "项目金额", within: "projects" },
  "project.effect": { kind: "text", about: "项目成效", within: "projects" },
  "basic.amount": { kind: "amount", about: "一般公共预算财政拨款基本支出" },
  "personnel.amount": { kind: "amount", about: "人员经费" },
  "personnel.list": { kind: "list", about: "有数的人员经费款级科目", optional: true },
  "operating.amount": { kind: "amount", about: "公用经费" },
  "operating.list": { kind: "list", about: "有数的公用经费款级科目", optional: true },
} as const satisfies Record<string, QuantityMeta>;

/** A quantity that a sentence may state. */
export type QuantityName = keyof typeof OTHERS | ComparisonName;

/** All quantities, by the name a slot uses. */
export const QUANTITIES: Readonly<Record<string, QuantityMeta>> = {
  ...OTHERS,
  ...Object.fromEntries(
    Object.entries(COMPARED).flatMap(([name, label]) =>
      Object.entries(COMPARISON).map(([aspect, meta]: [string, QuantityMeta]): [string, QuantityMeta] => [
        `${name}.${aspect}`,
        { ...meta, about: `${label}：${meta.about}`, ...(name === "fund" ? { within: "funds" as const } : {}) },
      ]),
    ),
  ),
};

/** What may be asked of each thing that is compared with last year: `"summary.unchanged"`. */
const COMPARISON_CONDITIONS = {
  zero: "本年数为0",
  unchanged: "与上年数相等（持平）",
  "prior-known": "上年数已经提供",
  "reason-given": "资料中填写了原因",
} as const;

const OTHER_CONDITIONS = {
  "category.has-items": { about: "本类公开到款或项", within: "categories" },
  "item.budget-known": { about: "年初预算已经提供", within: "items" },
  "categories.given": { about: "一般公共预算财政拨款支出决算表列出了功能分类科目" },
  "projects.given": { about: "资料中列出了项目" },
  "projects.spent": { about: "有项目支出（或者尚不能判断）" },
  "basic.zero": { about: "没有一般公共预算财政拨款基本支出" },
} as const satisfies Record<string, { readonly about: string; readonly within?: RepeatName }>;

/** A condition on which a sentence may depend; `!` before it negates it. */
export type ConditionName = keyof typeof OTHER_CONDITIONS | `${ComparedName}.${keyof typeof COMPARISON_CONDITIONS}`;

export interface ConditionMeta {
  readonly about: string;
  readonly within?: RepeatName;
}

/** All conditions. */
export const CONDITIONS: Readonly<Record<string, ConditionMeta>> = {
  ...OTHER_CONDITIONS,
  ...Object.fromEntries(
    Object.entries(COMPARED).flatMap(([name, label]) =>
      Object.entries(COMPARISON_CONDITIONS).map(([condition, about]): [string, ConditionMeta] => [
        `${name}.${condition}`,
        { about: `${label}${about}`, ...(name === "fund" ? { within: "funds" as const } : {}) },
      ]),
    ),
  ),
};
