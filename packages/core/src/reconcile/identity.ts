/**
 * Accounting identities as data: sparse integer equations over facts. Rules report them one by one; the joint proof takes
 * the same list. An identity that is not always true poisons every proof, so each carries its basis.
 */
import type { Fact } from "../facts/fact.js";

/**
 * `row`: a total across the columns of one row · `tree`: a code row against its children · `sum`: a total against items of
 * the same table · `cross`: one quantity that stands in two places, usually in two tables.
 */
export type IdentityKind = "row" | "tree" | "sum" | "cross";

/** One term of the equation: `factor` × the fact's amount. */
export interface Term {
  readonly factor: number;
  readonly fact: Fact;
}

/** What an identity says in Chinese. */
export interface IdentityWords {
  /** Where, briefly: “支出决算表“2010301 行政运行””. */
  readonly place: string;
  /** The equation in full: “本年支出合计 = 基本支出 + 项目支出”. */
  readonly equation: string;
  /** The first term, told so that “… 为 12.00万元” can follow: “支出决算表“2010301 行政运行”的本年支出合计”. */
  readonly whole: string;
  /** All other terms together, told the same way: “各分栏之和”. */
  readonly parts: string;
}

/**
 * Σ factor × amount = 0 (`equal`), or ≤ 0 (`at-most`). The first term is the total or the side being judged (factor 1);
 * parts have factor -1. A single term says that the amount must be nothing, because its counterpart is not printed.
 */
export interface Identity extends IdentityWords {
  /** Stable within the unit: rule id + what it is about, e.g. `within-table/expenditure-row-sum:2010301`. */
  readonly id: string;
  /** Id of the rule that reports it. */
  readonly rule: string;
  readonly kind: IdentityKind;
  readonly relation: "equal" | "at-most";
  /** True when the identity must hold in every disclosure; only such identities enter a proof. */
  readonly mandatory: boolean;
  readonly terms: readonly [Term, ...Term[]];
  /** Broken identities of one group have one cause (a row left out breaks every column): reported as one defect. */
  readonly group?: string;
}

/** Identities that a rule should have but that cannot be stated for this layout, with the Chinese reason. */
export interface Gap {
  readonly rule: string;
  readonly reason: string;
}

/** What the files of this folder's `identities` yield. */
export type Derived = Identity | Gap;

export const isIdentity = (derived: Derived): derived is Identity => "terms" in derived;

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
  const terms: [Term, ...Term[]] = [{ factor: 1, fact: total }];
  for (const fact of parts) terms.push({ factor: -1, fact });
  for (const fact of less) terms.push({ factor: 1, fact });
  return terms;
}

/** What an identity is made from. The words are told only when somebody asks: a large unit has thousands of identities. */
export interface IdentityParts extends Pick<Identity, "id" | "rule" | "kind" | "terms" | "group"> {
  readonly words: () => IdentityWords;
}

class StatedIdentity implements Identity {
  readonly id: string;
  readonly rule: string;
  readonly kind: IdentityKind;
  readonly relation: Identity["relation"];
  readonly mandatory: boolean;
  readonly terms: Identity["terms"];
  readonly group?: string;
  private readonly words: () => IdentityWords;

  constructor(parts: IdentityParts, relation: Identity["relation"], mandatory: boolean) {
    this.id = parts.id;
    this.rule = parts.rule;
    this.kind = parts.kind;
    this.relation = relation;
    this.mandatory = mandatory;
    this.terms = parts.terms;
    this.words = parts.words;
    if (parts.group !== undefined) this.group = parts.group;
  }

  get place(): string {
    return this.words().place;
  }

  get equation(): string {
    return this.words().equation;
  }

  get whole(): string {
    return this.words().whole;
  }

  get parts(): string {
    return this.words().parts;
  }
}

/** The usual identity: an equation that must hold. */
export const mustEqual = (parts: IdentityParts): Identity => new StatedIdentity(parts, "equal", true);

/** A usual relation: the first term is at most the others; it needs an explanation when it is not, and enters no proof. */
export const shouldNotExceed = (parts: IdentityParts): Identity => new StatedIdentity(parts, "at-most", false);

/** The same identity about other facts (old fact → new one); itself where none of its facts is replaced. */
export function withFacts(identity: Identity, replaced: ReadonlyMap<Fact, Fact>): Identity {
  if (!identity.terms.some(({ fact }) => replaced.has(fact))) return identity;
  const { id, rule, kind, relation, mandatory, group } = identity;
  const exchange = ({ factor, fact }: Term): Term => ({ factor, fact: replaced.get(fact) ?? fact });
  const [first, ...rest] = identity.terms;
  const terms: readonly [Term, ...Term[]] = [exchange(first), ...rest.map(exchange)];
  const parts = { id, rule, kind, terms, words: () => identity, ...(group === undefined ? {} : { group }) };
  return new StatedIdentity(parts, relation, mandatory);
}
