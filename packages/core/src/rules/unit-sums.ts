/** Department against its units: what every unit's table adds up to, cell by cell. */

import type { Fact } from "../facts/fact.js";
import type { Facts, TableFacts } from "../facts/facts.js";
import { onceFor } from "../facts/once-for.js";
import { roundingRoom } from "../money/amount.js";
import type { TableId, TableRow } from "../tables/table.js";
import type { ComparedWorkbook } from "./companions.js";

/**
 * How far a displayed amount may lie from the exact one, in 分. A total may have been added from displayed rows and
 * columns (docs/architecture.md, “尾差”), so its room is that of all amounts below it; a leaf has its last digit, because
 * some units cut amounts off instead of rounding them, and nobody says which.
 */
function roomsOf({ table, facts }: TableFacts): (fact: Fact) => number {
  const filled = new Set(facts.filter(({ amount }) => amount.fen !== 0).map(({ row, column }) => `${row}|${column}`));
  const rows = table.rows.filter(({ kind }) => kind !== "of-which" && kind !== "total" && kind !== "subtotal");
  const leaves = rows.filter(
    ({ code }) => code === undefined || !rows.some((other) => other.code !== code && other.code?.startsWith(code)),
  );
  const parts = table.columns.filter(({ key, kind }) => kind === "amount" && key !== "total").map(({ key }) => key);
  const byKey = new Map<string, TableRow>(table.rows.map((row) => [row.key, row]));
  const counts = new Map<string, number>();
  const count = (row: string, column: string): number => {
    const key = `${row}|${column}`;
    const known = counts.get(key);
    if (known !== undefined) return known;
    const { code, kind } = byKey.get(row) ?? {};
    const isTotal = kind === "total" || kind === "subtotal";
    const below =
      isTotal || code === undefined ? (isTotal ? leaves : []) : leaves.filter((leaf) => leaf.code?.startsWith(code));
    const own = below.length > 0 ? below.map((leaf) => leaf.key) : [row];
    const columns = column === "total" && parts.length > 0 ? parts : [column];
    const sum = own.reduce((all, leaf) => all + columns.filter((part) => filled.has(`${leaf}|${part}`)).length, 0);
    counts.set(key, sum);
    return sum;
  };
  return (fact) => 2 * roundingRoom(fact.amount) * Math.max(1, count(fact.row, fact.column));
}

/** One cell of the department and the sum of the units' cells of the same meaning. */
export interface UnitSum {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
  /** The department's cell; undefined when its table prints no such row. */
  readonly fact: Fact | undefined;
  /** Σ of the units in 分. */
  readonly sum: number;
  /** How far rounding alone may separate the two, in 分. */
  readonly room: number;
}

/** Σ of the units − department, in 分. */
export const excessOf = ({ fact, sum }: UnitSum): number => sum - (fact?.amount.fen ?? 0);

export const agrees = (unitSum: UnitSum): boolean => Math.abs(excessOf(unitSum)) <= unitSum.room;

/** A department's rules and its identities ask for the same tables; each is added up once. */
const SUMS = onceFor((_: readonly ComparedWorkbook[]) =>
  onceFor((_facts: Facts) => new Map<TableId, ReadonlyMap<string, UnitSum>>()),
);

function sumsByCell(facts: Facts, units: readonly ComparedWorkbook[], table: TableId): ReadonlyMap<string, UnitSum> {
  const known = SUMS(units)(facts);
  const sums = known.get(table) ?? addUp(facts, units, table);
  known.set(table, sums);
  return sums;
}

/** The sums of one table in the order of the department's rows, then the rows that only units print. Unreadable cells and 其中 are left out. */
export const unitSums = (facts: Facts, units: readonly ComparedWorkbook[], table: TableId): UnitSum[] => [
  ...sumsByCell(facts, units, table).values(),
];

/** The sum that a cell of the department is compared with; undefined for 其中 and what could not be read. */
export const unitSumOf = (facts: Facts, units: readonly ComparedWorkbook[], fact: Fact): UnitSum | undefined =>
  sumsByCell(facts, units, fact.table).get(keyOf(fact));

const keyOf = ({ row, column }: { readonly row: string; readonly column: string }): string => `${row}|${column}`;

function addUp(facts: Facts, units: readonly ComparedWorkbook[], table: TableId): ReadonlyMap<string, UnitSum> {
  const own = facts.table(table);
  const sums = new Map<string, UnitSum & { sum: number; room: number }>();
  if (!own) return sums;
  const roomInOwn = roomsOf(own);
  const unreadable = new Set<string>();
  const columns = new Set(own.table.columns.filter(({ kind }) => kind === "amount").map(({ key }) => key));
  const rows = new Set(own.table.rows.filter(({ kind }) => kind !== "of-which").map(({ key }) => key));
  for (const fact of own.facts) {
    if (!columns.has(fact.column) || !rows.has(fact.row)) continue;
    const key = keyOf(fact);
    if (fact.state === "unreadable") unreadable.add(key);
    sums.set(key, { table, row: fact.row, column: fact.column, fact, sum: 0, room: roomInOwn(fact) });
  }
  for (const unit of units) {
    const theirs = unit.facts.table(table);
    if (!theirs) continue;
    const roomInTheirs = roomsOf(theirs);
    const ofWhich = new Set(theirs.table.rows.filter(({ kind }) => kind === "of-which").map(({ key }) => key));
    for (const fact of theirs.facts) {
      if (!columns.has(fact.column) || ofWhich.has(fact.row)) continue;
      const key = keyOf(fact);
      if (fact.state === "unreadable") unreadable.add(key);
      const sum = sums.get(key) ?? { table, row: fact.row, column: fact.column, fact: undefined, sum: 0, room: 0 };
      sum.sum += fact.amount.fen;
      sum.room += roomInTheirs(fact);
      sums.set(key, sum);
    }
  }
  for (const key of unreadable) sums.delete(key);
  return sums;
}
