import type { Amount } from "../money/amount.js";
import type { TableId } from "../tables/table.js";
import type { CellRef } from "../workbook/reference.js";

/**
 * One figure of a table: table × row × column, with its amount, its precision and the cell it came from.
 *
 * `state`: `amount` — a readable figure; `blank` — empty or one of the zero marks (-, —, /, 无, 不涉及), exactly nothing;
 * `unreadable` — text or an error value that is no figure (then `amount` is NOTHING and no rule may judge by it).
 */
export interface Fact {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
  readonly state: "amount" | "blank" | "unreadable";
  readonly amount: Amount;
  readonly cell: CellRef;
  /** What the cell shows, for messages: the figure as printed (“1,548.05”), "" when blank, the raw text when unreadable. */
  readonly shown: string;
  /** True when the cell holds a formula. */
  readonly computed: boolean;
  /** True when its row or column is hidden, or its number format shows nothing. */
  readonly hidden: boolean;
}
