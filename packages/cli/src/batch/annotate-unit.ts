/** `batch --annotate`: marked copies of a unit's workbook and of its texts. */
import { extname, resolve } from "node:path";
import { marksOfFindings, markWorkbook, type Report } from "@juesuan/core";
import { issueWorkbook } from "@juesuan/core/reports";
import { annotateDocument } from "../annotate/annotate-document.js";
import { readFile } from "../inputs/read-file.js";
import { nodePlatform } from "../platform/node-platform.js";
import type { UnitFiles } from "./unit-files.js";
import type { UnitTask } from "./unit-task.js";

/**
 * Writes the annotated copy; an .xls, .et, .ods or .csv cannot be marked without loss, so an issue workbook stands in.
 * What has nothing to mark has no copy, and an older one goes. Answers with the path of the copy, undefined when there is
 * none to link to.
 */
export async function annotateUnit(
  { path, targets: { annotated = "" } }: UnitTask,
  report: Report,
  bytes: Uint8Array | undefined,
  files: UnitFiles,
): Promise<string | undefined> {
  const copy = `${annotated}${copyEnding(path)}`;
  const list = `${annotated}.问题清单.xlsx`;
  const marks = marksOfFindings(report.findings);
  const marked =
    report.status === "ok" && bytes && report.findings.length > 0
      ? markWorkbook(bytes, marks, nodePlatform)
      : undefined;
  const isCopied = marked?.ok === true && marked.value.cells > 0 && (await files.write(copy, () => marked.value.bytes));
  const isListed = marked?.ok === false && (await files.write(list, () => issueWorkbook(report)));
  if (!isCopied) await files.remove(copy);
  if (!isListed) await files.remove(list);
  return isCopied ? copy : undefined;
}

/** A workbook with macros must keep its ending, or Excel does not open it. */
export const copyEnding = (workbook: string): string =>
  `.核对${extname(workbook).toLowerCase() === ".xlsm" ? ".xlsm" : ".xlsx"}`;

/** Writes marked copies of the .docx texts that have findings; texts of other kinds cannot be marked. */
export async function annotateTexts(
  { companions, targets }: UnitTask,
  { status, findings }: Report,
  files: UnitFiles,
): Promise<void> {
  for (const text of companions.narratives ?? []) {
    const copy = targets.textCopies?.[text];
    if (copy === undefined || extname(text).toLowerCase() !== ".docx") continue;
    const file = await readFile(resolve(text));
    // What could not be read has been told with the check.
    const marked =
      status === "ok" && file.ok ? annotateDocument(file.bytes, findings, text, new Date()) : { nothing: "" };
    if ("problem" in marked) files.tell(`没有标注“${text}”：${marked.problem}`);
    const isWritten = "bytes" in marked && (await files.write(copy, () => marked.bytes));
    if (!isWritten) await files.remove(copy);
  }
}
