import type { SheetGrid } from "../workbook/grid.js";
import { a1 } from "../workbook/reference.js";

/** Something in the sheet that has to be put right before it can be used. */
export interface SupplementProblem {
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  /** What is wrong and what is expected: Chinese sentences. */
  readonly message: string;
}

/** What was found wrong in one sheet, in the order of reading. */
export class SheetProblems {
  readonly all: SupplementProblem[] = [];

  constructor(private readonly sheet: SheetGrid) {}

  /** @param place where it is; the sheet's first cell when it has no place of its own */
  tell(place: { readonly row: number; readonly column: number } | undefined, message: string): void {
    this.all.push({ sheet: this.sheet.name, cell: place ? a1(place) : "A1", message });
  }
}
