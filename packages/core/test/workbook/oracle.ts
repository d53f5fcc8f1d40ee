/** One comparable list of facts of a workbook, from the own scanner and from SheetJS. */
import * as SheetJS from "@e965/xlsx";
import type { Cell, Span, WorkbookGrid } from "../../src/workbook/grid.js";
import { a1Range } from "../../src/workbook/reference.js";

export interface SheetFacts {
  readonly name: string;
  readonly visibility: string;
  /** place, kind, value, formula or mark, format. */
  readonly cells: readonly string[];
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** Formats whose code depends on the language: SheetJS shows the American ones. */
const localized = (code: string): boolean =>
  /^General$|¥|\$|年|\bm\/d\/yy|yyyy\/m\/d|_\(|\(#|^m-d-yy$|^#,##0(?:\.00)?;/.test(code);

/** SheetJS repeats a shared formula shifted in every cell; the scanner only says that there is one. */
const formulaMark = (formula: string | undefined): string => (formula === undefined ? "" : "=");

/** Line ends: SheetJS drops the escaped carriage returns of _x000D_ differently; only the text between them counts. */
const plainText = (text: string): string => text.replace(/\r\n?/g, "\n");

const numbersOf = (spans: readonly Span[], most: number): readonly number[] =>
  spans.flatMap(({ first, last }) =>
    Array.from({ length: Math.min(last, most) - first + 1 }, (_, index) => first + index),
  );

function ownCell(cell: Cell): string {
  const { content } = cell;
  const value =
    content.kind === "text"
      ? plainText(content.text)
      : content.kind === "error"
        ? content.code
        : content.kind === "uncalculated"
          ? ""
          : String(content.value);
  const format = cell.format === undefined || localized(cell.format) ? "" : cell.format;
  return JSON.stringify([cell.row, cell.column, content.kind, value, formulaMark(cell.formula), format]);
}

/** Facts as the own scanner sees them. Columns hidden beyond `most` are not compared. */
export function ownFacts(workbook: WorkbookGrid, most = 200): readonly SheetFacts[] {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    cells: sheet.cells.map(ownCell),
    merges: sheet.merges.map(a1Range).sort(),
    hiddenRows: numbersOf(sheet.hiddenRows, Number.MAX_SAFE_INTEGER),
    hiddenColumns: numbersOf(sheet.hiddenColumns, most),
  }));
}

const KINDS: Readonly<Record<string, string>> = { s: "text", n: "number", b: "boolean", e: "error" };

function theirCell(row: number, column: number, cell: SheetJS.CellObject): string | undefined {
  const computed = cell.f !== undefined || cell.F !== undefined;
  const format = typeof cell.z === "string" && !localized(cell.z) ? cell.z : "";
  const missing = cell.v === undefined || cell.t === "z";
  if (missing && !computed) return undefined;
  if (cell.t === "s" && cell.v === "" && !computed) return undefined;
  const kind = missing ? "uncalculated" : (KINDS[cell.t] ?? cell.t);
  const value = missing
    ? ""
    : cell.t === "e"
      ? (cell.w ?? "")
      : cell.t === "n"
        ? String(Number(cell.v) + 0)
        : plainText(String(cell.v));
  return JSON.stringify([row, column, kind, value, computed ? "=" : "", format]);
}

/** Facts as SheetJS sees them. */
export function theirFacts(bytes: Uint8Array): readonly SheetFacts[] {
  const book = SheetJS.read(bytes, {
    type: "array",
    dense: true,
    cellFormula: true,
    cellNF: true,
    cellStyles: true,
    cellText: true,
  });
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet || sheet["!type"] === "chart") return [];
    const cells: string[] = [];
    sheet["!data"]?.forEach((row, rowIndex) => {
      row?.forEach((cell, columnIndex) => {
        const fact = cell && theirCell(rowIndex + 1, columnIndex + 1, cell);
        if (fact) cells.push(fact);
      });
    });
    const hidden = (list: readonly { hidden?: boolean }[] | undefined) =>
      (list ?? []).flatMap((entry, at) => (entry?.hidden ? [at + 1] : []));
    return [
      {
        name,
        visibility: ["visible", "hidden", "veryHidden"][book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? "",
        cells,
        merges: (sheet["!merges"] ?? [])
          .map(({ s, e }) => a1Range({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }))
          .filter((range) => range.includes(":"))
          .sort(),
        hiddenRows: hidden(sheet["!rows"]),
        hiddenColumns: hidden(sheet["!cols"]),
      },
    ];
  });
}
