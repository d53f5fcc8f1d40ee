/**
 * Writes docs/cli.md from the help of every command, as the built command line prints it.
 * `--check` writes nothing and fails when the page is not current.
 */
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../dist/juesuan.js", import.meta.url));
const TARGET = new URL("../../../docs/cli.md", import.meta.url);

/** @param {readonly string[]} args */
const helpOf = (...args) =>
  execFileSync(process.execPath, [COMMAND, ...args, "--help"], { encoding: "utf8" }).trimEnd();

const overview = helpOf();
const listed = overview.slice(overview.indexOf("命令：")).split("\n").slice(1);
const names = [];
for (const line of listed) {
  if (line.trim() === "") break;
  const name = /^ {2}([a-z-]+)/.exec(line)?.[1];
  if (name !== undefined && name !== "help") names.push(name);
}
if (names.length === 0) throw new Error("no command in the help");

const sections = names.map((name) => `## juesuan ${name}\n\n\`\`\`\n${helpOf(name)}\n\`\`\``);
const text = `# 命令行

由各命令的帮助生成（\`npm run docs\`），与 \`juesuan <命令> --help\` 相同。

- 结果写到标准输出或 \`--out\`；进度和提醒写到标准错误，不混在结果里。
- 结束状态：0 没有达到 \`--fail-on\` 级别的问题；1 有；2 有文件没有核对成、结果写不出去或命令写错了。
- \`--no-color\` 或环境变量 \`NO_COLOR\` 使输出不带颜色；出错时设 \`JUESUAN_DEBUG=1\` 可以看到出错的位置。

\`\`\`
${overview}
\`\`\`

${sections.join("\n\n")}
`;

if (process.argv.includes("--check")) {
  const current = await readFile(TARGET, "utf8").catch(() => "");
  if (current !== text) {
    console.error("docs/cli.md 不是最新：请运行 npm run docs");
    process.exitCode = 1;
  }
} else {
  await writeFile(TARGET, text);
  console.log(`wrote ${fileURLToPath(TARGET)}`);
}
