import { freeSheetName } from "../free-name.js";
import type { NewSheet } from "../workbook-host.js";
import { typed } from "./apply-changes.js";
import { MOST_CELLS_AT_ONCE } from "./row-blocks.js";

/** Points per character of the standard font, and what a cell's edges take. */
const POINTS_PER_CHARACTER = 5.6;
const EDGES = 4;

/** Adds a worksheet, fills it in loads, and shows it. */
export async function addSheet(context: Excel.RequestContext, sheet: NewSheet): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const name = freeSheetName(
    sheet.name,
    worksheets.items.map((each) => each.name),
  );
  const added = worksheets.add(name);
  for (const [index, width] of sheet.widths.entries()) {
    added.getRangeByIndexes(0, index, 1, 1).format.columnWidth = width * POINTS_PER_CHARACTER + EDGES;
  }
  let waiting = 0;
  for (const [row, cells] of sheet.rows.entries()) {
    if (cells.length === 0) continue;
    const range = added.getRangeByIndexes(row, 0, 1, cells.length);
    range.formulas = [cells.map(({ content }) => typed(content))];
    for (const [column, { bold, wrap }] of cells.entries()) {
      if (!bold && !wrap) continue;
      const { format } = added.getRangeByIndexes(row, column, 1, 1);
      if (bold) format.font.bold = true;
      if (wrap) format.wrapText = true;
    }
    waiting += cells.length;
    if (waiting < MOST_CELLS_AT_ONCE) continue;
    // A load at a time, for the same limit as in reading; never a sync per row.
    waiting = 0;
    await context.sync();
  }
  added.activate();
  await context.sync();
  return name;
}
