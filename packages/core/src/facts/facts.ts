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
export const tableFacts = (table: DisclosureTable, facts: readonly Fact[], precision: TablePrecision): TableFacts =>
  new IndexedFacts(table, facts, precision);

/** A class: its methods are compiled once, not for every table of every workbook. */
class IndexedFacts implements TableFacts {
  readonly table: DisclosureTable;
  readonly facts: readonly Fact[];
  readonly ulp: number;
  readonly precision: string;
  #byRow: Map<string, Fact[]> | undefined;

  constructor(table: DisclosureTable, facts: readonly Fact[], precision: TablePrecision) {
    this.table = table;
    this.facts = facts;
    this.ulp = precision.ulp;
    this.precision = precision.label;
  }

  fact(row: string, column: string): Fact | undefined {
    for (const fact of this.row(row)) if (fact.column === column) return fact;
    return undefined;
  }

  row(row: string): readonly Fact[] {
    this.#byRow ??= byRow(this.facts);
    return this.#byRow.get(row) ?? NONE;
  }

  column(column: string): readonly Fact[] {
    return this.facts.filter((fact) => fact.column === column);
  }
}

function byRow(facts: readonly Fact[]): Map<string, Fact[]> {
  const rows = new Map<string, Fact[]>();
  for (const fact of facts) {
    const row = rows.get(fact.row);
    if (row) row.push(fact);
    else rows.set(fact.row, [fact]);
  }
  return rows;
}
