/**
 * Accounting identities as data: sparse integer equations over facts. Rules report them one by one; the joint proof takes
 * the same list. An identity that is not always true poisons every proof, so each carries its basis.
 */
import type { Fact } from "../facts/fact.js";

/**
 * `row`: a total across the columns of one row · `tree`: a code row against its children · `sum`: a total against items of
 * the same table · `cross`: the same quantity in two tables.
 */
export type IdentityKind = "row" | "tree" | "sum" | "cross";

/** One term of the equation: `factor` × the fact's amount. */
export interface Term {
  readonly factor: number;
  readonly fact: Fact;
}

/**
 * Σ factor × amount = 0 (`equal`), or ≤ 0 (`at-most`). The first term is the total or the side being judged (factor 1);
 * parts have factor -1.
 */
export interface Identity {
  /** Stable within the unit: rule id + what it is about, e.g. `within-table/expenditure-row-sum:2010301`. */
  readonly id: string;
  /** Id of the rule that reports it. */
  readonly rule: string;
  readonly kind: IdentityKind;
  readonly relation: "equal" | "at-most";
  /** True when the identity must hold in every disclosure; only such identities enter a proof. */
  readonly mandatory: boolean;
  /** Chinese: where and what, e.g. “支出决算表 2010301 行政运行”. */
  readonly place: string;
  /** Chinese equation in words, e.g. “本年支出合计 = 基本支出 + 项目支出”. */
  readonly equation: string;
  readonly terms: readonly [Term, ...Term[]];
}

/** Σ factor × amount in 分, exactly. */
export function residual(identity: Pick<Identity, "terms">): number {
  let sum = 0;
  for (const { factor, fact } of identity.terms) sum += factor * fact.amount.fen;
  return sum;
}

/** Makes `total = Σ parts − Σ less` in the sparse form. */
export function totalOfParts(
  total: Fact,
  parts: readonly Fact[],
  less: readonly Fact[] = [],
): readonly [Term, ...Term[]] {
  return [
    { factor: 1, fact: total },
    ...parts.map((fact) => ({ factor: -1, fact })),
    ...less.map((fact) => ({ factor: 1, fact })),
  ];
}
