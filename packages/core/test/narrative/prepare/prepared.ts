/** Workbooks as bytes, prepared like the command does, for tests of 情况说明资料. */
import { checkWorkbook } from "../../../src/check.js";
import type { CompiledStyle } from "../../../src/narrative/compiled-style.js";
import { type OfferSources, type PreparedSupplement, prepareSupplement } from "../../../src/narrative/index.js";
import type { NarrativeInput } from "../../../src/narrative/narrative-input.js";
import { type DrawnSheet, drawnWorkbook } from "../../../src/rules/draw.js";
import { readSupplement, type SupplementReading } from "../../../src/supplement/read-supplement.js";
import { textOf } from "../../../src/workbook/content.js";
import type { WorkbookGrid } from "../../../src/workbook/grid.js";
import { readWorkbook } from "../../../src/workbook/read-workbook.js";
import { nodePlatform } from "../../node-platform.js";
import { buildXlsx, type CellSpec } from "../../workbook/build-xlsx.js";
import { styleOf } from "../style.js";

/** Drawn sheets as the bytes of an .xlsx file. */
export function xlsxOf(sheets: readonly DrawnSheet[]): Uint8Array {
  return buildXlsx({
    sheets: drawnWorkbook(sheets).sheets.map((sheet) => {
      const rows: CellSpec[][] = [];
      for (const cell of sheet.cells) {
        while (rows.length < cell.row) rows.push([]);
        const row = rows[cell.row - 1] ?? [];
        while (row.length < cell.column - 1) row.push(null);
        const { content } = cell;
        row[cell.column - 1] = content.kind === "number" ? { value: content.value, format: "#,##0.00" } : textOf(cell);
      }
      return { name: sheet.name, rows };
    }),
  });
}

export function gridOf(bytes: Uint8Array): WorkbookGrid {
  const reading = readWorkbook(bytes, nodePlatform);
  if (!reading.ok) throw new Error(reading.failure.message);
  return reading.workbook;
}

export function inputOf(bytes: Uint8Array, style: CompiledStyle = styleOf("wuhan")): NarrativeInput {
  const { facts, year, recognition } = checkWorkbook(gridOf(bytes));
  return { facts, style, year, unit: recognition.unitName };
}

export function prepareAny(bytes: Uint8Array, offers: OfferSources = {}, style = styleOf("wuhan")) {
  const input = inputOf(bytes, style);
  const year = input.year ?? 2024;
  return prepareSupplement({ ...input, year, bytes, workbook: gridOf(bytes), offers, platform: nodePlatform });
}

/** Prepares what must be possible. */
export function prepared(bytes: Uint8Array, offers: OfferSources = {}, style = styleOf("wuhan")): PreparedSupplement {
  const outcome = prepareAny(bytes, offers, style);
  if (outcome.ok) return outcome;
  throw new Error("failure" in outcome ? outcome.failure.message : JSON.stringify(outcome.problems));
}

export function supplementIn(bytes: Uint8Array): SupplementReading {
  const outcome = readSupplement(gridOf(bytes));
  if (outcome.state !== "read") throw new Error(JSON.stringify(outcome));
  return outcome.reading;
}

/** The sheet as texts by key: columns B to J. */
export function rowsByKey(bytes: Uint8Array): ReadonlyMap<string, readonly string[]> {
  const sheet = gridOf(bytes).sheets.find(({ name }) => name === "情况说明资料");
  const rows = (sheet?.cells ?? []).filter(({ column, row }) => column === 1 && row >= 5);
  return new Map(
    rows.map((cell) => [
      textOf(cell),
      [2, 3, 4, 5, 6, 7, 8, 9, 10].map((column) => textOf(sheet?.at(cell.row, column))),
    ]),
  );
}

/** The row of a key. */
export function rowOf(bytes: Uint8Array, key: string): number {
  const sheet = gridOf(bytes).sheets.find(({ name }) => name === "情况说明资料");
  return sheet?.cells.find((cell) => cell.column === 1 && textOf(cell) === key)?.row ?? 0;
}
