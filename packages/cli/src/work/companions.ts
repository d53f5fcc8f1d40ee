/** The files that go with a workbook: read here, so that the core gets values. A file that fails costs only itself. */
import { resolve, sep } from "node:path";
import {
  budgetWorkbook,
  type Companions,
  type ComparedWorkbook,
  comparedWorkbook,
  NO_COMPANIONS,
  openWorkbook,
  type UnreadableReason,
} from "@juesuan/core";
import { findInputs, type InputFile } from "../inputs/find-inputs.js";
import { readFile } from "../inputs/read-file.js";
import { nodePlatform } from "../platform/node-platform.js";
import { nodePorts } from "../platform/node-ports.js";

/** Paths as given on the command line. */
export interface CompanionPaths {
  /** Last year's final accounts of the same unit. */
  readonly prior?: string;
  /** The published budget of the year. */
  readonly budget?: string;
  /** A folder with the workbooks of the department proper and its subordinate units. */
  readonly units?: string;
}

export interface LoadedCompanions {
  readonly companions: Companions;
  /** Chinese sentences about files that could not be used; the run then ends with 2. */
  readonly problems: readonly string[];
}

/** Reads the companions of the workbook at `ownPath`, which is left out of the units when it lies in their folder. */
export async function loadCompanions(paths: CompanionPaths | undefined, ownPath: string): Promise<LoadedCompanions> {
  if (paths === undefined) return { companions: NO_COMPANIONS, problems: [] };
  const problems: string[] = [];
  const named = (given: string): InputFile => ({ name: given.split(sep).join("/"), path: resolve(given) });
  const prior = paths.prior && (await readCompared("--prior", named(paths.prior), comparedWorkbook, problems));
  const budget = paths.budget && (await readCompared("--budget", named(paths.budget), budgetWorkbook, problems));
  const units = await readUnits(paths.units, ownPath, problems);
  const companions: Companions = {
    ...NO_COMPANIONS,
    ...(prior ? { prior } : {}),
    ...(budget ? { budget } : {}),
    ...(units ? { units } : {}),
  };
  return { companions, problems };
}

async function readUnits(
  folder: string | undefined,
  ownPath: string,
  problems: string[],
): Promise<readonly ComparedWorkbook[] | undefined> {
  if (folder === undefined) return undefined;
  const inputs = await findInputs([folder]);
  problems.push(...inputs.problems);
  const units: ComparedWorkbook[] = [];
  for (const file of inputs.files) {
    if (file.path === ownPath) continue;
    const unit = await readCompared("--units", file, comparedWorkbook, problems);
    if (unit) units.push(unit);
  }
  return units;
}

async function readCompared(
  option: string,
  { name, path }: InputFile,
  compare: typeof comparedWorkbook,
  problems: string[],
): Promise<ComparedWorkbook | undefined> {
  const failed = ({ message, fix }: UnreadableReason): undefined => {
    problems.push(`${option} 的“${name}”不能使用：${message}${fix}`);
    return undefined;
  };
  const file = await readFile(path);
  if (!file.ok) return failed(file.reason);
  const reading = await openWorkbook(name, file.bytes, nodePlatform, nodePorts);
  if (!reading.ok) return failed(reading.failure);
  const compared = compare(name, reading.workbook);
  if (compared.recognition.tables.length > 0) return compared;
  return failed({ message: "其中没有找到公开表。", fix: "请确认选对了文件，各表的标题和表头是否完整。" });
}
