/**
 * What a rule is. One rule per file: meta, a pure generator that yields problems and returns how many places it compared,
 * the sentence, and drawn examples that pass and fail. Tests and the documentation page use the same examples.
 */
import type { CodeBook } from "../codes/index.js";
import type { Facts } from "../facts/facts.js";
import type { Anchor, CertificateLine, Severity, Suggestion } from "../findings/finding.js";
import type { Subject } from "../findings/finding-id.js";
import type { Reconciliation } from "../reconcile/reconciliation.js";
import type { Recognition } from "../tables/table.js";
import type { WorkbookGrid } from "../workbook/grid.js";
import type { Companions } from "./companions.js";
import type { DrawnSheet } from "./draw.js";
import type { Misfits } from "./misfits.js";
import type { RequirementId } from "./requirements.js";

/** What the user may say about the unit; everything is optional. */
export interface UnitSettings {
  /** Year of the disclosure, when the workbook does not tell or the user overrides it. */
  readonly year?: number;
  /** 行政 / 参公 / 事业 / 混合: decides which comparisons of 机关运行经费 apply. */
  readonly unitKind?: "administrative" | "civil-service-managed" | "institution" | "mixed";
  /** Limits of the region in percent, beyond which a rate is pointed out; no limit, no comparison. */
  readonly limits?: {
    /** |决算 − 年初预算| ÷ 年初预算. */
    readonly budgetDeviation?: number;
    /** 年末结转和结余 ÷ 支出总计. */
    readonly carryForward?: number;
  };
}

/** Everything a rule may look at. */
export interface RuleInput {
  readonly workbook: WorkbookGrid;
  readonly recognition: Recognition;
  readonly facts: Facts;
  readonly reconciliation: Reconciliation;
  readonly codes: CodeBook;
  /** Year the codes are looked up in; undefined when no part of the workbook states one. */
  readonly year: number | undefined;
  readonly settings: UnitSettings;
  /** What stands beside the workbook; a rule that needs one which is missing ends `not-run`. */
  readonly companions: Companions;
  /** Companions that belong to another unit, year or unit of measure, with the Chinese reason; they are not compared. */
  readonly misfits: Misfits;
}

/** One thing that is wrong. The Chinese sentences are made last, from `params`. */
export interface Problem<Params> {
  readonly subject: Subject;
  /** The place to correct first, then the evidence. */
  readonly where: readonly [Anchor, ...Anchor[]];
  readonly params: Params;
  /** When this case is milder (or graver) than the rule's usual severity. */
  readonly severity?: Severity;
  readonly actual?: string;
  readonly expected?: string;
  readonly difference?: string;
  readonly suggestions?: readonly Suggestion[];
  readonly certificate?: readonly CertificateLine[];
}

/** How the rule ended, apart from its problems. */
export type RuleEnd =
  | {
      /** Places compared. 0 becomes `not-applicable`. */
      readonly places: number;
      /** How many of them agree only after rounding. */
      readonly explained?: number;
      /** How many are wrong; needed when a wrong place is reported under another rule (one defect is one finding). */
      readonly broken?: number;
      readonly reason?: string;
    }
  | { readonly notApplicable: string }
  | { readonly notRun: string };

/** What / why / what to do, as Chinese sentences. */
export interface Sentences {
  readonly message: string;
  readonly why: string;
  readonly fix: string;
}

export interface RuleMeta {
  /** folder/file. */
  readonly id: string;
  /** Permanent short number JS-nnn: structure 001–, codes 101–, within-table 201–, across-tables 301–, narrative 401–, over-time 501–, performance 601–. */
  readonly number: string;
  /** Chinese title, one line. */
  readonly title: string;
  readonly severity: Severity;
  readonly requirements: readonly RequirementId[];
  /** Regulation or document and place, in Chinese. */
  readonly basis: string;
  /** Chinese paragraphs for the rule's page: what is compared, what is tolerated and why. */
  readonly explanation: string;
}

/** A small workbook drawn in code, and what the rule says about it. */
export interface PassingExample {
  readonly because: string;
  readonly sheets: readonly DrawnSheet[];
  readonly settings?: UnitSettings;
  /** Last year's workbook and the budget, drawn the same way. */
  readonly prior?: readonly DrawnSheet[];
  readonly budget?: readonly DrawnSheet[];
  /** Workbooks of the subordinate units. */
  readonly units?: readonly (readonly DrawnSheet[])[];
  /** Lines of the 情况说明 that goes with the workbook. */
  readonly narrative?: readonly string[];
}

export interface FailingExample extends PassingExample {
  /** `sheet!A1` (or the sheet's name, the quote of a text, "" for the file) of `where[0]` of each finding of this rule, sorted. */
  readonly finds: readonly string[];
}

export interface RuleDefinition<Params> {
  readonly meta: RuleMeta;
  check(input: RuleInput): Generator<Problem<Params>, RuleEnd>;
  say(params: Params): Sentences;
  readonly examples: { readonly passing: readonly PassingExample[]; readonly failing: readonly FailingExample[] };
}

/** A rule whose parameters are its own business. */
export interface Rule {
  readonly meta: RuleMeta;
  /** Yields problems with their sentences already made. */
  check(input: RuleInput): Generator<StatedProblem, RuleEnd>;
  readonly examples: { readonly passing: readonly PassingExample[]; readonly failing: readonly FailingExample[] };
}

export interface StatedProblem extends Omit<Problem<unknown>, "params"> {
  readonly sentences: Sentences;
}

/** Seals a rule: its parameters are turned into sentences as each problem is yielded. */
export function defineRule<Params>(definition: RuleDefinition<Params>): Rule {
  return {
    meta: definition.meta,
    examples: definition.examples,
    *check(input) {
      const problems = definition.check(input);
      for (;;) {
        const next = problems.next();
        if (next.done) return next.value;
        const { params, ...problem } = next.value;
        yield { ...problem, sentences: definition.say(params) };
      }
    },
  };
}
