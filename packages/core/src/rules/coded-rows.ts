/** Rows of the tables that carry classification codes, gathered for the rules on codes. */

import type { Classification, CodeBook, CodeTable } from "../codes/index.js";
import { compareEntryName, nearestCodes, parentOf } from "../codes/index.js";
import type { Facts, TableFacts } from "../facts/facts.js";
import { onceFor } from "../facts/once-for.js";
import type { Anchor } from "../findings/finding.js";
import type { DisclosureTable, TableId, TableRow } from "../tables/table.js";
import { tableAnchor } from "./anchors.js";

/** Tables by function; basic-expenditure is the one by economic nature. */
export const FUNCTION_TABLES: readonly TableId[] = [
  "income",
  "expenditure",
  "general-public-budget",
  "government-fund",
  "state-capital",
];

/** A row with a code, the name printed beside it ("" when there is none) and its table. */
export interface CodedRow {
  readonly facts: TableFacts;
  readonly table: DisclosureTable;
  readonly row: TableRow;
  readonly code: string;
  readonly name: string;
}

/** The coded rows of one table, top to bottom; gathered once, because every rule on codes asks. */
export const codedRowsOf: (facts: TableFacts) => readonly CodedRow[] = onceFor((facts) => {
  const rows: CodedRow[] = [];
  for (const row of facts.table.rows) {
    if (row.code !== undefined) rows.push({ facts, table: facts.table, row, code: row.code, name: nameOf(row) });
  }
  return rows;
});

/** The coded rows of the tables by function. */
export const functionalRows: (facts: Facts) => readonly CodedRow[] = onceFor((facts) =>
  facts.tables.filter(({ table }) => FUNCTION_TABLES.includes(table.id)).flatMap(codedRowsOf),
);

/** The coded rows of basic-expenditure. */
export const economicRows = (facts: Facts): CodedRow[] =>
  facts.tables.filter(({ table }) => table.id === "basic-expenditure").flatMap(codedRowsOf);

const CHINESE = /[\u4e00-\u9fff]/;

const nameOf = (row: TableRow): string => (CHINESE.test(row.name) ? row.name : "");

export const codeAnchor = ({ table, row }: CodedRow): Anchor => tableAnchor(table, row.codePlace ?? row.namePlace);
export const nameAnchor = ({ table, row }: CodedRow): Anchor => tableAnchor(table, row.namePlace);

/** True when the row holds an amount other than zero, or one that cannot be read. */
export const hasAmount = ({ facts, row }: CodedRow): boolean =>
  facts.row(row.key).some((fact) => fact.state === "unreadable" || fact.amount.fen !== 0);

/** Rows that share a key, in the order of their first occurrence. */
export function groupRows(
  rows: readonly CodedRow[],
  keyOf: (row: CodedRow) => string,
): readonly (readonly [CodedRow, ...CodedRow[]])[] {
  const groups = new Map<string, [CodedRow, ...CodedRow[]]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** The classification of an economic code by its first digit: 3xx departmental, 5xx governmental. */
export const economicClassification = (code: string): Classification =>
  code.startsWith("5") ? "government-economic" : "departmental-economic";

/** The table of codes that a coded row must be looked up in. */
export const codesFor = (book: CodeBook, row: CodedRow): CodeTable =>
  book.table(row.table.id === "basic-expenditure" ? economicClassification(row.code) : "functional");

/**
 * True when the code of a row is not to be relied on: no code of the classification, or one that is named otherwise. It is
 * reported by the rules on unknown codes and on names; the rules on levels, order and funds leave it alone.
 */
export function isSuspect(book: CodeBook, row: CodedRow, year: number | undefined): boolean {
  const table = codesFor(book, row);
  const entry = table.get(row.code);
  if (!entry) return !isLocalItem(table, row.code) || isNamedAsAnother(table, row, year);
  return row.name !== "" && compareEntryName(table, entry, row.name, year).verdict === "different";
}

/** A 项 that no table holds, of a 款 that is known: bureaus add such. */
export const isLocalItem = (table: CodeTable, code: string): boolean =>
  code.length === 7 && table.get(code.slice(0, 5)) !== undefined;

const isNamedAsAnother = (table: CodeTable, { code, name }: CodedRow, year: number | undefined): boolean =>
  name !== "" && nearestCodes(table, code, { year, name }).some((near) => near.sameName);

/** True when the row's own 款 or 类 is missing although the table prints that level. */
export function isOrphan(rows: readonly CodedRow[], { code }: CodedRow): boolean {
  const parent = parentOf(code);
  if (parent === undefined) return false;
  const { codes, lengths } = printedCodes(rows);
  return !codes.has(parent) && lengths.has(parent.length);
}

/** The codes of a table, and how many digits they have; every row of a long table is looked up in them. */
const printedCodes = onceFor((rows: readonly CodedRow[]) => ({
  codes: new Set(rows.map((row) => row.code)),
  lengths: new Set(rows.map((row) => row.code.length)),
}));
