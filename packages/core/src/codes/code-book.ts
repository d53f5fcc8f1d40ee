/** The classifications together. Every lookup takes a book, so that a user's own year can be laid over the built-in one. */
import type { CodeChange } from "./code-change.js";
import { renamesByCode } from "./code-change.js";
import type { Classification } from "./code-entry.js";
import { type CodeTable, codeTable } from "./code-table.js";
import { CHANGES } from "./data/changes.js";
import { DEPARTMENTAL_ECONOMIC } from "./data/departmental-economic.js";
import { FUNCTIONAL } from "./data/functional.js";
import { GOVERNMENT_ECONOMIC } from "./data/government-economic.js";
import { REVENUE } from "./data/revenue.js";
import { parseChanges, parseEntries } from "./parse-entries.js";

export interface CodeBook {
  /** The year whose names the entries carry. */
  readonly year: number;
  readonly changes: readonly CodeChange[];
  table(classification: Classification): CodeTable;
}

/**
 * The built-in tables: 《政府收支分类科目》 of 2024 with its changes of 2019–2025. They were compiled from knowledge of the
 * book, not from the book itself, hence the evidence grade of every entry.
 */
export const BUILT_IN_YEAR = 2024;

const PACKED = {
  functional: FUNCTIONAL,
  "departmental-economic": DEPARTMENTAL_ECONOMIC,
  "government-economic": GOVERNMENT_ECONOMIC,
  revenue: REVENUE,
} as const satisfies Record<Classification, string>;

let builtIn: CodeBook | undefined;

/** The built-in book; parsed at the first call, each table when it is first asked for. */
export function builtInCodes(): CodeBook {
  builtIn ??= readBuiltIn();
  return builtIn;
}

function readBuiltIn(): CodeBook {
  const changes = parseChanges(CHANGES);
  const renames = renamesByCode(changes);
  const tables = new Map<Classification, CodeTable>();
  return {
    year: BUILT_IN_YEAR,
    changes,
    table(classification) {
      let table = tables.get(classification);
      if (!table) {
        table = codeTable(classification, parseEntries(PACKED[classification], renames));
        tables.set(classification, table);
      }
      return table;
    },
  };
}
