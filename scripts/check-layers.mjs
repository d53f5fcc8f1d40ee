/**
 * `npm run layers`: refuses forbidden imports and cycles (.dependency-cruiser.mjs), folders and files without a place in
 * the architecture, and a cruise that did not see every source file.
 */
import { existsSync, readdirSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { cruise } from "dependency-cruiser";
import configuration, { CORE_FILES, CORE_LAYERS } from "../.dependency-cruiser.mjs";
import { packageFolders, root } from "./repository.mjs";

/** Names that say nothing about what is inside. */
const EMPTY_NAMES = /^(utils?|helpers?|commons?|shared|types?|services?|misc|lib)$/;
const SOURCE = /\.(ts|tsx|mts|cts|js|jsx|mjs)$/;

/** Parts of a package that hold code of ours. */
const PARTS = ["src", "test", "bench", "scripts"];

/** @param {string} path @returns {string} relative to the repository, with `/` */
const named = (path) => relative(root, path).split(sep).join("/");

/**
 * Everything below the code folders of the packages.
 * @returns {{ folders: string[], files: string[] }} paths relative to the repository
 */
function listSources() {
  const parts = packageFolders()
    .flatMap((folder) => PARTS.map((part) => join(folder, part)))
    .filter((part) => existsSync(part));
  const entries = parts.flatMap((part) => readdirSync(part, { recursive: true, withFileTypes: true }));
  /** @param {import("node:fs").Dirent} entry */
  const path = (entry) => named(join(entry.parentPath, entry.name));
  return {
    folders: entries.filter((entry) => entry.isDirectory()).map(path),
    files: entries.filter((entry) => entry.isFile() && SOURCE.test(entry.name)).map(path),
  };
}

/** @param {{ folders: string[], files: string[] }} sources @returns {string[]} */
function misnamed({ folders, files }) {
  return [...folders, ...files]
    .filter((path) => EMPTY_NAMES.test(basename(path).split(".")[0] ?? ""))
    .map((path) => `${path}: the name says nothing about what is inside`);
}

/** @param {{ folders: string[], files: string[] }} sources @returns {string[]} */
function withoutLayer({ folders, files }) {
  const places = new Set([...CORE_LAYERS, ...CORE_FILES].map((name) => `packages/core/src/${name}`));
  return [...folders, ...files]
    .filter((path) => /^packages\/core\/src\/[^/]+$/.test(path) && !places.has(path))
    .map((path) => `${path}: has no place in the order of layers`);
}

/**
 * @param {string[]} files
 * @returns {Promise<string[]>} violations, and sources that were not seen at all
 */
async function forbiddenImports(files) {
  const { forbidden = [], options } = configuration;
  const parts = [...new Set(files.map((file) => file.split("/").slice(0, 3).join("/")))];
  const { output } = await cruise(parts, { ...options, baseDir: root, validate: true, ruleSet: { forbidden } });
  if (typeof output === "string") throw new Error("dependency-cruiser answered with text instead of its result");
  const seen = new Set(output.modules.map((module) => module.source));
  const unseen = files.filter((file) => !seen.has(file)).map((file) => `${file}: was not seen by the check of imports`);
  const violations = output.summary.violations.map(({ rule, from, to, cycle }) => {
    const ring = cycle?.map((step) => step.name).join(" → ");
    return `${from} → ${ring ?? to}: ${rule.name}`;
  });
  return [...new Set([...unseen, ...violations])];
}

const sources = listSources();
const problems = [...misnamed(sources), ...withoutLayer(sources), ...(await forbiddenImports(sources.files))];
for (const problem of problems) console.error(problem);
if (problems.some((problem) => problem.endsWith(": everything-resolves"))) {
  console.error("有无法解析的导入；若指向 dist，请先运行 npm run build");
}
console.log(`分层检查：${sources.files.length} 个源文件，${problems.length} 处违反`);
process.exitCode = problems.length === 0 && sources.files.length > 0 ? 0 : 1;
