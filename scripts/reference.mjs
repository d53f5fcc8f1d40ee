/** The folder of published documents that some tests read; it is not part of the repository. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { root } from "./repository.mjs";

/**
 * What tests must know of that folder. The digest changes with any file in it, so that a cached result is never
 * replayed for other documents; it is "absent" where there is no such folder.
 * @returns {{ JUESUAN_REFERENCE: string, JUESUAN_REFERENCE_DIGEST: string }} environment variables
 */
export function referenceVariables() {
  const folder = resolve(root, process.env.JUESUAN_REFERENCE || join("..", "shared"));
  return { JUESUAN_REFERENCE: folder, JUESUAN_REFERENCE_DIGEST: existsSync(folder) ? digestOf(folder) : "absent" };
}

/** @param {string} folder @returns {string} digest of names, sizes and times */
function digestOf(folder) {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    const { size, mtimeMs } = statSync(join(folder, name));
    hash.update(`${name}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}
