/** What links between two tables share: a quantity told twice, and the 类 of a summary against a table of codes. */
import type { Fact } from "../../facts/fact.js";
import type { TableFacts } from "../../facts/facts.js";
import { TABLE_NAMES, type TableRow } from "../../tables/table.js";
import { type Derived, mustEqual, totalOfParts } from "../identity.js";
import { topRows } from "./code-table.js";
import { classOfItem, itemRows, rowOf, strangeRows, strangeRowsOfSide, withholds } from "./rows.js";
import { cellPhrase, rowName } from "./wording.js";

/** One amount of a table, by its keys. */
export interface Spot {
  readonly table: TableFacts;
  readonly row: string;
  readonly column: string;
}

interface Found {
  readonly fact: Fact;
  readonly phrase: string;
}

export function found({ table, row, column }: Spot): Found | undefined {
  const printed = rowOf(table, row);
  const fact = printed && table.fact(row, column);
  return printed && fact ? { fact, phrase: cellPhrase(table, printed, column) } : undefined;
}

/** The quantity at `one` equals the sum of those at `others`, all of which must be printed. */
export function* sameQuantity(rule: string, subject: string, one: Spot, others: readonly Spot[]): Generator<Derived> {
  const whole = found(one);
  const parts = others.flatMap((spot) => found(spot) ?? []);
  if (!whole || parts.length === 0 || parts.length < others.length) return;
  const phrase = parts.length === 1 ? (parts[0]?.phrase ?? "") : `${joined(parts, others)}之和`;
  yield mustEqual({
    id: `${rule}:${subject}`,
    rule,
    kind: "cross",
    words: () => ({
      place: whole.phrase,
      equation: `${whole.phrase} = ${parts.map((part) => part.phrase).join(" + ")}`,
      whole: whole.phrase,
      parts: phrase,
    }),
    terms: totalOfParts(
      whole.fact,
      parts.map((part) => part.fact),
    ),
  });
}

/** “表名“甲”与“乙””: a table that all parts stand in is named once. */
function joined(parts: readonly Found[], spots: readonly Spot[]): string {
  const names = new Set(spots.map(({ table }) => TABLE_NAMES[table.table.id]));
  const [name = ""] = names;
  const shorter = (phrase: string): string => (names.size === 1 ? phrase.replace(name, "") : phrase);
  return parts.map(({ phrase }, index) => (index === 0 ? phrase : shorter(phrase))).join("与");
}

/** Links every 类 of a summary's spending side to a table of codes. A 类 that one of them does not print is nothing there. */
export interface ClassLink {
  readonly rule: string;
  readonly summary: TableFacts;
  readonly summaryColumn: string;
  readonly codes: TableFacts;
  readonly codesColumn: string;
}

export function* classLinks(link: ClassLink): Generator<Derived> {
  const { summary, codes } = link;
  const tops = topRows(codes);
  const items = itemRows(summary, "expenditure");
  if (tops.length === 0 || items.length === 0) return;
  const summaryComplete = strangeRowsOfSide(summary, "expenditure").length === 0;
  const codesComplete = strangeRows(codes).length === 0 && !withholds(codes);
  const classes = new Set([...items.flatMap((row) => classOfItem(row) ?? []), ...tops.flatMap(classOfCode)]);
  for (const code of [...classes].sort()) {
    const above = items.filter((row) => classOfItem(row) === code);
    const below = tops.filter((row) => row.code?.startsWith(code));
    if (above.length === 0 && !summaryComplete) continue;
    // Without its 类 row, or without any row, a table that is not complete says nothing about the 类.
    if (!codesComplete && !below.some((row) => row.code === code)) continue;
    yield* classLink(link, code, above, below);
  }
}

const classOfCode = (row: TableRow): readonly string[] => {
  const code = row.code?.slice(0, 3) ?? "";
  return /^2\d\d$/.test(code) ? [code] : [];
};

function* classLink(
  { rule, summary, summaryColumn, codes, codesColumn }: ClassLink,
  code: string,
  above: readonly TableRow[],
  below: readonly TableRow[],
): Generator<Derived> {
  const left = amounts(summary, above, summaryColumn);
  const right = amounts(codes, below, codesColumn);
  const base = { id: `${rule}:${code}`, rule, kind: "cross" as const };
  const [total, ...more] = left;
  if (total && (right.length > 0 || below.length === 0)) {
    const whole = phraseOf(summary, above, summaryColumn);
    const parts = below.length === 0 ? absent(codes, code) : phraseOf(codes, below, codesColumn);
    const terms = totalOfParts(total, right, more);
    yield mustEqual({ ...base, words: () => ({ place: whole, equation: `${whole} = ${parts}`, whole, parts }), terms });
    return;
  }
  const [first, ...rest] = right;
  if (!first || above.length > 0) return;
  const whole = phraseOf(codes, below, codesColumn);
  const parts = `${TABLE_NAMES[summary.table.id]}未列该类，即`;
  const terms = totalOfParts(first, [], rest);
  yield mustEqual({
    ...base,
    words: () => ({ place: whole, equation: `${whole} = 0（总表未列该类）`, whole, parts }),
    terms,
  });
}

const amounts = (table: TableFacts, rows: readonly TableRow[], column: string): readonly Fact[] =>
  rows.flatMap((row) => table.fact(row.key, column) ?? []);

function phraseOf(table: TableFacts, rows: readonly TableRow[], column: string): string {
  const [first] = rows;
  if (!first) return "";
  if (rows.length === 1) return cellPhrase(table, first, column);
  return `${TABLE_NAMES[table.table.id]}${rows.map((row) => `“${rowName(row)}”`).join("、")}之和`;
}

const absent = (table: TableFacts, code: string): string => `${TABLE_NAMES[table.table.id]}未列 ${code} 类，即`;
