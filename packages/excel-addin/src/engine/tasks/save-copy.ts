import {
  type Attempt,
  a1,
  addWorksheet,
  markWorkbook,
  type PlainCell,
  type Platform,
  parseWaiverXml,
  plainWorksheet,
  setCells,
  unmarkWorkbook,
  WAIVERS_NAMESPACE,
  writeWaiverPart,
} from "@juesuan/core";
import type { FileChanges, FileToOpen } from "../../host/memory/memory-host.js";
import { done, type HostAnswer, type NewCell, refused } from "../../host/workbook-host.js";

export interface SaveRequest {
  readonly file: FileToOpen;
  readonly changes: FileChanges;
}

/** Steps from the file to its copy, each on the bytes that the one before made. */
const STEPS = [withNewSheets, withCells, withMarks, withIgnored];

/** The file with everything that was done to it since it was opened; what was not touched stays byte for byte. */
export async function saveCopy({ file, changes }: SaveRequest, platform: Platform): Promise<HostAnswer<Uint8Array>> {
  let { bytes } = file;
  for (const step of STEPS) {
    const next = step(bytes, changes, platform);
    if (!next.ok) return refused(`没有存成副本：${next.failure.message}`, next.failure.fix);
    bytes = next.value;
  }
  return done(bytes);
}

const bytesOf = (written: Attempt<{ readonly bytes: Uint8Array }>): Attempt<Uint8Array> =>
  written.ok ? { ok: true, value: written.value.bytes } : written;

function withNewSheets(bytes: Uint8Array, { newSheets }: FileChanges, platform: Platform): Attempt<Uint8Array> {
  let added: Attempt<Uint8Array> = { ok: true, value: bytes };
  for (const { name, widths, rows } of newSheets) {
    if (!added.ok) return added;
    const plain = { name, widths, rows: rows.map((cells) => cells.map(plainCell)) };
    added = addWorksheet(added.value, plainWorksheet(plain), platform);
  }
  return added;
}

function plainCell({ content, bold = false, wrap = false }: NewCell): PlainCell {
  switch (content.kind) {
    case "empty":
      return { bold, wrap };
    case "number":
      return { number: content.value, bold, wrap };
    case "text":
      return { text: content.text, bold, wrap };
    case "formula":
      return { formula: content.formula, bold, wrap };
  }
}

function withCells(bytes: Uint8Array, { edits }: FileChanges, platform: Platform): Attempt<Uint8Array> {
  return bytesOf(setCells(bytes, edits, platform));
}

function withMarks(bytes: Uint8Array, { marks, remarked }: FileChanges, platform: Platform): Attempt<Uint8Array> {
  if (!remarked) return { ok: true, value: bytes };
  if (marks.length === 0) return bytesOf(unmarkWorkbook(bytes, platform));
  const atCells = marks.map(({ sheet, row, column, severity, note = "" }) => ({
    sheet,
    cell: a1({ row, column }),
    severity,
    note,
  }));
  return bytesOf(markWorkbook(bytes, atCells, platform));
}

function withIgnored(bytes: Uint8Array, { states }: FileChanges, platform: Platform): Attempt<Uint8Array> {
  if (!states.has(WAIVERS_NAMESPACE)) return { ok: true, value: bytes };
  const reading = parseWaiverXml(states.get(WAIVERS_NAMESPACE) ?? "");
  return writeWaiverPart(bytes, reading?.ok ? reading.waivers : [], platform);
}
