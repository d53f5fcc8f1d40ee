import { type CellContent, type SheetGrid, sheetGrid } from "./grid.js";
import type { ReadLimits } from "./limits.js";
import { type NumberFormats, readNumberFormats } from "./number-formats.js";
import { otherPackage } from "./other-package.js";
import type { PackageParts } from "./package-parts.js";
import { type Attempt, failed } from "./read-failure.js";
import type { Relationship } from "./relationships.js";
import { readSharedStrings } from "./shared-strings.js";
import { scanSheet } from "./sheet-scan.js";
import { readSheetList, type SheetEntry } from "./workbook-part.js";
import type { XmlScanner } from "./xml-scan.js";

/** What all sheets of a workbook share. */
interface Book {
  readonly parts: PackageParts;
  readonly part: string;
  readonly links: readonly Relationship[];
  readonly strings: readonly CellContent[];
  readonly formats: NumberFormats;
}

/** The package as a whole stands in no folder. */
const ROOT = "";
const USUAL_WORKBOOK_PART = "xl/workbook.xml";
/** Sheets without cells of their own. */
const NOT_WORKSHEETS = new Set(["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]);

/** Reads all worksheets of a package, in tab order. */
export function readSheets(parts: PackageParts, limits: ReadLimits): Attempt<readonly SheetGrid[]> {
  const root = parts.relationships(ROOT);
  if (!root.ok) return root;
  const main = root.value.find(({ type }) => type === "officeDocument");
  const part = main ? parts.target(ROOT, main) : USUAL_WORKBOOK_PART;
  // The workbook part of an .xlsb is binary.
  if (!parts.has(part) || part.endsWith(".bin")) return { ok: false, failure: otherPackage(parts.zip) };
  const list = parts.scan(part, readSheetList);
  if (!list.ok) return list;
  if (!list.value) return { ok: false, failure: otherPackage(parts.zip) };
  const links = parts.relationships(part);
  if (!links.ok) return links;
  const strings = readLinked(parts, part, links.value, "sharedStrings", readSharedStrings);
  if (!strings.ok) return strings;
  const formats = readLinked(parts, part, links.value, "styles", readNumberFormats);
  if (!formats.ok) return formats;
  const book = { parts, part, links: links.value, strings: strings.value ?? [], formats: formats.value ?? [] };
  return readListed(book, list.value, limits);
}

/** Scans the part that the workbook links under a type; undefined when it links none. */
function readLinked<T>(
  parts: PackageParts,
  from: string,
  links: readonly Relationship[],
  type: string,
  read: (xml: XmlScanner) => T,
): Attempt<T | undefined> {
  const link = links.find((candidate) => candidate.type === type);
  return link ? parts.scan(parts.target(from, link), read) : { ok: true, value: undefined };
}

function readListed(book: Book, list: readonly SheetEntry[], limits: ReadLimits): Attempt<readonly SheetGrid[]> {
  const sheets: SheetGrid[] = [];
  const names = new Set<string>();
  const partsRead = new Set<string>();
  const links = new Map(book.links.map((link) => [link.id, link]));
  let cellsLeft = limits.cells;
  for (const entry of list) {
    const link = links.get(entry.link);
    if (link && NOT_WORKSHEETS.has(link.type)) continue;
    const key = entry.name.toLowerCase();
    if (names.has(key)) return failed("damaged", { sheet: entry.name, detail: "与另一张工作表同名" });
    names.add(key);
    if (link?.type !== "worksheet" || link.external) {
      return failed("damaged", { sheet: entry.name, detail: "缺少内容" });
    }
    const part = book.parts.target(book.part, link);
    // One part under a thousand names would make a small file a large one.
    if (partsRead.has(part.toLowerCase())) {
      return failed("damaged", { part, sheet: entry.name, detail: "与另一张工作表指向同一内容" });
    }
    partsRead.add(part.toLowerCase());
    const sheet = readSheet(book, part, entry, cellsLeft);
    if (!sheet.ok) return sheet;
    cellsLeft -= sheet.value.cells.length;
    sheets.push(sheet.value);
  }
  return sheets.length > 0 ? { ok: true, value: sheets } : failed("no-sheets");
}

function readSheet(book: Book, part: string, entry: SheetEntry, cellsLeft: number): Attempt<SheetGrid> {
  const { strings, formats } = book;
  const { name, visibility } = entry;
  const scanned = book.parts.scan(part, (xml) => scanSheet(xml, { strings, formats, cellsLeft }));
  if (!scanned.ok) return failed(scanned.failure.code, { ...scanned.failure, sheet: name });
  const { value } = scanned;
  if ("code" in value) return failed(value.code, { ...value, part, sheet: name });
  const { cells, merges, hiddenRows, hiddenColumns } = value;
  return { ok: true, value: sheetGrid({ name, visibility, cells, merges, hiddenRows, hiddenColumns }) };
}
