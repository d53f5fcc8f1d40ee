import { LAST_COLUMN } from "../../workbook/reference.js";
import type { NewWorksheet } from "./add-worksheet.js";
import type { CellFormat } from "./cell-format.js";
import { columnsMarkup, type NewCell, rowMarkup } from "./sheet-markup.js";

/** A cell of a plain sheet: a text, a number or a formula (without "="), or nothing. */
export interface PlainCell {
  readonly text?: string;
  readonly number?: number;
  readonly formula?: string;
  readonly bold?: boolean;
  readonly wrap?: boolean;
}

/** A sheet of rows, first to last. */
export interface PlainSheet {
  readonly name: string;
  /** Column widths in characters, from the first column on. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly PlainCell[])[];
}

/** Plain, bold, wrapped, both: the number of a look is the sum of its parts. */
const LOOKS: readonly CellFormat[] = [{}, { bold: true }, { wrap: true }, { bold: true, wrap: true }];
const lookOf = ({ bold, wrap }: PlainCell): number => (bold ? 1 : 0) + (wrap ? 2 : 0);

/** A sheet without notes, drop-downs and colours, for `addWorksheet`. */
export function plainWorksheet({ name, widths, rows }: PlainSheet): NewWorksheet {
  return {
    name,
    formats: LOOKS,
    differential: () => "",
    notes: [],
    content: (styles) => {
      const columns = columnsMarkup(widths.slice(0, LAST_COLUMN).map((width) => ({ width })));
      const data = rows.map((cells, index) =>
        cells.length === 0 ? "" : rowMarkup({ number: index + 1, cells: cells.map(cellOf) }, styles),
      );
      return `${widths.length > 0 ? columns : ""}<sheetData>${data.join("")}</sheetData>`;
    },
  };
}

const cellOf = (cell: PlainCell, index: number): NewCell => ({
  column: index + 1,
  format: lookOf(cell),
  ...(cell.text !== undefined && { text: cell.text }),
  ...(cell.number !== undefined && { number: String(cell.number) }),
  ...(cell.formula !== undefined && { formula: cell.formula }),
});
