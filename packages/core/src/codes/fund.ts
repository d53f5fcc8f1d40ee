/** Which fund pays for a functional code: general public budget, government-managed funds or state capital operations. */
import { parentOf } from "./code-entry.js";
import type { CodeTable } from "./code-table.js";

/** `social-insurance`: the fourth budget of the 预算法, which no department's accounts show. */
export type Fund = "general-public-budget" | "government-fund" | "state-capital" | "social-insurance";

export const FUND_NAMES = {
  "general-public-budget": "一般公共预算",
  "government-fund": "政府性基金预算",
  "state-capital": "国有资本经营预算",
  "social-insurance": "社会保险基金预算",
} as const satisfies Record<Fund, string>;

/**
 * 款 of the government-managed funds budget. The book lists each budget's codes in a part of its own, but numbers them in
 * one sequence; the fund therefore follows from the 款, not from its digits: 款 of a named fund, of the special bonds that
 * its income serves (…对应专项债务收入安排的支出), and of the lottery (22908, 22960). 20824 补充道路交通事故社会救助基金,
 * 20826, 20827, 21012 (subsidies to insurance funds) and 21406 车辆购置税支出 only sound like funds: they belong to the
 * general public budget. 超长期特别国债 (…98, 22910) and 抗疫特别国债 (234, 22909, …05 of 231–233) are government funds
 * by the Ministry's notices on them. Old 款 stay listed: a code keeps its fund.
 */
const GOVERNMENT_FUND_SECTIONS: ReadonlySet<string> = new Set(
  (
    "20598 20610 20698 20707 20709 20710 20798 20822 20823 20829 20898 21098 21160 21161 21198 " +
    "21208 21210 21211 21213 21214 21215 21216 21217 21218 21219 21298 " +
    "21366 21367 21369 21370 21371 21372 21373 21374 21398 " +
    "21460 21462 21463 21464 21468 21469 21470 21471 21472 21473 21498 21562 21598 21698 22098 22198 22298 22498 " +
    "22904 22908 22909 22910 22960 22998 23004 23104 23105 23204 23205 23304 23305"
  ).split(" "),
);

/** 项 that the fund of their 款 does not hold for. */
const ITEM_FUNDS: ReadonlyMap<string, Fund | undefined> = new Map([
  ["2080402", "general-public-budget"],
  ["2080451", "state-capital"],
  ["2080499", undefined],
  ["2170401", "general-public-budget"],
  ["2170402", "government-fund"],
  ["2170403", "government-fund"],
  ["2170499", "general-public-budget"],
  ["2300603", "government-fund"],
  ["2300604", "state-capital"],
  ["2300802", "government-fund"],
  ["2300803", "state-capital"],
  ["2300902", "government-fund"],
  ["2300903", "social-insurance"],
  ["2300918", "state-capital"],
]);

/**
 * 款 that hold 项 of several funds, or of which it is not sure which fund they belong to (22006 耕地保护考核奖惩基金支出,
 * new in 2024 and in one compilation only; the transfers of 230 between governments).
 */
const UNSURE_SECTIONS: ReadonlySet<string> = new Set([
  "20804",
  "21704",
  "22006",
  "23006",
  "23008",
  "23009",
  "23011",
  "23017",
  "23018",
  "23019",
  "23021",
]);

/** 类 that belong to one fund as a whole; every other 类 may be paid for by several. */
const CATEGORY_FUNDS: ReadonlyMap<string, Fund> = new Map([
  ["209", "social-insurance"],
  ["223", "state-capital"],
  ["234", "government-fund"],
]);

/**
 * The fund of a functional code, undefined when several are possible or it is not sure. A local 项 that the table does not
 * hold has the fund of its 款. `table` must hold the functional classification.
 */
export function fundOf(table: CodeTable, code: string): Fund | undefined {
  const category = CATEGORY_FUNDS.get(code.slice(0, 3));
  if (category) return category;
  if (ITEM_FUNDS.has(code)) return ITEM_FUNDS.get(code);
  const section = code.length === 5 ? code : parentOf(code);
  if (section === undefined || section.length !== 5) return undefined;
  if (GOVERNMENT_FUND_SECTIONS.has(section)) return "government-fund";
  if (section === "23005") return "state-capital";
  if (UNSURE_SECTIONS.has(section) || !table.get(section)) return undefined;
  return "general-public-budget";
}

/** 209 社会保险基金支出, 227 预备费 and 230 转移性支出 belong to governments; a department's accounts never show them. */
export const isNeverInDepartment = (code: string): boolean => /^(?:209|227|230)/.test(code);
