import type { Waiver } from "@juesuan/core";
import { type Report, summarise } from "@juesuan/core";
import { withWaivers } from "../../waivers/waiver.js";

export type IssueFormat = "xlsx" | "html";

export interface ExportRequest {
  readonly report: Report;
  readonly waivers: readonly Waiver[];
  readonly format: IssueFormat;
}

/** Writes the 问题清单 as the command line does, ignored findings with their reasons. */
export async function exportIssues({ report, waivers, format }: ExportRequest): Promise<Uint8Array> {
  const { issueWorkbook, unitPage } = await import("@juesuan/core/reports");
  const findings = withWaivers(report.findings, waivers);
  const explained: Report = { ...report, findings, summary: summarise(findings) };
  return format === "xlsx" ? issueWorkbook(explained) : new TextEncoder().encode(unitPage(explained));
}
