/**
 * Rules whose whole content is a group of identities. The identities themselves live in reconcile/identities; such a rule
 * names them and reports each located defect once, at the rule of the most telling broken identity.
 */

import type { Fact } from "../facts/fact.js";
import type { Facts } from "../facts/facts.js";
import { onceFor } from "../facts/once-for.js";
import type { CertificateLine, Severity, Suggestion } from "../findings/finding.js";
import type { AmountUnit } from "../money/amount.js";
import { printPlain } from "../money/print.js";
import { rowName } from "../reconcile/identities/wording.js";
import type { Defect } from "../reconcile/locating/defect.js";
import { SLIPS } from "../reconcile/locating/slips.js";
import type { JudgedIdentity, Reconciliation } from "../reconcile/reconciliation.js";
import { a1 } from "../workbook/reference.js";
import { factAnchor } from "./anchors.js";
import { type Difference, evidenceOf, sayDifference } from "./identity-sentences.js";
import {
  defineRule,
  type FailingExample,
  type PassingExample,
  type Problem,
  type Rule,
  type RuleEnd,
  type RuleInput,
  type RuleMeta,
} from "./rule.js";
import { isRoundingOfUnits } from "./summed-units.js";

export interface IdentityRule {
  readonly meta: RuleMeta;
  /** Why such a difference is wrong, one sentence. */
  readonly why: string;
  /** Chinese reason when the unit has no such identity (a table or column is missing). */
  readonly absent: string;
  readonly examples: { readonly passing: readonly PassingExample[]; readonly failing: readonly FailingExample[] };
}

export const identityRule = (rule: IdentityRule): Rule =>
  defineRule<Difference>({
    meta: rule.meta,
    examples: rule.examples,
    *check(input) {
      return yield* checkGroup(rule, input);
    },
    say: sayDifference,
  });

/** Some thirty rules ask for their part of several hundred identities, which are sorted once. */
const judgedByRule = onceFor((reconciliation: Reconciliation): ReadonlyMap<string, readonly JudgedIdentity[]> => {
  const byRule = new Map<string, JudgedIdentity[]>();
  for (const judged of reconciliation.judged) {
    const own = byRule.get(judged.identity.rule);
    if (own) own.push(judged);
    else byRule.set(judged.identity.rule, [judged]);
  }
  return byRule;
});

function* checkGroup(rule: IdentityRule, input: RuleInput): Generator<Problem<Difference>, RuleEnd> {
  const { reconciliation } = input;
  const own = judgedByRule(reconciliation).get(rule.meta.id) ?? [];
  let unjudged = 0;
  for (const identity of reconciliation.unjudged) if (identity.rule === rule.meta.id) unjudged += 1;
  const gaps = gapsOf(rule.meta.id, reconciliation);
  const unread = unjudged > 0 ? [`${unjudged} 处含无法识别的金额，未核对`] : [];
  if (own.length === 0) {
    const missing = [...unread, ...gaps];
    return missing.length > 0 ? { notRun: missing.join("；") } : { notApplicable: rule.absent };
  }
  for (const defect of reconciliation.defects) {
    const home = homeIdentity(reconciliation, defect);
    if (home?.identity.rule === rule.meta.id) yield problem(rule, input, defect, home);
  }
  let [places, broken, borderline, explained] = [0, 0, 0, 0];
  for (const { identity, verdict } of own) {
    if (verdict === "broken") broken += 1;
    else if (verdict !== "exact") explained += 1;
    if (verdict === "borderline") borderline += 1;
    if (identity.terms.some(({ fact }) => fact.state !== "blank")) places += 1;
  }
  const reasons = [
    ...(broken > 0 ? [`${broken} 处不符`] : []),
    ...(borderline > 0 ? [`${borderline} 处临界`] : []),
    ...(explained > borderline ? [`${explained - borderline} 处为四舍五入尾差`] : []),
    ...unread,
    ...gaps,
  ];
  if (places === 0) return { places, reason: reasons.join("；") || "表中没有金额" };
  return { places, explained, broken, ...(reasons.length > 0 ? { reason: reasons.join("；") } : {}) };
}

/** Why identities of the rule could not be set up, each reason once. */
function gapsOf(rule: string, { gaps }: Reconciliation): readonly string[] {
  const reasons = new Set<string>();
  for (const gap of gaps) if (gap.rule === rule) reasons.add(gap.reason);
  return reasons.size === 0 ? NONE : [...reasons];
}

const NONE: readonly string[] = [];

/** The identity a defect is reported under: within the suspect's own table first, rows before trees before sums before cross links. */
function homeIdentity(reconciliation: Reconciliation, defect: Defect): JudgedIdentity | undefined {
  const suspectTable = defect.suspects[0]?.fact.table;
  const rank = ({ identity }: JudgedIdentity): number =>
    (identity.mandatory ? 0 : 100) +
    (identity.terms[0].fact.table === suspectTable ? 0 : 10) +
    (identity.kind === "row" ? 0 : identity.kind === "tree" ? 1 : identity.kind === "sum" ? 2 : 3) +
    // An item says more than the total it belongs to.
    (identity.kind === "cross" && identity.id.endsWith(":total") ? 0.5 : 0);
  return defect.identities.flatMap((index) => reconciliation.judged[index] ?? []).sort((a, b) => rank(a) - rank(b))[0];
}

function problem(rule: IdentityRule, input: RuleInput, defect: Defect, home: JudgedIdentity): Problem<Difference> {
  const { identity, residual } = home;
  const total = identity.terms[0].fact;
  const first = defect.suspects[0]?.fact ?? total;
  const broken = defect.identities.flatMap((index) => input.reconciliation.judged[index] ?? []);
  const suspected = defect.suspects.map((suspect) => suspect.fact);
  const evidence = [identity, ...broken.map((judged) => judged.identity)].flatMap(evidenceOf);
  const elsewhere = defect.omitted?.elsewhere ?? [];
  const places = [...new Set([first, ...suspected, ...elsewhere, ...evidence])];
  const ofUnits = isRoundingOfUnits(input, broken.length > 0 ? broken : [home]);
  const suggestions = ofUnits ? [] : defect.suspects.map((suspect) => suggestion(input.facts, suspect, defect));
  const suspect = defect.suspects[0];
  const unit = unitOf(input.facts, first.table);
  const expected = suspect?.fen ?? first.amount.fen - residual;
  return {
    subject: { kind: "cell", table: first.table, row: first.row, column: first.column, actual: first.shown },
    where: [factAnchor(first), ...places.slice(1).map(factAnchor)],
    params: {
      identity,
      residual,
      defect,
      others: broken.filter((judged) => judged !== home).map((judged) => judged.identity),
      unitOf: (table) => unitOf(input.facts, table),
      nameOf: (code) => nameOf(input.facts, code),
      why: rule.why,
      ...(ofUnits ? { ofUnits: true as const } : {}),
    },
    actual: first.state === "blank" ? "" : printPlain(first.amount.fen, unit),
    ...(defect.omitted ? {} : { expected: printPlain(expected, unit) }),
    difference: printPlain(first.amount.fen - expected, unit),
    ...(ofUnits ? { severity: "info" as const } : severityOf(defect)),
    ...(suggestions.length > 0 ? { suggestions } : {}),
    ...certificateOf(input.reconciliation, defect),
  };
}

/** Milder than the rule where a liberty of rounding still explains the figures. */
function severityOf({ grade, oddness }: Defect): { readonly severity?: Severity } {
  if (grade === "borderline") return { severity: "warning" };
  if (grade === "convention") return { severity: oddness?.isCompelling ? "warning" : "info" };
  return {};
}

/** The certificate by the identities' names. */
function certificateOf({ judged }: Reconciliation, { certificate }: Defect): Pick<Problem<Difference>, "certificate"> {
  if (!certificate) return {};
  const lines = certificate.terms.flatMap(({ identity, factor }): CertificateLine[] => {
    const name = judged[identity]?.identity.id;
    return name === undefined ? [] : [{ identity: name, factor }];
  });
  return { certificate: lines };
}

function suggestion(facts: Facts, { fact, fen, slip }: Defect["suspects"][number], defect: Defect): Suggestion {
  const unit = unitOf(facts, fact.table);
  return {
    sheet: fact.cell.sheet,
    cell: a1(fact.cell),
    from: fact.state === "blank" ? "" : printPlain(fact.amount.fen, unit),
    to: printPlain(fen, unit),
    why: defect.kind === "exchanged" ? "两数填反" : SLIPS[slip].label,
    unique: defect.unique,
  };
}

/** A code with the name that some table prints beside it. */
function nameOf({ tables }: Facts, code: string): string {
  for (const { table } of tables) {
    const row = table.rows.find((one) => one.code === code);
    if (row) return rowName(row);
  }
  return code;
}

const unitOf = (facts: Facts, table: Fact["table"]): AmountUnit => facts.table(table)?.table.amountUnit ?? "万元";
