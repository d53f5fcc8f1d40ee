import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

let written = 0;

/**
 * Writes a file beside its place and renames it: a kill leaves the old or the new one, never half. Folders are made as
 * needed. Rejects with the system's error.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  written += 1;
  const pending = join(folder, `.${process.pid}-${written}.juesuan.tmp`);
  try {
    const file = await open(pending, "w");
    try {
      await file.writeFile(content);
    } finally {
      await file.close();
    }
    await rename(pending, path);
  } catch (error) {
    await rm(pending, { force: true }).catch(() => {});
    throw error instanceof Error ? Object.assign(error, { target: basename(path) }) : error;
  }
}
