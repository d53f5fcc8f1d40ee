/** What the report says about each recognised table, and what was not recognised. */
import type { DisclosureTable, OtherPart } from "../tables/table.js";
import type { WorkbookGrid } from "../workbook/grid.js";
import { a1, a1Range } from "../workbook/reference.js";
import type { Report, ReportTable } from "./schema.js";

export function tableSummary(workbook: WorkbookGrid, table: DisclosureTable): ReportTable {
  return {
    id: table.id,
    title: table.title,
    sheet: table.sheet,
    range: a1Range(table.range),
    amountUnit: table.amountUnit,
    cells: filledAmountCells(workbook, table),
  };
}

/** A sheet has no more columns. */
const COLUMNS = 16_384;

/** Amount cells of the table that hold anything, a zero mark included; merged or repeated places count once. */
function filledAmountCells(workbook: WorkbookGrid, table: DisclosureTable): number {
  const sheet = workbook.sheets[table.sheetIndex];
  const filled = new Set<number>();
  for (const row of table.rows) {
    for (const place of row.cells.values()) {
      const content = sheet?.at(place.row, place.column)?.content;
      if (content && !(content.kind === "text" && content.text.trim() === ""))
        filled.add(place.row * COLUMNS + place.column);
    }
  }
  return filled.size;
}

/** Parts of the workbook whose purpose is not known, and unknown rows and columns inside the tables. */
export function unrecognisedParts(
  tables: readonly DisclosureTable[],
  others: readonly OtherPart[],
): Report["unrecognised"] {
  const parts = others.flatMap(({ kind, sheet, range, reason }) =>
    kind === "unknown" || kind === "known-table" ? [{ sheet, range: a1Range(range), reason }] : [],
  );
  const within = tables.flatMap(({ sheet, unknown }) =>
    unknown.map(({ kind, text, place, ignored }) => ({
      sheet,
      range: a1(place),
      reason: `${kind === "row" ? "行" : "栏"}“${text}”：${ignored ?? "没有识别出来，不参与核对"}`,
    })),
  );
  return [...parts, ...within];
}
