/** Adds up the reports that vitest's json reporter leaves in `.reports/tests.json`. */
import { existsSync, readFileSync } from "node:fs";

/**
 * @typedef {{ status: string, ancestorTitles: string[], fullName: string, meta?: Record<string, unknown> }} Assertion
 * @typedef {{ name: string, status: string, message?: string, assertionResults: Assertion[] }} TestFile
 * @typedef {{ success: boolean, testResults: TestFile[] }} Report
 * @typedef {{ passed: number, failed: number, skipped: number, reasons: Map<string, number>, problems: string[] }} Totals
 */

const SKIPPED = new Set(["skipped", "pending", "todo", "disabled"]);

/** @returns {Totals} */
const nothing = () => ({ passed: 0, failed: 0, skipped: 0, reasons: new Map(), problems: [] });

/**
 * Why a test was skipped: the note in its `meta.skipReason`, else the outermost group that it stands in.
 * @param {Assertion} assertion
 */
function reasonOf(assertion) {
  const note = assertion.meta?.skipReason;
  if (typeof note === "string" && note !== "") return note;
  return assertion.ancestorTitles.find((title) => title !== "") ?? assertion.fullName;
}

/**
 * Counts one report. A file that broke before or beside its tests counts as one failed, so that it is never lost.
 * @param {Report} report
 * @returns {Totals}
 */
export function countReport(report) {
  const totals = nothing();
  for (const file of report.testResults) {
    let failedHere = 0;
    for (const assertion of file.assertionResults) {
      if (assertion.status === "passed") totals.passed += 1;
      else if (SKIPPED.has(assertion.status)) {
        totals.skipped += 1;
        const reason = reasonOf(assertion);
        totals.reasons.set(reason, (totals.reasons.get(reason) ?? 0) + 1);
      } else failedHere += 1;
    }
    if (file.status === "failed" && failedHere === 0) {
      failedHere = 1;
      totals.problems.push(`${file.name} 未能运行：${file.message ?? ""}`);
    }
    totals.failed += failedHere;
  }
  if (!report.success && totals.failed === 0) {
    totals.failed = 1;
    totals.problems.push("测试程序报告失败，但没有指明是哪一项");
  }
  return totals;
}

/**
 * Reads and counts the report of one package. A missing or unreadable report counts as one failed.
 * @param {string} name of the package, for the message
 * @param {string} path of its `.reports/tests.json`
 * @returns {Totals}
 */
export function readTotals(name, path) {
  if (!existsSync(path)) return { ...nothing(), failed: 1, problems: [`${name} 没有测试报告`] };
  try {
    const totals = countReport(JSON.parse(readFileSync(path, "utf8")));
    return { ...totals, problems: totals.problems.map((problem) => `${name}：${problem}`) };
  } catch (error) {
    return { ...nothing(), failed: 1, problems: [`${name} 的测试报告无法读取：${error}`] };
  }
}

/**
 * @param {readonly Totals[]} parts
 * @returns {Totals}
 */
export function addUp(parts) {
  const sum = nothing();
  for (const part of parts) {
    sum.passed += part.passed;
    sum.failed += part.failed;
    sum.skipped += part.skipped;
    sum.problems.push(...part.problems);
    for (const [reason, count] of part.reasons) sum.reasons.set(reason, (sum.reasons.get(reason) ?? 0) + count);
  }
  return sum;
}
