/** A report → its score. What was not checked is not scored: it neither gains nor loses points. */
import type { Severity } from "../../findings/finding.js";
import { RULES } from "../../rules/registry.js";
import type { RequirementId } from "../../rules/requirements.js";
import type { Report } from "../schema.js";
import type { ScoreScheme } from "./scheme.js";

export interface DimensionScore {
  readonly name: string;
  /** Full points of this dimension. */
  readonly of: number;
  /** Null when none of its requirements could be checked. */
  readonly points: number | null;
  readonly deductions: readonly Deduction[];
  /** Requirements of this dimension that were not checked. */
  readonly unchecked: readonly RequirementId[];
}

/** What findings of one rule cost, or the missing 情况说明, which has no rule. */
export interface Deduction {
  /** "" for the missing 情况说明. */
  readonly rule: string;
  readonly number: string;
  readonly findings: number;
  readonly points: number;
}

export interface Score {
  readonly points: number;
  /** Full points of the dimensions that could be scored. */
  readonly of: number;
  /** Points of a hundred, with one decimal, so that units of which not the same was checked can be compared. */
  readonly percent: number;
  /** Whether what this unit had to show was checked: a missing 情况说明 was, where the scheme deducts for it. */
  readonly isRanked: boolean;
  readonly dimensions: readonly DimensionScore[];
}

/** What cannot be checked without a 情况说明, and where its absence counts. */
const NARRATIVE: RequirementId = "N14";

const REQUIREMENTS_OF: ReadonlyMap<string, readonly RequirementId[]> = new Map(
  RULES.map(({ meta }) => [meta.id, meta.requirements]),
);

/** Scores a report; undefined when the file held nothing that could be scored. Waived findings cost nothing. */
export function scoreReport(report: Report, scheme: ScoreScheme): Score | undefined {
  if (report.status !== "ok") return undefined;
  const outcomes = new Map(report.requirements.map(({ id, outcome }) => [id, outcome]));
  const costs = costsByRule(report, scheme);
  const placed = new Map<string, Deduction[]>();
  for (const deduction of costs) {
    const name = dimensionOf(deduction.rule, scheme);
    placed.set(name, [...(placed.get(name) ?? []), deduction]);
  }
  const named = new Set(scheme.dimensions.flatMap(({ requirements }) => requirements));
  const dimensions = scheme.dimensions.map((dimension, index): DimensionScore => {
    const isLast = index === scheme.dimensions.length - 1;
    const own = report.requirements.flatMap(({ id }) =>
      dimension.requirements.includes(id) || (isLast && !named.has(id)) ? [id] : [],
    );
    const unchecked = own.filter((id) => outcomes.get(id) === "not-run");
    const deductions = placed.get(dimension.name) ?? [];
    const lost = deductions.reduce((sum, one) => sum + one.points, 0);
    const isScored = unchecked.length < own.length || deductions.length > 0;
    const { name, points } = dimension;
    return { name, of: points, points: isScored ? cents(Math.max(0, points - lost)) : null, deductions, unchecked };
  });
  const scored = dimensions.filter(({ points }) => points !== null);
  const sum = cents(scored.reduce((total, { points }) => total + (points ?? 0), 0));
  const of = cents(scored.reduce((total, one) => total + one.of, 0));
  return {
    points: sum,
    of,
    percent: of === 0 ? 0 : Math.round((sum / of) * 1000) / 10,
    isRanked: hasNarrative(report) || scheme.deductions.noNarrative !== undefined,
    dimensions,
  };
}

/** Whether a 情况说明 was there to be checked, as a file or in the workbook. */
export const hasNarrative = ({ requirements }: Report): boolean =>
  requirements.some(({ id, outcome }) => id === NARRATIVE && outcome !== "not-run");

/** Points to two decimals: sums of decimal fractions must not show their binary rests. */
const cents = (points: number): number => Math.round(points * 100) / 100;

function costsByRule(report: Report, { deductions, rules = {} }: ScoreScheme): readonly Deduction[] {
  const { findings } = report;
  const { noNarrative = 0 } = deductions;
  const byRule = new Map<string, { number: string; findings: number; points: number }>();
  const costOf = (rule: string, severity: Severity): number => rules[rule] ?? deductions[severity];
  for (const { rule, number, severity, waived } of findings) {
    if (waived) continue;
    const sum = byRule.get(rule) ?? { number, findings: 0, points: 0 };
    sum.findings += 1;
    sum.points += costOf(rule, severity);
    byRule.set(rule, sum);
  }
  const missing =
    noNarrative > 0 && !hasNarrative(report)
      ? [{ rule: "", number: "没有情况说明", findings: 1, points: cents(noNarrative) }]
      : [];
  const costs = [...byRule].flatMap(([rule, { number, findings: count, points }]) => {
    const cost = cents(Math.min(points, deductions.perRule));
    return cost > 0 ? [{ rule, number, findings: count, points: cost }] : [];
  });
  return [...missing, ...costs];
}

/** A rule counts where the first of its requirements is named, else in the last dimension. */
function dimensionOf(rule: string, { dimensions }: ScoreScheme): string {
  const own = rule === "" ? [NARRATIVE] : (REQUIREMENTS_OF.get(rule) ?? []);
  const found = dimensions.find(({ requirements }) => own.some((id) => requirements.includes(id)));
  return (found ?? dimensions.at(-1))?.name ?? "";
}
