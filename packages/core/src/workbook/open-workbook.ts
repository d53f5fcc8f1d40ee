import { readDelimited } from "./delimited/read-delimited.js";
import { type SheetParts, sheetGrid, type WorkbookFormat, type WorkbookOrigin } from "./grid.js";
import type { LegacyFormat, LegacyWorkbookReader } from "./legacy/legacy-reader.js";
import { READ_LIMITS, type ReadLimits } from "./limits.js";
import type { Platform } from "./platform.js";
import { type Attempt, failed } from "./read-failure.js";
import { readWorkbook, type WorkbookReading } from "./read-workbook.js";
import { sniff } from "./sniff.js";
import { extensionOf, formatOfExtension } from "./workbook-name.js";

/** What a host lends for reading; without a port the files that need it are refused with a reason. */
export interface WorkbookPorts {
  readonly legacy?: LegacyWorkbookReader;
}

/**
 * Reads a workbook of any known format: .xlsx .xlsm, .xls .et .xlsb, .ods, .csv, and the HTML and Excel 2003 XML that
 * finance systems export under an .xls name. The content decides what a file is, never its name; the name only says how
 * a sheet without a name of its own is called, and whether the file claims to be something else (`origin`).
 *
 * Same content, same grid, whatever the format. Never throws and never rejects; what is not sound is refused as a whole.
 */
export async function openWorkbook(
  name: string,
  bytes: Uint8Array,
  platform: Platform,
  ports: WorkbookPorts = {},
  limits: ReadLimits = READ_LIMITS,
): Promise<WorkbookReading> {
  const kind = sniff(bytes);
  switch (kind) {
    case "zip":
      return openPackage(name, bytes, platform, ports, limits);
    case "legacy-xls":
      return opened(name, "xls", await readLegacy(bytes, "xls", ports));
    case "text":
      return opened(name, "delimited", readDelimited(name, bytes, platform, limits));
    default:
      return readWorkbook(bytes, platform, limits);
  }
}

async function openPackage(
  name: string,
  bytes: Uint8Array,
  platform: Platform,
  ports: WorkbookPorts,
  limits: ReadLimits,
): Promise<WorkbookReading> {
  const reading = readWorkbook(bytes, platform, limits);
  if (reading.ok) return { ok: true, workbook: { ...reading.workbook, origin: originOf(name, "xlsx") } };
  if (reading.failure.code === "xlsb") return opened(name, "xlsb", await readLegacy(bytes, "xlsb", ports));
  return reading;
}

async function readLegacy(
  bytes: Uint8Array,
  format: LegacyFormat,
  { legacy }: WorkbookPorts,
): Promise<Attempt<readonly SheetParts[]>> {
  return legacy ? legacy.read(bytes, format) : failed(format === "xls" ? "legacy-xls" : format);
}

function opened(name: string, format: WorkbookFormat, sheets: Attempt<readonly SheetParts[]>): WorkbookReading {
  if (!sheets.ok) return sheets;
  if (sheets.value.length === 0) return failed("no-sheets");
  return { ok: true, workbook: { sheets: sheets.value.map(sheetGrid), origin: originOf(name, format) } };
}

function originOf(name: string, format: WorkbookFormat): WorkbookOrigin {
  const extension = extensionOf(name);
  const claimed = formatOfExtension(extension);
  return claimed === undefined || claimed === format ? { format } : { format, disguisedAs: extension };
}
