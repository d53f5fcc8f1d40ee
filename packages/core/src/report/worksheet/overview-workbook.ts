/** The overview of many units as an .xlsx file: units, scores, deductions, rules, findings. */
import { SEVERITY_LABELS } from "../../findings/finding.js";
import { SEVERITIES } from "../kinds.js";
import type { Overview } from "../overview/overview.js";
import { repeatedInWords } from "../overview/repeated-units.js";
import { countCell, NO_NUMBER, pointsCell, textCell } from "./cells.js";
import { findingList } from "./finding-list.js";
import { type ReportSheet, writeReportSheets } from "./report-sheet.js";
import { deductionSheet, scoreSheet, unitName } from "./score-sheets.js";

export interface OverviewWorkbookOptions {
  readonly title: string;
  /** When the run ended, as it shall be shown; the core has no clock. */
  readonly time?: string;
  /** Where all findings are when the list is cut short, as a clause: “全部在“结果.jsonl”中”. */
  readonly complete?: string;
  readonly annotatedCopyOf?: (file: string) => string | undefined;
}

/** Nobody works through a longer list in a sheet; the page, JSONL and Parquet hold more. */
const MOST_FINDINGS = 5_000;

const STATUS = { ok: "已核对", unreadable: "无法读取", "no-tables": "没有公开表" } as const;

/** Writes the overview. Texts of users can never become formulas. */
export function overviewWorkbook(overview: Overview, options: OverviewWorkbookOptions): Promise<Uint8Array> {
  const { title } = options;
  return writeReportSheets([
    unitsSheet(overview, options),
    scoreSheet(overview, title),
    deductionSheet(overview, title),
    rulesSheet(overview, title),
    findingsSheet(overview, options),
  ]);
}

function findingsSheet(
  { findings, findingCount }: Overview,
  { title, complete = "其余的见各单位的问题清单", annotatedCopyOf }: OverviewWorkbookOptions,
): ReportSheet {
  const listed = findings.slice(0, MOST_FINDINGS);
  const isCut = findingCount > listed.length;
  return {
    ...findingList(listed, {
      title: `${title} 问题清单`,
      notes: [
        isCut
          ? `注意：共 ${findingCount} 条，本表只列前 ${listed.length} 条（按单位的次序），筛选和合计都不包括其余的；${complete}`
          : `共 ${findingCount} 条`,
      ],
      hasManyUnits: true,
      ...(annotatedCopyOf === undefined ? {} : { annotatedCopyOf }),
    }),
    isCut,
  };
}

function unitsSheet({ units, totals, repeated }: Overview, { title, time }: OverviewWorkbookOptions): ReportSheet {
  const counts = SEVERITIES.map((severity) => `${SEVERITY_LABELS[severity]} ${totals[severity]} 条`).join("，");
  const unread = totals.unread > 0 ? `，${totals.unread} 份没有核对成` : "";
  const made = time === undefined ? "" : `；${time}核对`;
  return {
    name: "单位汇总",
    title: `${title} 单位汇总`,
    notes: [
      `共 ${totals.units} 份，没有错误和警告的 ${totals.clean} 份${unread}；${counts}${made}`,
      ...(repeated.length > 0 ? [repeatedInWords(repeated)] : []),
    ],
    columns: [
      { head: "序号", width: 6 },
      { head: "单位", width: 30 },
      { head: "年度", width: 7 },
      { head: "状态", width: 11 },
      { head: "公开表", width: 7 },
      { head: "错误", width: 7 },
      { head: "警告", width: 7 },
      { head: "提示", width: 7 },
      { head: "已说明", width: 7 },
      { head: "折合分", width: 8 },
      { head: "文件", width: 40 },
      { head: "情况说明", width: 26 },
    ],
    rows: units.map((line, index) => [
      countCell(index + 1),
      textCell(unitName(line)),
      line.year === null ? textCell("未识别") : countCell(line.year),
      textCell(STATUS[line.status]),
      countCell(line.tables),
      ...SEVERITIES.map((severity) => (line.status === "ok" ? countCell(line.summary[severity]) : NO_NUMBER)),
      countCell(line.summary.waived),
      line.score === null ? NO_NUMBER : pointsCell(line.score.percent),
      textCell(line.file),
      textCell(narrativeOf(line)),
    ]),
  };
}

/** Names of the texts without folders; the workbook's own prose has no file. */
const narrativeOf = ({ narrative, hasNarrative, status }: Overview["units"][number]): string =>
  narrative.length > 0
    ? narrative.map((file) => file.slice(file.lastIndexOf("/") + 1)).join("、")
    : hasNarrative
      ? "在工作簿中"
      : status === "ok"
        ? "没有"
        : "";

function rulesSheet({ rules }: Overview, title: string): ReportSheet {
  return {
    name: "规则汇总",
    title: `${title} 规则汇总`,
    notes: ["按发现的条数排列"],
    columns: [
      { head: "编号", width: 10 },
      { head: "规则", width: 48 },
      ...SEVERITIES.map((severity) => ({ head: SEVERITY_LABELS[severity], width: 9 })),
      { head: "涉及单位", width: 10 },
    ],
    rows: rules.map(({ number, title: rule, counts, units }) => [
      textCell(number),
      textCell(rule),
      ...SEVERITIES.map((severity) => countCell(counts[severity])),
      countCell(units),
    ]),
  };
}
