import type { CellRange } from "@juesuan/core";
import { a1Range } from "@juesuan/core";
import { keyOf, type RigCell, type RigSheet, type RigWorkbook } from "./excel-workbook.js";
import { conditionalFormat, RichError, type RichObject } from "./rich-object.js";

/** Throws where Excel lets nobody write. */
export function guardWriting(
  workbook: RigWorkbook,
  sheet: RigSheet,
  cells: readonly (RigCell | undefined)[] = [],
): void {
  if (workbook.inCellEditMode) throw new RichError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
  const open = cells.length > 0 && cells.every((cell) => cell?.locked === false);
  if (sheet.isProtected && !open) throw new RichError("AccessDenied", "The worksheet is protected.", 403);
}

/** The extent of the cells that hold something; null when none does. */
export function usedRange(sheet: RigSheet): CellRange | null {
  const places = [...sheet.cells].filter(([, cell]) => cell.value !== "").map(([key]) => key.split(",").map(Number));
  if (places.length === 0) return null;
  const rows = places.map(([row = 1]) => row);
  const columns = places.map(([, column = 1]) => column);
  // Not Math.max(...rows): a large sheet has more cells than a call has arguments.
  const least = (numbers: readonly number[]) => numbers.reduce((one, other) => (one < other ? one : other));
  const most = (numbers: readonly number[]) => numbers.reduce((one, other) => (one > other ? one : other));
  return { top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) };
}

const valueType = (cell: RigCell | undefined): string => {
  if (cell === undefined || cell.value === "") return "Empty";
  if (cell.isError) return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[
    typeof cell.value as "string" | "number" | "boolean"
  ];
};

/** True, false, or null when only some of the lines are hidden. */
function hiddenState(hidden: ReadonlySet<number>, first: number, last: number): boolean | null {
  const inside = [...hidden].filter((number) => number >= first && number <= last).length;
  if (inside === 0) return false;
  return inside === last - first + 1 ? true : null;
}

export function rangeObject(workbook: RigWorkbook, sheet: RigSheet, range: CellRange): RichObject {
  const table = <Value>(value: (cell: RigCell | undefined) => Value): Value[][] =>
    Array.from({ length: range.bottom - range.top + 1 }, (_, down) =>
      Array.from({ length: range.right - range.left + 1 }, (_, across) =>
        value(sheet.cells.get(keyOf(range.top + down, range.left + across))),
      ),
    );
  const part = (top: number, left: number, bottom: number, right: number) =>
    rangeObject(workbook, sheet, { top, left, bottom, right });
  const write = (values: unknown) => {
    const rows = values as readonly (readonly (string | number)[])[];
    if (
      rows.length !== range.bottom - range.top + 1 ||
      rows.some((row) => row.length !== range.right - range.left + 1)
    ) {
      throw new RichError("InvalidArgument", "The size of the input array does not match the range.");
    }
    guardWriting(workbook, sheet, table((cell) => cell).flat());
    for (const [down, row] of rows.entries()) {
      for (const [across, value] of row.entries()) writeCell(sheet, range.top + down, range.left + across, value);
    }
    workbook.tellChanged(sheet, range);
  };
  return {
    type: "Range",
    read: {
      Address: () => `${sheet.name}!${a1Range(range)}`,
      RowIndex: () => range.top - 1,
      ColumnIndex: () => range.left - 1,
      RowCount: () => range.bottom - range.top + 1,
      ColumnCount: () => range.right - range.left + 1,
      Values: () => table((cell) => cell?.value ?? ""),
      ValueTypes: () => table(valueType),
      Formulas: () => table((cell) => (cell?.formula === undefined ? (cell?.value ?? "") : `=${cell.formula}`)),
      NumberFormat: () => table((cell) => cell?.format ?? "General"),
      RowHidden: () => hiddenState(sheet.hiddenRows, range.top, range.bottom),
      ColumnHidden: () => hiddenState(sheet.hiddenColumns, range.left, range.right),
    },
    write: { Formulas: write, Values: write },
    child: {
      Format: () => rangeFormat(table, workbook, sheet),
      ConditionalFormats: () => conditionalFormats(workbook, sheet, range),
    },
    call: {
      GetRow: (index) => part(range.top + Number(index), range.left, range.top + Number(index), range.right),
      GetColumn: (index) => part(range.top, range.left + Number(index), range.bottom, range.left + Number(index)),
      GetMergedAreasOrNullObject: () => mergedAreas(workbook, sheet),
      Select: () => {
        if (sheet.visibility !== "Visible") throw new RichError("InvalidOperation", "The sheet is hidden.");
        workbook.select(sheet, range);
      },
    },
  };
}

function writeCell(sheet: RigSheet, row: number, column: number, value: string | number): void {
  const key = keyOf(row, column);
  const { formula: _, isError: __, ...former }: Partial<RigCell> = sheet.cells.get(key) ?? {};
  if (typeof value === "string" && value.startsWith("=")) {
    sheet.cells.set(key, { ...former, value: 0, formula: value.slice(1) });
  } else if (typeof value === "string" && value.startsWith("'")) {
    sheet.cells.set(key, { ...former, value: value.slice(1) });
  } else if (typeof value === "string" && former.format !== "@" && /^-?\d+(\.\d+)?$/.test(value)) {
    // Excel turns what looks like a number into one, except in cells formatted as text.
    sheet.cells.set(key, { ...former, value: Number(value) });
  } else {
    sheet.cells.set(key, { ...former, value });
  }
}

function rangeFormat(
  table: <Value>(value: (cell: RigCell | undefined) => Value) => Value[][],
  workbook: RigWorkbook,
  sheet: RigSheet,
): RichObject {
  const written = () => guardWriting(workbook, sheet);
  return {
    type: "RangeFormat",
    write: { ColumnWidth: written, WrapText: written, VerticalAlignment: written, RowHeight: written },
    child: {
      Font: () => ({ type: "RangeFont", write: { Bold: written, Size: written } }),
      Protection: () => ({
        type: "FormatProtection",
        read: {
          Locked: () => {
            const locked = table((cell) => cell?.locked !== false).flat();
            return locked.every((each) => each === locked[0]) ? locked[0] : null;
          },
        },
      }),
    },
  };
}

function conditionalFormats(workbook: RigWorkbook, sheet: RigSheet, range: CellRange): RichObject {
  const guard = () => guardWriting(workbook, sheet);
  const inside = ({ range: at }: { readonly range: CellRange }) =>
    at.top >= range.top && at.left >= range.left && at.bottom <= range.bottom && at.right <= range.right;
  return {
    type: "ConditionalFormatCollection",
    items: () =>
      sheet.formats
        .filter(inside)
        .map((format) => conditionalFormat(format, guard, () => removeFormat(sheet, format.id))),
    item: (id) => {
      const format = sheet.formats.find((each) => each.id === id);
      if (!format) throw new RichError("ItemNotFound", "no such conditional format", 404);
      return conditionalFormat(format, guard, () => removeFormat(sheet, format.id));
    },
    call: {
      Add: (type) => {
        guard();
        const format = { id: workbook.nextId(), type: String(type), range, formula: "", fill: "" };
        sheet.formats.push(format);
        return conditionalFormat(format, guard, () => removeFormat(sheet, format.id));
      },
    },
  };
}

function removeFormat(sheet: RigSheet, id: string): void {
  sheet.formats = sheet.formats.filter((format) => format.id !== id);
}

function mergedAreas(workbook: RigWorkbook, sheet: RigSheet): RichObject | null {
  if (sheet.merges.length === 0) return null;
  return {
    type: "RangeAreas",
    child: {
      Areas: () => ({
        type: "RangeCollection",
        items: () => sheet.merges.map((merge) => rangeObject(workbook, sheet, merge)),
      }),
    },
  };
}
