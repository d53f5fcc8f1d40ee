import type { Finding } from "@juesuan/core";

/** A finding that the user has explained: it is not counted any more, but listed with its reason. */
export interface Waiver {
  /** Id of the finding. It lapses when the figure changes. */
  readonly id: string;
  readonly rule: string;
  readonly reason: string;
  readonly by: string;
  /** When, as ISO 8601. */
  readonly at: string;
}

/** The findings with the reasons for which they are ignored. */
export function withWaivers(findings: readonly Finding[], waivers: readonly Waiver[]): readonly Finding[] {
  if (waivers.length === 0) return findings;
  const byId = new Map(waivers.map((waiver) => [waiver.id, waiver]));
  return findings.map((finding) => {
    const waiver = byId.get(finding.id);
    return waiver ? { ...finding, waived: { reason: waiver.reason, by: waiver.by, at: waiver.at } } : finding;
  });
}

/** Waivers that no finding answers to any more. */
export const lapsed = (waivers: readonly Waiver[], findings: readonly Finding[]): readonly Waiver[] =>
  waivers.filter(({ id }) => !findings.some((finding) => finding.id === id));
