/** Builds grids from arrays, so that recognition is tested without files. */
import {
  type Cell,
  type SheetGrid,
  type SheetVisibility,
  sheetGrid,
  type WorkbookGrid,
} from "../../src/workbook/grid.js";
import { parseA1Range } from "../../src/workbook/reference.js";

/** What a cell holds: a number, a text (“#REF!” and its like are error values), nothing. */
export type Value = string | number | null;

/** A sheet as plain data; variants transform it. */
export interface Drawn {
  readonly name: string;
  readonly cells: readonly (readonly Value[])[];
  readonly merges?: readonly string[];
  readonly visibility?: SheetVisibility;
}

export const gridOf = (sheets: readonly Drawn[]): WorkbookGrid => ({ sheets: sheets.map(sheetOf) });

function sheetOf(sheet: Drawn): SheetGrid {
  const cells: Cell[] = [];
  sheet.cells.forEach((row, rowIndex) => {
    row.forEach((value, columnIndex) => {
      if (value === null) return;
      const place = { row: rowIndex + 1, column: columnIndex + 1 };
      if (typeof value === "number") cells.push({ ...place, content: { kind: "number", value } });
      else if (value.startsWith("#")) cells.push({ ...place, content: { kind: "error", code: value } });
      else cells.push({ ...place, content: { kind: "text", text: value } });
    });
  });
  const merges = (sheet.merges ?? []).flatMap((range) => parseA1Range(range) ?? []);
  return sheetGrid({ name: sheet.name, cells, merges, ...(sheet.visibility ? { visibility: sheet.visibility } : {}) });
}
