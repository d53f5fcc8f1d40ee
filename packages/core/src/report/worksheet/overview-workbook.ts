/** The overview of many units as an .xlsx file: units, scores, rules, findings. */
import { SEVERITY_LABELS } from "../../findings/finding.js";
import { SEVERITIES } from "../kinds.js";
import type { Overview, UnitLine } from "../overview/overview.js";
import { countCell, pointsCell, textCell } from "./cells.js";
import { findingList } from "./finding-list.js";
import { type ReportSheet, writeReportSheets } from "./report-sheet.js";

export interface OverviewWorkbookOptions {
  readonly title: string;
  readonly annotatedCopyOf?: (file: string) => string | undefined;
}

/** Nobody works through a longer list in a sheet; the page, JSONL and Parquet hold more. */
const MOST_FINDINGS = 5_000;

const STATUS = { ok: "已核对", unreadable: "无法读取", "no-tables": "没有公开表" } as const;

/** Writes the overview. Texts of users can never become formulas. */
export function overviewWorkbook(overview: Overview, options: OverviewWorkbookOptions): Promise<Uint8Array> {
  const { title, annotatedCopyOf } = options;
  const { findingCount } = overview;
  const findings = overview.findings.slice(0, MOST_FINDINGS);
  const list = findingList(findings, {
    title: `${title} 问题清单`,
    notes: [
      findingCount > findings.length
        ? `共 ${findingCount} 条，这里列出前 ${findings.length} 条；全部在 结果.jsonl 和 问题.parquet 中`
        : `共 ${findingCount} 条`,
    ],
    hasManyUnits: true,
    ...(annotatedCopyOf === undefined ? {} : { annotatedCopyOf }),
  });
  return writeReportSheets([
    unitsSheet(overview, title),
    scoreSheet(overview, title),
    rulesSheet(overview, title),
    list,
  ]);
}

const name = ({ unit }: UnitLine): string => (unit === "" ? "未识别" : unit);

function unitsSheet({ units, totals }: Overview, title: string): ReportSheet {
  const counts = SEVERITIES.map((severity) => `${SEVERITY_LABELS[severity]} ${totals[severity]} 条`).join("，");
  const unread = totals.unread > 0 ? `，${totals.unread} 份没有核对成` : "";
  return {
    name: "单位汇总",
    title: `${title} 单位汇总`,
    notes: [`共 ${totals.units} 份，没有错误和警告的 ${totals.clean} 份${unread}；${counts}`],
    columns: [
      { head: "序号", width: 6 },
      { head: "单位", width: 32 },
      { head: "年度", width: 8 },
      { head: "状态", width: 12 },
      { head: "公开表", width: 8 },
      { head: "错误", width: 8 },
      { head: "警告", width: 8 },
      { head: "提示", width: 8 },
      { head: "已说明", width: 8 },
      { head: "得分", width: 9 },
      { head: "满分", width: 8 },
      { head: "文件", width: 44 },
      { head: "情况说明", width: 32 },
    ],
    rows: units.map((line, index) => [
      countCell(index + 1),
      textCell(name(line)),
      line.year === null ? textCell("未识别") : countCell(line.year),
      textCell(STATUS[line.status]),
      countCell(line.tables),
      ...SEVERITIES.map((severity) => countCell(line.status === "ok" ? line.summary[severity] : 0)),
      countCell(line.summary.waived),
      line.score === null ? textCell("") : pointsCell(line.score.points),
      line.score === null ? textCell("") : pointsCell(line.score.of),
      textCell(line.file),
      textCell(line.narrative.join("、")),
    ]),
  };
}

function scoreSheet({ units, scheme }: Overview, title: string): ReportSheet {
  const { deductions } = scheme;
  return {
    name: "评分表",
    title: `${title} 评分表`,
    notes: [
      `${scheme.name}：每条错误扣 ${deductions.error} 分，警告扣 ${deductions.warning} 分，提示扣 ${deductions.info} 分，同一规则最多扣 ${deductions.perRule} 分；没有条件核对的项目“未评”，不计入满分`,
    ],
    columns: [
      { head: "单位", width: 32 },
      ...scheme.dimensions.map(({ name: dimension, points }) => ({ head: `${dimension}（${points}）`, width: 14 })),
      { head: "得分", width: 9 },
      { head: "满分", width: 8 },
      { head: "扣分明细", width: 60 },
      { head: "没有核对的要求", width: 40 },
    ],
    rows: units.flatMap((line) => {
      const { score } = line;
      if (score === null) return [];
      const lost = score.dimensions.flatMap((dimension) =>
        dimension.deductions.map((one) => `${dimension.name} ${one.number} ${one.findings} 条扣 ${one.points}`),
      );
      const unchecked = score.dimensions.flatMap((dimension) => dimension.unchecked);
      return [
        [
          textCell(name(line)),
          ...score.dimensions.map(({ points }) => pointsCell(points)),
          pointsCell(score.points),
          pointsCell(score.of),
          textCell(lost.join("；")),
          textCell(unchecked.join("、")),
        ],
      ];
    }),
  };
}

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
