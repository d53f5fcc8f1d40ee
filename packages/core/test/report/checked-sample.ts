/** Reports of the repository's sample, as it is and with planted errors. */
import { readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/check.js";
import { buildReport, summarise } from "../../src/report/build-report.js";
import { unreadableReport } from "../../src/report/failure-report.js";
import type { Report } from "../../src/report/schema.js";
import { readWorkbook } from "../../src/workbook/read-workbook.js";
import { nodePlatform } from "../node-platform.js";
import { withNumber } from "../workbook/with-number.js";

const SAMPLE = new URL("../../../../docs/examples/wuhan-2024/部门决算公开表.xlsx", import.meta.url);
const TOOL = { version: "1.2.3", codes: 2024 };

export const sampleBytes = (): Uint8Array => new Uint8Array(readFileSync(SAMPLE));

/** 支出决算表 E12 704.68 typed as 740.68: one error. */
export const brokenBytes = (): Uint8Array =>
  withNumber(sampleBytes(), { sheet: "03支出决算表", cell: "E12", from: "704.68", to: "740.68" });

export function reportOf(bytes: Uint8Array, file: string): Report {
  const reading = readWorkbook(bytes, nodePlatform);
  if (!reading.ok) return unreadableReport(TOOL, file, reading.failure);
  const { workbook } = reading;
  const source = { file, sha256: "0".repeat(64) };
  return buildReport({ tool: TOOL, source, workbook, result: checkWorkbook(workbook) });
}

/** The report with its first finding explained by 张三. */
export function waivedReport(report: Report): Report {
  const [first, ...open] = report.findings;
  if (!first || open.length === 0) throw new Error("the report has too few findings");
  const waived = { by: "张三", at: "2025-06-01T08:00:00Z", reason: "系统导出时已按上级批复<调整>" };
  const findings = [{ ...first, waived }, ...open];
  return { ...report, findings, summary: summarise(findings) };
}
