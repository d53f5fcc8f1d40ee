import { SEVERITY_LABELS } from "../../findings/finding.js";
import { addressOf } from "../html/address.js";
import type { FindingRow } from "../rows/finding-row.js";
import { countCell, figureCell, linkCell, type ReportCell, severityCell, textCell } from "./cells.js";
import type { ReportSheet } from "./report-sheet.js";

export interface FindingListOptions {
  readonly title: string;
  readonly notes: readonly string[];
  /** Names unit and file in every row. */
  readonly hasManyUnits: boolean;
  /** Address of the annotated copy of a file, relative to the list; undefined when there is none. */
  readonly annotatedCopyOf?: (file: string) => string | undefined;
}

type Column = { readonly head: string; readonly width: number; cell(row: FindingRow, index: number): ReportCell };

/**
 * 问题清单: one row per finding, with a link to its cell in the annotated copy and room to note what was done, where an explained one
 * has its reason.
 */
export function findingList(rows: readonly FindingRow[], options: FindingListOptions): ReportSheet {
  const { title, notes, hasManyUnits, annotatedCopyOf } = options;
  const unit: readonly Column[] = [
    { head: "单位", width: 20, cell: (row) => textCell(row.unit === "" ? "未识别" : row.unit) },
    { head: "文件", width: 24, cell: (row) => textCell(row.file) },
  ];
  // In the list of many units the reasons are left to the lists of each, or nothing is legible on paper.
  const reasons: readonly Column[] = hasManyUnits
    ? []
    : [{ head: "原因和依据", width: 34, cell: ({ why, basis }) => textCell(`${why}\n${basis}`) }];
  const columns: readonly Column[] = [
    { head: "序号", width: 6, cell: (_, index) => countCell(index + 1) },
    { head: "级别", width: 7, cell: ({ severity }) => severityCell(SEVERITY_LABELS[severity], severity) },
    ...(hasManyUnits ? unit : []),
    { head: "位置", width: 17, cell: (row) => placeCell(row, annotatedCopyOf?.(row.file)) },
    { head: "问题", width: 42, cell: ({ message }) => textCell(message) },
    { head: "现为", width: 11, cell: ({ actual }) => figureCell(actual) },
    { head: "应为", width: 11, cell: ({ expected }) => figureCell(expected) },
    { head: "相差", width: 9, cell: ({ difference }) => figureCell(difference) },
    { head: "处理", width: 34, cell: ({ fix }) => textCell(fix) },
    ...reasons,
    { head: "编号", width: 11, cell: ({ id, isWaived }) => textCell(isWaived ? `${id}（已说明）` : id) },
    { head: "整改情况", width: 18, cell: ({ waiver }) => textCell(waiver) },
  ];
  return {
    name: "问题清单",
    title,
    notes,
    columns: columns.map(({ head, width }) => ({ head, width })),
    rows: rows.map((row, index) => columns.map(({ cell }) => cell(row, index))),
  };
}

const CELL = /^[A-Z]{1,3}\d+$/;

function placeCell({ sheet, place, isText }: FindingRow, copy: string | undefined): ReportCell {
  if (isText) return textCell(`${sheet.slice(sheet.lastIndexOf("/") + 1)} ${place}`);
  const text = sheet === "" ? "整个文件" : place === "" ? `工作表“${sheet}”` : `${sheet}!${place}`;
  if (copy === undefined) return textCell(text);
  const target = addressOf(copy);
  if (!CELL.test(place)) return linkCell(text, target);
  return linkCell(text, `${target}#${encodeURI(`'${sheet.replaceAll("'", "''")}'!${place}`)}`);
}
