import { textOf } from "./content.js";
import type { Cell, WorkbookGrid } from "./grid.js";
import { displayOf } from "./number-display.js";

/** The rows of all sheets as texts, left to right: a code that a format shows as 0201 is 0201. */
export const textRows = (workbook: WorkbookGrid) =>
  workbook.sheets.flatMap((sheet) => {
    const rows: { sheet: string; row: number; cells: { column: number; text: string }[] }[] = [];
    for (const cell of sheet.cells) {
      let last = rows.at(-1);
      if (!last || last.row !== cell.row) {
        last = { sheet: sheet.name, row: cell.row, cells: [] };
        rows.push(last);
      }
      last.cells.push({ column: cell.column, text: shownDigits(cell) ?? textOf(cell) });
    }
    return rows;
  });

/** A whole number with the leading zeros that its format shows; undefined for anything else. */
export function shownDigits({ content, format }: Cell): string | undefined {
  if (content.kind !== "number" || format === undefined || !Number.isSafeInteger(content.value)) return undefined;
  const { digits, decimals, scale } = displayOf(format, content.value);
  return digits > 1 && decimals === 0 && scale === 0 && content.value >= 0
    ? String(content.value).padStart(digits, "0")
    : undefined;
}
