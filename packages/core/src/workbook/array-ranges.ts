import { type CellRange, LAST_COLUMN } from "./reference.js";

/** Column marks that the array formulas of one sheet may set together: a bound against made-up files. */
const MOST_MARKS = 4_000_000;

/**
 * Which cells belong to an array formula or data table. Only the first cell of such a range carries the formula, but all
 * of them are computed. Cells come row by row, so it is enough to know, per column, down to which row it is covered.
 */
export class ArrayRanges {
  private readonly coveredTo = new Int32Array(LAST_COLUMN + 1);
  private marks = 0;

  /** Adds the range of a formula that stands in its first cell; false when there are implausibly many. */
  add(range: CellRange): boolean {
    this.marks += range.right - range.left + 1;
    if (this.marks > MOST_MARKS) return false;
    for (let column = range.left; column <= range.right; column++) {
      this.coveredTo[column] = Math.max(this.coveredTo[column] ?? 0, range.bottom);
    }
    return true;
  }

  covers(row: number, column: number): boolean {
    return (this.coveredTo[column] ?? 0) >= row;
  }
}
