/** What is compared with last year and with the budget, and what may be said of each. */
import type { ConditionMeta, QuantityMeta, Subject } from "./meta.js";

/** The 三公 expenses of which a table states budget and final figure. */
const THREE_PUBLIC = {
  "three-public": { label: "“三公”经费财政拨款支出" },
  overseas: { label: "因公出国（境）费" },
  vehicles: { label: "公务用车购置及运行维护费" },
  "vehicle-purchase": { label: "公务用车购置费" },
  "vehicle-operation": { label: "公务用车运行维护费" },
  reception: { label: "公务接待费" },
  "three-public-part": { label: "本项“三公”经费", within: "three-public-parts" },
} as const satisfies Record<string, Subject>;

/** Things that are compared with last year. */
export const COMPARED = {
  summary: { label: "收、支总计" },
  income: { label: "收入合计" },
  expenditure: { label: "支出合计" },
  appropriation: { label: "财政拨款收、支总计" },
  fund: { label: "本资金的财政拨款收入", within: "funds" },
  "general-public-budget": { label: "一般公共预算财政拨款支出" },
  ...THREE_PUBLIC,
  "agency-operation": { label: "机关运行经费支出" },
} as const satisfies Record<string, Subject>;

export type ComparedName = keyof typeof COMPARED;

/** What may be said of each thing that is compared with last year: `{summary.growth}`. */
export const COMPARISON = {
  amount: { kind: "amount", about: "本年数" },
  prior: { kind: "amount", about: "上年数" },
  change: { kind: "amount", about: "比上年增减额（绝对值）" },
  direction: { kind: "direction", about: "增加或减少" },
  "growth-word": { kind: "growth", about: "增长或下降；上年为0时没有", optional: true },
  growth: { kind: "percent", about: "增减幅度（绝对值）；上年为0时没有", optional: true },
  reason: { kind: "text", about: "增减的主要原因；不需要说明且资料中没有时没有", optional: true },
} as const satisfies Record<string, QuantityMeta>;

export const COMPARISON_CONDITIONS = {
  zero: { about: "本年数为0" },
  unchanged: { about: "与上年数相等（持平）" },
  "prior-known": { about: "上年数已经提供" },
  "reason-given": { about: "资料中填写了原因" },
} as const satisfies Record<string, ConditionMeta>;

/** Things that are compared with their budget: 年初预算, of 三公 the budget that the table states. */
export const BUDGETED = {
  "general-public-budget": { label: "一般公共预算财政拨款支出" },
  item: { label: "本项" },
  ...THREE_PUBLIC,
  "agency-operation": { label: "机关运行经费支出" },
} as const satisfies Record<string, Subject>;

export type BudgetedName = keyof typeof BUDGETED;

/** What may be said of each thing that is compared with its budget: `{item.completion}`. */
export const AGAINST_BUDGET = {
  budget: { kind: "amount", about: "预算数" },
  completion: { kind: "percent", about: "完成预算的百分比；预算为0或者没有提供时没有", optional: true },
  comparison: { kind: "comparison", about: "大于或小于预算数；相等或者没有提供预算时没有", optional: true },
  difference: { kind: "amount", about: "与预算数之差（绝对值）" },
  "difference-direction": { kind: "direction", about: "比预算数增加或减少" },
  "difference-word": { kind: "growth", about: "比预算数增长或下降；预算为0时没有", optional: true },
  "difference-rate": { kind: "percent", about: "与预算数之差占预算数（绝对值）；预算为0时没有", optional: true },
  "budget-reason": { kind: "text", about: "与预算数不同的主要原因；不需要说明且资料中没有时没有", optional: true },
} as const satisfies Record<string, QuantityMeta>;

export const BUDGET_CONDITIONS = {
  "budget-known": { about: "预算已经提供" },
  "on-budget": { about: "与预算数相等（持平）" },
  "budget-reason-given": { about: "资料中填写了与预算数不同的原因" },
} as const satisfies Record<string, ConditionMeta>;
