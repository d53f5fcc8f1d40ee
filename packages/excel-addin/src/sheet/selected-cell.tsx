import { a1, type CellRef, type SheetGrid } from "@juesuan/core";
import { displayCell, storedContent } from "./cell-display.js";

/** The line above the sheet: which cell is selected, what it shows, what it holds. */
export function SelectedCell({
  sheet,
  selected,
}: {
  readonly sheet: SheetGrid;
  readonly selected: CellRef | undefined;
}) {
  if (!selected) return <p className="selected-cell quiet">单击单元格查看内容（只读）。</p>;
  const cell = sheet.at(selected.row, selected.column);
  const shown = cell ? displayCell(cell).text : "";
  const stored = cell ? storedContent(cell) : "";
  return (
    <p className="selected-cell" aria-live="polite">
      <b>{a1(selected)}</b> {cell ? <span className="content">{shown}</span> : <span className="quiet">空单元格</span>}
      {stored !== shown && <span className="quiet">存储值 {stored}</span>}
      {cell?.formula && <span className="quiet">公式 ={cell.formula}</span>}
    </p>
  );
}
