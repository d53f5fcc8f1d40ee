/** The options of `batch` as typed, made into values. */
import { resolve } from "node:path";
import { DEFAULT_SCHEME, type ScoreScheme } from "@juesuan/core/reports";
import { OVERALL_REPORTS, type OverallReport } from "../../batch/overall/overall-reports.js";
import { readScheme } from "../../batch/scheme-file.js";
import { type Shard, shardOf } from "../../batch/shard.js";
import { UNIT_REPORTS, type UnitReport } from "../../batch/unit-task.js";
import { CommandLineError } from "../../command-line-error.js";
import { namedConfiguration } from "../../configuration/configuration.js";
import type { FailOn } from "../../exit-status.js";
import { failOnOf, jobsOf, type Loudness, loudnessOf } from "../shared-arguments.js";
import { yearOf } from "../year-argument.js";

/** As commander hands them over. */
export interface BatchArguments {
  readonly out: string;
  readonly annotate?: string;
  readonly perUnit: string;
  readonly reports: string;
  readonly pairs?: string;
  readonly match?: boolean;
  readonly prior?: string;
  readonly budget?: string;
  readonly scoring?: string;
  readonly codes?: readonly string[];
  readonly config?: string;
  readonly shard?: string;
  readonly resume?: boolean;
  readonly force?: boolean;
  readonly failOn: string;
  readonly year?: string;
  readonly jobs?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

export interface BatchRequest {
  readonly out: string;
  readonly annotate: string | undefined;
  readonly perUnit: readonly UnitReport[];
  readonly reports: readonly OverallReport[];
  readonly pairs: string | undefined;
  /** Look for prose and forms by names. */
  readonly match: boolean;
  readonly prior: string | undefined;
  readonly budget: string | undefined;
  readonly scheme: ScoreScheme;
  /** Absolute paths of the user's own code tables. */
  readonly codes: readonly string[];
  /** Absolute path of the configuration that stands in for those that would be found. */
  readonly config: string | undefined;
  readonly shard: Shard | undefined;
  readonly resume: boolean;
  readonly force: boolean;
  readonly failOn: FailOn;
  readonly year: number | undefined;
  readonly jobs: number | undefined;
  readonly loudness: Loudness;
}

/** Reads the options; throws CommandLineError with what is wrong. */
export async function readBatchArguments(given: BatchArguments): Promise<BatchRequest> {
  if (given.resume && given.force) throw new CommandLineError("--resume（接着做）和 --force（重做）只能写一个。");
  return {
    out: given.out,
    annotate: given.annotate,
    perUnit: listOf("--per-unit", given.perUnit, UNIT_REPORTS),
    reports: listOf("--reports", given.reports, OVERALL_REPORTS),
    pairs: given.pairs,
    match: given.match ?? true,
    prior: given.prior,
    budget: given.budget,
    scheme: given.scoring === undefined ? DEFAULT_SCHEME : await readScheme(given.scoring),
    codes: (given.codes ?? []).map((path) => resolve(path)),
    config: await namedConfiguration(given.config),
    shard: shardOf(given.shard),
    resume: given.resume ?? false,
    force: given.force ?? false,
    failOn: failOnOf(given.failOn),
    year: yearOf(given.year),
    jobs: jobsOf(given.jobs),
    loudness: loudnessOf(given),
  };
}

/** Reads a list like `html,xlsx`; `none` is the empty one, `all` the whole. */
export function listOf<T extends string>(option: string, value: string, allowed: readonly T[]): readonly T[] {
  if (value === "none") return [];
  if (value === "all") return allowed;
  const words = value.split(/[,，]/u).map((word) => word.trim());
  return words.map((word) => {
    const known = allowed.find((one) => one === word);
    if (known === undefined) {
      throw new CommandLineError(
        `${option} 不能有“${word}”，只能是 ${allowed.join("、")}（用逗号隔开），或 all、none。`,
      );
    }
    return known;
  });
}
