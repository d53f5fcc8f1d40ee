/** Rows and cells of the nine tables, for templates that typeset a table of their own. */
import { foldTag, type TagList, type TagScope, type TagValue } from "../../documents/template/tag-scope.js";
import type { Fact } from "../../facts/fact.js";
import type { TableFacts } from "../../facts/facts.js";
import { type Grouping, printInUnit } from "../../money/print.js";
import { TABLE_NAMES } from "../../tables/table.js";
import { parseA1 } from "../../workbook/reference.js";
import type { NarrativeInput } from "../narrative-input.js";

/** A list for each table: `{#支出决算表}{科目编码}{名称}{本年支出合计}{/支出决算表}`; columns by heading or by key. */
export const tableLists = (input: NarrativeInput): readonly TagList[] =>
  input.facts.tables.map((table) => ({
    id: table.table.id,
    name: TABLE_NAMES[table.table.id],
    rows: table.table.rows.map((row) => rowTags(table, row, input)),
  }));

function rowTags(table: TableFacts, row: TableFacts["table"]["rows"][number], input: NarrativeInput): TagScope {
  const text = (id: string, name: string, words: string): TagValue => ({
    id,
    name,
    span: { kind: "text", text: words },
  });
  const amounts = table.table.columns.map(({ key, heading }): TagValue => {
    const fact = table.fact(row.key, key);
    return { id: key, name: columnName(heading, table) || key, span: fact && factSpan(fact, table, input) };
  });
  return {
    values: [text("code", "科目编码", row.code ?? ""), text("name", "名称", row.name.trim()), ...amounts],
    lists: [],
  };
}

/** The lowest heading of a column, with those above it where others are called the same: “小计”, “预算数/小计”. */
function columnName(heading: string, { table }: TableFacts): string {
  const last = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
  const isAlone = table.columns.filter((column) => last(column.heading) === last(heading)).length === 1;
  return foldTag(isAlone ? last(heading) : heading) === "" ? "" : isAlone ? last(heading) : heading;
}

/** `支出决算表!E12` or `03支出决算表!E12`: an amount of a table by its cell, named by table or by sheet. */
export function cellTag(name: string, input: NarrativeInput): TagValue | undefined {
  const cut = name.lastIndexOf("!");
  const place =
    cut < 0
      ? undefined
      : parseA1(
          name
            .slice(cut + 1)
            .trim()
            .toUpperCase(),
        );
  if (!place) return undefined;
  const wanted = foldTag(name.slice(0, cut));
  const found = input.facts.tables.flatMap((table) =>
    [table.table.sheet, TABLE_NAMES[table.table.id], table.table.id].some((each) => foldTag(each) === wanted)
      ? table.facts
          .filter(({ cell }) => cell.row === place.row && cell.column === place.column)
          .map((fact) => ({ fact, table }))
      : [],
  )[0];
  return found && { id: name, name, span: factSpan(found.fact, found.table, input) };
}

function factSpan(fact: Fact, { table }: TableFacts, input: NarrativeInput): TagValue["span"] {
  if (fact.state === "blank") return { kind: "text", text: "" };
  const trace = { how: "cell", cells: [fact.cell], keys: [] } as const;
  const quantity = `${fact.table}.${fact.row}.${fact.column}`;
  if (fact.state === "unreadable" || input.isDoubtful?.(fact.cell)) {
    return { kind: "doubtful", text: "【待核】", quantity, figure: { what: TABLE_NAMES[fact.table], trace } };
  }
  const grouping: Grouping = input.style.pack.thousands ? "grouped" : "plain";
  return { kind: "figure", text: printInUnit(fact.amount.fen, table.amountUnit, 2, grouping), quantity, trace };
}
