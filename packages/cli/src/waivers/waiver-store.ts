/** Where waivers are kept: in a file beside the workbook, in a part inside it, or both; the newest counts. */
import { existsSync } from "node:fs";
import { readFile as readBytes } from "node:fs/promises";
import { basename } from "node:path";
import { newestWaivers, parseWaivers, printWaivers, readWaiverPart, type Waiver, writeWaiverPart } from "@juesuan/core";
import { CommandLineError } from "../command-line-error.js";
import { writeFile } from "../output/target.js";
import { nodePlatform } from "../platform/node-platform.js";

/** The waivers of one workbook, by the place where they are kept. */
export interface KeptWaivers {
  readonly beside: readonly Waiver[];
  readonly inside: readonly Waiver[];
  /** Chinese sentences about lists that cannot be used; none of their waivers counts. */
  readonly problems: readonly string[];
}

/** `部门决算.xlsx` → `部门决算.xlsx.juesuan.json`. */
export const besidePath = (workbook: string): string => `${workbook}.juesuan.json`;

/** Reads both lists of a workbook. */
export async function readKeptWaivers(workbook: string, bytes: Uint8Array): Promise<KeptWaivers> {
  const problems: string[] = [];
  const beside = await readBeside(workbook, problems);
  const inside = readInside(workbook, bytes, problems);
  return { beside, inside, problems };
}

/** All waivers that count. */
export const allWaivers = ({ beside, inside }: KeptWaivers): readonly Waiver[] => newestWaivers(beside, inside);

async function readBeside(workbook: string, problems: string[]): Promise<readonly Waiver[]> {
  const path = besidePath(workbook);
  // Hardly any workbook has one, and an error costs more than the question.
  if (!existsSync(path)) return [];
  let text: string;
  try {
    text = await readBytes(path, "utf8");
  } catch (error) {
    const isAbsent = error instanceof Error && "code" in error && ["ENOENT", "ENOTDIR"].includes(String(error.code));
    if (!isAbsent) problems.push(`例外说明“${basename(path)}”读不出来，没有使用。请检查文件的权限。`);
    return [];
  }
  const reading = parseWaivers(text.replace(/^\ufeff/, ""));
  if (reading.ok) return reading.waivers;
  problems.push(`例外说明“${basename(path)}”没有使用：${reading.problem}。请改正后再试。`);
  return [];
}

function readInside(workbook: string, bytes: Uint8Array, problems: string[]): readonly Waiver[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [];
  const part = readWaiverPart(bytes, nodePlatform);
  if (!part.ok || part.value === undefined) return [];
  if (part.value.ok) return part.value.waivers;
  problems.push(
    `“${basename(workbook)}”里保存的例外说明没有使用：${part.value.problem}。请用 juesuan waive --inside 重新说明。`,
  );
  return [];
}

/** Writes the list beside the workbook. An empty list stays as a file: it says that all was withdrawn. */
export async function writeBeside(workbook: string, waivers: readonly Waiver[]): Promise<string> {
  const path = besidePath(workbook);
  await writeFile({ name: basename(path), path }, printWaivers(waivers));
  return basename(path);
}

/** Writes the list into the workbook itself; nothing else in it changes. */
export async function writeInside(workbook: string, bytes: Uint8Array, waivers: readonly Waiver[]): Promise<void> {
  const written = writeWaiverPart(bytes, waivers, nodePlatform);
  if (!written.ok) {
    throw new CommandLineError(
      `不能把说明存入“${basename(workbook)}”：${written.failure.message}只有 .xlsx、.xlsm 可以，其他格式请去掉 --inside，说明会存在文件旁边。`,
    );
  }
  await writeFile({ name: basename(workbook), path: workbook }, written.value);
}
