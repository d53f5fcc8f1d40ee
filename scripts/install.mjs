/** Installs the dependencies when node_modules is missing or is not what the lock file says. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runNpm } from "./command.mjs";
import { root } from "./repository.mjs";

/**
 * @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} LockFile
 */

/** @param {string} path @returns {LockFile} */
const readLock = (path) => JSON.parse(readFileSync(path, "utf8"));

/**
 * Whether what npm noted as installed is what the lock file asks for. Optional packages may be missing (they are those of
 * other platforms), but not differ.
 * @param {LockFile} wanted package-lock.json
 * @param {LockFile} installed node_modules/.package-lock.json
 */
export function installedFits(wanted, installed) {
  return Object.entries(wanted.packages)
    .filter(([path]) => path.includes("node_modules/"))
    .every(([path, locked]) => {
      const found = installed.packages[path];
      if (found === undefined) return locked.optional === true;
      return found.version === locked.version && found.integrity === locked.integrity && found.link === locked.link;
    });
}

function upToDate() {
  const noted = join(root, "node_modules", ".package-lock.json");
  return existsSync(noted) && installedFits(readLock(join(root, "package-lock.json")), readLock(noted));
}

/**
 * @returns {Promise<boolean>} false when installing failed; npm has then said why
 */
export async function ensureInstalled() {
  if (upToDate()) return true;
  console.log("正在安装依赖（npm ci）……");
  return (await runNpm(["ci", "--include=dev", "--loglevel=warn"])) === 0;
}
