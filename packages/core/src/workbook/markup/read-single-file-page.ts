/** What Excel and WPS save as “单个文件网页” (.mht), also under an .xls name: a page for every sheet. */
import type { SheetParts } from "../grid.js";
import type { ReadLimits } from "../limits.js";
import type { Platform } from "../platform.js";
import { type Attempt, failed } from "../read-failure.js";
import { mimeParts } from "./mime-parts.js";
import { readHtml } from "./read-html.js";

const fileOf = (location: string): string => location.slice(location.lastIndexOf("/") + 1).toLowerCase();

/** Reads the tables of all pages in it, under the names of the sheets. */
export function readSingleFilePage(
  name: string,
  bytes: Uint8Array,
  platform: Platform,
  limits: ReadLimits,
): Attempt<readonly SheetParts[]> {
  if (bytes.length > limits.entryBytes) return failed("too-large");
  const parts = mimeParts(bytes);
  if (!parts) return failed("truncated");
  const pages = parts.filter(({ type }) => type === "text/html");
  const names = sheetNames(pages.map((page) => platform.decodeText(page.bytes, "utf-8")).join("\n"));
  const sheets: SheetParts[] = [];
  let cells = limits.cells;
  for (const page of pages) {
    const file = fileOf(page.location);
    const read = readHtml(names.get(file) ?? name, page.bytes, platform, { ...limits, cells });
    // The frame around the sheets has no table of its own.
    if (!read.ok && read.failure.code === "html") continue;
    if (!read.ok) return read;
    for (const sheet of read.value) {
      cells -= sheet.cells.length;
      sheets.push({ ...sheet, name: freeName(sheet.name, sheets) });
    }
  }
  return sheets.length > 0 ? { ok: true, value: sheets } : failed("html", { detail: "其中没有表格" });
}

/** A sheet whose page is not named gets the file's name, and a number from the second on. */
function freeName(name: string, taken: readonly SheetParts[]): string {
  let free = name;
  for (let number = 2; taken.some((sheet) => sheet.name === free); number++) free = `${name}（${number}）`;
  return free;
}

/** `<x:Name>` of each sheet by the file that holds it. */
function sheetNames(text: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const piece of text.split("<x:ExcelWorksheet>").slice(1, 1_000)) {
    const name = /<x:Name>([^<]{1,100})<\/x:Name>/.exec(piece)?.[1];
    const source = /<x:WorksheetSource\s+HRef="([^"]{1,300})"/.exec(piece)?.[1];
    if (name !== undefined && source !== undefined) names.set(fileOf(source), name);
  }
  return names;
}
