/** Identities drawn by hand, to judge and locate without tables. */
import type { Fact } from "../../src/facts/fact.js";
import {
  type Identity,
  type IdentityKind,
  mustEqual,
  shouldNotExceed,
  totalOfParts,
} from "../../src/reconcile/identity.js";
import type { TableId } from "../../src/tables/table.js";

/** 0.01 万元 in 分. */
export const CENT = 10_000;

export interface CellOptions {
  readonly ulp?: number;
  readonly blank?: boolean;
  readonly table?: TableId;
  readonly row?: string;
  readonly column?: string;
}

let cells = 0;

/** A figure of so many last printed digits (12.34 万元 is 1234). Every call makes another cell. */
export function cell(units: number, options: CellOptions = {}): Fact {
  const { ulp = CENT, blank = false, table = "expenditure", row = "201", column = "total" } = options;
  cells += 1;
  return {
    table,
    row,
    column,
    state: blank ? "blank" : "amount",
    amount: blank ? { fen: 0, ulp: 1 } : { fen: units * ulp, ulp },
    cell: { sheet: "表", row: cells, column: 1 },
    shown: blank ? "" : String(units),
    computed: false,
    hidden: false,
  };
}

export const blank = (options: CellOptions = {}): Fact => cell(0, { ...options, blank: true });

let identities = 0;

function parts(kind: IdentityKind, total: Fact, summed: readonly Fact[], less: readonly Fact[] = []) {
  identities += 1;
  const name = `#${identities}`;
  return {
    id: name,
    rule: `test/${kind}`,
    kind,
    words: () => ({ place: name, equation: name, whole: name, parts: name }),
    terms: totalOfParts(total, summed, less),
  };
}

export const row = (total: Fact, ...summed: readonly Fact[]): Identity => mustEqual(parts("row", total, summed));
export const tree = (total: Fact, ...summed: readonly Fact[]): Identity => mustEqual(parts("tree", total, summed));
export const sum = (total: Fact, ...summed: readonly Fact[]): Identity => mustEqual(parts("sum", total, summed));
export const cross = (one: Fact, ...others: readonly Fact[]): Identity => mustEqual(parts("cross", one, others));
export const atMost = (one: Fact, limit: Fact): Identity => shouldNotExceed(parts("cross", one, [limit]));

/** The same identity with other terms or of a group (its words are told once). */
export function changed(identity: Identity, change: Partial<Pick<Identity, "terms" | "group">>): Identity {
  const { id, rule, kind, relation, mandatory, place, equation, whole, parts: name, terms } = identity;
  return { id, rule, kind, relation, mandatory, place, equation, whole, parts: name, terms, ...change };
}
