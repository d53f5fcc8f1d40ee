/** The pipeline: workbook → tables → facts → reconciliation → outcomes → findings. */
import { builtInCodes, type CodeBook, type CodeOverlay, overlaysFor, withOverlays } from "./codes/index.js";
import { collectFacts } from "./facts/collect.js";
import type { Facts } from "./facts/facts.js";
import { fileFormatNotice } from "./findings/file-format.js";
import type { Finding, RuleOutcome } from "./findings/finding.js";
import { dropRepeats, inReadingOrder, settle } from "./findings/settle.js";
import { applyWaivers, lapsedWaiverNotices, lapsedWaivers, type Waiver } from "./findings/waivers.js";
import { type Reconciliation, reconcile } from "./reconcile/reconciliation.js";
import { type Companions, NO_COMPANIONS } from "./rules/companions.js";
import { findMisfits, type Misfits } from "./rules/misfits.js";
import { RULES } from "./rules/registry.js";
import type { Rule, UnitSettings } from "./rules/rule.js";
import type { RuleSettings } from "./rules/rule-settings.js";
import { runRules } from "./rules/run-rules.js";
import { recognise } from "./tables/recognise.js";
import type { Recognition } from "./tables/table.js";
import type { WorkbookGrid } from "./workbook/grid.js";

export interface CheckOptions {
  readonly settings?: UnitSettings;
  /** Classification codes; the built-in ones when absent. */
  readonly codes?: CodeBook;
  /** Prose, last year's workbook, budget, subordinate units; none when absent. */
  readonly companions?: Companions;
  /** The user's own code tables; each is laid over `codes` when it is for the year of the accounts. */
  readonly overlays?: readonly CodeOverlay[];
  /** Other severities, rules that are switched off. */
  readonly ruleSettings?: RuleSettings;
  /** Findings that the user has explained; the newest for each id. */
  readonly waivers?: readonly Waiver[];
  /** A part of the rules, for examples and tests. */
  readonly rules?: readonly Rule[];
}

/** Everything that checking one workbook yields. */
export interface CheckResult {
  readonly recognition: Recognition;
  readonly facts: Facts;
  readonly reconciliation: Reconciliation;
  readonly year: number | undefined;
  readonly findings: readonly Finding[];
  readonly outcomes: readonly RuleOutcome[];
  /** Companions that were not compared because they belong to another unit, year or unit of measure. */
  readonly misfits: Misfits;
}

/** Checks one workbook. Pure: same workbook and options, same result. */
export function checkWorkbook(workbook: WorkbookGrid, options: CheckOptions = {}): CheckResult {
  const recognition = recognise(workbook);
  const facts = collectFacts(workbook, recognition);
  const reconciliation = reconcile(facts);
  const settings = options.settings ?? {};
  const year = settings.year ?? recognition.year;
  const codes = withOverlays(options.codes ?? builtInCodes(), overlaysFor(options.overlays ?? [], year));
  const companions = options.companions ?? NO_COMPANIONS;
  const misfits = findMisfits({ facts, unitName: recognition.unitName, year }, companions);
  const input = { workbook, recognition, facts, reconciliation, codes, year, settings, companions, misfits };
  const { findings, outcomes } = runRules(options.rules ?? RULES, input, options.ruleSettings);
  const waivers = options.waivers ?? [];
  const all = [
    ...findings,
    ...fileFormatNotice(workbook.origin),
    ...lapsedWaiverNotices(lapsedWaivers(waivers, findings)),
  ];
  const settled = settle([
    dropRepeats,
    applyWaivers(waivers),
    inReadingOrder(workbook.sheets.map((sheet) => sheet.name)),
  ]);
  return { recognition, facts, reconciliation, year, findings: settled(all), outcomes, misfits };
}
