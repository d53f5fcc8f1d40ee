/** One file, from its bytes to its rendered report. Runs in the process itself and in workers alike. */
import { createHash } from "node:crypto";
import {
  BUILT_IN_YEAR,
  buildReport,
  checkWorkbook,
  openWorkbook,
  type Report,
  type ReportTool,
  type UnreadableReason,
  unreadableReport,
} from "@juesuan/core";
import { readFile } from "../inputs/read-file.js";
import { isDebugging, say } from "../output/messages.js";
import { renderReport } from "../output/render-report.js";
import { nodePlatform } from "../platform/node-platform.js";
import { nodePorts } from "../platform/node-ports.js";
import { VERSION } from "../version.js";
import { type LoadedCompanions, loadCompanions } from "./companions.js";
import type { Checked, Task } from "./task.js";

export const TOOL: ReportTool = { version: VERSION, codes: BUILT_IN_YEAR };

/** Checks one file. Never throws: what goes wrong becomes the report of that file. */
export async function checkFile(task: Task): Promise<Checked> {
  try {
    const file = await readFile(task.path);
    if (!file.ok) return unreadable(task, file.reason);
    return await checkBytes(task, file.bytes, await loadCompanions(task.companions, task.path));
  } catch (error) {
    return crashedOn(task, error);
  }
}

async function checkBytes(task: Task, bytes: Uint8Array, { companions, problems }: LoadedCompanions): Promise<Checked> {
  const reading = await openWorkbook(task.name, bytes, nodePlatform, nodePorts);
  if (!reading.ok) return unreadable(task, reading.failure);
  const { workbook } = reading;
  const settings = task.year === undefined ? {} : { year: task.year };
  const result = checkWorkbook(workbook, { settings, companions });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const report = buildReport({
    tool: TOOL,
    source: { file: task.name, sha256, narrative: companions.narratives.map(({ file }) => file) },
    workbook,
    result,
  });
  const crashed = result.outcomes.filter((outcome) => outcome.crashed).map(({ rule }) => rule);
  const done = checked(task, report, crashed);
  const unused = [...problems, ...Object.values(result.misfits)];
  return unused.length === 0 ? done : { ...done, isShort: true, troubles: [...done.troubles, ...unused] };
}

/** The report of a file that could not be read. */
export function unreadable(task: Task, { message, fix, part }: UnreadableReason): Checked {
  const reason = part === undefined ? { message, fix } : { message, fix, part };
  return checked(task, unreadableReport(TOOL, task.name, reason), []);
}

/** The report of a file on which the program itself failed. */
export function crashedOn(task: Task, error: unknown): Checked {
  if (isDebugging()) say(error instanceof Error && error.stack ? error.stack : String(error));
  const reason = error instanceof Error ? error.message : String(error);
  return unreadable(task, {
    message: `处理这个文件时程序出错（${reason.split("\n")[0] ?? ""}）。`,
    fix: "请用 Excel 或 WPS 打开后另存为新的 .xlsx 文件再试；仍然出错时，设环境变量 JUESUAN_DEBUG=1 单独检查它，并反馈出错的位置。",
  });
}

/** `crashed`: ids of the rules that crashed. */
function checked(task: Task, report: Report, crashed: readonly string[]): Checked {
  const trouble = troubleOf(report, crashed);
  return {
    text: renderReport(report, task.rendering),
    status: report.status,
    summary: report.summary,
    crashed: crashed.length > 0,
    troubles: trouble === undefined ? [] : [`${task.name}：${trouble}`],
  };
}

function troubleOf({ status, findings }: Report, crashed: readonly string[]): string | undefined {
  if (status !== "ok") return findings[0]?.message;
  return crashed.length === 0 ? undefined : `规则出错，没有核对：${crashed.join("、")}。这是程序的问题，请反馈。`;
}
