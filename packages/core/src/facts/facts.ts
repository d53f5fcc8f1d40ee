import type { DisclosureTable, TableId } from "../tables/table.js";
import type { Fact } from "./fact.js";
import type { DocumentPrecision, TablePrecision } from "./precision.js";

/** The facts of one recognised table. */
export interface TableFacts {
  readonly table: DisclosureTable;
  /** Every amount cell of the rows and columns that were understood, blank ones included; row by row. */
  readonly facts: readonly Fact[];
  /** Last printed digit of the table's amounts in 分, inferred from the figures (precision.ts), and its label (“0.01万元”). */
  readonly ulp: number;
  readonly precision: string;
  /** The fact of a row and column by their keys; undefined when the table has no such cell. */
  fact(row: string, column: string): Fact | undefined;
  /** The facts of one row, in column order. */
  row(row: string): readonly Fact[];
  /** The facts of one column, top to bottom. */
  column(column: string): readonly Fact[];
}

/** The facts of a workbook. A table that occurs twice is listed twice. */
export interface Facts {
  readonly all: readonly Fact[];
  readonly tables: readonly TableFacts[];
  /** Precision of the figures, inferred from them (precision.ts). */
  readonly precision: DocumentPrecision;
  /** The first table of that id in the order of the workbook. */
  table(id: TableId): TableFacts | undefined;
}

const NONE: readonly Fact[] = [];

/** Indexes the facts of a table. */
export function tableFacts(table: DisclosureTable, facts: readonly Fact[], precision: TablePrecision): TableFacts {
  let byRow: Map<string, Fact[]> | undefined;
  const rows = (): Map<string, Fact[]> => {
    if (byRow) return byRow;
    byRow = new Map();
    for (const fact of facts) {
      const row = byRow.get(fact.row);
      if (row) row.push(fact);
      else byRow.set(fact.row, [fact]);
    }
    return byRow;
  };
  return {
    table,
    facts,
    ulp: precision.ulp,
    precision: precision.label,
    fact: (row, column) =>
      rows()
        .get(row)
        ?.find((fact) => fact.column === column),
    row: (row) => rows().get(row) ?? NONE,
    column: (column) => facts.filter((fact) => fact.column === column),
  };
}
