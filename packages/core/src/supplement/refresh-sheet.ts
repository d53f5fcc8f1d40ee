/**
 * Brings 情况说明资料 up to date where it stands. Only empty cells, 状态 and 来源 change; rows that the tables no longer
 * call for move to 已停用 at the end, with everything that was filled in.
 */
import type { RowEdits } from "../documents/worksheet/edit-rows.js";
import type { NewCell, NewRow } from "../documents/worksheet/sheet-markup.js";
import type { AmountUnit } from "../money/amount.js";
import { contentOf, textOf } from "../workbook/content.js";
import type { SheetGrid } from "../workbook/grid.js";
import { look } from "./cell-formats.js";
import { fieldRow, lookOf, offeredCell } from "./field-cells.js";
import { isOwnList } from "./field-keys.js";
import { headerText } from "./new-sheet.js";
import type { SupplementReading } from "./read-supplement.js";
import type { SheetField } from "./sheet-field.js";
import { COLUMN, FIRST_ROW, HEADER_ROW, STATUS, SUPPLEMENT_SCHEMA } from "./sheet-layout.js";
import type { SupplementRow } from "./sheet-rows.js";

export interface SheetRefresh {
  readonly edits: RowEdits;
  /** Keys of rows that move to 已停用. */
  readonly withdrawn: readonly string[];
  readonly added: readonly string[];
  /** Empty cells that are filled in. */
  readonly filled: number;
}

export function refreshSheet(
  sheet: SheetGrid,
  reading: SupplementReading,
  fields: readonly SheetField[],
  style: string,
): SheetRefresh {
  const asked = new Map(fields.map((field) => [field.key, field]));
  const known = new Set(reading.rows.map(({ key }) => key));
  const heading = withdrawnHeading(sheet);
  const isWithdrawnRow = ({ row }: SupplementRow): boolean => heading !== undefined && row > heading;
  const set = new Map<number, readonly NewCell[]>();
  const { header } = reading;
  if (header.style !== style) {
    const text = headerText({ ...header, style });
    set.set(HEADER_ROW, [{ column: headerColumn(sheet), format: look("meta"), text }]);
  }
  let filled = 0;
  const withdrawn: SupplementRow[] = [];
  for (const row of reading.rows) {
    const field = asked.get(row.key);
    if (field) {
      const offered = offeredCells(sheet, row, field, reading.header.amountUnit);
      filled += offered.length;
      const cells = [...offered, ...changedLabels(sheet, row.row, field)];
      if (cells.length > 0) set.set(row.row, cells);
    } else if (row.kind && !isOwnList(row.key) && !isWithdrawnRow(row)) withdrawn.push(row);
  }
  const added = fields.filter(({ key }) => !known.has(key));
  const plan = placeRows(sheet, { heading, withdrawn, added: added.length });
  const rows: NewRow[] = added.map((field, index) => fieldRow(field, plan.firstNew + index, reading.header.amountUnit));
  if (plan.newHeading !== undefined) rows.push(headingRow(plan.newHeading));
  for (const { row } of withdrawn) set.set(row, [...(set.get(row) ?? []), withdrawnStatus]);
  return {
    edits: { set, move: plan.move, add: rows, hide: withdrawn.map(({ row }) => row) },
    withdrawn: withdrawn.map(({ key }) => key),
    added: added.map(({ key }) => key),
    filled,
  };
}

/** Where row 2 says what the sheet is. */
const headerColumn = (sheet: SheetGrid): number =>
  sheet.row(HEADER_ROW).find((cell) => textOf(cell).trim().startsWith(SUPPLEMENT_SCHEMA))?.column ?? COLUMN.category;

const withdrawnStatus: NewCell = { column: COLUMN.status, format: look("status"), text: STATUS.withdrawn };

const headingRow = (number: number): NewRow => ({
  number,
  cells: [{ column: COLUMN.category, format: look("heading"), text: STATUS.withdrawn }],
});

/** The row that opens 已停用: no key, 已停用 in 类别. */
const withdrawnHeading = (sheet: SheetGrid): number | undefined =>
  sheet.cells.find(
    (cell) =>
      cell.column === COLUMN.category &&
      cell.row >= FIRST_ROW &&
      textOf(cell).trim() === STATUS.withdrawn &&
      sheet.at(cell.row, COLUMN.key) === undefined,
  )?.row;

/** What is offered for cells that are empty. */
function offeredCells(
  sheet: SheetGrid,
  { row }: SupplementRow,
  { kind, offers }: SheetField,
  unit: AmountUnit,
): readonly NewCell[] {
  return kind.columns.flatMap((column) => {
    const place = COLUMN[column];
    const offer = offers[column];
    if (!offer || contentOf(sheet.at(row, place)).kind !== "empty" || textOf(sheet.at(row, place)) !== "") return [];
    return [offeredCell(offer, { place, unit, look: lookOf(kind, column) })];
  });
}

/** 状态 and 来源, where they change; what was told of the source once stays when there is nothing new to tell. */
function changedLabels(sheet: SheetGrid, row: number, { status, source }: SheetField): readonly NewCell[] {
  const cells: NewCell[] = [];
  if (textOf(sheet.at(row, COLUMN.status)) !== status)
    cells.push({ column: COLUMN.status, format: look("status"), text: status });
  if (source !== "" && textOf(sheet.at(row, COLUMN.source)) !== source)
    cells.push({ column: COLUMN.source, format: look("source"), text: source });
  return cells;
}

/** New rows follow the last row in use; 已停用 and what stands under it make room for them. */
function placeRows(
  sheet: SheetGrid,
  given: { readonly heading: number | undefined; readonly withdrawn: readonly SupplementRow[]; readonly added: number },
): { readonly firstNew: number; readonly newHeading?: number; readonly move: ReadonlyMap<number, number> } {
  const { heading, withdrawn, added } = given;
  const last = sheet.cells.reduce((bottom, { row }) => Math.max(bottom, row), FIRST_ROW - 1);
  const move = new Map<number, number>();
  const firstNew = heading ?? last + 1;
  if (heading !== undefined && added > 0) for (let row = heading; row <= last; row += 1) move.set(row, row + added);
  let next = heading === undefined ? last + added + 1 : last + added;
  const newHeading = heading === undefined && withdrawn.length > 0 ? next : undefined;
  for (const { row } of withdrawn) {
    next += 1;
    move.set(row, next);
  }
  return { firstNew, move, ...(newHeading === undefined ? {} : { newHeading }) };
}
