/** The items of the two summary tables (01, 04) by name, whatever their order, number and ordinals. */
import { builtInCodes } from "../codes/code-book.js";
import { categoryOfItemName } from "../codes/template-items.js";
import { type BareName, bareName, withoutBrackets } from "./printed-text.js";
import { remembered } from "./remembered.js";
import type { TableRow } from "./table.js";

export type Side = "income" | "expenditure" | "nature";

/** What an item name means: `key` without its side. */
export interface SummaryItem {
  readonly side: Side;
  readonly key: string;
  readonly kind: TableRow["kind"];
}

/** The 类 of an item name (tidied, without ordinal), in any year's wording or cut by the column's width. */
export const classOfName = (name: string): string | undefined => categoryOfItemName(builtInCodes(), name)?.code;

type FundKey = "general-public-budget" | "government-fund" | "state-capital";

/** How the three funds are named, in items and in headings. */
export const fundOfName = remembered((name: string): FundKey | undefined => {
  if (/^(?:一般公共预算|公共财政预算|公共预算)(?:财政)?(?:拨款)?(?:收入|支出|安排)?(?:结转(?:和结余)?)?$/.test(name)) {
    return "general-public-budget";
  }
  if (/^政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入|支出|安排)?(?:结转(?:和结余)?)?$/.test(name))
    return "government-fund";
  if (/^国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入|安排)?(?:结转(?:和结余)?)?$/.test(name)) return "state-capital";
  return undefined;
});

type Entry = readonly [RegExp, string, TableRow["kind"]];

const INCOME: readonly Entry[] = [
  [/^(?:本年)?财政(?:拨款|补助)收入(?:合计)?$/, "fiscal", "item"],
  [/^上级补助(?:预算)?收入$/, "superior-subsidy", "item"],
  [/^事业(?:预算)?收入$/, "institution", "item"],
  [/^(?:事业单位)?经营(?:预算)?收入$/, "operation", "item"],
  [/^附属单位(?:上缴|缴款)(?:预算)?(?:收入)?$/, "affiliated-remittance", "item"],
  [/^其他(?:预算)?收入$/, "other", "item"],
  [/^(?:本年|当年)(?:财政拨款)?收入$|^(?:本年|当年)?(?:财政拨款)?收入(?:合计|小计)$/, "total", "subtotal"],
  [/^使用(?:非财政拨款|专用)结余|^用?事业基金弥补收支差额$|^动用非财政拨款结余/, "non-fiscal-surplus-used", "balance"],
  [/^(?:年初|上年)(?:财政拨款)?结转(?:和结余|结余)?$/, "opening-balance", "balance"],
  [/^收入(?:总计|总合计)$/, "grand-total", "total"],
];

const EXPENDITURE: readonly Entry[] = [
  [/^(?:本年|当年)(?:财政拨款)?支出$|^(?:本年|当年)?(?:财政拨款)?支出(?:合计|小计)$/, "total", "subtotal"],
  [/^结余分配$/, "surplus-distribution", "balance"],
  [/^(?:年末|结转下年|本年末)(?:财政拨款)?(?:结转)?(?:和?结余)?$/, "closing-balance", "balance"],
  [/^支出(?:总计|总合计)$/, "grand-total", "total"],
];

/** The block 按支出性质和经济分类 of some layouts: the same spending cut another way. */
const NATURE: readonly Entry[] = [
  [/^基本支出(?:合计)?$/, "basic", "of-which"],
  [/^人员经费(?:支出|合计)?$/, "personnel", "of-which"],
  [/^(?:日常)?公用经费(?:支出|合计)?$/, "operating", "of-which"],
  [/^项目支出(?:合计)?$/, "project", "of-which"],
  [/^上缴上级支出$/, "superior-remittance", "of-which"],
  [/^经营支出$/, "operation", "of-which"],
  [/^对附属单位补助支出$/, "affiliated-subsidy", "of-which"],
  [/^(?:支出)?经济分类(?:支出)?(?:合计)?$/, "economic", "of-which"],
];

const lookUp = (entries: readonly Entry[], side: Side, name: string): SummaryItem | undefined => {
  const entry = entries.find(([form]) => form.test(name));
  return entry ? { side, key: entry[1], kind: entry[2] } : undefined;
};

/** The item that a name denotes on its own, without its neighbours. */
export const itemOfName = (name: BareName): SummaryItem | undefined => itemOfText(name.text);

const itemOfText = remembered((bare: string): SummaryItem | undefined => {
  const text = withoutBrackets(bare).replace(/[:：]$/, "");
  const income = lookUp(INCOME, "income", text);
  if (income) return income;
  const fund = fundOfName(text);
  // 国有资本经营预算支出 is the 类 223, 一般公共预算财政拨款(收入) a fund.
  if (fund && !text.endsWith("支出")) return { side: "income", key: fund, kind: "item" };
  const expenditure = lookUp(EXPENDITURE, "expenditure", text);
  if (expenditure) return expenditure;
  const code = classOfName(text);
  if (code) return { side: "expenditure", key: code, kind: "item" };
  return lookUp(NATURE, "nature", text);
});

/** 总计, 合计: the grand total of whichever side it stands on. */
export const isGrandTotal = (name: string): boolean => /^(?:总计|合计|总合计)$/.test(name);

/** Reads the items of one name column from top to bottom; knows which side it is on and which row it stands under. */
export class ItemReader {
  private under: "opening-balance" | "closing-balance" | undefined;
  private fiscal = false;

  constructor(public side: Side | undefined) {}

  /** The item of a tidied name; undefined when it is not understood. `fixedKey` names a sub-row nobody sums. */
  read(tidied: string): SummaryItem | undefined {
    const name = bareName(tidied);
    const text = withoutBrackets(name.text);
    if (isGrandTotal(text)) {
      this.under = undefined;
      const kind = this.side === "nature" ? "of-which" : "total";
      return { side: this.side ?? "income", key: "grand-total", kind };
    }
    const fund = fundOfName(text);
    if (this.under && fund) {
      return { side: this.sideOfBalance(), key: `${this.under}/${fund}`, kind: "of-which" };
    }
    const item = itemOfName(name);
    if (this.side === "nature") return this.inNature(item, text);
    if (!item || (name.ofWhich && !fund)) return this.subRow(text);
    if (item.side !== "nature" || this.side === undefined) this.side = item.side;
    if (item.side === "nature") return this.subRow(text);
    this.under = item.key === "opening-balance" || item.key === "closing-balance" ? item.key : undefined;
    if (item.key === "fiscal") this.fiscal = true;
    if (fund && item.side === "income" && (name.ofWhich || this.fiscal)) return { ...item, kind: "of-which" };
    return item;
  }

  private sideOfBalance(): Side {
    return this.under === "opening-balance" ? "income" : "expenditure";
  }

  /** 其中：…, 基本支出结转, 提取职工福利基金: parts of the row above, never summed. */
  private subRow(text: string): SummaryItem | undefined {
    const known = /结转|结余|提取|转入|教育收费|基金$|财政专户|非同级|缴纳/.test(text);
    if (!known || !this.side) return undefined;
    return { side: this.side, key: `of-which/${text}`, kind: "of-which" };
  }

  private inNature(item: SummaryItem | undefined, text: string): SummaryItem {
    const key = item?.side === "nature" || item?.key === "total" ? item.key : `of-which/${text}`;
    return { side: "nature", key, kind: "of-which" };
  }
}
