import { type CellRange, columnLetters, inSpans, type Span } from "@juesuan/core";
import { COLUMN_HEADING_HEIGHT, ROW_HEADING_WIDTH, ROW_HEIGHT, type SheetGeometry } from "./sheet-geometry.js";

const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** The line of column letters. A column that is hidden in the file is shown and says so. */
export function ColumnHeadings(props: {
  readonly geometry: SheetGeometry;
  readonly visible: CellRange;
  readonly hidden: readonly Span[];
}) {
  const { geometry, visible, hidden } = props;
  const width = (geometry.lefts.at(-1) ?? 0) + ROW_HEADING_WIDTH;
  return (
    <div className="column-headings" aria-hidden="true" style={{ width, height: COLUMN_HEADING_HEIGHT }}>
      <span className="corner" style={{ width: ROW_HEADING_WIDTH, height: COLUMN_HEADING_HEIGHT }} />
      {numbers(visible.left, visible.right).map((column) => {
        const left = geometry.lefts[column - 1] ?? 0;
        const right = geometry.lefts[column] ?? left;
        return (
          <span
            key={column}
            className="column-heading"
            style={{ left: ROW_HEADING_WIDTH + left, width: right - left, height: COLUMN_HEADING_HEIGHT }}
          >
            {columnLetters(column)}
            {inSpans(hidden, column) && "（隐）"}
          </span>
        );
      })}
    </div>
  );
}

/** The row numbers at the left edge. */
export function RowHeadings({ visible, hidden }: { readonly visible: CellRange; readonly hidden: readonly Span[] }) {
  return (
    <div className="row-headings" aria-hidden="true" style={{ width: ROW_HEADING_WIDTH }}>
      {numbers(visible.top, visible.bottom).map((row) => (
        <span
          key={row}
          className="row-heading"
          style={{ top: (row - 1) * ROW_HEIGHT, height: ROW_HEIGHT, width: ROW_HEADING_WIDTH }}
        >
          {row}
          {inSpans(hidden, row) && "隐"}
        </span>
      ))}
    </div>
  );
}
