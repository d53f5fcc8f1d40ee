/** One file, from its bytes to its rendered report. Runs in the process itself and in workers alike. */
import { basename, dirname, extname, join, resolve, sep } from "node:path";
import {
  BUILT_IN_YEAR,
  buildReport,
  checkWorkbook,
  type ProofFile,
  proofFile,
  type Report,
  type ReportTool,
  type UnreadableReason,
  unreadableReport,
} from "@juesuan/core";
import { type AnnotateInput, annotateFiles } from "../annotate/annotate-files.js";
import { isDebugging, say } from "../output/messages.js";
import { renderReport } from "../output/render-report.js";
import { VERSION } from "../version.js";
import { loadCompanions } from "./companions.js";
import { ownOptions } from "./own-options.js";
import { type ReadInput, readInput } from "./read-input.js";
import type { Checked, Task } from "./task.js";

export const TOOL: ReportTool = { version: VERSION, codes: BUILT_IN_YEAR };

/** A file to check, and what goes with it. */
export type CheckedFile = Pick<Task, "name" | "path" | "year" | "companions" | "isFolder" | "codes" | "config">;

/** What checking a file comes to, before it is rendered. */
export interface Examined {
  readonly report: Report;
  /** Ids of the rules that crashed. */
  readonly crashed: readonly string[];
  /** Chinese sentences about files that go with the workbook and could not be used. */
  readonly unused: readonly string[];
  /** What the joint proof found; undefined when there was nothing to prove. */
  readonly proof?: () => ProofFile;
  /** The file's content; undefined when it could not be opened. */
  readonly bytes?: Uint8Array;
}

/** Checks one file. Never throws: what goes wrong becomes the report of that file. */
export async function checkFile(task: Task): Promise<Checked> {
  const examined = await examineFile(task);
  if (!task.annotate || examined.report.status === "unreadable")
    return { ...checked(task, examined), ...proofOf(task, examined) };
  const { said, problems } = await annotateFiles(task.annotate, filesOf(task), examined.report.findings);
  return {
    ...checked(task, { ...examined, unused: [...examined.unused, ...problems] }),
    ...proofOf(task, examined),
    said,
  };
}

/** The files that findings may stand in; copies of texts go beside that of their workbook. */
function filesOf({ name, path, companions, annotate }: Task): readonly AnnotateInput[] {
  const own = { name, path, place: annotate?.place ?? name };
  const folder = dirname(own.place);
  const given = [...(companions?.narratives ?? []), ...(companions?.performance ?? [])];
  return [
    own,
    ...given.map((text) => ({
      name: text.split(sep).join("/"),
      path: resolve(text),
      place: join(folder, basename(text, extname(text))),
    })),
  ];
}

/**
 * The same without rendering.
 * @param bytes the file's content, when it has been read already
 */
export async function examineFile(file: CheckedFile, bytes?: Uint8Array): Promise<Examined> {
  try {
    const input = await readInput(file, bytes);
    return input.ok ? await examineInput(file, input) : unread(file.name, input.reason, input.bytes);
  } catch (error) {
    return crashedOn(file.name, error);
  }
}

async function examineInput(file: CheckedFile, { workbook, bytes, sha256 }: ReadInput): Promise<Examined> {
  const own = await ownOptions(file, bytes);
  const { companions, problems } = await loadCompanions({ ...own.companions, ...file.companions }, file.path);
  const result = checkWorkbook(workbook, { ...own.options, companions });
  const report = buildReport({
    tool: TOOL,
    source: { file: file.name, sha256, narrative: companions.narratives.map((text) => text.file) },
    workbook,
    result,
  });
  const crashed = result.outcomes.filter((outcome) => outcome.crashed).map(({ rule }) => rule);
  return {
    report,
    crashed,
    unused: [...own.problems, ...problems, ...Object.values(result.misfits)],
    proof: () => proofFile(result.reconciliation),
    bytes,
  };
}

/** The proof as JSON with the file it is about, when it is wanted. */
function proofOf({ wantsProof }: Task, { report, proof }: Examined): { readonly proof?: string } {
  if (!wantsProof || !proof || report.status !== "ok") return {};
  const { source, unit, year } = report;
  return {
    proof: `${JSON.stringify({ file: source.file, sha256: source.sha256, unit, year, ...proof() }, null, 1)}\n`,
  };
}

function unread(name: string, { message, fix, part }: UnreadableReason, bytes?: Uint8Array): Examined {
  const reason = part === undefined ? { message, fix } : { message, fix, part };
  return { report: unreadableReport(TOOL, name, reason), crashed: [], unused: [], ...(bytes ? { bytes } : {}) };
}

/** The report of a file that could not be read. */
export const unreadable = (task: Task, reason: UnreadableReason): Checked => checked(task, unread(task.name, reason));

/** The report of a file on which the program itself failed. */
export function crashedOn(name: string, error: unknown): Examined {
  if (isDebugging()) say(error instanceof Error && error.stack ? error.stack : String(error));
  const reason = error instanceof Error ? error.message : String(error);
  return unread(name, {
    message: `处理这个文件时程序出错（${reason.split("\n")[0] ?? ""}）。`,
    fix: "请用 Excel 或 WPS 打开后另存为新的 .xlsx 文件再试；仍然出错时，设环境变量 JUESUAN_DEBUG=1 单独检查它，并反馈出错的位置。",
  });
}

function checked(task: Task, examined: Examined): Checked {
  const { report, crashed, unused } = examined;
  return {
    text: renderReport(report, task.rendering),
    status: report.status,
    summary: report.summary,
    crashed: crashed.length > 0,
    ...(unused.length > 0 ? { isShort: true } : {}),
    troubles: troublesOf(task.name, examined),
  };
}

/** What to tell on standard error about a checked file, a sentence each. */
export function troublesOf(name: string, { report, crashed, unused }: Examined): readonly string[] {
  const trouble = troubleOf(report, crashed);
  return trouble === undefined ? unused : [`${name}：${trouble}`, ...unused];
}

function troubleOf({ status, findings }: Report, crashed: readonly string[]): string | undefined {
  if (status !== "ok") return findings[0]?.message;
  return crashed.length === 0 ? undefined : `规则出错，没有核对：${crashed.join("、")}。这是程序的问题，请反馈。`;
}
