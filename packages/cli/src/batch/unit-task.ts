/** What passes between a batch and its threads: one unit in, its report as JSON out. Sheets and facts never travel. */
import type { Report } from "@juesuan/core";
import type { CompanionPaths } from "../work/companions.js";

export const UNIT_REPORTS = ["html", "xlsx", "text", "json"] as const;
export type UnitReport = (typeof UNIT_REPORTS)[number];

/** Where the files of one unit go. Absolute, without extension. */
export interface UnitTargets {
  readonly report: string;
  readonly reports: readonly UnitReport[];
  /** Path of the workbook's annotated copy, without `.核对.xlsx`; those of texts lie beside it; undefined when none is asked for. */
  readonly annotated?: string;
  /** Paths of the marked copies of texts, by the text as the task names it. */
  readonly textCopies?: Readonly<Record<string, string>>;
}

/** A unit as the last run left it. */
export interface KnownUnit {
  readonly fingerprint: string;
  /** Files written for it, relative to the folder of its report. */
  readonly files: readonly string[];
}

export interface UnitTask {
  readonly kind: "unit";
  readonly name: string;
  readonly path: string;
  readonly year: number | undefined;
  readonly companions: CompanionPaths;
  readonly targets: UnitTargets;
  /** The user's own code tables, absolute paths. */
  readonly codes: readonly string[];
  /** The configuration named on the command line, absolute; otherwise it is looked for. */
  readonly config?: string;
  /** Scoring scheme as JSON, for the page of the unit. */
  readonly scheme: string;
  /** Everything besides the files that the outcome depends on. */
  readonly settings: string;
  /** The unit is skipped when its fingerprint is still the same and all its files are there. */
  readonly known?: KnownUnit;
}

/** A checked unit. */
export interface UnitOutcome {
  readonly name: string;
  /** Hash over the contents of all files read and the settings. */
  readonly fingerprint: string;
  /** Files written for it, relative to the folder of its report. */
  readonly files: readonly string[];
  /** The report as one line of JSON; undefined when nothing has changed since the last run. */
  readonly report: string | undefined;
  readonly status: Report["status"];
  readonly summary: Report["summary"];
  readonly crashed: boolean;
  readonly isShort?: true;
  /** Chinese sentences for standard error. */
  readonly troubles: readonly string[];
}
