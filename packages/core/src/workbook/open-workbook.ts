import { readDelimited } from "./delimited/read-delimited.js";
import { type SheetParts, sheetGrid, type WorkbookFormat, type WorkbookOrigin } from "./grid.js";
import type { LegacyFormat, LegacyWorkbookReader } from "./legacy/legacy-reader.js";
import { OTHER_FORMAT_LIMITS } from "./limits.js";
import { isSingleFilePage } from "./markup/mime-parts.js";
import { readSpreadsheetXml } from "./markup/read-spreadsheet-xml.js";
import { oleNames } from "./ole-directory.js";
import { readOpenDocument } from "./open-document/read-open-document.js";
import { PackageParts } from "./package-parts.js";
import type { Platform } from "./platform.js";
import { type Attempt, failed } from "./read-failure.js";
import { readWorkbook, type WorkbookReading } from "./read-workbook.js";
import { sniff } from "./sniff.js";
import { extensionOf, formatOfExtension } from "./workbook-name.js";
import { readZipDirectory, type ZipDirectory } from "./zip-directory.js";
import { readZipEntry } from "./zip-entry.js";

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
): Promise<WorkbookReading> {
  const kind = sniff(bytes);
  switch (kind) {
    case "zip":
      return openPackage(name, bytes, platform, ports);
    case "legacy-xls":
      return opened(name, "xls", await readLegacy(bytes, "xls", ports));
    case "ole":
      // A container of which not even the directory is there has been cut off.
      return oleNames(bytes).length === 0 ? failed("truncated") : failed("not-a-workbook");
    case "html":
      return opened(name, "html", await readWebPage(name, bytes, platform));
    case "spreadsheet-xml":
      return opened(name, "spreadsheet-xml", readSpreadsheetXml(bytes, platform, OTHER_FORMAT_LIMITS));
    case "text":
      return opened(name, "delimited", readDelimited(name, bytes, platform, OTHER_FORMAT_LIMITS));
    default:
      return readWorkbook(bytes, platform);
  }
}

async function openPackage(
  name: string,
  bytes: Uint8Array,
  platform: Platform,
  ports: WorkbookPorts,
): Promise<WorkbookReading> {
  const reading = readWorkbook(bytes, platform);
  if (reading.ok) return { ok: true, workbook: { ...reading.workbook, origin: originOf(name, "xlsx") } };
  const { code } = reading.failure;
  if (code !== "xlsb" && code !== "ods") return reading;
  const zip = readZipDirectory(bytes, platform, OTHER_FORMAT_LIMITS);
  if (!zip.ok) return zip;
  if (code === "ods")
    return opened(name, "ods", readOpenDocument(new PackageParts(zip.value, platform), OTHER_FORMAT_LIMITS));
  const problem = ports.legacy && findDamage(zip.value, platform);
  return problem ?? opened(name, "xlsb", await readLegacy(bytes, "xlsb", ports));
}

/** Inflates every part once and compares its checksum: the library itself does not, and would lose cells in silence. */
function findDamage(zip: ZipDirectory, platform: Platform): ReturnType<typeof failed> | undefined {
  for (const entry of zip.entries) {
    const part = readZipEntry(zip, entry, platform);
    if (!part.ok) return part;
  }
  return undefined;
}

/** The HTML parser is loaded when a page turns up. */
async function readWebPage(
  name: string,
  bytes: Uint8Array,
  platform: Platform,
): Promise<Attempt<readonly SheetParts[]>> {
  if (isSingleFilePage(bytes)) {
    const { readSingleFilePage } = await import("./markup/read-single-file-page.js");
    return readSingleFilePage(name, bytes, platform, OTHER_FORMAT_LIMITS);
  }
  const { readHtml } = await import("./markup/read-html.js");
  return readHtml(name, bytes, platform, OTHER_FORMAT_LIMITS);
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
