/** Every file is written beside its place and renamed: a kill leaves the old or the new one, never half. */
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { errorCode, HELD } from "./why-not-written.js";

let begun = 0;

/** The name a file has until it is finished: hidden, never taken for an input, and of no other process or thread. */
export function pendingName(path: string): string {
  begun += 1;
  // A file system takes 255 bytes per name; the whole of a long Chinese one would leave no room for what follows.
  const stem = [...basename(path)].slice(0, 40).join("");
  return join(dirname(path), `.${stem}.${process.pid}-${begun}.juesuan.tmp`);
}

/**
 * Lets `make` write a file under its pending name and puts it in its place. Folders are made as needed. Rejects with the
 * system's error; what was begun is then removed.
 */
export async function writeBeside(path: string, make: (pending: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const pending = pendingName(path);
  try {
    await make(pending);
    await putInPlace(pending, path);
  } catch (error) {
    await rm(pending, { force: true }).catch(() => {});
    throw error;
  }
}

/** The same for a file whose whole content is there. */
export const writeWhole = (path: string, content: string | Uint8Array): Promise<void> =>
  writeBeside(path, (pending) => writeFile(pending, content));

export interface Patience {
  readonly platform?: NodeJS.Platform;
  /** Moves a file; the system's own unless a test stands in. */
  readonly move?: (from: string, to: string) => Promise<void>;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** Milliseconds between tries, 1.6 seconds in all: a virus scanner or indexer lets go of a file by then. */
const PAUSES = [20, 50, 100, 200, 400, 800] as const;

/**
 * Renames a finished file to its place. Windows refuses this while a scanner or indexer looks into either file, which
 * passes; a file that is open in Excel stays refused.
 */
export async function putInPlace(pending: string, path: string, patience: Patience = {}): Promise<void> {
  const { platform = process.platform, move = rename, wait = pause } = patience;
  for (const milliseconds of platform === "win32" ? PAUSES : []) {
    try {
      return await move(pending, path);
    } catch (error) {
      if (!HELD.has(errorCode(error))) throw error;
      await wait(milliseconds);
    }
  }
  await move(pending, path);
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
