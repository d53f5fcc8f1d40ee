/** The text as a worksheet in a copy of the workbook. */
import { type WrittenText, withNarrativeSheet } from "@juesuan/core";
import { CommandLineError } from "../../command-line-error.js";
import { nodePlatform } from "../../platform/node-platform.js";
import type { CheckedWorkbook } from "../../work/written-unit.js";

/** The copy; throws CommandLineError when the sheet cannot be added. */
export function sheetInCopy(path: string, name: string, unit: CheckedWorkbook, text: WrittenText): Uint8Array {
  if (unit.workbook.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
    throw new CommandLineError(`“${path}”里已有工作表“${name}”，请用 --to-sheet 写另一个名称。`);
  }
  const added = withNarrativeSheet(unit.bytes, name, text, nodePlatform);
  if (!added.ok) {
    throw new CommandLineError(`不能在“${path}”的副本里加工作表：${added.failure.message}${added.failure.fix}`);
  }
  return added.value;
}
