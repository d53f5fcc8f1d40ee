/** Judging and wording a name that does not fit its code; shared by the rules on functional and on economic codes. */
import {
  type Claim,
  type CodeEntry,
  type CodeTable,
  type EntryNameComparison,
  mayClaim,
  nameInYear,
  nearestCodes,
} from "../codes/index.js";
import type { Severity } from "../findings/finding.js";
import { nearText, tablesText } from "./code-words.js";
import { type CodedRow, hasAmount } from "./coded-rows.js";
import type { Sentences } from "./rule.js";

export interface NameProblem {
  readonly code: string;
  readonly printed: string;
  readonly expected: string;
  readonly tables: string;
  readonly kind: "slip" | "outdated" | "other";
  /** The year of the rename, when the printed name is a former (or future) one. */
  readonly renamed: number | undefined;
  /** Codes that carry the printed name and may have been meant. */
  readonly near: string;
}

const RANK: Readonly<Record<Claim, number>> = { never: 0, info: 1, warning: 2, error: 3 };

const atMost = (claim: Claim, most: Severity): Claim => (RANK[claim] > RANK[most] ? most : claim);

/** What to report on rows that carry one code and one name; undefined when nothing is. */
export function judgeName(
  table: CodeTable,
  entry: CodeEntry,
  comparison: EntryNameComparison,
  rows: readonly [CodedRow, ...CodedRow[]],
  year: number | undefined,
): { readonly severity: Severity; readonly params: NameProblem } | undefined {
  const outdated = comparison.verdict === "different" ? comparison.outdated : undefined;
  const slip = comparison.verdict === "tolerated" && comparison.why === "slip";
  if (comparison.verdict !== "different" && !slip) return undefined;
  const most = slip ? "info" : outdated ? (rows.some(hasAmount) ? "warning" : "info") : "error";
  const severity = atMost(mayClaim(entry, year), most);
  if (severity === "never") return undefined;
  const [first] = rows;
  const near = nearestCodes(table, entry.code, { year, name: first.name }).filter((code) => code.sameName);
  return {
    severity,
    params: {
      code: entry.code,
      printed: first.name,
      expected: year === undefined ? entry.name : nameInYear(entry, year),
      tables: tablesText(rows),
      kind: slip ? "slip" : outdated ? "outdated" : "other",
      renamed: outdated?.year,
      near: slip || outdated ? "" : nearText(near, year),
    },
  };
}

/** Words a name problem. */
export function sayNameProblem(problem: NameProblem): Sentences {
  const { code, printed, expected, tables, kind, renamed, near } = problem;
  switch (kind) {
    case "slip":
      return {
        message: `${tables}的 ${code}“${printed}”与科目名称“${expected}”差一个字。`,
        why: "可能是录入或扫描的错字。",
        fix: `请改为“${expected}”。`,
      };
    case "outdated":
      return {
        message: `${tables}的 ${code} 名称为“${printed}”，不是当年的科目名称。`,
        why: `该科目${renamed === undefined ? "" : `自${renamed}年起`}更名，当年的名称是“${expected}”。`,
        fix: `请改为“${expected}”。`,
      };
    case "other":
      return {
        message: `${tables}的编码与名称不符：${code} 是“${expected}”，表中写的是“${printed}”。`,
        why: "科目编码与名称应当一一对应，不符时无法判断这笔支出属于哪个科目。",
        fix:
          near === ""
            ? `请核对：编码无误的，名称改为“${expected}”；名称无误的，改列相应的编码。`
            : `请核对：名称无误的，编码应是 ${near}；编码无误的，名称改为“${expected}”。`,
      };
  }
}

const TOLERATED: readonly (readonly [string, string])[] = [
  ["truncated", "被列宽截断"],
  ["shortened", "缩写"],
  ["bracketed-part", "多写或少写括号内容"],
  ["expenditure-word", "多写或少写“支出”"],
  ["slip", "差一个字"],
  ["former-name", "沿用更名前的名称"],
  ["later-name", "使用更名后的名称"],
  ["other-name", "使用通行的另一名称"],
];

/** “3 处名称被列宽截断，视为相符”: what was tolerated, without differences of form; "" when nothing was. */
export function toleratedText(reasons: readonly string[]): string {
  const counted = TOLERATED.flatMap(([why, words]) => {
    const count = reasons.filter((reason) => reason === why).length;
    return count > 0 ? [`${count} 处名称${words}`] : [];
  });
  return counted.join("，");
}
