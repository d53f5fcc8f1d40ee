/** Classification codes as printed: in one column, in three (201 | 06 | 01), cumulative, as number or text, or in the name. */
import { isTotalName } from "./heading-words.js";
import { isNilMark } from "./printed-text.js";
import type { ViewCell, ViewRow } from "./sheet-view.js";

/** The code of a row and its name cell. */
export interface CodedRow {
  readonly row: ViewRow;
  readonly code?: string;
  readonly codeCell?: ViewCell;
  readonly nameCell?: ViewCell;
  /** The name, tidied ("" when there is none). */
  readonly name: string;
}

const DIGITS = /^[\d.．-]{1,12}$/;
const SEPARATOR = /[.．-]/;
const SEPARATORS = /[.．-]/g;
const CODE_AND_NAME = /^(\d{3}(?:\d{2}){0,2})[-_.、:]?([^\d.,%].*)$/;

/** The digits of a code cell, undefined when it holds anything else. */
export function codeDigits(cell: ViewCell | undefined): string | undefined {
  const text = cell?.text;
  if (text === undefined || !DIGITS.test(text)) return undefined;
  const digits = SEPARATOR.test(text) ? text.replace(SEPARATORS, "") : text;
  return digits.length > 0 && digits.length <= 9 ? digits : undefined;
}

const two = (digits: string): string => (digits.length < 2 ? `0${digits}` : digits);

/** Reads codes row by row; a blank 类 or 款 column takes the value of the row above. */
export class CodeReader {
  private category = "";
  private section = "";

  /** @param columns the code columns, left to right (one or three) */
  constructor(private readonly columns: readonly number[]) {}

  /** Reads the row's code; undefined when its code columns hold no digits. */
  read(row: ViewRow): { code: string; cell: ViewCell } | undefined {
    const parts: { digits: string; cell: ViewCell; index: number }[] = [];
    for (let index = 0; index < this.columns.length; index += 1) {
      const cell = cellAt(row, this.columns[index]);
      const digits = codeDigits(cell);
      if (cell && digits !== undefined) parts.push({ digits, cell, index });
    }
    const first = parts[0];
    if (!first) return undefined;
    const code = this.join(parts);
    if (code === undefined) return undefined;
    this.category = code.slice(0, 3);
    this.section = code.slice(0, 5);
    return { code, cell: first.cell };
  }

  private join(parts: readonly { digits: string; index: number }[]): string | undefined {
    const first = parts[0];
    const last = parts.at(-1);
    if (!first || !last) return undefined;
    if (last.digits.length >= 3) return last.digits; // one column, or cumulative: 201 | 20106 | 2010601
    let code = first.digits.length >= 3 ? first.digits : "";
    if (code === "") code = first.index >= 2 ? this.section : this.category;
    if (code === "") return undefined;
    for (const part of parts) {
      if (part.digits.length >= 3) continue;
      code += two(part.digits);
    }
    return code;
  }
}

const CODE = /^(?:2|3|5)\d{2}(?:\d{2}){0,2}$/;

/** Whether a tidied text has the form of a classification code (类, 款 or 项). */
export const looksLikeCode = (text: string): boolean => text.length >= 3 && text.length <= 7 && CODE.test(text);

/**
 * Whether a cell of a row is a code and no amount that happens to look like one (2,011,101 元): a name follows it, with
 * nothing but further code columns between.
 */
export function isCodeCell(cells: readonly ViewCell[], index: number): boolean {
  if (!looksLikeCode(cells[index]?.text ?? "")) return false;
  for (let next = index + 1; next < cells.length && next <= index + 3; next += 1) {
    const cell = cells[next];
    if (!cell) return false;
    if (!cell.figure) return !isNilMark(cell.text);
    if (cell.text.length > 2 && !looksLikeCode(cell.text)) return false;
  }
  return false;
}

/** Splits “2010301行政运行” into code and name; undefined when the text does not begin with a code. */
export function codeInName(tidied: string): { code: string; name: string } | undefined {
  const match = CODE_AND_NAME.exec(tidied);
  const code = match?.[1];
  const name = match?.[2];
  return code && name ? { code, name } : undefined;
}

/** Reads code and name of every row. `nameColumn` may also be where the codes are (“2010301 行政运行”). */
export function codedRows(
  rows: readonly ViewRow[],
  codeColumns: readonly number[],
  nameColumn: number | undefined,
  firstAmountColumn: number,
): CodedRow[] {
  const reader = new CodeReader(codeColumns);
  return rows.map((row) => codedRow(row, reader, nameColumn, firstAmountColumn));
}

function codedRow(
  row: ViewRow,
  reader: CodeReader,
  nameColumn: number | undefined,
  firstAmountColumn: number,
): CodedRow {
  const found = reader.read(row);
  const own = cellAt(row, nameColumn);
  let nameCell = own && !own.figure ? own : undefined;
  let total: ViewCell | undefined;
  for (const cell of row.cells) {
    if (cell.column >= firstAmountColumn) break;
    // 合计 is often merged over the code columns and then stands in the first of them.
    if (!cell.figure && !isHeadingLetter(cell.text)) nameCell ??= cell;
    if (!found && !total && isTotalName(cell.text)) total = cell;
  }
  nameCell = total ?? nameCell;
  const name = nameCell?.text ?? "";
  if (found) return { row, code: found.code, codeCell: found.cell, ...(nameCell ? { nameCell } : {}), name };
  const inName = nameCell ? codeInName(name) : undefined;
  if (inName && nameCell) return { row, code: inName.code, codeCell: nameCell, nameCell, name: inName.name };
  return { row, ...(nameCell ? { nameCell } : {}), name };
}

/** The first cell of a row in a column. */
function cellAt({ cells }: ViewRow, column: number | undefined): ViewCell | undefined {
  for (const cell of cells) if (cell.column === column) return cell;
  return undefined;
}

const isHeadingLetter = (text: string): boolean => text === "类" || text === "款" || text === "项";
