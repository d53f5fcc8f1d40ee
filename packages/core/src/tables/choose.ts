/**
 * Which of several candidates for one table is the table. Some regions publish two forms of one content (国资 收入支出 and
 * 支出, 三公 of all appropriations and of the general budget), some workbooks keep last year's sheets or a hidden copy.
 * True duplicates stay: that a table occurs twice is for a rule to say.
 */
import type { Candidate } from "./candidate.js";

/** A candidate that is not checked, with the Chinese reason. */
export interface Rejected {
  readonly candidate: Candidate;
  readonly kind: "control" | "known-table";
  readonly reason: string;
}

const nameOf = (candidate: Candidate): string | undefined => candidate.preamble.unitName?.text;

/** Whether two candidates may belong to the same unit: a name that is not stated excludes nothing. */
const sameUnit = (a: Candidate, b: Candidate): boolean => {
  const [first, second] = [nameOf(a), nameOf(b)];
  return first === undefined || second === undefined || first === second;
};

const titleOf = (candidate: Candidate): string =>
  candidate.preamble.title?.printed ?? `工作表“${candidate.block.view.sheet.name}”中的表`;

function reject(candidate: Candidate, rivals: readonly Candidate[]): Rejected | undefined {
  const { identity, preamble, block } = candidate;
  const hidden = block.view.sheet.visibility !== "visible";
  const year = preamble.year?.value;
  for (const rival of rivals) {
    if (rival === candidate || !sameUnit(candidate, rival)) continue;
    const rivalHidden = rival.block.view.sheet.visibility !== "visible";
    if (hidden && !rivalHidden)
      return { candidate, kind: "control", reason: `隐藏工作表，与《${titleOf(rival)}》重复，未作核对` };
    if (rivalHidden && !hidden) continue;
    const rivalYear = rival.preamble.year?.value;
    if (year !== undefined && rivalYear !== undefined && year < rivalYear && rival.identity.rank <= identity.rank) {
      return { candidate, kind: "known-table", reason: `${year}年度的表，另有${rivalYear}年度的同一张表，未作核对` };
    }
    if (rivalYear !== undefined && year !== undefined && rivalYear < year) continue;
    if (rival.identity.rank < identity.rank) {
      const why = identity.titled ? "内容相近的另一种表式" : "标题不能说明是哪一张表，表头相同";
      return { candidate, kind: "known-table", reason: `${why}，已核对《${titleOf(rival)}》` };
    }
  }
  return undefined;
}

/** Splits candidates into the tables and those that give way to another. */
export function choose(candidates: readonly Candidate[]): { tables: Candidate[]; rejected: Rejected[] } {
  const tables: Candidate[] = [];
  const rejected: Rejected[] = [];
  for (const candidate of candidates) {
    const rivals = candidates.filter((other) => other.identity.id === candidate.identity.id);
    const rejection = rivals.length > 1 ? reject(candidate, rivals) : undefined;
    if (rejection) rejected.push(rejection);
    else tables.push(candidate);
  }
  return { tables, rejected };
}
