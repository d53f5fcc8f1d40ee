/** Findings as text, grouped by table: place, what, why, what to do, and how to look it up. */
import { type Anchor, type Finding, SEVERITY_LABELS, type Suggestion } from "../../findings/finding.js";
import { TABLE_IDS, TABLE_NAMES, type TableId } from "../../tables/table.js";
import { displayWidth, padTo } from "./display-width.js";
import { indented, labelled, REPORT_WIDTH, type Style } from "./layout.js";
import { evidenceInWords, placeInWords } from "./places.js";
import { printable } from "./printable.js";

interface Group {
  readonly heading: string;
  readonly order: number;
  readonly findings: Finding[];
}

/** The findings of a report; an empty list when there are none. Waived findings are left out (the summary counts them). */
export function findingsText(findings: readonly Finding[], style: Style): readonly string[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    if (finding.waived) continue;
    const { key, heading, order } = groupOf(finding.where[0]);
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { heading, order, findings: [finding] });
  }
  return [...groups.values()]
    .sort((a, b) => a.order - b.order)
    .flatMap((group) => [
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

/** The file first, then the tables in national order, then other sheets, then the prose. */
function groupOf(place: Anchor): { key: string; heading: string; order: number } {
  switch (place.kind) {
    case "file":
      return { key: "file", heading: "整个文件", order: -1 };
    case "cell":
      return place.table === undefined ? sheetGroup(place.sheet) : tableGroup(place.table, place.sheet);
    case "sheet":
      return sheetGroup(place.sheet);
    case "text":
      return { key: `text|${place.file}`, heading: `情况说明 ${place.file}`, order: TABLE_IDS.length + 1 };
  }
}

const tableGroup = (table: TableId, sheet: string) => ({
  key: `table|${table}|${sheet}`,
  heading: `《${TABLE_NAMES[table]}》 工作表“${sheet}”`,
  order: TABLE_IDS.indexOf(table),
});

const sheetGroup = (sheet: string) => ({
  key: `sheet|${sheet}`,
  heading: `工作表“${sheet}”`,
  order: TABLE_IDS.length,
});

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

const homeOf = (place: Anchor): string | undefined =>
  place.kind === "cell" || place.kind === "sheet" ? place.sheet : undefined;

/** Alternatives beyond these are no longer likely; the JSON report holds them all. */
const SUGGESTIONS_SHOWN = 3;

/** The suggested changes, unless the remedy already says them; "" then. */
function suggestionsInWords({ suggestions = [], fix, where }: Finding): string {
  if (suggestions.every(({ cell, to }) => fix.includes(cell) && fix.includes(to))) return "";
  const home = homeOf(where[0]);
  return suggestions
    .slice(0, SUGGESTIONS_SHOWN)
    .map((one) => suggestionInWords(one, home))
    .join("；");
}

function suggestionInWords({ sheet, cell, from, to, why, unique }: Suggestion, home: string | undefined): string {
  const place = placeInWords({ kind: "cell", sheet, cell }, home);
  const change = from === "" ? `填 ${to}` : to === "" ? `清空（现为 ${from}）` : `由 ${from} 改为 ${to}`;
  return `${place} ${change}（${why}${unique ? "，只有这一种改法" : ""}）`;
}
