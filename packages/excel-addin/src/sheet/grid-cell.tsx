import { a1, type Cell, type CellRange, SEVERITY_LABELS, type Severity } from "@juesuan/core";
import { type KeyboardEvent, memo } from "react";
import { displayCell } from "./cell-display.js";
import { type Box, ROW_HEADING_WIDTH, textWidth } from "./sheet-geometry.js";

interface Props {
  readonly box: Box;
  /** How wide its text may run; more than the box where empty cells follow. */
  readonly room: number;
  readonly range: CellRange;
  readonly cell: Cell | undefined;
  /** Gravest severity of the findings at this cell. */
  readonly severity: Severity | undefined;
  readonly selected: boolean;
  /** The Tab key stops at this cell; the arrow keys lead on from it. */
  readonly tabStop: boolean;
  /** In a row or column that is hidden in the file. */
  readonly hidden: boolean;
  readonly onSelect: (range: CellRange) => void;
  readonly onKeyDown: (event: KeyboardEvent, range: CellRange) => void;
}

const PADDING = 12;
const RUNNING = { flex: "none", whiteSpace: "nowrap" } as const;

/** One cell, or one merged range. Drawn again only when it looks different: a sheet in sight has hundreds. */
export const GridCell = memo(DrawnCell, looksTheSame);

/** The listeners are left out: a sheet is drawn anew as a whole when it is another one. */
function looksTheSame(before: Props, after: Props): boolean {
  return (
    before.cell === after.cell &&
    before.severity === after.severity &&
    before.selected === after.selected &&
    before.tabStop === after.tabStop &&
    before.hidden === after.hidden &&
    before.room === after.room &&
    sameBox(before.box, after.box) &&
    before.range.top === after.range.top
  );
}

const sameBox = (one: Box, other: Box): boolean =>
  one.left === other.left && one.top === other.top && one.width === other.width && one.height === other.height;

function DrawnCell({ box, room, range, cell, severity, selected, tabStop, hidden, onSelect, onKeyDown }: Props) {
  const shown = cell && displayCell(cell);
  // Part of a number would be read as another number.
  const cutNumber = cell !== undefined && shown?.align === "right" && textWidth(cell) > box.width + PADDING;
  const place = a1({ row: range.top, column: range.left });
  const classes = ["cell"];
  // A range merged over columns is a title or a group heading: centred, as nearly every form does it.
  if (shown) classes.push(range.right > range.left && shown.align === "left" ? "center" : shown.align);
  if (severity) classes.push(severity);
  if (room > box.width) classes.push("running");
  if (hidden) classes.push("hidden-in-file");
  return (
    <td className={classes.join(" ")} style={{ ...box, left: box.left + ROW_HEADING_WIDTH }}>
      <button
        type="button"
        data-cell={place}
        tabIndex={tabStop ? 0 : -1}
        aria-current={selected}
        aria-label={`${place} ${shown?.text ?? "空"}${severity ? `（${SEVERITY_LABELS[severity]}）` : ""}`}
        onClick={() => onSelect(range)}
        onKeyDown={(event) => onKeyDown(event, range)}
      >
        <span className="cell-text" style={room > box.width ? { ...RUNNING, width: room - PADDING } : undefined}>
          {cutNumber ? "####" : shown?.text}
        </span>
      </button>
    </td>
  );
}
