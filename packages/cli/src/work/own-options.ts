/** What a workbook is checked with besides the files it is compared with: its configuration, code tables and waivers. */
import { dirname } from "node:path";
import type { CheckOptions } from "@juesuan/core";
import { loadCodeTables } from "../codes/code-tables.js";
import { rememberedConfiguration } from "../configuration/configuration.js";
import { allWaivers, readKeptWaivers } from "../waivers/waiver-store.js";
import type { CompanionPaths } from "./companions.js";
import type { Task } from "./task.js";

export interface OwnOptions {
  readonly options: Required<Pick<CheckOptions, "settings" | "overlays" | "ruleSettings" | "waivers">>;
  /** Files to compare with that the configuration names. */
  readonly companions: CompanionPaths;
  /** The style of writing that the configuration lays down. */
  readonly region: string | undefined;
  /** Chinese sentences about what could not be used. */
  readonly problems: readonly string[];
}

/** @param bytes the workbook's content, which may hold waivers */
export async function ownOptions(
  file: Pick<Task, "path" | "year" | "codes" | "config">,
  bytes: Uint8Array,
): Promise<OwnOptions> {
  const configuration = await rememberedConfiguration(dirname(file.path), file.config);
  const tables = await loadCodeTables([...configuration.codes, ...(file.codes ?? [])]);
  const kept = await readKeptWaivers(file.path, bytes);
  return {
    options: {
      settings: { ...configuration.settings, ...(file.year === undefined ? {} : { year: file.year }) },
      overlays: [...configuration.localCodes, ...tables.overlays],
      ruleSettings: configuration.rules,
      waivers: allWaivers(kept),
    },
    companions: configuration.companions,
    region: configuration.region,
    problems: [...configuration.problems, ...tables.problems, ...kept.problems],
  };
}
