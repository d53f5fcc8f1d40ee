/** The 问题清单 of one unit as an .xlsx file: findings, and what was checked and what was not. */
import { OUTCOME_LABELS } from "../../findings/finding.js";
import { REQUIREMENTS } from "../../rules/requirements.js";
import { findingRows } from "../rows/finding-row.js";
import type { Report } from "../schema.js";
import { roundingText } from "../text/rounding-text.js";
import { countsInWords } from "../text/text-report.js";
import { countCell, textCell } from "./cells.js";
import { findingList } from "./finding-list.js";
import { type ReportSheet, writeReportSheets } from "./report-sheet.js";

export interface IssueWorkbookOptions {
  /** Address of the annotated copy, relative to this file; places then lead to its cells. */
  readonly annotated?: string;
}

/** Writes the 问题清单 of one report. Texts of users can never become formulas. */
export function issueWorkbook(report: Report, { annotated }: IssueWorkbookOptions = {}): Promise<Uint8Array> {
  const { unit, year, source, summary, status } = report;
  const list = findingList(findingRows(report), {
    title: `${unit ?? "（未识别单位）"}${year === null ? "" : ` ${year}年度`} 部门决算公开问题清单`,
    notes: [
      `文件：${[source.file, ...source.narrative].join("、")}`,
      status === "ok" ? `结论：${countsInWords(summary)}` : "结论：没有核对，原因见下",
    ],
    hasManyUnits: false,
    ...(annotated === undefined ? {} : { annotatedCopyOf: () => annotated }),
  });
  return writeReportSheets(status === "ok" ? [list, coverageSheet(report)] : [list]);
}

function coverageSheet(report: Report): ReportSheet {
  const places = new Map(report.outcomes.map((outcome) => [outcome.rule, outcome.places]));
  return {
    name: "核对范围",
    title: "核对范围",
    notes: [`勾稽：${roundingText(report.rounding)}`],
    columns: [
      { head: "编号", width: 8 },
      { head: "要求", width: 44 },
      { head: "结果", width: 14 },
      { head: "处数", width: 8 },
      { head: "说明", width: 60 },
    ],
    rows: report.requirements.map(({ id, outcome, rules, reason = "" }) => [
      textCell(id),
      textCell(REQUIREMENTS[id]),
      textCell(OUTCOME_LABELS[outcome]),
      countCell(rules.reduce((sum, rule) => sum + (places.get(rule) ?? 0), 0)),
      textCell(reason),
    ]),
  };
}
