import type { SheetParts } from "@juesuan/core";
import { keyOf, RigWorkbook } from "./excel-workbook.js";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** A rig's workbook that holds what a file holds. */
export function rigOf(sheets: readonly SheetParts[]): RigWorkbook {
  const workbook = new RigWorkbook();
  for (const parts of sheets) {
    const sheet = workbook.newSheet(parts.name);
    sheet.visibility = VISIBILITY[parts.visibility ?? "visible"];
    for (const { row, column, content, formula, format } of parts.cells) {
      const value =
        content.kind === "text"
          ? content.text
          : content.kind === "error"
            ? content.code
            : content.kind === "uncalculated"
              ? 0
              : content.value;
      sheet.cells.set(keyOf(row, column), {
        value,
        isError: content.kind === "error",
        ...(formula !== undefined && { formula }),
        ...(format !== undefined && { format }),
      });
    }
    sheet.merges.push(...(parts.merges ?? []));
    for (const { first, last } of parts.hiddenRows ?? []) {
      for (let row = first; row <= last; row += 1) sheet.hiddenRows.add(row);
    }
    for (const { first, last } of parts.hiddenColumns ?? []) {
      for (let column = first; column <= last; column += 1) sheet.hiddenColumns.add(column);
    }
  }
  return workbook;
}
