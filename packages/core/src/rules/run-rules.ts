import type { Finding, RuleOutcome } from "../findings/finding.js";
import { findingId } from "../findings/finding-id.js";
import type { Rule, RuleEnd, RuleInput, StatedProblem } from "./rule.js";
import { type RuleSettings, underSetting } from "./rule-settings.js";

export interface RuleResults {
  readonly findings: readonly Finding[];
  readonly outcomes: readonly RuleOutcome[];
}

/** Runs every rule that is not switched off. A rule that crashes becomes an outcome 规则出错 and does not hide the others. */
export function runRules(rules: readonly Rule[], input: RuleInput, settings?: RuleSettings): RuleResults {
  const findings: Finding[] = [];
  const outcomes: RuleOutcome[] = [];
  for (const rule of rules) {
    const setting = settings?.get(rule.meta.id);
    if (setting && "off" in setting) {
      outcomes.push({ rule: rule.meta.id, outcome: "not-run", places: 0, reason: `按配置停用：${setting.off}` });
      continue;
    }
    const { found, outcome } = runRule(rule, input);
    for (const finding of found) findings.push(underSetting(finding, rule.meta, settings));
    outcomes.push(outcome);
  }
  return { findings, outcomes };
}

function runRule(rule: Rule, input: RuleInput): { found: readonly Finding[]; outcome: RuleOutcome } {
  const found: Finding[] = [];
  try {
    const problems = rule.check(input);
    for (;;) {
      const next = problems.next();
      if (next.done) return { found, outcome: outcomeOf(rule, found.length, next.value) };
      found.push(findingOf(rule, next.value));
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      found: [],
      outcome: { rule: rule.meta.id, outcome: "not-run", places: 0, reason: `规则出错：${reason}`, crashed: true },
    };
  }
}

function findingOf(rule: Rule, problem: StatedProblem): Finding {
  const { meta } = rule;
  const { subject, sentences, severity, ...rest } = problem;
  return {
    id: findingId(meta.number, meta.id, subject),
    rule: meta.id,
    number: meta.number,
    severity: severity ?? meta.severity,
    ...sentences,
    ...rest,
    basis: meta.basis,
  };
}

function outcomeOf({ meta: { id } }: Rule, found: number, end: RuleEnd): RuleOutcome {
  if ("notApplicable" in end) return outcome(id, "not-applicable", 0, end.notApplicable);
  if ("notRun" in end) return outcome(id, "not-run", 0, end.notRun);
  const { places, reason } = end;
  if (found > 0 || (end.broken ?? 0) > 0) return outcome(id, "failed", Math.max(places, found, 1), reason);
  if (places === 0) return outcome(id, "not-applicable", 0, reason ?? "没有可核对的内容");
  return outcome(id, (end.explained ?? 0) > 0 ? "explained" : "passed", places, reason);
}

const outcome = (
  rule: string,
  kind: RuleOutcome["outcome"],
  places: number,
  reason: string | undefined,
): RuleOutcome => (reason === undefined ? { rule, outcome: kind, places } : { rule, outcome: kind, places, reason });
