import { type Finding, SEVERITY_LABELS } from "@juesuan/core";
import type { NewCell, NewSheet } from "../../host/workbook-host.js";
import { placeText } from "./places.js";

const COLUMNS = [
  ["序号", 6],
  ["级别", 7],
  ["位置", 24],
  ["问题", 48],
  ["现为", 13],
  ["应为", 13],
  ["相差", 11],
  ["处理", 40],
  ["依据", 32],
  ["忽略理由", 24],
  ["编号", 24],
  ["整改情况", 18],
] as const;

const text = (value: string | undefined): NewCell => ({
  content: value === undefined || value === "" ? { kind: "empty" } : { kind: "text", text: value },
  wrap: true,
});

/** 问题清单 as a worksheet of the workbook that was checked. */
export function issueSheet(findings: readonly Finding[], name: string): NewSheet {
  const rows = findings.map((finding, index): readonly NewCell[] => [
    { content: { kind: "number", value: index + 1 } },
    text(SEVERITY_LABELS[finding.severity]),
    text(placeText(finding.where[0])),
    text(finding.message),
    text(finding.actual),
    text(finding.expected),
    text(finding.difference),
    text(finding.fix),
    text(finding.basis),
    text(finding.waived?.reason),
    text(finding.id),
    text(""),
  ]);
  return {
    name: "问题清单",
    widths: COLUMNS.map(([, width]) => width),
    rows: [
      [{ content: { kind: "text", text: `问题清单：${name}` }, bold: true }],
      COLUMNS.map(([head]) => ({ content: { kind: "text", text: head }, bold: true })),
      ...rows,
    ],
  };
}
