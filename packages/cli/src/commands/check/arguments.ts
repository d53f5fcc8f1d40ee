/** The options of `check` as typed, made into values. */
import { CommandLineError } from "../../command-line-error.js";
import type { FailOn } from "../../exit-status.js";
import type { CompanionPaths } from "../../work/companions.js";
import { yearOf } from "../year-argument.js";

/** As commander hands them over. */
export interface CheckArguments {
  readonly format: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly failOn: string;
  readonly year?: string;
  readonly jobs?: string;
  readonly color?: boolean;
  readonly prior?: string;
  readonly budget?: string;
  readonly units?: string;
  readonly narrative?: readonly string[];
  readonly performance?: readonly string[];
}

export const FORMATS = ["text", "json", "jsonl"] as const;
export type Format = (typeof FORMATS)[number];

const FAIL_ON: readonly FailOn[] = ["error", "warning", "info", "never"];

export interface CheckRequest {
  readonly format: Format;
  readonly out: string | undefined;
  readonly force: boolean;
  readonly failOn: FailOn;
  readonly year: number | undefined;
  /** Undefined: as many as the machine has cores. */
  readonly jobs: number | undefined;
  readonly color: boolean;
  /** Undefined when no file goes with the workbook. */
  readonly companions: CompanionPaths | undefined;
}

/** Reads the options; throws CommandLineError with what is wrong. */
export function readCheckArguments(given: CheckArguments): CheckRequest {
  return {
    format: oneOf("--format", given.format, FORMATS),
    out: given.out,
    force: given.force ?? false,
    failOn: oneOf("--fail-on", given.failOn, FAIL_ON),
    year: yearOf(given.year),
    jobs: jobsOf(given.jobs),
    color: given.color ?? true,
    companions: companionsOf(given),
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

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const known = allowed.find((one) => one === value);
  if (known === undefined) throw new CommandLineError(`${option} 不能是“${value}”，只能是 ${allowed.join("、")}。`);
  return known;
}

const MOST_JOBS = 256;

function jobsOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const jobs = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (jobs < 1 || jobs > MOST_JOBS) {
    throw new CommandLineError(`--jobs 应是 1 到 ${MOST_JOBS} 的整数，不能是“${value}”。`);
  }
  return jobs;
}
