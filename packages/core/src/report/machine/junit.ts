/** JUnit XML, for continuous-integration servers: a suite per unit, a case per rule. Written in pieces. */
import { type Finding, SEVERITY_LABELS } from "../../findings/finding.js";
import { escapeHtml } from "../html/markup.js";
import { ruleTitle } from "../rule-titles.js";
import type { Report } from "../schema.js";
import { placeInWords } from "../text/places.js";

export const JUNIT_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="juesuan">\n';
export const JUNIT_TAIL = "</testsuites>\n";

interface Case {
  readonly name: string;
  readonly rule: string;
  readonly body: string;
  readonly kind: "passed" | "failed" | "skipped";
}

/** One `<testsuite>`. Errors and warnings fail a case, 提示 do not; rules that were not run are skipped. */
export function junitSuite(report: Report): string {
  const cases = casesOf(report);
  const count = (kind: Case["kind"]): number => cases.filter((one) => one.kind === kind).length;
  const name = escapeHtml(report.source.file);
  const lines = cases.map(({ name: title, rule, body }) => {
    const head = `<testcase name="${escapeHtml(title)}" classname="${escapeHtml(rule)}" file="${name}"`;
    return body === "" ? `    ${head}/>\n` : `    ${head}>${body}</testcase>\n`;
  });
  return `  <testsuite name="${name}" tests="${cases.length}" failures="${count("failed")}" errors="0" skipped="${count("skipped")}">\n${lines.join("")}  </testsuite>\n`;
}

function casesOf({ findings, outcomes }: Report): readonly Case[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.waived || finding.severity === "info") continue;
    byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  }
  const cases = outcomes.map(({ rule, outcome, reason = "" }): Case => {
    const found = byRule.get(rule);
    byRule.delete(rule);
    if (found) return failedCase(rule, found);
    const name = ruleTitle(rule);
    if (outcome !== "not-run" && outcome !== "not-applicable") return { name, rule, kind: "passed", body: "" };
    return { name, rule, kind: "skipped", body: `<skipped message="${escapeHtml(reason)}"/>` };
  });
  return [...cases, ...[...byRule].map(([rule, found]) => failedCase(rule, found))];
}

function failedCase(rule: string, findings: readonly Finding[]): Case {
  const lines = findings.map(
    ({ severity, where, message, fix }) => `[${SEVERITY_LABELS[severity]}] ${placeInWords(where[0])}：${message}${fix}`,
  );
  const text = lines.map(escapeHtml).join("\n");
  const body = `<failure message="${escapeHtml(`${findings.length} 条`)}" type="finding">${text}</failure>`;
  return { name: ruleTitle(rule), rule, kind: "failed", body };
}
