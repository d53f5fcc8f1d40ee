/** Reports of files that could not be checked: one finding says why, nothing is claimed to have been compared. */
import { fileFinding } from "../findings/file-finding.js";
import type { Finding } from "../findings/finding.js";
import type { WorkbookGrid } from "../workbook/grid.js";
import { type ReportTool, reportTool } from "./report-tool.js";
import type { Report } from "./schema.js";
import { REPORT_SCHEMA_ID } from "./schema-id.js";

/** Why a file was not read, as the reader of workbooks or the host says it. Both sentences end with 。 */
export interface UnreadableReason {
  readonly message: string;
  readonly fix: string;
  /** The part of the file where it went wrong. */
  readonly part?: string;
}

/** Findings that no rule makes, with their permanent numbers. */
export const UNREADABLE_RULE = { id: "structure/unreadable", number: "JS-000" } as const;
export const NO_TABLES_RULE = { id: "structure/no-tables", number: "JS-099" } as const;

/** The report of a file that could not be opened or read. */
export function unreadableReport(tool: ReportTool, file: string, reason: UnreadableReason): Report {
  const part = reason.part === undefined ? "" : `出问题的部分：${reason.part}。`;
  const finding = fileFinding(UNREADABLE_RULE, "error", file, {
    message: `无法读取：${reason.message}`,
    why: `文件没有读出来，其中的表一张也没有核对。${part}`,
    fix: reason.fix,
    basis: "核对的前提：文件可以读取",
  });
  return {
    schema: REPORT_SCHEMA_ID,
    tool: reportTool(tool),
    source: { file, sha256: null, narrative: [] },
    unit: null,
    year: null,
    status: "unreadable",
    ...onlyFinding(finding),
    unrecognised: [],
  };
}

/** The body of the report of a workbook in which no disclosure table was recognised. */
export function noTables(
  file: string,
  workbook: WorkbookGrid,
): Pick<Report, "status"> & ReturnType<typeof onlyFinding> {
  const names = workbook.sheets.map(({ name }) => `“${name}”`);
  const shown = names.slice(0, 6).join("、") + (names.length > 6 ? ` 等 ${names.length} 个` : "");
  const finding = fileFinding(NO_TABLES_RULE, "error", file, {
    message: `没有找到部门决算公开表：查看了工作表${shown}，没有一张的标题和表头与九张公开表相符。`,
    why: "公开表按标题（如“收入支出决算总表”）和表头识别，与工作表名称、位置无关。",
    fix: "请确认选对了文件；选对了的，请检查各表的标题和表头是否完整，金额是否为图片。",
    basis: "部门决算公开模板：公开01—09表的标题和表头",
  });
  return { status: "no-tables", ...onlyFinding(finding) };
}

function onlyFinding(finding: Finding) {
  return {
    tables: [],
    findings: [finding],
    outcomes: [],
    requirements: [],
    rounding: null,
    summary: { error: 1, warning: 0, info: 0, waived: 0 },
  };
}
