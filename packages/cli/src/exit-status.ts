/** Exit statuses, a part of the contract with scripts. */
import type { Severity } from "@juesuan/core";

export const EXIT = {
  /** Nothing at or above `--fail-on`. */
  fine: 0,
  /** Findings at or above `--fail-on`. */
  found: 1,
  /** An input could not be read or holds no table, an output could not be written, a rule crashed, the command line is wrong. */
  impossible: 2,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

export type FailOn = Severity | "never";

/** Of several statuses the one that the run ends with: 2 wins over 1, 1 over 0. */
export const worse = (a: ExitStatus, b: ExitStatus): ExitStatus => (a > b ? a : b);
