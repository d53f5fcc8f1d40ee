import { type SheetParts, sheetGrid } from "../grid.js";
import { OTHER_FORMAT_LIMITS, type ReadLimits } from "../limits.js";
import type { Platform } from "../platform.js";
import { failed } from "../read-failure.js";
import type { WorkbookReading } from "../read-workbook.js";
import { readDelimited } from "./read-delimited.js";

/** One .csv file of a folder. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads several .csv files as the sheets of one workbook, in the order given; each may have its own encoding. One that
 * cannot be read makes the whole fail, and the failure names it: a workbook that lacks a table is no workbook.
 */
export function openDelimitedFolder(
  files: readonly NamedBytes[],
  platform: Platform,
  limits: ReadLimits = OTHER_FORMAT_LIMITS,
): WorkbookReading {
  const sheets: SheetParts[] = [];
  let cells = limits.cells;
  for (const { name, bytes } of files) {
    const read = readDelimited(name, bytes, platform, { ...limits, cells });
    if (!read.ok) return failed(read.failure.code, { ...read.failure, sheet: name });
    for (const sheet of read.value) cells -= sheet.cells.length;
    sheets.push(...read.value);
  }
  if (sheets.length === 0) return failed("no-sheets");
  return { ok: true, workbook: { sheets: sheets.map(sheetGrid), origin: { format: "delimited" } } };
}
