/** Facts stated directly, for tests that generate many units: what recognition makes of a table is tested elsewhere. */
import type { Fact } from "../../src/facts/fact.js";
import { type Facts, tableFacts } from "../../src/facts/facts.js";
import type { DisclosureTable, TableId, TableRow } from "../../src/tables/table.js";

/** A row: key, name, amounts in 分 by column (undefined: a blank cell). */
export type StatedRow = readonly [key: string, name: string, amounts: Readonly<Record<string, number | undefined>>];

export function statedFacts(tables: Readonly<Partial<Record<TableId, readonly StatedRow[]>>>): Facts {
  const precision = { ulp: 1, label: "0.01元" };
  const all = (Object.entries(tables) as [TableId, readonly StatedRow[]][]).map(([id, rows], index) =>
    tableFacts(tableOf(id, rows, index), factsOf(id, rows), precision),
  );
  return {
    all: all.flatMap(({ facts }) => facts),
    tables: all,
    precision: { ...precision, tables: all.map(() => precision) },
    table: (id) => all.find(({ table }) => table.id === id),
  };
}

const columnsOf = (rows: readonly StatedRow[]): readonly string[] => [
  ...new Set(rows.flatMap(([, , amounts]) => Object.keys(amounts))),
];

function factsOf(table: TableId, rows: readonly StatedRow[]): readonly Fact[] {
  const columns = columnsOf(rows);
  return rows.flatMap(([row, , amounts], index) =>
    Object.entries(amounts).map(
      ([column, fen]): Fact => ({
        table,
        row,
        column,
        state: fen === undefined ? "blank" : "amount",
        amount: { fen: fen ?? 0, ulp: 1 },
        cell: { sheet: table, row: index + 1, column: columns.indexOf(column) + 2 },
        shown: fen === undefined ? "" : (fen / 100).toFixed(2),
        computed: false,
        hidden: false,
      }),
    ),
  );
}

function tableOf(id: TableId, rows: readonly StatedRow[], sheetIndex: number): DisclosureTable {
  const columns = columnsOf(rows);
  return {
    id,
    title: id,
    titlePlace: { row: 1, column: 1 },
    sheet: id,
    sheetIndex,
    range: { top: 1, left: 1, bottom: rows.length, right: columns.length + 1 },
    amountUnit: "元",
    columns: columns.map((key) => ({ key, heading: key, kind: "amount" })),
    rows: rows.map(
      ([key, name, amounts], index): TableRow => ({
        key,
        kind: /^\d+$/.test(key) ? "code-item" : "total",
        name,
        namePlace: { row: index + 1, column: 1 },
        ...(/^\d+$/.test(key) ? { code: key } : {}),
        cells: new Map(
          Object.keys(amounts).map((column) => [column, { row: index + 1, column: columns.indexOf(column) + 2 }]),
        ),
      }),
    ),
    notes: [],
    unknown: [],
  };
}
