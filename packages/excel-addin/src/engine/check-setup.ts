import type { UnitSettings } from "@juesuan/core";

/**
 * What a file beside the workbook is for: last year's final accounts, the published budget, workbooks of subordinate
 * units, texts of the 情况说明, performance self-evaluation forms, code tables that are laid over the built-in ones.
 */
export type CompanionRole = "prior" | "budget" | "unit" | "narrative" | "performance" | "codes";

/** A file that goes with the workbook. `id` differs for every file chosen, so that it is read once. */
export interface CompanionFile {
  readonly id: number;
  readonly role: CompanionRole;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Everything beside the workbook that a check depends on: what options are in the command line. */
export interface CheckSetup {
  readonly files: readonly CompanionFile[];
  readonly settings: UnitSettings;
}

export const PLAIN_SETUP: CheckSetup = { files: [], settings: {} };
