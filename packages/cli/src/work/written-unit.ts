/** A workbook that a text is written from: read, checked, and its 情况说明 written by a style. */
import { resolve } from "node:path";
import { type CheckResult, checkWorkbook, openWorkbook, type WorkbookGrid, type WrittenText } from "@juesuan/core";
import {
  type CompiledStyle,
  codeNames,
  doubtfulCells,
  type NarrativeInput,
  NO_SUPPLEMENT,
  readSupplement,
  type Supplement,
  type SupplementProblem,
  writeNarrative,
} from "@juesuan/core/narrative";
import { CommandLineError } from "../command-line-error.js";
import { readFile } from "../inputs/read-file.js";
import { nodePlatform } from "../platform/node-platform.js";
import { nodePorts } from "../platform/node-ports.js";
import { ownOptions } from "./own-options.js";

/** A workbook with what was found in it. */
export interface CheckedWorkbook {
  /** The file as it is on disk. */
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookGrid;
  readonly result: CheckResult;
  /** The style that the configuration lays down: the id of a built-in one, or the absolute path of a style file. */
  readonly region: string | undefined;
}

/**
 * The workbook with its checks, because a figure under an open error is not written.
 * @throws CommandLineError when it cannot be read or holds no table
 */
export async function readAndCheck(path: string, year: number | undefined): Promise<CheckedWorkbook> {
  const file = await readFile(resolve(path));
  if (!file.ok) throw new CommandLineError(`无法读取“${path}”：${file.reason.message}${file.reason.fix}`);
  const reading = await openWorkbook(path, file.bytes, nodePlatform, nodePorts);
  if (!reading.ok) {
    throw new CommandLineError(`无法读取“${path}”：${reading.failure.message}${reading.failure.fix}`);
  }
  const { options, problems, region } = await ownOptions({ path: resolve(path), year }, file.bytes);
  if (problems.length > 0) throw new CommandLineError(problems.join("\n"));
  const result = checkWorkbook(reading.workbook, options);
  if (result.recognition.tables.length === 0) {
    throw new CommandLineError(
      `“${path}”中没有找到部门决算公开表，写不了情况说明。请确认选对了文件，各表的标题和表头是否完整。`,
    );
  }
  return { bytes: file.bytes, workbook: reading.workbook, result, region };
}

/**
 * The 情况说明 of a workbook, with what its 情况说明资料 holds.
 * @throws CommandLineError when that sheet cannot be used
 */
export function writeText(unit: CheckedWorkbook, style: CompiledStyle): WrittenText {
  return writeNarrative({ ...narrativeInput(unit, style), supplement: supplementOfUnit(unit) });
}

/** What a text of the workbook is written from, but for 情况说明资料. */
export const narrativeInput = (
  { result }: CheckedWorkbook,
  style: CompiledStyle,
): Omit<NarrativeInput, "supplement"> => ({
  facts: result.facts,
  style,
  year: result.year,
  unit: result.recognition.unitName,
  names: codeNames(result.year),
  isDoubtful: doubtfulCells(result.findings),
});

/** 情况说明资料 of the workbook; a workbook without it is normal. */
export function supplementOfUnit({ workbook, result }: CheckedWorkbook): Supplement {
  const outcome = readSupplement(workbook, { unit: result.recognition.unitName, year: result.year });
  if (outcome.state === "refused") throw new CommandLineError(problemsInWords(outcome.problems));
  return outcome.state === "read" ? outcome.reading.supplement : NO_SUPPLEMENT;
}

/** What has to be put right in 情况说明资料, one line each. */
export const problemsInWords = (problems: readonly SupplementProblem[]): string =>
  [
    `情况说明资料有 ${problems.length} 处要改正，没有写任何文件：`,
    ...problems.map(({ sheet, cell, message }) => `  ${sheet}!${cell}：${message}`),
  ].join("\n");

/** “待补 3 处、待核 1 处”; undefined when the text is finished. */
export function openPointsInWords({
  missing,
  doubtful,
}: Pick<WrittenText, "missing" | "doubtful">): string | undefined {
  const parts = [
    ...(missing.length > 0 ? [`待补 ${missing.length} 处`] : []),
    ...(doubtful.length > 0 ? [`待核 ${doubtful.length} 处`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join("、");
}
