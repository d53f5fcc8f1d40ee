/** Runs other programs in the repository root, their output shown as it comes. */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./repository.mjs";

/** No tool started from here may report home or look for its own updates. */
const QUIET_TOOLS = { TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1", DO_NOT_TRACK: "1" };

/**
 * @typedef {object} CommandOptions
 * @property {Record<string, string | undefined>} [env] added to this process's environment
 * @property {boolean} [quiet] its output is kept back, and shown only when it fails
 * @property {boolean} [shell] needed on Windows for commands that are .cmd files
 */

/**
 * Runs a program to its end; its standard input is empty, so nothing can wait for an answer.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<number>} its exit status; 127 when it could not be started, 1 when a signal ended it
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...QUIET_TOOLS, ...options.env },
      shell: options.shell ?? false,
      stdio: ["ignore", options.quiet ? "pipe" : "inherit", options.quiet ? "pipe" : "inherit"],
    });
    /** @type {Buffer[]} */
    const heldBack = [];
    child.stdout?.on("data", (chunk) => heldBack.push(chunk));
    child.stderr?.on("data", (chunk) => heldBack.push(chunk));
    child.on("error", (error) => {
      console.error(`无法运行 ${program}：${error.message}`);
      resolve(127);
    });
    child.on("close", (status) => {
      if (status !== 0) process.stderr.write(Buffer.concat(heldBack));
      resolve(status ?? 1);
    });
  });
}

/**
 * Runs a JavaScript file with this Node.
 * @param {readonly string[]} args file and its arguments
 * @param {CommandOptions} [options]
 */
export const runNode = (args, options) => run(process.execPath, args, options);

/**
 * Runs npm: the one that started this script, else the one on the path.
 * @param {readonly string[]} args
 */
export function runNpm(args) {
  const running = process.env.npm_execpath;
  if (running?.endsWith(".js")) return runNode([running, ...args]);
  return run("npm", args, { shell: process.platform === "win32" });
}

/**
 * Runs the executable of an installed package (the `bin` of its package.json).
 * @param {string} packageName
 * @param {string} bin
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 */
export function runTool(packageName, bin, args, options) {
  const require = createRequire(join(root, "package.json"));
  const manifestPath = require.resolve(`${packageName}/package.json`);
  /** @type {{ bin: string | Record<string, string> }} */
  const manifest = require(manifestPath);
  const file = typeof manifest.bin === "string" ? manifest.bin : manifest.bin[bin];
  if (file === undefined) throw new Error(`${packageName} has no executable called ${bin}`);
  return runNode([join(manifestPath, "..", file), ...args], options);
}
