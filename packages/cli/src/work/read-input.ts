/** The workbook of a task, from one file or from a folder of .csv files. */
import { createHash } from "node:crypto";
import { openDelimitedFolder, openWorkbook, type UnreadableReason, type WorkbookGrid } from "@juesuan/core";
import { readFolderOfTables } from "../inputs/folder-as-workbook.js";
import { readFile } from "../inputs/read-file.js";
import { nodePlatform } from "../platform/node-platform.js";
import { nodePorts } from "../platform/node-ports.js";
import type { Task } from "./task.js";

export interface ReadInput {
  readonly workbook: WorkbookGrid;
  /** Of the file; empty for a folder. */
  readonly bytes: Uint8Array;
  /** Of the file; of names and contents of all files for a folder. */
  readonly sha256: string;
}

export type InputReading =
  | ({ readonly ok: true } & ReadInput)
  /** `bytes`: of a file that could be opened all the same. */
  | { readonly ok: false; readonly reason: UnreadableReason; readonly bytes?: Uint8Array };

/** Reads the input of a task. `bytes`: the file's content, when it has been read already. */
export async function readInput(
  { name, path, isFolder }: Pick<Task, "name" | "path" | "isFolder">,
  bytes?: Uint8Array,
): Promise<InputReading> {
  if (isFolder) return readFolder(path);
  if (bytes) return readBytes(name, bytes);
  const file = await readFile(path);
  return file.ok ? readBytes(name, file.bytes) : file;
}

async function readBytes(name: string, bytes: Uint8Array): Promise<InputReading> {
  const reading = await openWorkbook(name, bytes, nodePlatform, nodePorts);
  if (!reading.ok) return { ok: false, reason: reading.failure, bytes };
  return { ok: true, workbook: reading.workbook, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

async function readFolder(path: string): Promise<InputReading> {
  const folder = await readFolderOfTables(path);
  if (!folder.ok) return folder;
  const reading = openDelimitedFolder(folder.files, nodePlatform);
  if (!reading.ok) return { ok: false, reason: reading.failure };
  const hash = createHash("sha256");
  for (const { name, bytes } of folder.files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return { ok: true, workbook: reading.workbook, bytes: new Uint8Array(), sha256: hash.digest("hex") };
}
