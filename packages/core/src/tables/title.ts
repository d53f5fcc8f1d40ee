/**
 * What a title says. Titles are read whole, by the parts they are made of (fund, flow, part, form), never by searching
 * for a substring: 收入支出决算表 is the end of four other titles.
 */

import { tidy } from "./printed-text.js";
import { remembered } from "./remembered.js";
import type { TableId } from "./table.js";

/** What the title of a table says about it. */
export type TitleVerdict =
  /** One of the nine tables. `rank` orders variants of one table in a workbook that has several: lower is nearer to the national form. */
  | { readonly kind: "table"; readonly id: TableId; readonly rank: number }
  /** A table known from other regions that is none of the nine. */
  | { readonly kind: "known"; readonly reason: string }
  /** It is a title, but it does not say which table. */
  | { readonly kind: "unclear" };

export interface Title {
  readonly verdict: TitleVerdict;
  /** The title proper: without year, unit name, numbering, quotation marks and brackets. */
  readonly core: string;
  /** What stands before the title proper and the year: a unit name, or "". */
  readonly prefix: string;
}

const QUOTES = /[“”"'‘’「」『』《》〈〉＂]/g;
const NUMBERING =
  /^(?:附件?\d{0,2}(?:-\d{1,2})?[、.:]?|(?:部门|单位)?(?:公开|财决)?(?:附?表[\d一二三四五六七八九十]{1,3}|\d{1,2}表)(?:-\d{1,2})?[、.:_-]?|\d{1,2}(?:-\d{1,2})?[、.:]|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\))/;
const TRAILING_BRACKET = /\((?:[^()]{0,30})\)$/;
const TRAILING_MARK = /[-—_]?(?:公开)?(?:\d{1,2}表|表\d{1,2})$/;
export const YEAR = /(?:20\d{2}|二[〇○零Oo0]{1}[一二三四五六七八九〇○零]{2})年?度?/;

/** 一般公共预算财政拨款 + 收入支出 + 决算 + 总 + 表. */
const GRAMMAR =
  /(一般公共预算|公共财政预算|公共预算|政府性基金预算|政府性基金|国有资本经营预算|国有资本经营)?(当年)?(财政拨款|拨款)?(收入支出|收支|收入|基本支出|项目支出|支出)(决算|预决算|执行|预算)?(总体情况|情况|总|明细|经济分类明细|经济分类|功能分类|汇总)?(?:决算)?(?:公开|批复)?表?$/;

const FUNDS: Readonly<Record<string, "general" | "government" | "capital">> = {
  一般公共预算: "general",
  公共财政预算: "general",
  公共预算: "general",
  政府性基金预算: "government",
  政府性基金: "government",
  国有资本经营预算: "capital",
  国有资本经营: "capital",
};

/** Tables of other regions that are no part of the nine, by a word that only they carry; tried before the grammar. */
const KNOWN_OTHERS: readonly (readonly [RegExp, string])[] = [
  [/自评|绩效/, "预算绩效表，不属于部门决算九张公开表"],
  [/国有资产|资产(?:使用|占用|构成|情况)/, "国有资产情况表，不属于部门决算九张公开表"],
  [/政府采购/, "政府采购情况表，不属于部门决算九张公开表"],
  [/购买服务/, "政府购买服务情况表，不属于部门决算九张公开表"],
  [
    /(?:转移支付|专项资金|债务|债券|非税|预算外|财政专户|往来|资产负债|收入费用|净资产|现金流量)/,
    "不属于部门决算九张公开表",
  ],
  [/(?:基本数字|机构人员|人员情况|编制)/, "机构人员情况表，不属于部门决算九张公开表"],
];

const table = (id: TableId, rank = 0): TitleVerdict => ({ kind: "table", id, rank });
const known = (reason: string): TitleVerdict => ({ kind: "known", reason });
const UNCLEAR: TitleVerdict = { kind: "unclear" };

/** Words that a unit name before the title may hold only when a year or an organisation's ending separates them. */
const BUDGET_WORDS = /预算|拨款|基金|资本|收入|支出|决算|收支|经费|明细/;
const ORGANISATION =
  /(?:局|委|委员会|办|办公室|办公厅|厅|院|校|学|园|中心|部|室|会|队|所|站|处|政府|府|本级|单位|部门|机关|街道|镇|乡|县|区|市|省|公司|集团|馆|台|社|厂|场|庭|汇总|年度?|[:：])$/;

const hasThreePublic = (core: string): boolean => core.includes("三公");

function threePublic(core: string): TitleVerdict {
  // The all-appropriations form is the national one; a table that mixes 三公 with 机关运行经费 is the last choice.
  if (/机关运行|机构运行/.test(core)) return table("three-public", 3);
  if (/会议费|培训费/.test(core)) return table("three-public", 2);
  return table("three-public", /一般公共预算|公共预算/.test(core) ? 1 : 0);
}

function byGrammar(core: string): { verdict: TitleVerdict; start: number } | undefined {
  const match = GRAMMAR.exec(core);
  if (!match) return undefined;
  const fund = match[1] === undefined ? undefined : FUNDS[match[1]];
  const appropriation = match[3] !== undefined;
  const flow = match[4] ?? "";
  const form = match[6] ?? "";
  const both = flow === "收入支出" || flow === "收支";
  return { verdict: verdictOf(fund, appropriation, flow, both, form), start: match.index };
}

function verdictOf(
  fund: "general" | "government" | "capital" | undefined,
  appropriation: boolean,
  flow: string,
  both: boolean,
  form: string,
): TitleVerdict {
  if (flow === "项目支出") return known("项目支出决算表，不属于部门决算九张公开表");
  const detailed = form === "明细";
  if (flow === "基本支出") {
    if (fund === "general") return table("basic-expenditure", 0);
    return fund === undefined ? table("basic-expenditure", appropriation ? 1 : 2) : UNCLEAR;
  }
  if (detailed) return known("按经济分类列示的明细表，不属于部门决算九张公开表");
  switch (fund) {
    case "general":
      return flow === "收入" ? UNCLEAR : table("general-public-budget", form === "总" ? 1 : 0);
    case "government":
      return flow === "收入" ? UNCLEAR : table("government-fund", both ? 0 : 1);
    case "capital":
      // Where both forms are printed the one with 年初、收入、年末 says more and is the one checked.
      return flow === "收入" ? UNCLEAR : table("state-capital", both ? 0 : 1);
    default:
  }
  if (appropriation) {
    if (both) return table("appropriation-summary", form === "总" ? 0 : 1);
    return known("按全部财政拨款列示的收入或支出表，不属于部门决算九张公开表");
  }
  if (both) return table("summary", form === "总" ? 0 : 1);
  return table(flow === "收入" ? "income" : "expenditure");
}

/** Removes numbering, quotation marks, trailing brackets and marks from a tidied title. */
function stripped(tidied: string): string {
  let text = tidied.replace(QUOTES, "");
  for (let step = 0; step < 3; step += 1) {
    const shorter = text.replace(TRAILING_BRACKET, "");
    if (shorter === text || shorter === "") break;
    text = shorter;
  }
  const unmarked = text.replace(TRAILING_MARK, "");
  if (unmarked.endsWith("表")) text = unmarked;
  const numbering = NUMBERING.exec(text);
  return numbering && numbering[0].length < text.length ? text.slice(numbering[0].length) : text;
}

/** Splits at the year: what stands before it is a unit name, whatever its words. */
function afterYear(text: string): { prefix: string; rest: string } {
  const year = YEAR.exec(text);
  if (!year) return { prefix: "", rest: text };
  const rest = text.slice(year.index + year[0].length);
  return rest === "" ? { prefix: "", rest: text.slice(0, year.index) } : { prefix: text.slice(0, year.index), rest };
}

/** Reads a title. `text` may be tidied or not. */
export const readTitle = remembered((text: string): Title => {
  const { prefix, rest } = afterYear(stripped(tidy(text)));
  const core = rest.replace(/^(?:部门|单位|本级|决算|公开|报表|附表|[-—:])+(?=.{3})/, "");
  if (hasThreePublic(core) && !/绩效|自评/.test(core)) {
    const start = Math.max(0, core.search(/(?:一般公共预算|公共预算|财政拨款|部门|三公)/));
    return { verdict: threePublic(core), core: core.slice(start), prefix: prefix + core.slice(0, start) };
  }
  if (/机构运行信息/.test(core)) return { verdict: table("three-public", 3), core, prefix };
  if (/机关运行经费/.test(core)) {
    return { verdict: known("机关运行经费表，不属于部门决算九张公开表"), core, prefix };
  }
  const found = byGrammar(core);
  const lead = found ? core.slice(0, found.start) : core;
  // 国有资产监督管理局2024年收入支出决算总表: the year shows where the name ends, so its words mean nothing.
  for (const [words, reason] of KNOWN_OTHERS) {
    if (words.test(found ? lead.replace(ORGANISATION_NAME, "") : core)) return { verdict: known(reason), core, prefix };
  }
  if (!found) return { verdict: UNCLEAR, core, prefix };
  const foreign = BUDGET_WORDS.test(lead) && !ORGANISATION.test(lead);
  return foreign
    ? { verdict: UNCLEAR, core, prefix }
    : { verdict: found.verdict, core: core.slice(found.start), prefix: prefix + lead };
});

/** An organisation's name at the start: up to its last organisational ending. */
const ORGANISATION_NAME = /^.{2,40}(?:局|委员会|办公室|办公厅|厅|中心|部|院|处|所|站|公司|政府|本级|单位|部门)/;

const TITLE_LIKE = /表$/;
const TITLE_WORDS = /决算|预算|收入|支出|收支|经费|情况|绩效|自评|采购|资产|明细|拨款|信息|项目/;
const NO_TITLE = /^(?:注|说明|备注|详见|见|本表|此表|上表|附注|填表)|[。;；]/;

/** Whether a tidied text has the form of a table's title (“2024年度收入决算表”, “…三公经费支出决算表（公开09表）”). */
export function isTitleLike(tidied: string): boolean {
  return tidied.includes("表") && tidied.length >= 4 && tidied.length <= 80 && hasTitleForm(tidied);
}

const hasTitleForm = remembered((tidied: string): boolean => {
  if (NO_TITLE.test(tidied)) return false;
  const core = stripped(tidied);
  return core.length >= 4 && TITLE_LIKE.test(core) && TITLE_WORDS.test(core);
});
