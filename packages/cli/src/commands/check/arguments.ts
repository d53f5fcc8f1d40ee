/** The options of `check` as typed, made into values. */
import { resolve } from "node:path";
import type { AnnotateTask } from "../../annotate/annotate-files.js";
import { CommandLineError } from "../../command-line-error.js";
import type { FailOn } from "../../exit-status.js";
import type { CompanionPaths } from "../../work/companions.js";
import { failOnOf, jobsOf, type Loudness, loudnessOf, oneOf } from "../shared-arguments.js";
import { yearOf } from "../year-argument.js";

/** As commander hands them over. */
export interface CheckArguments {
  readonly format: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly failOn: string;
  readonly year?: string;
  readonly jobs?: string;
  readonly match?: boolean;
  readonly watch?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
  readonly prior?: string;
  readonly budget?: string;
  readonly units?: string;
  readonly narrative?: readonly string[];
  readonly performance?: readonly string[];
  readonly asWorkbook?: boolean;
  readonly codes?: readonly string[];
  readonly config?: string;
  readonly witness?: string;
  readonly annotate?: string;
}

export const FORMATS = ["text", "json", "jsonl"] as const;
export type Format = (typeof FORMATS)[number];

export interface CheckRequest {
  readonly format: Format;
  readonly out: string | undefined;
  readonly force: boolean;
  readonly failOn: FailOn;
  readonly year: number | undefined;
  /** Undefined: as many as the machine has cores. */
  readonly jobs: number | undefined;
  /** Look for the prose of each workbook by names. */
  readonly match: boolean;
  readonly loudness: Loudness;
  readonly color: boolean;
  /** Undefined when no file goes with the workbook. */
  readonly companions: CompanionPaths | undefined;
  /** The paths are folders of .csv files, one workbook each. */
  readonly asWorkbook: boolean;
  /** Absolute paths of the user's own code tables. */
  readonly codes: readonly string[];
  /** Absolute path of the configuration that stands in for those that would be found. */
  readonly config: string | undefined;
  /** File for the exact amounts and certificates. */
  readonly witness: string | undefined;
  /** Where marked copies go, undefined for none. */
  readonly annotate: Omit<AnnotateTask, "place"> | undefined;
}

/** Reads the options; throws CommandLineError with what is wrong. */
export function readCheckArguments(given: CheckArguments): CheckRequest {
  return {
    format: oneOf("--format", given.format, FORMATS),
    out: given.out,
    force: given.force ?? false,
    failOn: failOnOf(given.failOn),
    year: yearOf(given.year),
    jobs: jobsOf(given.jobs),
    match: given.match ?? false,
    loudness: loudnessOf(given),
    color: given.color ?? true,
    companions: companionsOf(given),
    asWorkbook: given.asWorkbook ?? false,
    codes: (given.codes ?? []).map((path) => resolve(path)),
    config: given.config === undefined ? undefined : resolve(given.config),
    witness: given.witness,
    annotate: annotateOf(given),
  };
}

function companionsOf({ prior, budget, units, narrative, performance }: CheckArguments): CompanionPaths | undefined {
  const paths: CompanionPaths = {
    ...(prior === undefined ? {} : { prior }),
    ...(budget === undefined ? {} : { budget }),
    ...(units === undefined ? {} : { units }),
    ...(narrative === undefined ? {} : { narratives: narrative }),
    ...(performance === undefined ? {} : { performance }),
  };
  return Object.keys(paths).length === 0 ? undefined : paths;
}

function annotateOf({ annotate, force = false }: CheckArguments): CheckRequest["annotate"] {
  if (annotate === undefined) return undefined;
  if (annotate.trim() === "") throw new CommandLineError("--annotate 要写明文件夹。");
  return { name: annotate, folder: resolve(annotate), force };
}
