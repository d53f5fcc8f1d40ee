import type { DisclosureTable } from "../tables/table.js";
import type { Facts } from "./facts.js";

/** True when no cell of the table holds an amount other than zero. */
export const isEmptyTable = (facts: Facts, table: DisclosureTable): boolean => {
  const found = facts.tables.find((candidate) => candidate.table === table);
  return (found?.facts ?? []).every(
    (fact) => fact.state === "blank" || (fact.state === "amount" && fact.amount.fen === 0),
  );
};
