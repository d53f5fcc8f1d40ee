/**
 * `npm run check`: types, lint, layers, generated files current, tests. Goes on after a failure, so that one run tells
 * everything; exit status 0 only when every step passed.
 */
import { runNpm } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";

/** Each step is a command that can also be run alone. @type {readonly (readonly [string, readonly string[]])[]} */
const STEPS = [
  ["类型", ["run", "types"]],
  ["代码规范", ["run", "lint"]],
  ["分层与循环", ["run", "layers"]],
  ["生成的文件", ["run", "docs", "--", "--check"]],
  ["测试", ["test"]],
];

if (!(await ensureInstalled())) process.exit(1);

/** @type {string[]} */
const results = [];
let failed = 0;
for (const [title, command] of STEPS) {
  console.log(`\n== ${title}（npm ${command.join(" ")}）`);
  const passed = (await runNpm(["--loglevel=error", ...command])) === 0;
  if (!passed) failed += 1;
  results.push(`${passed ? "通过" : "未通过"}  ${title}`);
}
console.log(`\n${results.join("\n")}`);
process.exitCode = failed === 0 ? 0 : 1;
