/** What links between two tables share: a quantity told twice, and the 类 of a summary against a table of codes. */
import type { Fact } from "../../facts/fact.js";
import type { TableFacts } from "../../facts/facts.js";
import { TABLE_NAMES, type TableRow } from "../../tables/table.js";
import { type Derived, type IdentityWords, mustEqual, totalOfParts } from "../identity.js";
import { topRows } from "./code-table.js";
import { classOfItem, factsOfRows, itemRows, rowOf, strangeRows, strangeRowsOfSide, withholds } from "./rows.js";
import { cellPhrase, rowName } from "./wording.js";

/** One amount of a table, by its keys. */
export interface Spot {
  readonly table: TableFacts;
  readonly row: string;
  readonly column: string;
}

class Found {
  readonly fact: Fact;
  readonly #table: TableFacts;
  readonly #row: TableRow;

  constructor(fact: Fact, table: TableFacts, row: TableRow) {
    this.fact = fact;
    this.#table = table;
    this.#row = row;
  }

  /** What it is called: “支出决算表合计行的基本支出”. Told only when asked. */
  get phrase(): string {
    return cellPhrase(this.#table, this.#row, this.fact.column);
  }
}

export function found({ table, row, column }: Spot): Found | undefined {
  const fact = table.fact(row, column);
  const printed = fact && rowOf(table, row);
  return printed && new Found(fact, table, printed);
}

/** The quantity at `one` equals the sum of those at `others`, all of which must be printed. */
export function* sameQuantity(rule: string, subject: string, one: Spot, others: readonly Spot[]): Generator<Derived> {
  const whole = found(one);
  const parts = others.flatMap((spot) => found(spot) ?? []);
  if (!whole || parts.length === 0 || parts.length < others.length) return;
  yield mustEqual({
    id: `${rule}:${subject}`,
    rule,
    kind: "cross",
    words: () => ({
      place: whole.phrase,
      equation: `${whole.phrase} = ${parts.map((part) => part.phrase).join(" + ")}`,
      whole: whole.phrase,
      parts: parts.length === 1 ? (parts[0]?.phrase ?? "") : `${joined(parts, others)}之和`,
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
  const printedAbove = byClass(items, classOfItem);
  const printedBelow = byClass(tops, classOfCode);
  for (const code of [...new Set([...printedAbove.keys(), ...printedBelow.keys()])].sort()) {
    const above = printedAbove.get(code) ?? NO_ROWS;
    const below = printedBelow.get(code) ?? NO_ROWS;
    if (above.length === 0 && !summaryComplete) continue;
    // Without its 类 row, or without any row, a table that is not complete says nothing about the 类.
    if (!codesComplete && !below.some((row) => row.code === code)) continue;
    yield* classLink(link, code, above, below);
  }
}

const NO_ROWS: readonly TableRow[] = [];

/** Rows by their 类, those without one left out. */
function byClass(
  rows: readonly TableRow[],
  classOf: (row: TableRow) => string | undefined,
): ReadonlyMap<string, readonly TableRow[]> {
  const classes = new Map<string, TableRow[]>();
  for (const row of rows) {
    const code = classOf(row);
    if (code === undefined) continue;
    const own = classes.get(code);
    if (own) own.push(row);
    else classes.set(code, [row]);
  }
  return classes;
}

const classOfCode = (row: TableRow): string | undefined => {
  const code = row.code?.slice(0, 3) ?? "";
  return /^2\d\d$/.test(code) ? code : undefined;
};

function* classLink(
  { rule, summary, summaryColumn, codes, codesColumn }: ClassLink,
  code: string,
  above: readonly TableRow[],
  below: readonly TableRow[],
): Generator<Derived> {
  const left = factsOfRows(summary, above, summaryColumn);
  const right = factsOfRows(codes, below, codesColumn);
  const id = `${rule}:${code}`;
  const [total, ...more] = left;
  if (total && (right.length > 0 || below.length === 0)) {
    const words = (): IdentityWords => {
      const whole = phraseOf(summary, above, summaryColumn);
      const parts = below.length === 0 ? absent(codes, code) : phraseOf(codes, below, codesColumn);
      return { place: whole, equation: `${whole} = ${parts}`, whole, parts };
    };
    yield mustEqual({ id, rule, kind: "cross", words, terms: totalOfParts(total, right, more) });
    return;
  }
  const [first, ...rest] = right;
  if (!first || above.length > 0) return;
  const words = (): IdentityWords => {
    const whole = phraseOf(codes, below, codesColumn);
    const parts = `${TABLE_NAMES[summary.table.id]}未列该类，即`;
    return { place: whole, equation: `${whole} = 0（总表未列该类）`, whole, parts };
  };
  yield mustEqual({ id, rule, kind: "cross", words, terms: totalOfParts(first, [], rest) });
}

function phraseOf(table: TableFacts, rows: readonly TableRow[], column: string): string {
  const [first] = rows;
  if (!first) return "";
  if (rows.length === 1) return cellPhrase(table, first, column);
  return `${TABLE_NAMES[table.table.id]}${rows.map((row) => `“${rowName(row)}”`).join("、")}之和`;
}

const absent = (table: TableFacts, code: string): string => `${TABLE_NAMES[table.table.id]}未列 ${code} 类，即`;
