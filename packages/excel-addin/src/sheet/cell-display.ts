import type { Cell } from "@juesuan/core";
import { format } from "numfmt";

/** What a cell shows, and on which side. */
export interface CellDisplay {
  readonly text: string;
  readonly align: "left" | "right" | "center";
}

const EXCEL_ERRORS = /^#/;

/** Prints a cell the way a spreadsheet shows it: number formats applied, numbers right, text left, errors centred. */
export function displayCell(cell: Cell): CellDisplay {
  switch (cell.content.kind) {
    case "text":
      return { text: cell.content.text, align: "left" };
    case "boolean":
      return { text: cell.content.value ? "TRUE" : "FALSE", align: "center" };
    case "error":
      return {
        text: EXCEL_ERRORS.test(cell.content.code) ? cell.content.code : `#${cell.content.code}`,
        align: "center",
      };
    case "uncalculated":
      return { text: "（未计算）", align: "center" };
    case "number":
      return { text: printNumber(cell.content.value, cell.format ?? "General"), align: "right" };
  }
}

/** The stored content of a cell, unformatted, for the line above the sheet. */
export function storedContent(cell: Cell): string {
  return cell.content.kind === "number" ? String(cell.content.value) : displayCell(cell).text;
}

/** What the printer gives for a format that it cannot read; no cell prints it. */
const UNREADABLE_FORMAT = "\u0000";

function printNumber(value: number, code: string): string {
  // WPS writes `!x` where Excel writes `\\x` for a literal character; the printer knows only the latter.
  const pattern = code.replace(/"[^"]*"|!/g, (part) => (part === "!" ? "\\" : part));
  const printed = format(pattern, value, { throws: false, invalid: UNREADABLE_FORMAT, locale: "zh-CN" });
  return printed === UNREADABLE_FORMAT ? String(value) : printed.trim();
}
