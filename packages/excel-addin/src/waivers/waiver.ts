/**
 * Ignored findings as the pane shows them. The core's own functions for this come with the library that checks the list
 * when it is read, which is left to the engine's thread.
 */
import type { Finding, Waiver } from "@juesuan/core";

/** The findings with the reasons for which they are ignored. */
export function withWaivers(findings: readonly Finding[], waivers: readonly Waiver[]): readonly Finding[] {
  if (waivers.length === 0) return findings;
  const reasons = new Map(waivers.map(({ id, reason, by, at }) => [id, { reason, by, at }]));
  return findings.map((finding) => {
    const waived = reasons.get(finding.id);
    return waived ? { ...finding, waived } : finding;
  });
}

/** Waivers that no finding answers to any more. */
export const lapsed = (waivers: readonly Waiver[], findings: readonly Finding[]): readonly Waiver[] =>
  waivers.filter(({ id }) => !findings.some((finding) => finding.id === id));
