import { type ReadFailure, readFailure } from "./read-failure.js";
import type { ZipDirectory } from "./zip-directory.js";

const OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

/** What a zip file is, when it is no .xlsx. */
export function otherPackage(zip: ZipDirectory): ReadFailure {
  const mediaType = storedText(zip, "mimetype");
  if (mediaType.startsWith(`${OPEN_DOCUMENT}spreadsheet`)) return readFailure("ods");
  if (mediaType.startsWith(OPEN_DOCUMENT)) return readFailure("other-office");
  if (zip.find("xl/workbook.bin")) return readFailure("xlsb");
  if (zip.find("word/document.xml") || zip.find("ppt/presentation.xml")) return readFailure("other-office");
  if (zip.entries.some(({ name }) => /^xl\/./i.test(name))) {
    return readFailure("damaged", { part: "xl/workbook.xml", detail: "缺少部件" });
  }
  return zip.find("[Content_Types].xml") || zip.entries.length === 0
    ? readFailure("not-a-workbook")
    : readFailure("archive");
}

/** OpenDocument states its type in a stored entry of plain letters. */
function storedText(zip: ZipDirectory, name: string): string {
  const entry = zip.find(name);
  if (entry?.method !== 0 || entry.size > 100) return "";
  return String.fromCharCode(...zip.bytes.subarray(entry.dataStart, entry.dataStart + entry.size));
}
