/** Findings and outcomes: the values every rule produces and every surface (report, pane, annotated copy) shows. */
import type { TableId } from "../tables/table.js";

/** 错误 / 警告 / 提示; there is no other word. */
export type Severity = "error" | "warning" | "info";

export const SEVERITY_LABELS = { error: "错误", warning: "警告", info: "提示" } as const satisfies Record<
  Severity,
  string
>;

/** A place that a finding points at. `where[0]` is the place to correct, the others are evidence. */
export type Anchor =
  | {
      readonly kind: "cell";
      readonly sheet: string;
      readonly cell: string;
      readonly table?: TableId;
      readonly start?: number;
      readonly end?: number;
    }
  | {
      readonly kind: "text";
      readonly file: string;
      readonly section: string;
      readonly line: number;
      readonly start: number;
      readonly end: number;
      readonly quote: string;
      readonly part?: string;
      readonly page?: number;
    }
  | { readonly kind: "sheet"; readonly sheet: string }
  | { readonly kind: "file"; readonly file: string };

/** A change that would make the unit's figures agree. `from`/`to`: plain decimals in the unit of the cell, "" = empty. */
export interface Suggestion {
  readonly sheet: string;
  readonly cell: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
  readonly unique: boolean;
}

/** One identity of a 矛盾 with the integer factor by which it is multiplied; anyone can re-add them. */
export interface CertificateLine {
  readonly identity: string;
  readonly factor: number;
}

/** A finding as reported (the contract of docs/architecture.md). All sentences are Chinese. */
export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly number: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence. */
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  readonly where: readonly [Anchor, ...Anchor[]];
  /** Strings in the unit shown; left out where meaningless. */
  readonly actual?: string;
  readonly expected?: string;
  readonly difference?: string;
  readonly basis: string;
  readonly certificate?: readonly CertificateLine[];
  readonly suggestions?: readonly Suggestion[];
  readonly waived?: { readonly reason: string; readonly by: string; readonly at: string };
}

/** How a rule ended. "Nothing found" is never shown as "checked": `passed` carries how many places were compared. */
export type OutcomeKind = "passed" | "failed" | "explained" | "not-applicable" | "not-run";

export const OUTCOME_LABELS = {
  passed: "通过",
  failed: "不符",
  explained: "尾差可解释",
  "not-applicable": "不适用",
  "not-run": "未能检查",
} as const satisfies Record<OutcomeKind, string>;

/** Outcome of one rule on one unit. `places` ≥ 1 for passed, failed and explained. */
export interface RuleOutcome {
  readonly rule: string;
  readonly outcome: OutcomeKind;
  readonly places: number;
  /** Why it was not run or does not apply; how the rounding was explained. */
  readonly reason?: string;
  /** True when the rule itself crashed (the run then exits 2). */
  readonly crashed?: true;
}
