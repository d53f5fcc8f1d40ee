/** The severities and outcomes as lists, worst first. Apart from the schema, so that showing a report does not load it. */
import { OUTCOME_LABELS, type OutcomeKind, SEVERITY_LABELS, type Severity } from "../findings/finding.js";

const keysOf = <K extends string>(labels: Readonly<Record<K, string>>) => Object.keys(labels) as [K, ...K[]];

export const SEVERITIES: readonly [Severity, ...Severity[]] = keysOf(SEVERITY_LABELS);
export const OUTCOME_KINDS: readonly [OutcomeKind, ...OutcomeKind[]] = keysOf(OUTCOME_LABELS);
