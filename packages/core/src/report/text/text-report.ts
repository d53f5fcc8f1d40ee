/** The report that a person reads: header, findings by table, what was checked and what was not. */
import { SEVERITY_LABELS } from "../../findings/finding.js";
import { TABLE_IDS, TABLE_NAMES } from "../../tables/table.js";
import { SEVERITIES } from "../kinds.js";
import type { Report } from "../schema.js";
import { coverageBrief, coverageText } from "./coverage-text.js";
import { findingsText } from "./findings-text.js";
import { indented, labelled, PLAIN, ruleLine, type Style } from "./layout.js";
import { roundingText } from "./rounding-text.js";
import { waivedText } from "./waived-text.js";

export interface TextOptions {
  /** Colours; plain text when absent. */
  readonly style?: Style;
  /** `brief` tells the coverage in one line per outcome, for runs over many files. */
  readonly coverage?: "full" | "brief";
}

/** Renders a report as plain Chinese text of at most 88 columns; ends with a line break. */
export function textReport(report: Report, options: TextOptions = {}): string {
  const { style = PLAIN, coverage = "full" } = options;
  const findings = findingsText(report.findings, style);
  const lines = [...header(report, style), ...(findings.length > 0 ? [ruleLine(), ...findings] : [])];
  if (report.status === "ok") {
    lines.push(
      ruleLine(),
      style("heading", "核对范围"),
      ...(coverage === "full" ? coverageText(report, style) : coverageBrief(report, style)),
      "",
      ...labelled("勾稽", roundingText(report.rounding), { indent: 0, column: 6, style, tone: "heading" }),
      "",
    );
  }
  lines.push(...waivedText(report.findings, style), ...unrecognisedText(report, style));
  return `${lines.join("\n").trimEnd()}\n`;
}

function header(report: Report, style: Style): readonly string[] {
  const line = (label: string, text: string): readonly string[] =>
    labelled(label, text, { indent: 0, column: 8, style });
  return [
    style("title", "部门决算公开核对报告"),
    ...line("文件", report.source.file),
    ...(report.status === "unreadable" ? [] : aboutUnit(report, line)),
    `${style("quiet", "结论")}    ${conclusion(report, style)}`,
  ];
}

const aboutUnit = (report: Report, line: (label: string, text: string) => readonly string[]): readonly string[] => [
  ...line("单位", report.unit ?? "未识别"),
  ...line("年度", report.year === null ? "未识别" : `${report.year}年度`),
  ...line("公开表", tablesInWords(report)),
];

function tablesInWords({ tables }: Report): string {
  const found = new Set(tables.map(({ id }) => id));
  const missing = TABLE_IDS.filter((id) => !found.has(id));
  const count = `识别出 ${found.size}/${TABLE_IDS.length} 张`;
  if (missing.length === 0 || found.size === 0) return count;
  return `${count}，没有找到${missing.map((id) => `《${TABLE_NAMES[id]}》`).join("")}`;
}

function conclusion(report: Report, style: Style): string {
  if (report.status === "unreadable") return style("error", "文件无法读取，没有核对");
  if (report.status === "no-tables") return style("error", "没有找到公开表，没有核对");
  return countsInWords(report.summary, style);
}

/** “错误 2 条、提示 1 条”, or that there are none. */
export function countsInWords(summary: Report["summary"], style: Style = PLAIN): string {
  const counts = SEVERITIES.flatMap((severity) =>
    summary[severity] > 0 ? [style(severity, `${SEVERITY_LABELS[severity]} ${summary[severity]} 条`)] : [],
  );
  const waived = summary.waived > 0 ? `（另有 ${summary.waived} 条已说明）` : "";
  return counts.length === 0
    ? `${style("passed", "在已核对的范围内没有发现问题")}${waived}`
    : `${counts.join("、")}${waived}`;
}

function unrecognisedText({ unrecognised }: Report, style: Style): readonly string[] {
  if (unrecognised.length === 0) return [];
  return [
    style("heading", "没有识别的部分（未核对）"),
    ...unrecognised.flatMap(({ sheet, range, reason }) => indented(`“${sheet}”${range}：${reason}`, 2)),
  ];
}
