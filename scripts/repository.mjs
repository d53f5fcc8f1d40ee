/** Where the repository is and which packages it holds. */
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of the repository root. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Folders under packages/ that are packages, sorted by name.
 * @returns {string[]} absolute paths
 */
export function packageFolders() {
  const packages = join(root, "packages");
  return readdirSync(packages)
    .sort()
    .map((name) => join(packages, name))
    .filter((folder) => existsSync(join(folder, "package.json")));
}

/**
 * Files of one folder whose names match, sorted; none when the folder does not exist.
 * @param {string} folder absolute path
 * @param {RegExp} pattern
 * @returns {string[]} absolute paths
 */
export function filesMatching(folder, pattern) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(folder, name));
}
