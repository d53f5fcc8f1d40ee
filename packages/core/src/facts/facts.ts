import type { DisclosureTable, TableId } from "../tables/table.js";
import type { Fact } from "./fact.js";

/** The facts of one table. */
export interface TableFacts {
  readonly table: DisclosureTable;
  /** All facts of the table, row by row. */
  readonly facts: readonly Fact[];
  /** Last printed digit of the table's amounts in 分, as inferred from the document, with its Chinese label (“0.01万元”). */
  readonly ulp: number;
  readonly precision: string;
  /** The fact of a row and column key; undefined when the layout has no such row or column. */
  fact(row: string, column: string): Fact | undefined;
}

/** The facts of a workbook. A table that occurs twice is listed twice; `table` gives the first. */
export interface Facts {
  readonly all: readonly Fact[];
  readonly tables: readonly TableFacts[];
  table(id: TableId): TableFacts | undefined;
}
