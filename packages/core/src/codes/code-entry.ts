/** A code of the 政府收支分类科目 as this product knows it: what it is called, when it was in force, how surely that is known. */

/** The four classifications that departmental accounts are drawn up in. */
export const CLASSIFICATIONS = ["functional", "departmental-economic", "government-economic", "revenue"] as const;

export type Classification = (typeof CLASSIFICATIONS)[number];

/** Chinese names used in messages. */
export const CLASSIFICATION_NAMES = {
  functional: "支出功能分类",
  "departmental-economic": "部门预算支出经济分类",
  "government-economic": "政府预算支出经济分类",
  revenue: "收入分类",
} as const satisfies Record<Classification, string>;

/** 类 (3 digits), 款 (5), 项 (7). */
export type Level = "category" | "section" | "item";

export const LEVEL_NAMES = { category: "类", section: "款", item: "项" } as const satisfies Record<Level, string>;

/** The level that a code's length says; undefined for any other length (6 digits, a local 目 of 9). */
export function levelOf(code: string): Level | undefined {
  if (code.length === 3) return "category";
  if (code.length === 5) return "section";
  return code.length === 7 ? "item" : undefined;
}

/** The code one level up (2010301 → 20103); undefined for a 类 and for what is no code. */
export function parentOf(code: string): string | undefined {
  const level = levelOf(code);
  return level === undefined || level === "category" ? undefined : code.slice(0, -2);
}

/**
 * How far an entry may be trusted. The tables were compiled twice, independently, and compared:
 * `published` — code and name were read in a published disclosure of 2024; `agreed` — both compilations are sure of code
 * and name; `probable` — both have it, one with less confidence; `single` — only one has it; `doubtful` — low confidence
 * or numbered by analogy. `official` — the user's own table, as the finance bureau handed it out. What a check may say
 * on each is decided in claim.ts.
 */
export const EVIDENCE = ["official", "published", "agreed", "probable", "single", "doubtful"] as const;

export type Evidence = (typeof EVIDENCE)[number];

/** Words for messages. */
export const EVIDENCE_NAMES = {
  official: "官方",
  published: "已公开",
  agreed: "两份一致",
  probable: "较可靠",
  single: "单一来源",
  doubtful: "存疑",
} as const satisfies Record<Evidence, string>;

/** What each grade means to the user. */
export const EVIDENCE_EXPLANATIONS = {
  official: "出自您导入的科目表",
  published: "在 2024 年公开的决算中见到过这个编码和名称",
  agreed: "两份独立整理的资料都有，编码和名称一致",
  probable: "两份资料都有，其中一份把握不大",
  single: "只有一份资料有，核对时最多作提示",
  doubtful: "把握不大，核对时不据此报问题",
} as const satisfies Record<Evidence, string>;

/** First and last year of validity; no `from`: in force before 2019 already, no `to`: still in force. */
export interface YearRange {
  readonly from?: number;
  readonly to?: number;
}

/** A change of name. Disclosures of `year` and later carry `to`. */
export interface Rename {
  readonly year: number;
  readonly from: string;
  readonly to: string;
  /** False when it is not sure in which year the name changed. */
  readonly sure: boolean;
}

export interface CodeEntry {
  readonly code: string;
  /** The name of 2024, the year the tables are drawn up for; names of other years follow from `renames`. */
  readonly name: string;
  readonly level: Level;
  /** One range, or two where the compilations disagree; a year that only one of them holds is doubtful. */
  readonly validity: readonly [YearRange] | readonly [YearRange, YearRange];
  readonly evidence: Evidence;
  /** The name in the other compilation, where they differ. */
  readonly otherName?: string;
  /** Oldest first. */
  readonly renames: readonly Rename[];
}
