/** A list as a worksheet: title, notes, heads that stay and filter, rows; A4 across, heads repeated on every page. */
import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { columnLetters } from "../../workbook/reference.js";
import { displayWidth } from "../text/display-width.js";
import { alertCell, headCell, noteCell, type ReportCell, titleCell } from "./cells.js";

export interface ReportSheet {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  /** The list is cut short: the notes then stand out. */
  readonly isCut?: boolean;
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly rows: readonly (readonly ReportCell[])[];
}

/** Writes the sheets as an .xlsx file. */
export const writeReportSheets = (sheets: readonly ReportSheet[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: sheets.map(worksheet),
    defaultFont: { name: "宋体", size: 11 },
    properties: { creator: "决算核" },
  });

function worksheet({ name, title, notes, isCut, columns, rows }: ReportSheet): WriteSheet {
  const cells = new Map<string, ReportCell>();
  const put = (row: number, column: number, cell: ReportCell): void => void cells.set(`${row},${column}`, cell);
  put(0, 0, titleCell(title));
  for (const [index, note] of notes.entries()) put(1 + index, 0, isCut ? alertCell(note) : noteCell(note));
  const headRow = 1 + notes.length;
  for (const [index, { head }] of columns.entries()) put(headRow, index, headCell(head));
  // Cells by themselves take ten times the memory of values, so only those that differ from their column are.
  const styles = columns.map((_, column) => commonStyle(rows, column));
  const values = rows.map((row, index) =>
    row.map((cell, column) => {
      const isPlain = cell.style !== undefined && cell.style === styles[column] && cell.hyperlink === undefined;
      if (!isPlain) put(headRow + 1 + index, column, cell);
      return isPlain ? (cell.value ?? null) : null;
    }),
  );
  const rowDefs = new Map(rows.map((row, index) => [headRow + 1 + index, { height: heightOf(row, columns) }]));
  const lastColumn = columnLetters(columns.length);
  return {
    name,
    columns: columns.map(({ width }, column) => ({ width, ...(styles[column] ? { style: styles[column] } : {}) })),
    rows: [...Array.from({ length: headRow + 1 }, () => []), ...values],
    cells,
    rowDefs,
    freezePane: { rows: headRow + 1 },
    ...(rows.length > 0 ? { autoFilter: { range: `A${headRow + 1}:${lastColumn}${headRow + 1 + rows.length}` } } : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headRow + 1}:$${headRow + 1}`,
    },
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
  };
}

/** The style that most cells of a column share. */
function commonStyle(rows: ReportSheet["rows"], column: number): ReportCell["style"] {
  const counts = new Map<ReportCell["style"], number>();
  for (const row of rows.slice(0, ROWS_SAMPLED)) {
    const style = row[column]?.style;
    counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const ROWS_SAMPLED = 200;

const LINE_POINTS = 13.5;
/** Excel shows no row higher than 409 points. */
const MOST_LINES = 30;

/** Room for the longest text of a row, in points: only Excel measures by itself when a file is opened. */
function heightOf(row: readonly ReportCell[], columns: ReportSheet["columns"]): number {
  const lines = row.map(({ value }, column) => {
    const width = (columns[column]?.width ?? 10) - 1;
    const texts = typeof value === "string" ? value.split("\n") : [];
    return texts.reduce((sum, text) => sum + Math.max(1, Math.ceil(displayWidth(text) / width)), 0);
  });
  return Math.min(MOST_LINES, Math.max(1, ...lines)) * LINE_POINTS + 3;
}
