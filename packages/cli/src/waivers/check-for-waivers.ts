/** A workbook with its findings and the waivers that are kept for it, for the commands that keep and list them. */
import { resolve } from "node:path";
import { checkWorkbook, type Finding, openWorkbook } from "@juesuan/core";
import { CommandLineError } from "../command-line-error.js";
import { readFile } from "../inputs/read-file.js";
import { nodePlatform } from "../platform/node-platform.js";
import { nodePorts } from "../platform/node-ports.js";
import { type KeptWaivers, readKeptWaivers } from "./waiver-store.js";

export interface CheckedForWaivers {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
  readonly kept: KeptWaivers;
}

/** Reads and checks; throws CommandLineError when the workbook or its list of waivers cannot be read. */
export async function checkForWaivers(given: string, year: number | undefined): Promise<CheckedForWaivers> {
  const path = resolve(given);
  const file = await readFile(path);
  if (!file.ok) throw new CommandLineError(`无法读取“${given}”：${file.reason.message}${file.reason.fix}`);
  const { bytes } = file;
  const reading = await openWorkbook(given, bytes, nodePlatform, nodePorts);
  if (!reading.ok) throw new CommandLineError(`无法读取“${given}”：${reading.failure.message}${reading.failure.fix}`);
  const kept = await readKeptWaivers(path, bytes);
  // To write over a list that could not be read would lose what stands in it.
  if (kept.problems.length > 0) throw new CommandLineError(kept.problems.join(""));
  const { findings } = checkWorkbook(reading.workbook, { settings: year === undefined ? {} : { year } });
  return { path, bytes, findings, kept };
}
