import type { TableFacts } from "../../facts/facts.js";
import { type Grouping, printInUnit } from "../../money/print.js";
import type { DisclosureTable } from "../../tables/table.js";
import type { SheetGrid } from "../../workbook/grid.js";
import type { CellRef } from "../../workbook/reference.js";
import { cellText, typesetGrid } from "./typeset-grid.js";
import type { TypesetLine, TypesetPage } from "./typeset-table.js";

/** Amounts of published tables have two decimals, whatever their unit. */
const DECIMALS = 2;

export interface TableTypesetting {
  readonly grouping: Grouping;
  /** Whether a cell is under an open error. */
  readonly isDoubtful: (cell: CellRef) => boolean;
}

/** Typesets one of the nine tables as its sheet prints it: title, mark, unit line, headings, rows, notes. */
export function typesetDisclosureTable(
  { table, facts }: TableFacts,
  sheet: SheetGrid,
  { grouping, isDoubtful }: TableTypesetting,
): TypesetPage {
  const { first, headingsFrom, bodyFrom, bodyTo } = linesOf(table);
  const amounts = new Map(facts.map((fact) => [`${fact.cell.row}:${fact.cell.column}`, fact]));
  const range = { ...table.range, top: headingsFrom, bottom: bodyTo };
  const typeset = typesetGrid(sheet, range, bodyFrom - headingsFrom, (row, column) => {
    const fact = amounts.get(`${row}:${column}`);
    if (!fact) return undefined;
    const text =
      fact.state === "amount" ? printInUnit(fact.amount.fen, table.amountUnit, DECIMALS, grouping) : fact.shown;
    return { text, alignment: "right", ...(isDoubtful(fact.cell) ? { isDoubtful: true as const } : {}) };
  });
  return {
    title: table.title,
    above: linesBetween(sheet, table, first, headingsFrom - 1),
    table: typeset,
    below: textsBetween(sheet, table, bodyTo + 1, table.range.bottom),
  };
}

/** Where title, headings and rows of a table begin and end on its sheet. */
function linesOf(table: DisclosureTable) {
  const preamble = [table.titlePlace, table.unitLine?.place, table.mark?.place, table.unitName?.place];
  const headingsFrom = Math.max(...preamble.map((place) => place?.row ?? 0)) + 1;
  const places = table.rows.flatMap((row) => {
    const rows = [...row.cells.values()].map((place) => place.row);
    // Where a logical row stands upright, its name is a column heading.
    return rows.length === 0 || rows.includes(row.namePlace.row) ? [row.namePlace.row, ...rows] : rows;
  });
  const unknown = table.unknown.filter(({ kind }) => kind === "row").map(({ place }) => place.row);
  const body = [...places, ...unknown].filter((row) => row >= headingsFrom);
  return {
    first: table.titlePlace.row,
    headingsFrom,
    bodyFrom: Math.min(...body, table.range.bottom + 1),
    bodyTo: Math.max(...body, headingsFrom),
  };
}

/** The lines between title and headings, but for the title itself. */
function linesBetween(sheet: SheetGrid, table: DisclosureTable, from: number, to: number): readonly TypesetLine[] {
  const middle = (table.range.left + table.range.right) / 2;
  const lines: TypesetLine[] = [];
  for (let row = from; row <= to; row += 1) {
    const cells = sheet
      .row(row)
      .filter(({ column }) => column >= table.range.left && column <= table.range.right)
      .filter(({ column }) => row !== table.titlePlace.row || column !== table.titlePlace.column);
    const textOf = (isRight: boolean): string =>
      cells
        .filter(({ column }) => column > middle === isRight)
        .map((cell) => cellText(cell).trim())
        .filter((text) => text !== "")
        .join("　");
    const line = { left: textOf(false), right: textOf(true) };
    if (line.left !== "" || line.right !== "") lines.push(line);
  }
  return lines;
}

function textsBetween(sheet: SheetGrid, table: DisclosureTable, from: number, to: number): readonly string[] {
  const texts: string[] = [];
  for (let row = from; row <= to; row += 1) {
    const text = sheet
      .row(row)
      .filter(({ column }) => column >= table.range.left && column <= table.range.right)
      .map((cell) => cellText(cell).trim())
      .join("　");
    if (text !== "") texts.push(text);
  }
  return texts;
}
