/** What passes between the run and its workers: one file in, one rendered report out. Sheets and facts never travel. */
import type { Report } from "@juesuan/core";
import type { AnnotateTask } from "../annotate/annotate-files.js";
import type { Format } from "../commands/check/arguments.js";
import type { CompanionPaths } from "./companions.js";

/** How a report is rendered. */
export interface Rendering {
  readonly format: Format;
  readonly color: boolean;
  /** Coverage by requirement in full, or in a line per outcome. */
  readonly coverage: "full" | "brief";
}

/** One file to check. */
export interface Task {
  readonly name: string;
  readonly path: string;
  readonly year: number | undefined;
  /** The user's own code tables, absolute paths. */
  readonly codes?: readonly string[];
  /** The configuration file named on the command line, absolute; otherwise it is looked for. */
  readonly config?: string;
  /** The path is a folder of .csv files that are one workbook. */
  readonly isFolder?: boolean;
  readonly rendering: Rendering;
  /** The proof is wanted as a file as well. */
  readonly wantsProof?: true;
  /** Files that go with the workbook; only when a single one is checked. */
  readonly companions?: CompanionPaths;
  /** Marked copies are to be written. */
  readonly annotate?: AnnotateTask;
}

/** A checked file: its rendered report and what the exit status depends on. */
export interface Checked {
  /** Without a final line break. */
  readonly text: string;
  readonly status: Report["status"];
  /** The proof as JSON, when it was wanted and the file held tables. */
  readonly proof?: string;
  readonly summary: Report["summary"];
  /** True when a rule crashed. */
  readonly crashed: boolean;
  /** True when a file that goes with the workbook could not be used. */
  readonly isShort?: true;
  /** What to tell on standard error, a sentence each: why there was nothing to check, which rules crashed. */
  readonly troubles: readonly string[];
  /** What else was done, a sentence each, for standard error. */
  readonly said?: readonly string[];
}
