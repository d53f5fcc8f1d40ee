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

/**
 * `--base-url https://…`, the address of the add-in's pages, is no option of turbo: it reaches the build as a variable.
 * @param {readonly string[]} args
 */
function takeBaseUrl(args) {
  const at = args.findIndex((arg) => /^--base-url(?:=|$)/.test(arg));
  const [option = "", next = ""] = args.slice(at);
  if (at < 0) return { args, env: {} };
  const isOne = option.includes("=");
  const url = isOne ? option.slice(option.indexOf("=") + 1) : next;
  return {
    args: args.filter((_, index) => index !== at && (isOne || index !== at + 1)),
    env: { JUESUAN_BASE_URL: url },
  };
}

if (import.meta.url === pathToFileURL(argv[1] ?? "").href) {
  const { args, env } = takeBaseUrl(argv.slice(2));
  process.exitCode = await runTurbo(args, { env });
}
