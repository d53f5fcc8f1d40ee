/**
 * Cuts a sheet into blocks: what stands under one title (or under one set of headings, where the title is missing).
 * Several tables may be stacked on one sheet, with or without blank rows, titles, marks and notes between them.
 */
import type { Block } from "./block.js";
import { BlockCutter } from "./block-cutter.js";
import { lineOf } from "./row-kind.js";
import type { SheetView } from "./sheet-view.js";

/** Cuts one sheet into blocks. Linear in its cells. */
export function blocksOf(view: SheetView): Block[] {
  const cutter = new BlockCutter(view);
  for (const row of view.rows) cutter.place(lineOf(row));
  const blocks = cutter.finish();
  joinFooter(blocks);
  return blocks;
}

/** 单位（公章）：… under the last table of a sheet is its footer, not the beginning of another. */
function joinFooter(blocks: Block[]): void {
  const [last, table] = [blocks.at(-1), blocks.at(-2)];
  if (!last || !table || table.headings.length === 0 || last.headings.length + last.body.length + last.notes.length > 0)
    return;
  if (!last.preamble.every((line) => line.kind === "caption")) return;
  blocks.splice(-2, 2, { ...table, notes: [...table.notes, ...last.preamble.map((line) => line.row)] });
}
