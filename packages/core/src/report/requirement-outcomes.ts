/** From outcomes of rules to outcomes of requirements: what a reader asks is “was W06 checked?”, not which files did it. */
import type { OutcomeKind, RuleOutcome } from "../findings/finding.js";
import { REQUIREMENTS, type RequirementId } from "../rules/requirements.js";
import type { RuleMeta } from "../rules/rule.js";
import type { RequirementOutcome } from "./schema.js";

/** Reason of a requirement that no rule of this version covers. */
export const NOT_COVERED = "本版本尚未核对";

/**
 * Which outcome stands for several: a failure first, then anything left unchecked (a requirement checked in part is not
 * shown as passed), then explained, passed, and not-applicable only when all are.
 */
const PRECEDENCE: readonly OutcomeKind[] = ["failed", "not-run", "explained", "passed", "not-applicable"];

/** One entry per requirement id, in the order of the list of requirements. */
export function requirementOutcomes(
  rules: readonly Pick<RuleMeta, "id" | "requirements">[],
  outcomes: readonly RuleOutcome[],
): readonly RequirementOutcome[] {
  const byRule = new Map(outcomes.map((outcome) => [outcome.rule, outcome]));
  const byRequirement = new Map<RequirementId, RuleOutcome[]>();
  for (const { id, requirements } of rules) {
    const outcome = byRule.get(id);
    if (!outcome) continue;
    for (const requirement of requirements) {
      const list = byRequirement.get(requirement);
      if (list) list.push(outcome);
      else byRequirement.set(requirement, [outcome]);
    }
  }
  return (Object.keys(REQUIREMENTS) as RequirementId[]).map((id) => merge(id, byRequirement.get(id) ?? []));
}

function merge(id: RequirementId, outcomes: readonly RuleOutcome[]): RequirementOutcome {
  let rank = PRECEDENCE.length;
  for (const { outcome } of outcomes) rank = Math.min(rank, PRECEDENCE.indexOf(outcome));
  const kind = PRECEDENCE[rank];
  if (kind === undefined) return { id, outcome: "not-run", rules: [], reason: NOT_COVERED };
  const reasons = new Set<string>();
  for (const { outcome, reason } of outcomes) if (outcome === kind && reason !== undefined) reasons.add(reason);
  const rules = outcomes.map(({ rule }) => rule);
  return reasons.size === 0
    ? { id, outcome: kind, rules }
    : { id, outcome: kind, rules, reason: [...reasons].join("；") };
}
