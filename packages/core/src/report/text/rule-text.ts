/** Rules told on a terminal: the list of all, and one explained with its examples. */
import { SEVERITY_LABELS } from "../../findings/finding.js";
import { REQUIREMENTS, type RequirementId } from "../../rules/requirements.js";
import type { Rule } from "../../rules/rule.js";
import { indented, labelled, PLAIN, ruleLine, type Style } from "./layout.js";

/** Chinese names of the folders of rules, in the order of their numbers. */
export const RULE_KINDS: Readonly<Record<string, string>> = {
  structure: "格式与完整性",
  codes: "科目编码",
  "within-table": "表内勾稽",
  "across-tables": "表间勾稽",
  narrative: "情况说明",
  "over-time": "跨年与汇总",
  performance: "绩效自评",
};

const kindOf = ({ meta }: Rule): string => meta.id.split("/")[0] ?? "";

/** All rules by kind, a line each: number, severity, title, requirements. Ends with a line break. */
export function ruleList(rules: readonly Rule[], style: Style = PLAIN): string {
  const lines: string[] = [];
  let kind = "";
  for (const rule of rules) {
    const { number, severity, title, requirements } = rule.meta;
    if (kindOf(rule) !== kind) {
      kind = kindOf(rule);
      if (lines.length > 0) lines.push("");
      lines.push(style("heading", RULE_KINDS[kind] ?? kind));
    }
    const label = `${number}  ${SEVERITY_LABELS[severity]}`;
    lines.push(
      ...labelled(label, `${title}（${requirements.join("、")}）`, { indent: 2, column: 17, style, tone: severity }),
    );
  }
  return `${lines.join("\n")}\n`;
}

/** One rule: what it checks, on what basis, what it tolerates, which examples it reports and which not. */
export function explainedRule(rule: Rule, style: Style = PLAIN): string {
  const { meta, examples } = rule;
  const part = (label: string, text: string): readonly string[] =>
    labelled(label, text, { indent: 0, column: 6, style });
  const requirements = meta.requirements.map((id: RequirementId) => `${id} ${REQUIREMENTS[id]}`).join("；");
  const list = (heading: string, reasons: readonly string[]): readonly string[] => [
    "",
    style("heading", heading),
    ...reasons.flatMap((reason) => labelled("·", reason, { indent: 2, column: 4, style })),
  ];
  return `${[
    ...indented(`${meta.number} ${meta.title}`, 0).map((line) => style("title", line)),
    ruleLine(),
    ...part("级别", SEVERITY_LABELS[meta.severity]),
    ...part("类别", RULE_KINDS[kindOf(rule)] ?? kindOf(rule)),
    ...part("要求", requirements),
    ...part("依据", meta.basis),
    ...part("说明", meta.explanation),
    ...list(
      "会报的例子",
      examples.failing.map(({ because }) => because),
    ),
    ...list(
      "不报的例子",
      examples.passing.map(({ because }) => because),
    ),
    "",
    ...part("另见", `docs/rules/${meta.number}-${meta.id.split("/")[1] ?? ""}.md（标识 ${meta.id}）`),
  ].join("\n")}\n`;
}
