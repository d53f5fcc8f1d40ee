import { createHash, type Hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { findInputs } from "../inputs/find-inputs.js";
import type { CompanionPaths } from "../work/companions.js";

/** What stands behind a workbook's name in that of its waivers. */
const WAIVERS = ".juesuan.json";

/**
 * A hash over the content of the workbook, of its waivers, of everything read beside it, and the settings. Content, not dates: a copied or
 * restored folder counts as done, a changed file never does.
 * @param workbook undefined when it could not be opened
 */
export async function fingerprintOf(
  path: string,
  workbook: Uint8Array | undefined,
  { narratives = [], performance = [], prior, budget, units }: CompanionPaths,
  settings: string,
): Promise<string> {
  const hash = createHash("sha256").update(settings).update("\0");
  hash.update(workbook ? createHash("sha256").update(workbook).digest() : "-");
  const inside = units === undefined ? [] : (await findInputs([units])).files.map(({ path }) => path);
  const beside = [`${path}${WAIVERS}`, ...narratives, ...performance, prior ?? "", budget ?? "", ...inside];
  for (const one of beside) await addFile(hash, one);
  return hash.digest("hex");
}

async function addFile(hash: Hash, path: string): Promise<void> {
  const bytes = path === "" ? undefined : await readFile(resolve(path)).catch(() => undefined);
  hash.update(bytes ? createHash("sha256").update(bytes).digest() : "-");
}
