/** `batch --annotate`: marked copies of a unit's workbook and of its texts. */
import { basename, dirname, extname, join, resolve } from "node:path";
import { marksOfFindings, markWorkbook, type Report } from "@juesuan/core";
import { issueWorkbook } from "@juesuan/core/reports";
import { annotateDocument } from "../annotate/annotate-document.js";
import { readFile } from "../inputs/read-file.js";
import { nodePlatform } from "../platform/node-platform.js";
import type { UnitTask } from "./unit-task.js";

/** Writes a file; answers whether it could be. */
export type Attempt = (path: string, make: () => Promise<string | Uint8Array> | string) => Promise<boolean>;

/**
 * Writes the annotated copy; an .xls, .et, .ods or .csv cannot be marked without loss, so an issue workbook stands in.
 * Answers with the path of the copy, undefined when there is none to link to.
 */
export async function annotateUnit(
  { targets }: UnitTask,
  report: Report,
  bytes: Uint8Array | undefined,
  attempt: Attempt,
): Promise<string | undefined> {
  if (targets.annotated === undefined || report.status !== "ok" || !bytes) return undefined;
  const marked = markWorkbook(bytes, marksOfFindings(report.findings), nodePlatform);
  if (!marked.ok) {
    await attempt(`${targets.annotated}.问题清单.xlsx`, () => issueWorkbook(report));
    return undefined;
  }
  const path = `${targets.annotated}.核对.xlsx`;
  return (await attempt(path, () => Promise.resolve(marked.value.bytes))) ? path : undefined;
}

/**
 * Writes marked copies of the .docx texts that have findings; texts of other kinds cannot be marked. Answers with a
 * sentence for each text that could not be.
 */
export async function annotateTexts(
  { name, path, companions }: UnitTask,
  annotated: string,
  { findings }: Report,
  attempt: Attempt,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const text of companions.narratives ?? []) {
    if (extname(text).toLowerCase() !== ".docx") continue;
    const file = await readFile(resolve(text));
    // What could not be read has been told with the check.
    if (!file.ok) continue;
    const marked = annotateDocument(file.bytes, findings, text, new Date());
    if ("nothing" in marked) continue;
    if ("problem" in marked) problems.push(`${name}：没有标注“${text}”：${marked.problem}`);
    else await attempt(copyOfText(text, path, annotated), () => Promise.resolve(marked.bytes));
  }
  return problems;
}

/** Beside the workbook's copy; a text of another folder carries the workbook's name, since another may be called the same. */
function copyOfText(text: string, workbook: string, annotated: string): string {
  const stem = `${basename(text, extname(text))}.核对.docx`;
  const isBeside = dirname(resolve(text)) === dirname(resolve(workbook));
  return isBeside ? join(dirname(annotated), stem) : `${annotated}.${stem}`;
}
