/** `juesuan style check` and `juesuan style export`. */
import { resolve } from "node:path";
import { BUILT_IN_STYLES, builtInStyle, compileStyle, coverageProblems } from "@juesuan/core/narrative";
import { CommandLineError } from "../../command-line-error.js";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { readFile } from "../../inputs/read-file.js";
import { say } from "../../output/messages.js";
import { prepareTarget, writeFile } from "../../output/target.js";
import { nodePlatform } from "../../platform/node-platform.js";
import { parseJson } from "../../work/parse-json.js";

/** Checks each file; one that cannot be read does not stop the others. */
export async function checkStyles(paths: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.fine;
  for (const path of paths) {
    const problems = await problemsOf(path);
    if (problems === undefined) status = EXIT.impossible;
    else if (problems.length === 0) process.stdout.write(`${path}：没有问题。\n`);
    else {
      process.stdout.write(
        [`${path}：${problems.length} 处问题`, ...problems.map((line) => `  ${line}`), ""].join("\n"),
      );
      if (status === EXIT.fine) status = EXIT.found;
    }
  }
  return status;
}

/** What is wrong with a style; undefined (and said) when the file cannot be read at all. */
async function problemsOf(path: string): Promise<readonly string[] | undefined> {
  const builtIn = BUILT_IN_STYLES.includes(path) ? builtInStyle(path) : undefined;
  if (builtIn) return "problems" in builtIn ? builtIn.problems : coverageProblems(builtIn);
  const file = await readFile(resolve(path));
  if (!file.ok) {
    say(`无法读取“${path}”：${file.reason.message}${file.reason.fix}`);
    return undefined;
  }
  const parsed = parseJson(nodePlatform.decodeText(file.bytes, "utf-8"));
  if (!parsed.ok) return [`整个文件：不是 JSON：${parsed.problem}`];
  const style = compileStyle(parsed.value);
  return "problems" in style ? style.problems : coverageProblems(style);
}

/** Writes a built-in style as the file it is. */
export async function exportStyle(
  id: string,
  { out, force = false }: { readonly out: string; readonly force?: boolean },
): Promise<ExitStatus> {
  const style = BUILT_IN_STYLES.includes(id) ? builtInStyle(id) : undefined;
  if (!style || "problems" in style) {
    throw new CommandLineError(`没有编号为“${id}”的样式，可以是 ${BUILT_IN_STYLES.join("、")}。`);
  }
  const target = await prepareTarget(out, force, []);
  await writeFile(target, `${JSON.stringify(style.pack, null, 2)}\n`);
  say(`已写入“${target.name}”。改好后先用 juesuan style check 检查，再用 --style 使用。`);
  return EXIT.fine;
}
