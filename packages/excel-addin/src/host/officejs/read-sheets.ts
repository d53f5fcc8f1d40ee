import type { Cell, CellRange, SheetParts, SheetVisibility } from "@juesuan/core";
import type { ReadProgress } from "../workbook-host.js";
import { cellsOfBlock } from "./cells-of-block.js";
import type { OfficeScript } from "./excel-session.js";
import { lookUpHidden } from "./hidden-parts.js";
import { loadsOf, type UsedPart } from "./row-blocks.js";

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = { Hidden: "hidden", VeryHidden: "veryHidden" };

/** The reading was given up. */
export class ReadingStopped extends Error {}

/**
 * Reads all worksheets: first their names, then the extents of what they hold, then the contents in loads of at most
 * 20,000 cells; nine tables come in one load.
 * @throws ReadingStopped when the signal aborts between two loads, and what Excel throws
 */
export async function readSheets(
  context: Excel.RequestContext,
  office: OfficeScript,
  signal: AbortSignal,
  progress: ReadProgress,
): Promise<readonly SheetParts[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();

  const sheets = worksheets.items;
  const useds = sheets.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
    return used;
  });
  await context.sync();
  stopIf(signal);

  const details = useds.map((used) => (used.isNullObject ? undefined : detailsOf(used, office)));
  const parts = useds.flatMap((used, sheet): readonly UsedPart[] =>
    used.isNullObject
      ? []
      : [{ sheet, top: used.rowIndex, left: used.columnIndex, rows: used.rowCount, columns: used.columnCount }],
  );
  const cells: (readonly Cell[])[][] = sheets.map(() => []);
  const loads = loadsOf(parts);
  for (const [index, load] of loads.entries()) {
    const blocks = load.map((block) => {
      const range = sheets[block.sheet]?.getRangeByIndexes(block.top, block.left, block.rows, block.columns);
      range?.load("rowIndex,columnIndex,values,valueTypes,formulas,numberFormat");
      return { sheet: block.sheet, range };
    });
    await context.sync();
    for (const { sheet, range } of blocks) if (range) cells[sheet]?.push(cellsOfBlock(range));
    progress(index + 1, loads.length);
    stopIf(signal);
  }

  return sheets.map((sheet, index) => ({
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? "visible",
    cells: cells[index]?.flat() ?? [],
    merges: details[index]?.merges() ?? [],
    hiddenRows: details[index]?.rows.spans() ?? [],
    hiddenColumns: details[index]?.columns.spans() ?? [],
  }));
}

function stopIf(signal: AbortSignal): void {
  if (signal.aborted) throw new ReadingStopped();
}

/** Queues what is asked beside the cells; it is there after the next sync. */
function detailsOf(used: Excel.Range, office: OfficeScript) {
  return {
    rows: lookUpHidden(used, "row"),
    columns: lookUpHidden(used, "column"),
    // Before 1.13 Excel does not tell which cells are merged; tables are recognised without, too.
    merges: office.supports("1.13") ? lookUpMerges(used) : () => [],
  };
}

function lookUpMerges(used: Excel.Range): () => readonly CellRange[] {
  const merged = used.getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return () =>
    merged.isNullObject
      ? []
      : merged.areas.items.map((area) => ({
          top: area.rowIndex + 1,
          left: area.columnIndex + 1,
          bottom: area.rowIndex + area.rowCount,
          right: area.columnIndex + area.columnCount,
        }));
}
