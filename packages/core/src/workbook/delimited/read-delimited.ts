/** .csv and .tsv: one sheet, named as the file. */
import { readPrintedNumber } from "../../money/printed-number.js";
import type { Cell, SheetParts } from "../grid.js";
import type { ReadLimits } from "../limits.js";
import type { Platform } from "../platform.js";
import { type Attempt, failed } from "../read-failure.js";
import { LAST_COLUMN, LAST_ROW } from "../reference.js";
import { extensionOf, formatOfExtension, nameWithoutExtension } from "../workbook-name.js";
import { separatorOf, splitFields } from "./split-fields.js";
import { decodeUnknownText } from "./text-encoding.js";

/**
 * Reads delimited text. Amounts become numbers with the decimals that are printed; codes keep their leading zeros. Text
 * without columns is refused, unless its name says that it is a table.
 */
export function readDelimited(
  name: string,
  bytes: Uint8Array,
  platform: Platform,
  limits: ReadLimits,
): Attempt<readonly SheetParts[]> {
  if (bytes.length > limits.entryBytes) return failed("too-large");
  const decoded = decodeUnknownText(bytes, platform);
  if (!decoded) return failed("unsupported", { detail: "文字编码既不是 UTF-8 也不是 GB18030（GBK）" });
  const { text } = decoded;
  const separated = separatorOf(text);
  const isTableByName = formatOfExtension(extensionOf(name)) === "delimited";
  if (!separated && !isTableByName) return failed("text");
  const { separator, start } = separated ?? { separator: ",", start: 0 };
  const fields = splitFields(text, separator, start, limits.cells);
  if (!fields) return failed("truncated", { detail: "有一处引号没有闭合" });
  if (fields.length > limits.cells) return failed("too-large", { detail: "单元格过多" });
  const outside = fields.find(({ row, column }) => row > LAST_ROW || column > LAST_COLUMN);
  if (outside) return failed("too-large", { detail: "行或列超出工作表范围" });
  return { ok: true, value: [{ name: nameWithoutExtension(name), cells: fields.map(cellOf) }] };
}

function cellOf({ row, column, text }: { row: number; column: number; text: string }): Cell {
  const number = readPrintedNumber(text.trim());
  if (!number) return { row, column, content: { kind: "text", text } };
  const { value, format } = number;
  const content = { kind: "number", value } as const;
  return format === undefined ? { row, column, content } : { row, column, content, format };
}
