/** Findings as text, grouped by table: place, what, why, what to do, and how to look it up. */
import { type Anchor, type Finding, SEVERITY_LABELS, type Suggestion } from "../../findings/finding.js";
import { TABLE_IDS, TABLE_NAMES, type TableId } from "../../tables/table.js";
import { indented, labelled, type Style } from "./layout.js";
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
      ...group.findings.flatMap((finding) => ["", ...findingText(finding, style)]),
      "",
    ]);
}

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

function findingText(finding: Finding, style: Style): readonly string[] {
  const { severity, where, suggestions = [] } = finding;
  const [place] = where;
  const sheet = place.kind === "cell" || place.kind === "sheet" ? place.sheet : undefined;
  const line = (label: string, text: string): readonly string[] =>
    text === "" ? [] : labelled(label, text, { ...LINE, style });
  return [
    `  ${style(severity, `[${SEVERITY_LABELS[severity]}]`)} ${printable(placeInWords(place, sheet))}`,
    ...indented(finding.message, LINE.indent),
    ...line("原因", finding.why),
    ...line("处理", finding.fix),
    ...line(
      "建议",
      suggestions
        .slice(0, SUGGESTIONS_SHOWN)
        .map((one) => suggestionInWords(one, sheet))
        .join("；"),
    ),
    ...line("相关", evidenceInWords(finding)),
    ...line("依据", finding.basis),
    ...line("编号", finding.id),
  ];
}

/** Alternatives beyond these are no longer likely; the JSON report holds them all. */
const SUGGESTIONS_SHOWN = 3;

function suggestionInWords({ sheet, cell, from, to, why, unique }: Suggestion, home: string | undefined): string {
  const place = placeInWords({ kind: "cell", sheet, cell }, home);
  const change = from === "" ? `填 ${to}` : to === "" ? `清空（现为 ${from}）` : `由 ${from} 改为 ${to}`;
  return `${place} ${change}（${why}${unique ? "，只有这一种改法" : ""}）`;
}
