/** Code tables of the user: files → overlays. */
import { basename } from "node:path";
import {
  type CodeOverlay,
  type OverlayProblem,
  openWorkbook,
  readOverlay,
  textRows,
  type UnreadableReason,
} from "@juesuan/core";
import { readFile } from "../inputs/read-file.js";
import { nodePlatform } from "../platform/node-platform.js";
import { nodePorts } from "../platform/node-ports.js";

export type CodeTableReading =
  | { readonly ok: true; readonly overlay: CodeOverlay; readonly problems: readonly OverlayProblem[] }
  | { readonly ok: false; readonly reason: UnreadableReason };

/** Reads one table, whatever its format. `year` stands over the year that the table states. */
export async function readCodeTable(path: string, year?: number): Promise<CodeTableReading> {
  const file = await readFile(path);
  if (!file.ok) return file;
  const reading = await openWorkbook(path, file.bytes, nodePlatform, nodePorts);
  if (!reading.ok) return { ok: false, reason: reading.failure };
  return { ok: true, ...readOverlay(basename(path), textRows(reading.workbook), year) };
}

export interface LoadedCodes {
  readonly overlays: readonly CodeOverlay[];
  /** Chinese sentences about tables that cannot be used. */
  readonly problems: readonly string[];
}

const remembered = new Map<string, Promise<LoadedCodes>>();

/** Reads several tables, each once per run. One that contradicts itself is not used at all. */
export async function loadCodeTables(paths: readonly string[]): Promise<LoadedCodes> {
  const loaded = await Promise.all(
    paths.map((path) => {
      const known = remembered.get(path) ?? load(path);
      remembered.set(path, known);
      return known;
    }),
  );
  return {
    overlays: loaded.flatMap(({ overlays }) => overlays),
    problems: loaded.flatMap(({ problems }) => problems),
  };
}

async function load(path: string): Promise<LoadedCodes> {
  const table = await readCodeTable(path);
  const refused = (why: string): LoadedCodes => ({
    overlays: [],
    problems: [`科目表“${basename(path)}”没有使用：${why}`],
  });
  if (!table.ok) return refused(`${table.reason.message}${table.reason.fix}`);
  const contradictions = table.problems.filter(({ kind }) => kind === "contradiction").map(({ message }) => message);
  return contradictions.length > 0
    ? refused(contradictions.slice(0, 5).join(""))
    : { overlays: [table.overlay], problems: [] };
}
