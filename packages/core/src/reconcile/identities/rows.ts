/** Finding rows of a table by what they are, and whether a table prints all of its content. */

import type { Fact } from "../../facts/fact.js";
import type { TableFacts } from "../../facts/facts.js";
import { onceFor } from "../../facts/once-for.js";
import { TABLE_NAMES, type TableId, type TableRow, type UnknownPart } from "../../tables/table.js";
import { a1 } from "../../workbook/reference.js";
import { FUNDS } from "./wording.js";

export const rowOf = (table: TableFacts, key: string): TableRow | undefined =>
  table.table.rows.find((row) => row.key === key);

/** The facts of some columns of a row; columns that the layout lacks are left out. */
export function factsOf(table: TableFacts, row: string, columns: readonly string[]): readonly Fact[] {
  const found: Fact[] = [];
  for (const column of columns) {
    const fact = table.fact(row, column);
    if (fact) found.push(fact);
  }
  return found;
}

/** The facts of some rows in one column; rows that have none there are left out. */
export function factsOfRows(table: TableFacts, rows: readonly TableRow[], column: string): readonly Fact[] {
  const found: Fact[] = [];
  for (const row of rows) {
    const fact = table.fact(row.key, column);
    if (fact) found.push(fact);
  }
  return found;
}

/** Rows of one side of a summary table that are added up: its items, repeated ones too, without 其中 rows. */
export const itemRows = (table: TableFacts, side: "income" | "expenditure"): readonly TableRow[] =>
  table.table.rows.filter((row) => row.kind === "item" && row.key.startsWith(`${side}/`));

/** Items of a side that are added: one row 财政拨款收入 stands for its funds, which are then 其中 rows and never added again. */
export function addedItems(table: TableFacts, side: "income" | "expenditure"): readonly TableRow[] {
  const rows = itemRows(table, side);
  if (side === "expenditure" || !rows.some((row) => row.key === "income/fiscal")) return rows;
  const funds: ReadonlySet<string> = new Set(FUNDS.map((fund) => `income/${fund}`));
  return rows.filter((row) => !funds.has(row.key));
}

/** The columns of 财政拨款 in the income table: one, or one for each fund where no column stands for all. */
export function fiscalColumns(income: TableFacts): readonly string[] {
  const columns = income.table.columns.filter(({ kind }) => kind === "amount").map(({ key }) => key);
  if (columns.includes("fiscal")) return ["fiscal"];
  return FUNDS.map((fund) => `fiscal/${fund}`).filter((key) => columns.includes(key));
}

/** The 类 of an item row of a summary table (`expenditure/201`, `expenditure/201#2`). */
export const classOfItem = (row: TableRow): string | undefined => {
  const key = row.key.startsWith("expenditure/") ? row.key.slice("expenditure/".length) : "";
  const code = key.slice(0, 3);
  return /^2\d\d$/.test(code) ? code : undefined;
};

/** Columns that were not understood and hold amounts: a row total may include them. */
export const strangeColumns = (table: TableFacts): readonly UnknownPart[] => strange(table, "column");

/** Rows that were not understood and hold amounts: a column total may include them. */
export const strangeRows = (table: TableFacts): readonly UnknownPart[] => strange(table, "row");

const strange = (table: TableFacts, kind: UnknownPart["kind"]): readonly UnknownPart[] =>
  table.table.unknown.filter((part) => part.kind === kind && part.ignored === undefined && part.amounts > 0);

/** Rows of one side of a summary table that were not understood: those under the names of that side, or of neither. */
export function strangeRowsOfSide(table: TableFacts, side: "income" | "expenditure"): readonly UnknownPart[] {
  const columns = (wanted: string): Set<number> =>
    new Set(table.table.rows.filter((row) => row.key.startsWith(wanted)).map((row) => row.namePlace.column));
  const own = columns(`${side}/`);
  const other = columns(side === "income" ? "expenditure/" : "income/");
  return strangeRows(table).filter(({ place }) => own.has(place.column) || !other.has(place.column));
}

/** “收入决算表有未识别且有金额的栏“专户收入”（K4），无法判断合计是否包含它”. */
export function strangeReason(table: TableFacts, parts: readonly UnknownPart[]): string {
  const named = parts.slice(0, 3).map(({ text, place }) => (text === "" ? a1(place) : `“${text}”（${a1(place)}）`));
  const kind = parts[0]?.kind === "column" ? "栏" : "行";
  return `${TABLE_NAMES[table.table.id]}有未识别且有金额的${kind}${named.join("、")}，无法判断合计是否包含`;
}

const WITHHELD = /涉密|国家秘密|(?:保密|敏感|不宜)[^。；;]{0,16}(?:公开|公布|列示|细化|反映)/;
const DENIAL = /(?:无|没有|不含|不存在|不涉及|不属于|非)(?:任何)?(?:涉密|国家秘密)|不涉密|保密审[查核签]/;

/**
 * Whether the table says that part of its content is withheld (涉密): then rows may be missing under a printed parent,
 * and neither sums over rows nor the absence of a row prove anything. Every link to a table asks.
 */
export const withholds: (facts: TableFacts) => boolean = onceFor(saysWithheld);

function saysWithheld({ table }: TableFacts): boolean {
  const says = ({ text }: { readonly text: string }): boolean => WITHHELD.test(text) && !DENIAL.test(text);
  if (table.notes.some(says) || table.unknown.some(says)) return true;
  if (table.emptyStatement && says(table.emptyStatement)) return true;
  return table.rows.some((row) => says({ text: row.name }));
}

export const withheldReason = (table: TableId): string =>
  `${TABLE_NAMES[table]}注明有涉密等不予公开的内容，各级科目未全部列示，逐级汇总未核对`;
