import { a1, markWorkbook, type Platform, setCells, unmarkWorkbook } from "@juesuan/core";
import type { FileChanges, FileToOpen } from "../../host/memory/memory-host.js";
import { done, type HostAnswer, refused } from "../../host/workbook-host.js";

export interface SaveRequest {
  readonly file: FileToOpen;
  readonly changes: FileChanges;
}

const NOT_WRITTEN = "没有存成副本：";

/** The file with everything that was done to it since it was opened; what was not touched stays byte for byte. */
export async function saveCopy({ file, changes }: SaveRequest, platform: Platform): Promise<HostAnswer<Uint8Array>> {
  const edited = setCells(file.bytes, changes.edits, platform);
  if (!edited.ok) return refused(`${NOT_WRITTEN}${edited.failure.message}`, edited.failure.fix);
  const { bytes } = edited.value;
  if (!changes.remarked) return done(bytes);
  const marks = changes.marks.map(({ sheet, row, column, severity, note = "" }) => ({
    sheet,
    cell: a1({ row, column }),
    severity,
    note,
  }));
  const marked = marks.length > 0 ? markWorkbook(bytes, marks, platform) : unmarkWorkbook(bytes, platform);
  return marked.ok ? done(marked.value.bytes) : refused(`${NOT_WRITTEN}${marked.failure.message}`, marked.failure.fix);
}
