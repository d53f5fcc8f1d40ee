/** What a file's name says about its unit, once the words that every disclosure carries are taken away. */

/** Longer words first, so that 部门决算公开表 is not left with 公开表. */
const COMMON_WORDS = [
  "部门决算公开情况说明",
  "部门决算情况说明",
  "部门决算公开表",
  "部门决算公开",
  "部门决算报表",
  "部门决算说明",
  "部门预算公开表",
  "部门预算公开",
  "部门决算",
  "部门预算",
  "单位决算",
  "单位预算",
  "财务决算",
  "决算公开",
  "决算报表",
  "预算公开",
  "决算",
  "预算",
  "情况说明",
  "文字说明",
  "说明",
  "文字部分",
  "文字",
  "文本",
  "公开表格",
  "公开报表",
  "公开表",
  "公开",
  "报表",
  "表格",
  "九张表",
  "报告",
  "附件",
  "附表",
  "汇总",
  "表",
];

/** Words by which one version of a file is told from another. */
const VERSION_WORDS = [
  "审核稿",
  "送审稿",
  "修改稿",
  "修订稿",
  "最终版",
  "最终稿",
  "修改版",
  "修订版",
  "更正版",
  "上网版",
  "公示版",
  "盖章版",
  "定稿",
  "终稿",
  "终版",
  "新版",
  "旧版",
  "最终",
  "最新",
  "修改",
  "修订",
  "更正",
  "更新",
  "备份",
  "副本",
];

const COMMON = new RegExp([...COMMON_WORDS, ...VERSION_WORDS].join("|"), "gu");
const VERSION = new RegExp(VERSION_WORDS.join("|"), "gu");

/**
 * The part of a file name that tells one unit from another: “附件2：2024年度某区教育局部门决算公开表（定稿）.xlsx” →
 * “某区教育局”; "" when nothing is left (“部门决算公开表.xlsx”).
 */
export function nameKey(fileName: string): string {
  return fileName
    .normalize("NFKC")
    .replace(/\.[^.]*$/u, "")
    .toLowerCase()
    .replace(/20\d\d\s*(?:年度|年)?/gu, "")
    .replace(COMMON, "")
    .replace(/v\d+(?:\.\d+)*|copy/gu, "")
    .replace(/附?件?\d+/gu, "")
    .replace(/[^\p{L}]+/gu, "");
}

/** Two keys agree unless they say different units. */
export const keysAgree = (one: string, other: string): boolean =>
  one === "" || other === "" || one.includes(other) || other.includes(one);

/**
 * A file's name without what tells versions apart: “公开表.xlsx”, “公开表(修订).xlsx”, “公开表 - 副本 (2).xls” and
 * “公开表v2.xlsx” are one.
 */
export function nameOfVersions(fileName: string): string {
  return fileName
    .normalize("NFKC")
    .replace(/\.[^.]*$/u, "")
    .toLowerCase()
    .replace(VERSION, "")
    .replace(/v\d+(?:\.\d+)*|copy|\(\d{1,2}\)/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Words by which a text says that it belongs to a disclosure. */
export const looksLikeDisclosure = (fileName: string): boolean => /说明|公开|决算|文本/u.test(fileName);
