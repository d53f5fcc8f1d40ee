/** “三公”经费表：合计 = 因公出国（境）费 + 公务用车小计 + 公务接待费；小计 = 购置费 + 运行维护费；预算数、决算数分别成立。 */
import type { Facts, TableFacts } from "../../facts/facts.js";
import type { TableRow } from "../../tables/table.js";
import { type Derived, mustEqual, totalOfParts } from "../identity.js";
import { factsOf } from "./rows.js";
import { cellPhrase, columnName, placeOfRow } from "./wording.js";

const RULE = "within-table/three-public-total";
const VEHICLES = ["vehicle-purchase", "vehicle-operation"] as const;

export function* threePublicIdentities(facts: Facts): Generator<Derived> {
  const table = facts.table("three-public");
  if (!table) return;
  for (const row of table.table.rows) {
    yield* total(table, row, "vehicles", VEHICLES);
    // Where no 小计 is printed the two kinds of vehicle costs stand for it.
    const vehicles = table.fact(row.key, "vehicles") ? (["vehicles"] as const) : VEHICLES;
    yield* total(table, row, "total", ["overseas", ...vehicles, "reception"]);
  }
}

/** Only where every part is printed: regions that print some of them give the others elsewhere. */
function* total(table: TableFacts, row: TableRow, whole: string, columns: readonly string[]): Generator<Derived> {
  const sum = table.fact(row.key, whole);
  const parts = factsOf(table, row.key, columns);
  if (!sum || parts.length < columns.length) return;
  const names = columns.map((column) => columnName("three-public", column));
  yield mustEqual({
    id: `${RULE}:${row.key}:${whole}`,
    rule: RULE,
    kind: "row",
    words: () => ({
      place: placeOfRow(table, row),
      equation: `${columnName("three-public", whole)} = ${names.join(" + ")}`,
      whole: cellPhrase(table, row, whole),
      parts: `${names.join("、")}之和`,
    }),
    terms: totalOfParts(sum, parts),
  });
}
