/** What a configuration says about single rules: another severity, or not to run them and why. */
import type { Finding, Severity } from "../findings/finding.js";
import { SEVERITY_LABELS } from "../findings/finding.js";
import type { RuleMeta } from "./rule.js";

export type RuleSetting = { readonly severity: Severity } | { readonly off: string };

/** By rule id. */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

const ORDER = Object.keys(SEVERITY_LABELS) as readonly Severity[];

/**
 * The severity of a finding under a setting. A case that its rule holds to be milder than usual (or graver) keeps that
 * distance as far as there are words for it: what was an info does not become an error because the rule as a whole did.
 */
export function severityUnder(setting: RuleSetting | undefined, meta: RuleMeta, severity: Severity): Severity {
  if (!setting || "off" in setting) return severity;
  const distance = ORDER.indexOf(severity) - ORDER.indexOf(meta.severity);
  const wanted = ORDER.indexOf(setting.severity) + distance;
  return ORDER[Math.min(ORDER.length - 1, Math.max(0, wanted))] ?? setting.severity;
}

/** The finding as its rule's setting wants it. */
export const underSetting = (finding: Finding, meta: RuleMeta, settings: RuleSettings | undefined): Finding => {
  const severity = severityUnder(settings?.get(meta.id), meta, finding.severity);
  return severity === finding.severity ? finding : { ...finding, severity };
};
