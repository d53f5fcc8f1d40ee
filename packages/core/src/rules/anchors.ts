/** Places of findings, made from what rules hold: facts, tables, placed texts. */
import type { Fact } from "../facts/fact.js";
import type { Anchor } from "../findings/finding.js";
import type { DisclosureTable, Place } from "../tables/table.js";
import { a1 } from "../workbook/reference.js";

/** The cell of a fact. */
export const factAnchor = (fact: Fact): Anchor => ({
  kind: "cell",
  sheet: fact.cell.sheet,
  cell: a1(fact.cell),
  table: fact.table,
});

/** A cell of a table's sheet. */
export const tableAnchor = (table: DisclosureTable, place: Place): Anchor => ({
  kind: "cell",
  sheet: table.sheet,
  cell: a1(place),
  table: table.id,
});

/** The file itself; the report fills in its name. */
export const FILE_ANCHOR: Anchor = { kind: "file", file: "" };
