/** Options that several commands have. */
import { CommandLineError } from "../command-line-error.js";
import type { FailOn } from "../exit-status.js";

export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const known = allowed.find((one) => one === value);
  if (known === undefined) throw new CommandLineError(`${option} 不能是“${value}”，只能是 ${allowed.join("、")}。`);
  return known;
}

export const FAIL_ON: readonly FailOn[] = ["error", "warning", "info", "never"];

/** Reads `--fail-on`; throws CommandLineError. */
export const failOnOf = (value: string): FailOn => oneOf("--fail-on", value, FAIL_ON);

const MOST_JOBS = 256;

/** Reads `--jobs`; throws CommandLineError. Undefined: as many as the machine has cores. */
export function jobsOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const jobs = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (jobs < 1 || jobs > MOST_JOBS) {
    throw new CommandLineError(`--jobs 应是 1 到 ${MOST_JOBS} 的整数，不能是“${value}”。`);
  }
  return jobs;
}

/** How much is told on standard error; what makes the run end with 2 is always told. */
export type Loudness = "quiet" | "normal" | "verbose";

/** Reads `--quiet` and `--verbose`; throws CommandLineError when both are given. */
export function loudnessOf({ quiet, verbose }: { readonly quiet?: boolean; readonly verbose?: boolean }): Loudness {
  if (quiet && verbose) throw new CommandLineError("--quiet 和 --verbose 只能写一个。");
  return quiet ? "quiet" : verbose ? "verbose" : "normal";
}
