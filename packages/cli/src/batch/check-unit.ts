/** One unit of a batch, from its files to its report and the files written for it. Runs in threads and in the process alike. */
import { type Report, textReport } from "@juesuan/core";
import { issueWorkbook, type ScoreScheme, scoreReport, unitPage } from "@juesuan/core/reports";
import { readFile } from "../inputs/read-file.js";
import { notepadText } from "../output/notepad-text.js";
import { type Examined, examineFile, troublesOf } from "../work/check-file.js";
import { annotateTexts, annotateUnit } from "./annotate-unit.js";
import { fingerprintOf } from "./fingerprint.js";
import { areThere, UnitFiles } from "./unit-files.js";
import type { UnitOutcome, UnitTask } from "./unit-task.js";

const EMPTY = { error: 0, warning: 0, info: 0, waived: 0 };

/** Checks one unit. Never rejects: what goes wrong becomes its report or a sentence in `troubles`. */
export async function checkUnit(task: UnitTask): Promise<UnitOutcome> {
  const { name, known } = task;
  const file = await readFile(task.path);
  const fingerprint = await fingerprintOf(task, file.ok ? file.bytes : undefined);
  if (known && fingerprint === known.fingerprint && (await areThere(task, known.files))) {
    const { files } = known;
    return { name, fingerprint, files, report: undefined, status: "ok", summary: EMPTY, crashed: false, troubles: [] };
  }
  const examined = await examineFile(task, file.ok ? file.bytes : undefined);
  const files = await writeUnitFiles(task, examined);
  const { report, crashed, unused } = examined;
  return {
    name,
    fingerprint,
    files: files.written,
    report: JSON.stringify(report),
    status: report.status,
    summary: report.summary,
    crashed: crashed.length > 0,
    ...(unused.length + files.problems.length > 0 ? { isShort: true } : {}),
    troubles: [...troublesOf(name, examined), ...files.problems],
  };
}

/** Writes what was asked for. */
async function writeUnitFiles(task: UnitTask, { report, bytes }: Examined): Promise<UnitFiles> {
  const { targets } = task;
  const files = new UnitFiles(task);
  const isMarking = targets.annotated !== undefined;
  const copy = isMarking ? await annotateUnit(task, report, bytes, files) : undefined;
  if (isMarking) await annotateTexts(task, report, files);
  const link = copy && files.addressOf(copy);
  for (const kind of targets.reports) {
    await files.write(`${targets.report}.${EXTENSIONS[kind]}`, () => render(kind, report, task, link));
  }
  return files;
}

const EXTENSIONS = { html: "html", xlsx: "问题清单.xlsx", text: "txt", json: "json" } as const;

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
      return notepadText(textReport(report));
    case "xlsx":
      return issueWorkbook(report, link);
    case "html": {
      const score = scoreReport(report, JSON.parse(scheme) as ScoreScheme);
      return unitPage(report, { ...link, ...(score ? { score } : {}) });
    }
  }
}
