/** Results of a check → the report that every surface shows and other programs read. */
import type { Facts } from "../facts/facts.js";
import type { Anchor, Finding, RuleOutcome } from "../findings/finding.js";
import type { Reconciliation } from "../reconcile/reconciliation.js";
import { RULES } from "../rules/registry.js";
import type { Rule } from "../rules/rule.js";
import type { Recognition } from "../tables/table.js";
import type { WorkbookGrid } from "../workbook/grid.js";
import { noTables } from "./failure-report.js";
import { type ReportTool, reportTool } from "./report-tool.js";
import { requirementOutcomes } from "./requirement-outcomes.js";
import { roundingVerdict } from "./rounding-verdict.js";
import type { Report } from "./schema.js";
import { REPORT_SCHEMA_ID } from "./schema-id.js";
import { tableSummary, unrecognisedParts } from "./table-summary.js";

/** Where the figures came from. */
export interface ReportSource {
  /** Path as given, with `/`. */
  readonly file: string;
  /** SHA-256 of the file, 64 hex digits. */
  readonly sha256: string;
  /** Names of the texts checked with it, with `/`. */
  readonly narrative?: readonly string[];
}

/** What a check yields (see check.ts), as far as the report needs it. */
export interface CheckedUnit {
  readonly recognition: Recognition;
  readonly facts: Pick<Facts, "precision">;
  readonly reconciliation: Reconciliation;
  readonly year: number | undefined;
  readonly findings: readonly Finding[];
  readonly outcomes: readonly RuleOutcome[];
}

export interface ReportInput {
  readonly tool: ReportTool;
  readonly source: ReportSource;
  readonly workbook: WorkbookGrid;
  readonly result: CheckedUnit;
  /** The rules that were run; all of them when absent. */
  readonly rules?: readonly Rule[];
}

/** Builds the report of one workbook that could be read. A workbook without any disclosure table has status `no-tables`. */
export function buildReport(input: ReportInput): Report {
  const { source, workbook, result, rules = RULES } = input;
  const { recognition } = result;
  const head = {
    schema: REPORT_SCHEMA_ID,
    tool: reportTool(input.tool),
    source: { file: source.file, sha256: source.sha256, narrative: [...(source.narrative ?? [])] },
    unit: recognition.unitName ?? null,
    year: result.year ?? null,
  } as const;
  const unrecognised = unrecognisedParts(recognition.tables, recognition.others);
  if (recognition.tables.length === 0) {
    return { ...head, ...noTables(source.file, workbook), unrecognised };
  }
  const findings = result.findings.map((finding) => withFile(finding, source.file));
  return {
    ...head,
    status: "ok",
    tables: recognition.tables.map((table) => tableSummary(workbook, table)),
    unrecognised,
    findings,
    outcomes: result.outcomes.map(({ rule, outcome, places, reason }) => ({
      rule,
      outcome,
      places,
      ...(reason === undefined ? {} : { reason }),
    })),
    requirements: requirementOutcomes(
      rules.map(({ meta }) => meta),
      result.outcomes,
    ),
    rounding: roundingVerdict(result.reconciliation, result.facts.precision),
    summary: summarise(findings),
  };
}

/** Counts by severity; a waived finding counts as waived only. */
export function summarise(findings: readonly Finding[]): Report["summary"] {
  const summary = { error: 0, warning: 0, info: 0, waived: 0 };
  for (const { severity, waived } of findings) summary[waived ? "waived" : severity] += 1;
  return summary;
}

/** Rules do not know the file's name: a place in “the file” gets it here. */
function withFile(finding: Finding, file: string): Finding {
  const named = (place: Anchor): Anchor => (place.kind === "file" && place.file === "" ? { ...place, file } : place);
  const [first, ...others] = finding.where;
  return { ...finding, where: [named(first), ...others.map(named)] };
}
