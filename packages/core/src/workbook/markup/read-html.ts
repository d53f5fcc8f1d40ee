/** Tables of a web page, which finance systems export under an .xls name, and which Excel and LibreOffice save. */
import { Parser } from "htmlparser2";
import type { SheetParts } from "../grid.js";
import type { ReadLimits } from "../limits.js";
import type { Platform } from "../platform.js";
import { type Attempt, failed } from "../read-failure.js";
import { nameWithoutExtension } from "../workbook-name.js";
import { HtmlTables } from "./html-tables.js";
import { decodeMarkup } from "./markup-text.js";

/** Characters handed to the parser at a time, so that a page that turns out to be hostile can be left. */
const PIECE = 16_384;

/**
 * Reads every table as a sheet of its own; lines of text that stand before a table become its first rows, because that is
 * where a page prints the title. A table within a cell is a table of its own.
 */
export function readHtml(
  name: string,
  bytes: Uint8Array,
  platform: Platform,
  limits: ReadLimits,
): Attempt<readonly SheetParts[]> {
  if (bytes.length > limits.entryBytes) return failed("too-large");
  const text = decodeMarkup(bytes, platform);
  if (text === undefined) return failed("unsupported", { detail: "文字编码既不是 UTF-8 也不是 GB18030（GBK）" });
  const tables = new HtmlTables(nameWithoutExtension(name), { left: limits.cells });
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => tables.open(tag, attributes),
      onclosetag: (tag) => tables.close(tag),
      ontext: (piece) => tables.text(piece),
      oncomment: (comment) => tables.comment(comment),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  for (let at = 0; at < text.length && !tables.isBroken; at += PIECE) parser.write(text.slice(at, at + PIECE));
  // A parser that is not ended closes nothing, which a broken page does not need.
  if (!tables.isBroken) parser.end();
  const { problem, sheets } = tables.finish();
  if (problem) return failed(problem.code, { detail: problem.detail });
  return sheets.length > 0 ? { ok: true, value: sheets } : failed("html", { detail: "其中没有表格" });
}
