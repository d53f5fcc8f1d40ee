/** What a figure of the prose measures, in the terms of the tables where they hold it. */
import type { ClassPath } from "./class-path.js";

/** Quantities that the nine tables hold, in some cell. */
export const TABLED = {
  "summary/total": "收、支总计",
  "income/total": "本年收入合计",
  "income/overall": "收入总额",
  "income/fiscal": "财政拨款收入",
  "income/general-public-budget": "一般公共预算财政拨款收入",
  "income/government-fund": "政府性基金预算财政拨款收入",
  "income/state-capital": "国有资本经营预算财政拨款收入",
  "income/superior-subsidy": "上级补助收入",
  "income/institution": "事业收入",
  "income/operation": "经营收入",
  "income/affiliated-remittance": "附属单位上缴收入",
  "income/other": "其他收入",
  "income/opening-balance": "年初结转和结余",
  "income/non-fiscal-surplus-used": "使用非财政拨款结余",
  "expenditure/total": "本年支出合计",
  "expenditure/overall": "支出总额",
  "expenditure/basic": "基本支出",
  "expenditure/project": "项目支出",
  "expenditure/superior-remittance": "上缴上级支出",
  "expenditure/operation": "经营支出",
  "expenditure/affiliated-subsidy": "对附属单位补助支出",
  "expenditure/surplus-distribution": "结余分配",
  "expenditure/closing-balance": "年末结转和结余",
  "appropriation/total": "财政拨款收、支总计",
  "appropriation/income-total": "财政拨款收入总计",
  "appropriation/expenditure-total": "财政拨款支出总计",
  "appropriation/income": "财政拨款收入",
  "appropriation/expenditure": "财政拨款支出",
  "appropriation/opening-balance": "年初财政拨款结转和结余",
  "appropriation/closing-balance": "年末财政拨款结转和结余",
  "general-public-budget/total": "一般公共预算财政拨款支出",
  "general-public-budget/basic": "一般公共预算财政拨款基本支出",
  "general-public-budget/project": "一般公共预算财政拨款项目支出",
  "basic/personnel": "人员经费",
  "basic/operating": "公用经费",
  "government-fund/opening-balance": "政府性基金预算财政拨款年初结转和结余",
  "government-fund/income": "政府性基金预算财政拨款收入",
  "government-fund/total": "政府性基金预算财政拨款支出",
  "government-fund/basic": "政府性基金预算财政拨款基本支出",
  "government-fund/project": "政府性基金预算财政拨款项目支出",
  "government-fund/closing-balance": "政府性基金预算财政拨款年末结转和结余",
  "state-capital/income": "国有资本经营预算财政拨款收入",
  "state-capital/total": "国有资本经营预算财政拨款支出",
  "state-capital/basic": "国有资本经营预算财政拨款基本支出",
  "state-capital/project": "国有资本经营预算财政拨款项目支出",
  "three-public/total": "“三公”经费",
  "three-public/overseas": "因公出国（境）费",
  "three-public/vehicles": "公务用车购置及运行维护费",
  "three-public/vehicle-purchase": "公务用车购置费",
  "three-public/vehicle-operation": "公务用车运行维护费",
  "three-public/reception": "公务接待费",
} as const;

/** Quantities that only the prose holds. */
export const PROSE_ONLY = {
  "reception/domestic": "国内公务接待费",
  "reception/foreign": "外事接待费",
  "expenditure/personnel": "人员经费",
  "expenditure/operating": "公用经费",
  meetings: "会议费",
  training: "培训费",
  "agency-operating": "机关运行经费",
  "procurement/total": "政府采购支出总额",
  "procurement/goods": "政府采购货物支出",
  "procurement/works": "政府采购工程支出",
  "procurement/services": "政府采购服务支出",
  "procurement/small-and-medium": "授予中小企业合同金额",
  "procurement/small": "授予小微企业合同金额",
  "procurement/goods-small-and-medium": "货物采购授予中小企业合同金额",
  "procurement/works-small-and-medium": "工程采购授予中小企业合同金额",
  "procurement/services-small-and-medium": "服务采购授予中小企业合同金额",
  "evaluation/projects": "绩效自评项目资金",
  "evaluation/department": "部门整体支出绩效自评资金",
  "evaluation/item": "绩效自评的项目资金",
  department: "部门整体支出",
} as const;

/** Quantities of a row of a table, told by its path or name. */
export const BY_ROW = {
  category: "类级支出",
  item: "功能分类科目支出",
  "economic-item": "经济分类科目支出",
} as const;

export type TabledId = keyof typeof TABLED;
export type ProseOnlyId = keyof typeof PROSE_ONLY;
export type RowMeasureId = keyof typeof BY_ROW;
export type MeasureId = TabledId | ProseOnlyId | RowMeasureId;

/** Tables whose rows are function codes. */
export type CodedTable =
  | "expenditure"
  | "income"
  | "general-public-budget"
  | "government-fund"
  | "state-capital"
  | "appropriation-summary";

export interface Measure {
  readonly id: MeasureId;
  /** Of `category` and `item`. */
  readonly path?: ClassPath;
  /** The table that the section is about, of `category` and `item`. */
  readonly table?: CodedTable;
  /** Which part of a coded row: 其中基本支出 … */
  readonly column?: "basic" | "project";
  /** Name of `economic-item`; what sets apart several of `evaluation/item`. */
  readonly name?: string;
  /** Quantities that the same words also stand for; a figure that is any of them is right. */
  readonly or?: readonly MeasureId[];
}

/** The spending that belongs to a kind of income. */
const SPENDING_OF: Readonly<Partial<Record<MeasureId, MeasureId>>> = {
  "income/total": "expenditure/total",
  "income/overall": "expenditure/overall",
  "income/general-public-budget": "general-public-budget/total",
  "income/government-fund": "government-fund/total",
  "income/state-capital": "state-capital/total",
  "government-fund/income": "government-fund/total",
  "state-capital/income": "state-capital/total",
  "appropriation/income": "appropriation/expenditure",
  "appropriation/income-total": "appropriation/expenditure-total",
};

export function otherSide(measure: Measure | undefined): Measure | undefined {
  const id = measure && SPENDING_OF[measure.id];
  return id === undefined ? undefined : { id };
}

/** Income of one fund: the spending told beside it is that fund's. */
export const isFundIncome = ({ id }: Measure): boolean =>
  /^income\/(?:general-public-budget|government-fund|state-capital)$|^(?:government-fund|state-capital)\/income$/.test(
    id,
  );

const LABELS: Readonly<Record<string, string>> = { ...TABLED, ...PROSE_ONLY, ...BY_ROW };

/** How sentences call it. */
export function measureLabel({ id, path, name, column }: Measure): string {
  const part = column === undefined ? "" : column === "basic" ? "的基本支出" : "的项目支出";
  if (name !== undefined) return `“${name}”${part}`;
  if (path) return `“${pathLabel(path)}”${part}`;
  return LABELS[id] ?? id;
}

/** The deepest name with what stands above it: 人大事务（款）事业运行（项）. */
export function pathLabel({ category, section, item, code }: ClassPath): string {
  const parts = [
    ...(category === undefined ? [] : [`${category}（类）`]),
    ...(section === undefined ? [] : [`${section}（款）`]),
    ...(item === undefined ? [] : [`${item}（项）`]),
  ];
  return parts.length === 0 ? (code ?? "") : parts.join("");
}

/** One key per quantity, to bring together what is said of it in several places. */
export function measureKey({ id, path, table, name, column }: Measure): string {
  const of = path ? `${path.code ?? ""}|${path.category ?? ""}|${path.section ?? ""}|${path.item ?? ""}` : (name ?? "");
  return [id, table ?? "", of, column ?? ""].join("/");
}
