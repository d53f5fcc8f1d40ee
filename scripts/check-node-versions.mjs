/**
 * `npm run check:node`: runs the built command line on every Node it promises to work on. The packages behind npm's
 * `node` bring the binaries, so this needs the registry and is not part of `npm test`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNpm } from "./command.mjs";
import { filesMatching, root } from "./repository.mjs";
import { runTurbo } from "./turbo.mjs";

const VERSIONS = ["20.19.0", "22", "24"];
const BINARIES = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
const COMMAND = join(root, "packages", "cli", "dist", "juesuan.js");
const [sample] = filesMatching(join(root, "docs", "examples", "wuhan-2024"), /^[^.~].*\.xlsx$/);

/**
 * @param {string} node path of a Node binary
 * @param {readonly string[]} args
 */
function output(node, args) {
  const ended = spawnSync(node, args, { encoding: "utf8", cwd: root });
  return { passed: ended.status === 0, text: `${ended.stdout ?? ""}${ended.stderr ?? ""}${ended.error ?? ""}`.trim() };
}

/**
 * Checks one version in a folder of its own.
 * @param {string} version
 * @returns {Promise<boolean>}
 */
async function works(version) {
  const folder = mkdtempSync(join(tmpdir(), "juesuan-node-"));
  try {
    const install = ["install", "--prefix", folder, "--no-save", "--loglevel=error", `${BINARIES}@${version}`];
    if ((await runNpm(install)) !== 0) return false;
    const binary = process.platform === "win32" ? "node.exe" : "node";
    const node = join(folder, "node_modules", BINARIES, "bin", binary);
    const is = output(node, ["--version"]);
    const named = output(node, [COMMAND, "--version"]);
    const report = output(node, [COMMAND, "check", sample ?? "", "--format", "json", "--fail-on", "never"]);
    const tables = report.passed ? JSON.parse(report.text).tables.length : 0;
    const passed = is.passed && named.passed && tables === 9;
    console.log(`Node ${is.text}：juesuan ${named.text}，样本识别出 ${tables} 张表，${passed ? "通过" : "未通过"}`);
    if (!passed) console.error([named.text, report.text.slice(0, 2000)].join("\n"));
    return passed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let failed = await runTurbo(["build", "--filter=@juesuan/cli", "--output-logs=errors-only"]);
for (const version of failed === 0 ? VERSIONS : []) if (!(await works(version))) failed += 1;
process.exitCode = failed === 0 ? 0 : 1;
