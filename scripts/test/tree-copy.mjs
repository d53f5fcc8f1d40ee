/** A copy of the working tree to plant violations in; the installed packages are linked, not copied. */

import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { packageFolders, root } from "../repository.mjs";

const ROOT_ENTRIES = [
  "package.json",
  "biome.json",
  "turbo.json",
  "tsconfig.base.json",
  ".gitignore",
  ".dependency-cruiser.mjs",
  "scripts",
];
const LEFT_OUT = new Set(["node_modules", ".reports", ".turbo"]);

/** @param {string} path */
const wanted = (path) => !LEFT_OUT.has(basename(path));

/** Links every installed package, those of the workspace to the copy's own. @param {string} copy */
function linkPackages(copy) {
  const installed = join(root, "node_modules");
  const links = join(copy, "node_modules");
  mkdirSync(join(links, "@juesuan"), { recursive: true });
  for (const name of readdirSync(installed)) {
    if (name !== "@juesuan") symlinkSync(join(installed, name), join(links, name));
  }
  for (const folder of packageFolders()) {
    const name = basename(folder);
    symlinkSync(join(copy, "packages", name), join(links, "@juesuan", name));
    const own = join(folder, "node_modules");
    if (existsSync(own)) symlinkSync(own, join(copy, "packages", name, "node_modules"));
  }
}

/** @typedef {{ status: number | null, output: string }} Ended what a command said, and how it ended */

/**
 * @typedef {object} TreeCopy
 * @property {(path: string, text: string) => void} plant writes a file, given by its path in the repository
 * @property {(args: readonly string[]) => Ended} npm runs npm in the copy
 * @property {() => void} remove
 */

/** @returns {TreeCopy} */
export function copyTree() {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), "juesuan-tree-")));
  for (const entry of ROOT_ENTRIES) cpSync(join(root, entry), join(copy, entry), { recursive: true, filter: wanted });
  for (const folder of packageFolders()) {
    cpSync(folder, join(copy, "packages", basename(folder)), { recursive: true, filter: wanted });
  }
  linkPackages(copy);
  return {
    plant(path, text) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), text);
    },
    npm(args) {
      const env = { ...process.env, NO_COLOR: "1" };
      const ended = spawnSync("npm", args, { cwd: copy, encoding: "utf8", env, shell: process.platform === "win32" });
      return { status: ended.status, output: `${ended.stdout}${ended.stderr}` };
    },
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}

/**
 * Runs one command on a copy, as it is and then with the given files planted.
 * @param {readonly string[]} command
 * @param {Readonly<Record<string, string>>} plants text by path
 * @returns {{ clean: Ended, planted: Ended }}
 */
export function beforeAndAfter(command, plants) {
  const copy = copyTree();
  try {
    const clean = copy.npm(command);
    for (const [path, text] of Object.entries(plants)) copy.plant(path, text);
    return { clean, planted: copy.npm(command) };
  } finally {
    copy.remove();
  }
}
