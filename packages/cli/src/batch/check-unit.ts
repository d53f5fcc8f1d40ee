/** One unit of a batch, from its files to its report and the files written for it. Runs in threads and in the process alike. */
import { basename, dirname, relative, sep } from "node:path";
import { type Report, textReport } from "@juesuan/core";
import { issueWorkbook, type ScoreScheme, scoreReport, unitPage } from "@juesuan/core/reports";
import { readFile } from "../inputs/read-file.js";
import { whyNotWritten } from "../output/target.js";
import { writeWhole } from "../output/write-whole.js";
import { type Examined, examineFile, troublesOf } from "../work/check-file.js";
import { annotateTexts, annotateUnit } from "./annotate-unit.js";
import { fingerprintOf } from "./fingerprint.js";
import type { UnitOutcome, UnitTask } from "./unit-task.js";

const EMPTY = { error: 0, warning: 0, info: 0, waived: 0 };

/** Checks one unit. Never rejects: what goes wrong becomes its report or a sentence in `troubles`. */
export async function checkUnit(task: UnitTask): Promise<UnitOutcome> {
  const file = await readFile(task.path);
  const fingerprint = await fingerprintOf(task.path, file.ok ? file.bytes : undefined, task.companions, task.settings);
  if (fingerprint === task.known) {
    const { name } = task;
    return { name, fingerprint, report: undefined, status: "ok", summary: EMPTY, crashed: false, troubles: [] };
  }
  const examined = await examineFile(task, file.ok ? file.bytes : undefined);
  const problems = await writeUnitFiles(task, examined);
  const { report, crashed, unused } = examined;
  return {
    name: task.name,
    fingerprint,
    report: JSON.stringify(report),
    status: report.status,
    summary: report.summary,
    crashed: crashed.length > 0,
    ...(unused.length + problems.length > 0 ? { isShort: true } : {}),
    troubles: [...troublesOf(task.name, examined), ...problems],
  };
}

/** Writes what was asked for; answers with a sentence for each file that could not be written. */
async function writeUnitFiles(task: UnitTask, { report, bytes }: Examined): Promise<readonly string[]> {
  const { targets } = task;
  const problems: string[] = [];
  const attempt = async (path: string, make: () => Promise<string | Uint8Array> | string): Promise<boolean> => {
    try {
      await writeWhole(path, await make());
      return true;
    } catch (error) {
      problems.push(`${task.name}：不能写“${basename(path)}”：${whyNotWritten(error)}。`);
      return false;
    }
  };
  const annotated = targets.annotated === undefined ? undefined : await annotateUnit(task, report, bytes, attempt);
  if (targets.annotated !== undefined && report.status === "ok") {
    problems.push(...(await annotateTexts(task, targets.annotated, report, attempt)));
  }
  const link = annotated && addressFrom(targets.report, annotated);
  for (const kind of targets.reports) {
    await attempt(`${targets.report}.${EXTENSIONS[kind]}`, () => render(kind, report, task, link));
  }
  return problems;
}

const EXTENSIONS = { html: "html", xlsx: "问题清单.xlsx", text: "txt", json: "json" } as const;

/** Notepad of older Windows takes a text without this mark for GBK. */
const BOM = "\ufeff";

function render(
  kind: keyof typeof EXTENSIONS,
  report: Report,
  { scheme }: UnitTask,
  annotated: string | undefined,
): Promise<Uint8Array> | string {
  const link = annotated === undefined ? {} : { annotated };
  switch (kind) {
    case "json":
      return `${JSON.stringify(report, null, 2)}\n`;
    case "text":
      return BOM + textReport(report).replaceAll("\n", "\r\n");
    case "xlsx":
      return issueWorkbook(report, link);
    case "html": {
      const score = scoreReport(report, JSON.parse(scheme) as ScoreScheme);
      return unitPage(report, { ...link, ...(score ? { score } : {}) });
    }
  }
}

const addressFrom = (report: string, to: string): string => relative(dirname(report), to).split(sep).join("/");
