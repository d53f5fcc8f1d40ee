/**
 * Rules whose whole content is a group of identities. The identities themselves live in reconcile/identities; such a rule
 * names them, words the finding, and reports each located defect once, at the rule of the most telling broken identity.
 */
import type { Fact } from "../facts/fact.js";
import type { Facts } from "../facts/facts.js";
import type { Anchor, Suggestion } from "../findings/finding.js";
import { type AmountUnit, FEN_PER_UNIT } from "../money/amount.js";
import { printInUnit, printPlain } from "../money/print.js";
import type { Defect } from "../reconcile/defect.js";
import type { Identity } from "../reconcile/identity.js";
import type { JudgedIdentity, Reconciliation } from "../reconcile/reconciliation.js";
import { SLIPS } from "../reconcile/slips.js";
import { a1 } from "../workbook/reference.js";
import {
  defineRule,
  type FailingExample,
  type PassingExample,
  type Problem,
  type Rule,
  type RuleEnd,
  type RuleInput,
  type RuleMeta,
  type Sentences,
} from "./rule.js";

export interface IdentityRule {
  readonly meta: RuleMeta;
  /** Why such a difference is wrong, one sentence. */
  readonly why: string;
  /** Chinese reason when the unit has no such identity (a table or column is missing). */
  readonly absent: string;
  readonly examples: { readonly passing: readonly PassingExample[]; readonly failing: readonly FailingExample[] };
}

interface Params {
  readonly identity: Identity;
  readonly defect: Defect;
  readonly others: readonly Identity[];
  readonly total: string;
  readonly parts: string;
  readonly difference: string;
  readonly unit: AmountUnit;
  readonly why: string;
}

export const identityRule = (rule: IdentityRule): Rule =>
  defineRule<Params>({
    meta: rule.meta,
    examples: rule.examples,
    *check(input) {
      return yield* checkGroup(rule, input);
    },
    say,
  });

function* checkGroup(rule: IdentityRule, input: RuleInput): Generator<Problem<Params>, RuleEnd> {
  const { reconciliation } = input;
  const own = reconciliation.judged.filter(({ identity }) => identity.rule === rule.meta.id);
  const unjudged = reconciliation.unjudged.filter((identity) => identity.rule === rule.meta.id);
  if (own.length === 0) {
    if (unjudged.length > 0) return { notRun: `有 ${unjudged.length} 处含无法识别的金额，未能核对` };
    return { notApplicable: rule.absent };
  }
  for (const defect of reconciliation.defects) {
    const home = homeIdentity(reconciliation, defect);
    if (home?.identity.rule === rule.meta.id) yield problem(rule, input, defect, home);
  }
  const broken = own.filter(({ verdict }) => verdict === "broken").length;
  const explained = own.filter(({ verdict }) => verdict === "explained").length;
  const reasons = [
    broken > 0 ? `${broken} 处不符` : "",
    explained > 0 ? `${explained} 处为四舍五入尾差` : "",
    unjudged.length > 0 ? `${unjudged.length} 处含无法识别的金额，未核对` : "",
  ].filter(Boolean);
  return {
    places: own.length,
    explained,
    broken,
    ...(reasons.length > 0 ? { reason: reasons.join("，") } : {}),
  };
}

/** The identity a defect is reported under: within the suspect's own table first, rows before trees before sums before cross links. */
function homeIdentity(reconciliation: Reconciliation, defect: Defect): JudgedIdentity | undefined {
  const suspectTable = defect.suspects[0]?.fact.table;
  const rank = ({ identity }: JudgedIdentity): number =>
    (identity.terms[0].fact.table === suspectTable ? 0 : 10) +
    (identity.kind === "row" ? 0 : identity.kind === "tree" ? 1 : identity.kind === "sum" ? 2 : 3);
  return defect.identities.flatMap((index) => reconciliation.judged[index] ?? []).sort((a, b) => rank(a) - rank(b))[0];
}

function problem(rule: IdentityRule, input: RuleInput, defect: Defect, home: JudgedIdentity): Problem<Params> {
  const { identity, residual } = home;
  const total = identity.terms[0].fact;
  const first = defect.suspects[0]?.fact ?? total;
  const unit = unitOf(input.facts, total.table);
  const decimals = decimalsOf(unit, total.amount.ulp);
  const evidence = unique([
    first,
    ...defect.suspects.map((suspect) => suspect.fact),
    ...identity.terms.map((term) => term.fact),
    ...defect.identities.flatMap((index) =>
      (input.reconciliation.judged[index]?.identity.terms ?? []).map((term) => term.fact),
    ),
  ]).filter((fact) => fact.state !== "blank" || fact === first || defect.suspects.some((s) => s.fact === fact));
  const [place = anchor(first), ...rest] = evidence.map(anchor);
  const suggestions = defect.suspects.map((suspect) =>
    suggestion(input, suspect.fact, suspect.fen, SLIPS[suspect.slip].label, defect.unique),
  );
  return {
    subject: { kind: "cell", table: first.table, row: first.row, column: first.column, actual: first.shown },
    where: [place, ...rest],
    params: {
      identity,
      defect,
      others: defect.identities
        .flatMap((index) => input.reconciliation.judged[index] ?? [])
        .filter((judged) => judged !== home)
        .map((judged) => judged.identity),
      total: printInUnit(total.amount.fen, unit, decimals),
      parts: printInUnit(total.amount.fen - residual, unit, decimals),
      difference: printInUnit(residual, unit, decimals),
      unit,
      why: rule.why,
    },
    ...figures(input, identity, defect, residual),
    ...(suggestions.length > 0 ? { suggestions } : {}),
  };
}

/** actual / expected / difference of the finding: those of the one suspect, else of the identity's total. */
function figures(
  input: RuleInput,
  identity: Identity,
  defect: Defect,
  residual: number,
): { actual: string; expected: string; difference: string } {
  const suspect = defect.suspects[0];
  const fact = suspect?.fact ?? identity.terms[0].fact;
  const expected = suspect?.fen ?? fact.amount.fen - residual;
  const unit = unitOf(input.facts, fact.table);
  return {
    actual: fact.state === "blank" ? "" : printPlain(fact.amount.fen, unit),
    expected: printPlain(expected, unit),
    difference: printPlain(fact.amount.fen - expected, unit),
  };
}

function suggestion(input: RuleInput, fact: Fact, fen: number, why: string, unique: boolean): Suggestion {
  const unit = unitOf(input.facts, fact.table);
  return {
    sheet: fact.cell.sheet,
    cell: a1(fact.cell),
    from: fact.state === "blank" ? "" : printPlain(fact.amount.fen, unit),
    to: printPlain(fen, unit),
    why,
    unique,
  };
}

const anchor = (fact: Fact): Anchor => ({
  kind: "cell",
  sheet: fact.cell.sheet,
  cell: a1(fact.cell),
  table: fact.table,
});

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** Decimals that show the last printed digit: 0.01 万元 → 2, 元 to the 分 → 2. */
function decimalsOf(unit: AmountUnit, ulp: number): number {
  let decimals = 0;
  for (let step: number = FEN_PER_UNIT[unit]; step > ulp && decimals < 6; step /= 10) decimals += 1;
  return Math.max(decimals, 2);
}

function say({ identity, defect, others, total, parts, difference, unit, why }: Params): Sentences {
  const [left = "", right = ""] = identity.equation.split(identity.relation === "equal" ? " = " : " ≤ ");
  const gap = identity.relation === "equal" ? `相差 ${difference}${unit}` : `超出 ${difference}${unit}`;
  const also = others.length > 0 ? `；同一差错还使另外 ${others.length} 处勾稽不符，如${others[0]?.place}` : "";
  return {
    message: `${identity.place}：${left}为 ${total}${unit}，${right}为 ${parts}${unit}，${gap}${also}。`,
    why,
    fix: fixOf(defect),
  };
}

function fixOf(defect: Defect): string {
  const [first, ...rivals] = defect.suspects;
  if (!first) return "请将所列单元格逐一与账面或系统导出数核对后改正。";
  const hint = `很可能是${SLIPS[first.slip].label}`;
  if (defect.unique) return `请核对“${first.fact.cell.sheet}”${a1(first.fact.cell)}，${hint}；改正后各处勾稽即相符。`;
  const others = rivals
    .slice(0, 4)
    .map(({ fact }) => `“${fact.cell.sheet}”${a1(fact.cell)}`)
    .join("、");
  return `请先核对“${first.fact.cell.sheet}”${a1(first.fact.cell)}，${hint}；也可能是 ${others} 有误。`;
}

const unitOf = (facts: Facts, table: Fact["table"]): AmountUnit => facts.table(table)?.table.amountUnit ?? "万元";
