/** The reconciliation after a few cells have changed, as while somebody types: what the layout says is not derived again. */
import type { Fact } from "../facts/fact.js";
import type { Facts, TableFacts } from "../facts/facts.js";
import { withFacts } from "./identity.js";
import { judgeUnit, type Reconciliation, reconcile } from "./reconciliation.js";

/** A reconciliation with the facts it is about. */
export interface Reconciled {
  readonly facts: Facts;
  readonly reconciliation: Reconciliation;
}

/**
 * Same result as `reconcile(facts)`. Where only amounts differ from before, the identities are kept and their facts
 * exchanged; where the layout differs (a row, a title, an amount that became blank), all is derived anew.
 */
export function reconcileAgain(before: Reconciled, facts: Facts): Reconciliation {
  const changed = changedFacts(before.facts, facts);
  if (!changed) return reconcile(facts);
  const { judged, unjudged, gaps } = before.reconciliation;
  if (changed.size === 0) return before.reconciliation;
  const identities = [...judged.map(({ identity }) => identity), ...unjudged];
  return { ...judgeUnit(identities.map((identity) => withFacts(identity, changed))), gaps };
}

/** Old fact → new one, for those whose amount differs; undefined when anything else differs. */
function changedFacts(before: Facts, after: Facts): ReadonlyMap<Fact, Fact> | undefined {
  const sameTables =
    before.tables.length === after.tables.length &&
    before.tables.every((table, index) => layoutOf(table) === layoutOf(after.tables[index]));
  if (!sameTables || before.all.length !== after.all.length) return undefined;
  const changed = new Map<Fact, Fact>();
  for (let index = 0; index < before.all.length; index += 1) {
    const [old, now] = [before.all[index], after.all[index]];
    if (!old || !now || old.state !== now.state || old.row !== now.row || old.column !== now.column) return undefined;
    if (old.cell.row !== now.cell.row || old.cell.column !== now.cell.column) return undefined;
    if (old.amount.fen !== now.amount.fen || old.amount.ulp !== now.amount.ulp || old.shown !== now.shown)
      changed.set(old, now);
  }
  return changed;
}

/** What identities depend on besides the facts, as one text. */
function layoutOf(table: TableFacts | undefined): string {
  if (!table) return "";
  const { id, sheet, amountUnit, rows, columns, notes, unknown, emptyStatement } = table.table;
  return JSON.stringify([
    [id, sheet, amountUnit, emptyStatement?.text],
    rows.map(({ key, kind, name, code }) => [key, kind, name, code]),
    columns.map(({ key, kind }) => [key, kind]),
    notes.map(({ text }) => text),
    unknown.map(({ kind, text, ignored, amounts, place }) => [kind, text, ignored, amounts, place]),
  ]);
}
