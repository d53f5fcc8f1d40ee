/** .txt and .md: one paragraph per physical line. */
import type { Platform } from "../../workbook/platform.js";
import type { TextDocument, TextFormat, TextParagraph } from "../text-document.js";
import { markFlattenedTables } from "./flattened-tables.js";

/**
 * Decodes a text file: by its byte order mark, else as UTF-8, else as GB 18030 (which holds GBK and GB 2312, what Chinese
 * Windows writes). Bytes that are no UTF-8 show as U+FFFD, which no text contains on purpose.
 */
export function decodeTextFile(bytes: Uint8Array, platform: Platform): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return withoutMark(platform.decodeText(bytes, "utf-16le"));
  if (first === 0xfe && second === 0xff) return withoutMark(platform.decodeText(bytes, "utf-16be"));
  const text = withoutMark(platform.decodeText(bytes, "utf-8"));
  return text.includes("\ufffd") ? platform.decodeText(bytes, "gb18030") : text;
}

const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

/** Physical lines; \r\n, \n and \r end a line. Blank ones are counted and left out. */
export function textOfLines(file: string, text: string, format: TextFormat & ("text" | "markdown")): TextDocument {
  const paragraphs: TextParagraph[] = [];
  let line = 0;
  for (const content of text.split(/\r\n|\n|\r/)) {
    line += 1;
    if (content.trim() === "") continue;
    paragraphs.push(
      format === "markdown" ? markdownLine(content, line) : { text: content, line, ...tableMark(content) },
    );
  }
  return { file, format, paragraphs: format === "text" ? markFlattenedTables(paragraphs) : paragraphs };
}

/** Two tabs make a row of a table that was copied into a text. */
const tableMark = (content: string): { isInTable?: true } =>
  content.split("\t").length > 2 ? { isInTable: true } : {};

function markdownLine(content: string, line: number): TextParagraph {
  const heading = /^ {0,3}(#{1,6}) /.exec(content)?.[1]?.length;
  if (heading !== undefined) return { text: content, line, heading };
  return /^ {0,3}\|/.test(content) ? { text: content, line, isInTable: true } : { text: content, line };
}
