/** `node scripts/turbo.mjs TASK… [turbo options]`: runs a task in every package, without telemetry. */
import { argv } from "node:process";
import { pathToFileURL } from "node:url";
import { runTool } from "./command.mjs";

/**
 * @param {readonly string[]} args tasks and options of `turbo run`
 * @param {import("./command.mjs").CommandOptions} [options]
 * @returns {Promise<number>} exit status
 */
export const runTurbo = (args, options) => runTool("turbo", "turbo", ["run", ...args, "--ui=stream"], options);

if (import.meta.url === pathToFileURL(argv[1] ?? "").href) process.exitCode = await runTurbo(argv.slice(2));
