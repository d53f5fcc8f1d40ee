import type { Cell, SheetParts, SheetVisibility, Span } from "./grid.js";
import type { CellRange } from "./reference.js";
import { LAST_COLUMN, LAST_ROW } from "./reference.js";
import type { SheetProblem } from "./sheet-problem.js";

/** How many more cells the sheets of one file may have; shared by their drafts. */
export interface CellBudget {
  left: number;
}

/** A sheet in the making, for readers that meet its cells one after the other. Notes the first problem and then takes no more. */
export class SheetDraft {
  name: string;
  visibility: SheetVisibility = "visible";
  problem: SheetProblem | undefined;
  readonly #cells: Cell[] = [];
  readonly #merges: CellRange[] = [];
  readonly #hiddenRows: Span[] = [];
  readonly #hiddenColumns: Span[] = [];
  readonly #budget: CellBudget;

  constructor(name: string, budget: CellBudget) {
    this.name = name;
    this.#budget = budget;
  }

  get isEmpty(): boolean {
    return this.#cells.length === 0;
  }

  add(cell: Cell): void {
    if (this.problem) return;
    if (cell.row > LAST_ROW || cell.column > LAST_COLUMN) {
      this.problem = { code: "too-large", detail: "行或列超出工作表范围" };
    } else if (this.#budget.left <= 0) this.problem = { code: "too-large", detail: "单元格过多" };
    else {
      this.#budget.left -= 1;
      this.#cells.push(cell);
    }
  }

  /** Notes a merge, of which a single cell is none. */
  merge(top: number, left: number, rows: number, columns: number): void {
    if (rows <= 1 && columns <= 1) return;
    const bottom = Math.min(LAST_ROW, top + Math.max(1, rows) - 1);
    const right = Math.min(LAST_COLUMN, left + Math.max(1, columns) - 1);
    if (bottom >= top && right >= left) this.#merges.push({ top, left, bottom, right });
  }

  hideRows(first: number, count: number): void {
    addSpan(this.#hiddenRows, first, Math.min(LAST_ROW, first + count - 1));
  }

  hideColumns(first: number, count: number): void {
    addSpan(this.#hiddenColumns, first, Math.min(LAST_COLUMN, first + count - 1));
  }

  parts(): SheetParts {
    return {
      name: this.name,
      visibility: this.visibility,
      cells: this.#cells,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
    };
  }
}

/** Adds a run, which the last one takes in when it touches it. */
export function addSpan(spans: Span[], first: number, last: number): void {
  if (last < first) return;
  const before = spans.at(-1);
  if (before && before.last + 1 === first) spans[spans.length - 1] = { first: before.first, last };
  else spans.push({ first, last });
}
