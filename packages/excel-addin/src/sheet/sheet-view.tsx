import { a1, type CellRange, type CellRef, inSpans, type Severity, type SheetGrid } from "@juesuan/core";
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { GridCell } from "./grid-cell.js";
import { ColumnHeadings, RowHeadings } from "./headings.js";
import {
  type Box,
  boxOf,
  COLUMN_HEADING_HEIGHT,
  drawnRows,
  extent,
  ROW_HEADING_WIDTH,
  ROW_HEIGHT,
  sheetGeometry,
  stepFrom,
  textRoom,
  visibleRange,
} from "./sheet-geometry.js";

interface Props {
  readonly sheet: SheetGrid;
  /** The selected cell, when it is on this sheet. */
  readonly selected: CellRef | undefined;
  /** A1 → gravest severity of the findings there. */
  readonly marks: ReadonlyMap<string, Severity>;
  readonly onSelect: (cell: CellRef) => void;
}

const NOTHING_SEEN: Box = { left: 0, top: 0, width: 0, height: 0 };

/** A sheet to look at: merged cells and number formats as in the spreadsheet, nothing can be changed. */
export function SheetView({ sheet, selected, marks, onSelect }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const focusFollows = useRef(false);
  const [seen, setSeen] = useState<Box>(NOTHING_SEEN);
  const geometry = useMemo(() => sheetGeometry(sheet), [sheet]);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = () =>
      setSeen({
        left: element.scrollLeft,
        top: element.scrollTop,
        width: element.clientWidth,
        height: element.clientHeight,
      });
    look();
    element.addEventListener("scroll", look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, []);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    if (selected) scrollIntoView(element, boxOf(geometry, extent(geometry, selected.row, selected.column)));
    else element.scrollTo(0, 0);
  }, [geometry, selected]);

  // The cell that an arrow key leads to may be drawn only after scrolling, so the focus follows after each drawing.
  useEffect(() => {
    if (!focusFollows.current || !selected) return;
    const cell = frame.current?.querySelector<HTMLElement>(`[data-cell="${a1(selected)}"]`);
    if (!cell) return;
    focusFollows.current = false;
    cell.focus({ preventScroll: true });
  });

  const visible = visibleRange(geometry, seen);
  const rows = drawnRows(sheet, geometry, visible);
  const current = selected && extent(geometry, selected.row, selected.column);
  const width = (geometry.lefts.at(-1) ?? 0) + ROW_HEADING_WIDTH;
  const height = geometry.rows * ROW_HEIGHT;

  const select = (range: CellRange) => onSelect({ sheet: sheet.name, row: range.top, column: range.left });
  const onKeyDown = (event: KeyboardEvent, range: CellRange) => {
    const step = stepOf(event, Math.max(1, Math.floor(seen.height / ROW_HEIGHT) - 2));
    if (!step) return;
    event.preventDefault();
    focusFollows.current = true;
    onSelect({ sheet: sheet.name, ...stepFrom(geometry, range, ...step) });
  };
  const tabStop = current ?? rows[0]?.[1][0]?.range;

  return (
    <div className="sheet-frame" ref={frame}>
      <div style={{ width, height: height + COLUMN_HEADING_HEIGHT }}>
        <ColumnHeadings geometry={geometry} visible={visible} hidden={sheet.hiddenColumns} />
        <RowHeadings visible={visible} hidden={sheet.hiddenRows} />
        <table className="sheet" aria-label={`工作表 ${sheet.name}`} style={{ width, height }}>
          <tbody>
            {rows.map(([row, cells]) => (
              <tr key={row}>
                {cells.map(({ range, cell }) => (
                  <GridCell
                    key={range.left}
                    box={boxOf(geometry, range)}
                    room={textRoom(sheet, geometry, range)}
                    range={range}
                    cell={cell}
                    severity={marks.get(a1({ row: range.top, column: range.left }))}
                    selected={current?.top === range.top && current.left === range.left}
                    tabStop={tabStop?.top === range.top && tabStop.left === range.left}
                    hidden={inSpans(sheet.hiddenRows, range.top) || inSpans(sheet.hiddenColumns, range.left)}
                    onSelect={select}
                    onKeyDown={onKeyDown}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {geometry.rowsLeftOut > 0 && <p className="sheet-note">这张表还有 {geometry.rowsLeftOut} 行没有显示。</p>}
    </div>
  );
}

/** Rows and columns that a key moves by; undefined for other keys. */
function stepOf(event: KeyboardEvent, page: number): readonly [rows: number, columns: number] | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  switch (event.key) {
    case "ArrowUp":
      return [-1, 0];
    case "ArrowDown":
      return [1, 0];
    case "ArrowLeft":
      return [0, -1];
    case "ArrowRight":
      return [0, 1];
    case "PageUp":
      return [-page, 0];
    case "PageDown":
      return [page, 0];
    default:
      return undefined;
  }
}

/** Scrolls as little as possible; a cell that is not in sight comes to the middle. */
function scrollIntoView(frame: HTMLElement, box: Box): void {
  const width = frame.clientWidth - ROW_HEADING_WIDTH;
  const height = frame.clientHeight - COLUMN_HEADING_HEIGHT;
  const inSight = (start: number, size: number, from: number, room: number) =>
    start >= from && start + Math.min(size, room) <= from + room;
  const middle = (start: number, size: number, room: number) => start - Math.max(0, (room - size) / 2);
  frame.scrollTo({
    left: inSight(box.left, box.width, frame.scrollLeft, width) ? frame.scrollLeft : middle(box.left, box.width, width),
    top: inSight(box.top, box.height, frame.scrollTop, height) ? frame.scrollTop : middle(box.top, box.height, height),
  });
}
