/** A workbook that a text is written from: read, checked, and its 情况说明 written by a style. */
import { resolve } from "node:path";
import {
  a1,
  builtInCodes,
  type CellRef,
  type CheckResult,
  checkWorkbook,
  type Finding,
  nameInYear,
  openWorkbook,
  type WorkbookGrid,
  type WrittenText,
} from "@juesuan/core";
import {
  type CodeNames,
  type CompiledStyle,
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
  const { options, problems } = await ownOptions({ path: resolve(path), year }, file.bytes);
  if (problems.length > 0) throw new CommandLineError(problems.join("\n"));
  const result = checkWorkbook(reading.workbook, options);
  if (result.recognition.tables.length === 0) {
    throw new CommandLineError(
      `“${path}”中没有找到部门决算公开表，写不了情况说明。请确认选对了文件，各表的标题和表头是否完整。`,
    );
  }
  return { bytes: file.bytes, workbook: reading.workbook, result };
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

const keyOf = (sheet: string, cell: string): string => `${sheet}!${cell}`;

/**
 * The cells that an error says are to be corrected. Its evidence (the other cells of a sum that does not agree) is left
 * out: one wrong figure would otherwise take the whole table with it.
 */
export function doubtfulCells(findings: readonly Finding[]): (cell: CellRef) => boolean {
  const cells = new Set<string>();
  for (const { severity, waived, where, suggestions = [] } of findings) {
    if (severity !== "error" || waived) continue;
    const [place] = where;
    if (place.kind === "cell") cells.add(keyOf(place.sheet, place.cell));
    for (const { sheet, cell } of suggestions) cells.add(keyOf(sheet, cell));
  }
  return (cell) => cells.has(keyOf(cell.sheet, a1(cell)));
}

function codeNames(year: number | undefined): CodeNames {
  const codes = builtInCodes();
  const nameOf = (classification: "functional" | "departmental-economic", code: string): string | undefined => {
    const entry = codes.table(classification).get(code);
    return entry && nameInYear(entry, year ?? codes.year);
  };
  return {
    functional: (code) => nameOf("functional", code),
    economic: (code) => nameOf("departmental-economic", code),
  };
}

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
