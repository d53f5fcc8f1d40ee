/** A workbook with its findings and the waivers that are kept for it, for the commands that keep and list them. */
import { resolve, sep } from "node:path";
import { type Finding, LAPSED_WAIVER_NOTICE } from "@juesuan/core";
import { CommandLineError } from "../command-line-error.js";
import { say } from "../output/messages.js";
import { examineFile } from "../work/check-file.js";
import { type KeptWaivers, readKeptWaivers } from "./waiver-store.js";

export interface CheckedForWaivers {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
  readonly kept: KeptWaivers;
}

/**
 * Checks as `juesuan check` does, with the configuration of its folder; throws CommandLineError when the workbook or its
 * list of waivers cannot be read.
 */
export async function checkForWaivers(given: string, year: number | undefined): Promise<CheckedForWaivers> {
  const path = resolve(given);
  const { report, unused, bytes } = await examineFile({ name: given.split(sep).join("/"), path, year });
  if (report.status !== "ok" || !bytes) {
    const [finding] = report.findings;
    throw new CommandLineError(`“${given}”：${finding?.message ?? ""}${finding?.fix ?? ""}`);
  }
  const kept = await readKeptWaivers(path, bytes);
  // To write over a list that could not be read would lose what stands in it.
  if (kept.problems.length > 0) throw new CommandLineError(kept.problems.join(""));
  for (const problem of unused) say(problem);
  return { path, bytes, findings: report.findings.filter(({ rule }) => rule !== LAPSED_WAIVER_NOTICE.id), kept };
}
