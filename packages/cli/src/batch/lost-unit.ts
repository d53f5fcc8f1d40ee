import { type UnreadableReason, unreadableReport } from "@juesuan/core";
import { TOOL } from "../work/check-file.js";
import type { UnitOutcome, UnitTask } from "./unit-task.js";

/** The outcome of a unit whose thread died or did not come back. Its fingerprint fits no content, so it is tried again. */
export function lostUnit({ name }: UnitTask, reason: UnreadableReason): UnitOutcome {
  const report = unreadableReport(TOOL, name, reason);
  return {
    name,
    fingerprint: "lost",
    files: [],
    report: JSON.stringify(report),
    status: report.status,
    summary: report.summary,
    crashed: false,
    troubles: [`${name}：${reason.message}`],
  };
}
