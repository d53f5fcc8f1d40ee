/** Findings as text, grouped by table: place, what, why, what to do, and how to look it up. */
import { type Finding, SEVERITY_LABELS } from "../../findings/finding.js";
import { groupFindings } from "../finding-groups.js";
import { displayWidth, padTo } from "./display-width.js";
import { indented, labelled, REPORT_WIDTH, type Style } from "./layout.js";
import { evidenceInWords, homeOf, placeInWords } from "./places.js";
import { printable } from "./printable.js";
import { suggestionsInWords } from "./suggestions.js";

/** The findings of a report; an empty list when there are none. Waived findings are left out (the summary counts them). */
export function findingsText(findings: readonly Finding[], style: Style): readonly string[] {
  return groupFindings(findings).flatMap((group) => [
    style("heading", printable(group.heading)),
    ...runs(group.findings).flatMap((run) => ["", ...runText(run, style)]),
    "",
  ]);
}

/** Neighbours that differ only in their place: their reason and remedy are told once. */
function runs(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const found: [Finding, ...Finding[]][] = [];
  for (const finding of findings) {
    const last = found.at(-1);
    if (last && sameAdvice(last[0], finding)) last.push(finding);
    else found.push([finding]);
  }
  return found;
}

const sameAdvice = (a: Finding, b: Finding): boolean =>
  a.rule === b.rule && a.severity === b.severity && a.why === b.why && a.fix === b.fix && a.basis === b.basis;

const LINE = { indent: 4, column: 10 } as const;

function runText(run: readonly [Finding, ...Finding[]], style: Style): readonly string[] {
  const [first] = run;
  const { why, fix, basis } = first;
  const line = (label: string, text: string): readonly string[] =>
    text === "" ? [] : labelled(label, text, { ...LINE, style });
  const detail = (finding: Finding): readonly string[] => [
    ...line("建议", suggestionsInWords(finding)),
    ...line("相关", evidenceInWords(finding)),
  ];
  if (run.length === 1) {
    return [
      ...placeText(first, style),
      ...line("原因", why),
      ...line("处理", fix),
      ...detail(first),
      ...line("依据", basis),
    ];
  }
  return [
    ...run.flatMap((finding) => [...placeText(finding, style), ...detail(finding)]),
    "",
    `    ${style("quiet", `以上 ${run.length} 条：`)}`,
    ...line("原因", why),
    ...line("处理", fix),
    ...line("依据", basis),
  ];
}

/** Severity, place and id in one line, then what is wrong. */
function placeText({ severity, where, message, id }: Finding, style: Style): readonly string[] {
  const [place] = where;
  const shown = printable(placeInWords(place, homeOf(place)));
  const label = `[${SEVERITY_LABELS[severity]}]`;
  const gap = padTo("", Math.max(2, REPORT_WIDTH - displayWidth(`  ${label} ${shown}${id}`)));
  return [`  ${style(severity, label)} ${shown}${gap}${style("quiet", id)}`, ...indented(message, LINE.indent)];
}
