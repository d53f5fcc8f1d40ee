/**
 * What the joint proof found, as a file that says all that is needed to re-add it: no part of this program has to be
 * believed. 尾差可解释 is shown by exact amounts, 矛盾 by identities and factors.
 */
import type { Fact } from "../facts/fact.js";
import { a1 } from "../workbook/reference.js";
import { lenient } from "./convention.js";
import { cellsOf, factorsOf } from "./identity-system.js";
import { allEquations } from "./proof/equations.js";
import { amountBox } from "./proof/joint-proof.js";
import type { Reconciliation } from "./reconciliation.js";
import { boundsForProof } from "./rounding-bounds.js";
import type { UnitVerdict } from "./verdict.js";

/** Lowest and highest exact amount in 分; `null` for a total that may have been added up from displayed parts. */
export type AmountRange = readonly [low: number | null, high: number | null];

export interface ProvenIdentity {
  readonly id: string;
  readonly equation: string;
  /** Cell (“支出决算表!E12”) → factor; Σ factor × amount = 0. */
  readonly terms: Readonly<Record<string, number>>;
}

export interface ProofFile {
  readonly schema: "juesuan.witness/1";
  readonly verdict: UnitVerdict;
  /** Cell → exact amount in 分. Empty when no exact amounts exist (contradiction), or none were found within the steps. */
  readonly amounts: Readonly<Record<string, number>>;
  /** Cell → where its exact amount may lie, by its displayed figure. */
  readonly ranges: Readonly<Record<string, AmountRange>>;
  readonly identities: readonly ProvenIdentity[];
  /** Each contradiction: identities, multiplied and added up, exclude zero for all amounts within `ranges` of its own. */
  readonly contradictions: readonly Contradiction[];
}

export interface Contradiction {
  readonly terms: readonly { readonly identity: string; readonly factor: number }[];
  readonly ranges: Readonly<Record<string, AmountRange>>;
}

/** The proof of a unit as a file. */
export function proofFile(reconciliation: Reconciliation): ProofFile {
  const { system, amounts, witness, verdict, convention, defects } = reconciliation;
  const names = cellNames(system.facts);
  const nameOf = (cell: number): string => names[cell] ?? "";
  const rangesUnder = (under: typeof convention) => {
    const { lo, hi } = amountBox(amounts, boundsForProof(system, amounts, under));
    const finite = (value: number | undefined): number | null => (Number.isFinite(value) ? (value ?? null) : null);
    return (cell: number): AmountRange => [finite(lo[cell]), finite(hi[cell])];
  };
  const equations = Array.from(allEquations(system).identities);
  const used = [...new Set(equations.flatMap((index) => [...cellsOf(system, index)]))].sort((a, b) => a - b);
  const range = rangesUnder(verdict === "contradiction" ? lenient(convention) : convention);
  return {
    schema: "juesuan.witness/1",
    verdict,
    amounts: witness ? Object.fromEntries(used.map((cell) => [nameOf(cell), witness[cell] ?? 0])) : {},
    ranges: Object.fromEntries(used.map((cell) => [nameOf(cell), range(cell)])),
    identities: equations.map((index) => {
      const { id = "", equation = "" } = system.identities[index] ?? {};
      const cells = Array.from(cellsOf(system, index));
      return {
        id,
        equation,
        terms: Object.fromEntries(cells.map((cell, k) => [nameOf(cell), factorsOf(system, index)[k] ?? 0])),
      };
    }),
    contradictions: defects.flatMap(({ certificate }) => {
      if (!certificate) return [];
      const own = rangesUnder(certificate.under);
      const cells = new Set(certificate.terms.flatMap(({ identity }) => [...cellsOf(system, identity)]));
      return {
        terms: certificate.terms.map(({ identity, factor }) => ({
          identity: system.identities[identity]?.id ?? "",
          factor,
        })),
        ranges: Object.fromEntries(Array.from(cells, (cell) => [nameOf(cell), own(cell)])),
      };
    }),
  };
}

/** “支出决算表!E12”; a cell that stands for two facts gets a second name. */
function cellNames(facts: readonly Fact[]): readonly string[] {
  const taken = new Map<string, number>();
  return facts.map(({ cell }) => {
    const name = `${cell.sheet}!${a1(cell)}`;
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return times === 1 ? name : `${name}#${times}`;
  });
}

/** True when the amounts are whole 分 within their ranges and every identity adds up to nothing. */
export function verifyWitness({ amounts, ranges, identities }: ProofFile): boolean {
  const isInRange = (cell: string): boolean => {
    const amount = amounts[cell] ?? Number.NaN;
    const [low, high] = ranges[cell] ?? [null, null];
    return Number.isSafeInteger(amount) && amount >= (low ?? -Infinity) && amount <= (high ?? Infinity);
  };
  return identities.every(({ terms }) => {
    const cells = Object.entries(terms);
    return (
      cells.every(([cell]) => isInRange(cell)) &&
      cells.reduce((sum, [cell, factor]) => sum + factor * (amounts[cell] ?? 0), 0) === 0
    );
  });
}

/** True when Σ factor × identity, added up cell by cell, cannot be zero for any amounts within the ranges. */
export function verifyCertificate(
  { identities }: Pick<ProofFile, "identities">,
  { terms, ranges }: Contradiction,
): boolean {
  const combined = new Map<string, number>();
  for (const { identity, factor } of terms) {
    const equation = identities.find(({ id }) => id === identity);
    if (!equation || !Number.isSafeInteger(factor)) return false;
    for (const [cell, own] of Object.entries(equation.terms))
      combined.set(cell, (combined.get(cell) ?? 0) + factor * own);
  }
  let lowest = 0;
  let highest = 0;
  for (const [cell, factor] of combined) {
    if (factor === 0) continue;
    const [low, high] = ranges[cell] ?? [null, null];
    const ends = [factor * (low ?? -Infinity), factor * (high ?? Infinity)];
    lowest += Math.min(...ends);
    highest += Math.max(...ends);
  }
  return lowest > 0 || highest < 0;
}
