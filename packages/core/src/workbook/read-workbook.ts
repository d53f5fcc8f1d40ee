import type { WorkbookGrid } from "./grid.js";
import { READ_LIMITS, type ReadLimits } from "./limits.js";
import { PackageParts } from "./package-parts.js";
import type { Platform } from "./platform.js";
import { failed, type ReadFailure } from "./read-failure.js";
import { readSheets } from "./read-sheets.js";
import { sniff } from "./sniff.js";
import { readZipDirectory } from "./zip-directory.js";

/** A workbook, or why the file is none. */
export type WorkbookReading =
  | { readonly ok: true; readonly workbook: WorkbookGrid }
  | { readonly ok: false; readonly failure: ReadFailure };

/**
 * Reads the bytes of an .xlsx or .xlsm file.
 *
 * Nothing is lost in silence: what is not sound is refused as a whole, with the part, the cell where known, and what to do.
 * Chart sheets and macro sheets are left out. Plain cells whose text is empty count as empty.
 * Same bytes, same result; never throws.
 */
export function readWorkbook(bytes: Uint8Array, platform: Platform, limits: ReadLimits = READ_LIMITS): WorkbookReading {
  const kind = sniff(bytes);
  if (kind === "ole" || kind === "unknown") return failed("not-a-workbook");
  if (kind !== "zip") return failed(kind);
  const zip = readZipDirectory(bytes, platform, limits);
  if (!zip.ok) return zip;
  const sheets = readSheets(new PackageParts(zip.value, platform), limits);
  return sheets.ok ? { ok: true, workbook: { sheets: sheets.value } } : sheets;
}
