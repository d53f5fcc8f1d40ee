/** The files that go with a workbook: read here, so that the core gets values. A file that fails costs only itself. */
import { resolve, sep } from "node:path";
import {
  budgetWorkbook,
  type Companions,
  type ComparedWorkbook,
  comparedWorkbook,
  NO_COMPANIONS,
  openWorkbook,
  readTextDocument,
  type TextDocument,
  type UnreadableReason,
} from "@juesuan/core";
import { isForm } from "../batch/matching/performance-forms.js";
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
  /** Texts of the 情况说明. */
  readonly narratives?: readonly string[];
  /** Workbooks or documents with performance self-evaluation forms. */
  readonly performance?: readonly string[];
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
  const narratives = await readAll(paths.narratives, (file) => readText("--narrative", named(file), problems));
  const performance = await readAll(paths.performance, (file) => readForms(named(file), problems));
  const companions: Companions = {
    narratives,
    performance,
    ...(prior ? { prior } : {}),
    ...(budget ? { budget } : {}),
    ...(units ? { units } : {}),
  };
  return { companions, problems };
}

async function readAll<T>(
  paths: readonly string[] = [],
  read: (path: string) => Promise<T | undefined>,
): Promise<readonly T[]> {
  const all: T[] = [];
  for (const path of paths) {
    const one = await read(path);
    if (one !== undefined) all.push(one);
  }
  return all;
}

async function readText(
  option: string,
  { name, path }: InputFile,
  problems: string[],
): Promise<TextDocument | undefined> {
  const file = await readFile(path);
  if (!file.ok) return unusable(option, name, file.reason, problems);
  const reading = await readTextDocument(name, file.bytes, nodePlatform, nodePorts);
  return reading.ok ? reading.document : unusable(option, name, reading.failure, problems);
}

/** Self-evaluation forms stand in a workbook, or in the tables of a document. */
const readForms = (file: InputFile, problems: string[]): Promise<ComparedWorkbook | TextDocument | undefined> =>
  /\.(?:docx|pdf|txt|md)$/i.test(file.name)
    ? readText("--performance", file, problems)
    : readCompared("--performance", file, comparedWorkbook, problems);

/** Says why a file that goes with the workbook is left out. */
function unusable(option: string, name: string, { message, fix }: UnreadableReason, problems: string[]): undefined {
  problems.push(`${option} 的“${name}”不能使用：${message}${fix}`);
  return undefined;
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
    if (file.path === ownPath || isForm(file)) continue;
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
  const failed = (reason: UnreadableReason): undefined => unusable(option, name, reason, problems);
  const file = await readFile(path);
  if (!file.ok) return failed(file.reason);
  const reading = await openWorkbook(name, file.bytes, nodePlatform, nodePorts);
  if (!reading.ok) return failed(reading.failure);
  const compared = compare(name, reading.workbook);
  // Forms need not stand beside tables of the disclosure.
  if (compared.recognition.tables.length > 0 || option === "--performance") return compared;
  return failed({ message: "其中没有找到公开表。", fix: "请确认选对了文件，各表的标题和表头是否完整。" });
}
