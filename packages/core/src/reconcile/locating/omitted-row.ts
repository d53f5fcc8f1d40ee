/** Hypotheses “the table lacks a row that another table prints”. */
import { cellsOf, lastDigit, residualOf, totalOf } from "../identity-system.js";
import { entersProof } from "../proof/equations.js";
import type { Hypothesis } from "./hypothesis.js";
import type { Search } from "./one-cell.js";
import { meaningOfColumn } from "./twins.js";

const WITH_TWIN = 0.8;
const WITHOUT_TWIN = 2.2;

export function omittedRowHypotheses(search: Search): Hypothesis[] {
  const { bench, group, budget } = search;
  const { system, amounts } = bench;
  const found: Hypothesis[] = [];
  for (const sums of columnSums(search)) {
    const missing = new Map<number, number>();
    for (const index of sums) {
      const fen = residualOf(system, amounts, index);
      if (fen !== 0) missing.set(index, fen);
    }
    if (missing.size === 0 || [...missing.values()].some((fen) => fen < 0)) continue;
    const cells = new Set(sums.flatMap((index) => [...cellsOf(system, index)]));
    if (!group.conflicts.every((conflict) => [...conflict].some((cell) => cells.has(cell)))) continue;
    const { code, twins } = rowElsewhere(search, sums, missing);
    // One column alone may as well be one wrong cell.
    if (code === undefined && missing.size < 2) continue;
    if (!budget.spend()) break;
    const lacks = [...missing].map(([identity, fen]) => ({
      identity,
      fen,
      ulp: lastDigit(system, totalOf(system, identity)),
    }));
    if (!bench.isPossible([], lacks)) continue;
    const cost = code === undefined ? WITHOUT_TWIN : WITH_TWIN;
    found.push({ kind: "omitted-row", changes: [], cost, omitted: { code: code ?? "", missing, twins } });
  }
  return found;
}

/** The column sums of each parent row of which one takes part in the group. */
function columnSums({ bench: { system }, group }: Search): readonly (readonly number[])[] {
  const parents = new Map<string, Set<number>>();
  for (const index of group.identities) {
    const identity = system.identities[index];
    if (identity?.kind !== "tree") continue;
    const { table, row } = identity.terms[0].fact;
    parents.set(`${table}|${row}`, new Set());
  }
  if (parents.size === 0) return [];
  system.identities.forEach((identity, index) => {
    if (identity.kind !== "tree" || !entersProof(system, index)) return;
    const { table, row } = identity.terms[0].fact;
    parents.get(`${table}|${row}`)?.add(index);
  });
  return [...parents.values()].map((sums) => [...sums]);
}

/** A code that belongs below the same parent, is not printed there, and holds such amounts in another table. */
function rowElsewhere(
  { bench: { system, amounts }, twins }: Search,
  sums: readonly number[],
  missing: ReadonlyMap<number, number>,
): { readonly code: string | undefined; readonly twins: readonly number[] } {
  const first = system.identities[sums[0] ?? 0];
  if (!first) return { code: undefined, twins: [] };
  const printed = new Set(first.terms.map(({ fact }) => fact.row));
  const { table, row } = first.terms[0].fact;
  const length = first.terms[1]?.fact.row.length ?? 0;
  const above = row === "total" ? "" : row;
  const columns = new Map(
    [...missing].map(([index, fen]) => {
      const identity = system.identities[index];
      const digit = lastDigit(system, totalOf(system, index));
      return [
        meaningOfColumn(table, identity?.terms[0].fact.column ?? ""),
        { fen, room: digit * printed.size },
      ] as const;
    }),
  );
  const matches = new Map<string, number[]>();
  const unprinted = new Map<string, number[]>();
  for (const [column, byCode] of twins.all()) {
    const sought = columns.get(column);
    if (!sought) continue;
    for (const [code, cells] of byCode) {
      if (!code.startsWith(above) || code.length !== length || printed.has(code)) continue;
      for (const cell of cells) {
        if (system.facts[cell]?.table === table || amounts.blank[cell]) continue;
        unprinted.set(code, [...(unprinted.get(code) ?? []), cell]);
        if (Math.abs((amounts.fen[cell] ?? 0) - sought.fen) > sought.room) continue;
        const list = matches.get(code);
        if (list) list.push(cell);
        else matches.set(code, [cell]);
      }
    }
  }
  const [best] = [...matches].sort((a, b) => b[1].length - a[1].length);
  if (best) return { code: best[0], twins: best[1] };
  // Other money may have been spent for the code besides: then the amounts differ, but no other code can be missing.
  const [only, ...others] = [...unprinted];
  return only && others.length === 0 ? { code: only[0], twins: only[1] } : { code: undefined, twins: [] };
}
