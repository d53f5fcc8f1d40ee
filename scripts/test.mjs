/**
 * `npm test [-- --force]`: installs what is missing, builds, runs every package's tests and those of the checks
 * themselves, and closes with the line `N passed, N failed` over all of them. Other arguments are turbo's.
 * Exit status 0 only when every package reported, at least one test ran and none failed.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { runTool } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";
import { referenceVariables } from "./reference.mjs";
import { packageFolders, root } from "./repository.mjs";
import { addUp, readTotals } from "./totals.mjs";
import { runTurbo } from "./turbo.mjs";

/** In continuous integration everything that tests need must be there; elsewhere what is absent is skipped. */
const strict = isOn(process.env.CI) || isOn(process.env.JUESUAN_CI);

/** @param {string | undefined} value */
function isOn(value) {
  return value !== undefined && !["", "0", "false"].includes(value);
}

/** Report folders by the name they are spoken of. */
const reportFolders = new Map([
  ...packageFolders().map((folder) => /** @type {[string, string]} */ ([basename(folder), join(folder, ".reports")])),
  ["scripts", join(root, "scripts", ".reports")],
]);

/** @returns {Promise<{ status: number, problems: string[] }>} */
async function runTests() {
  for (const folder of reportFolders.values()) rmSync(folder, { recursive: true, force: true });
  if (!(await ensureInstalled())) return { status: 1, problems: ["安装依赖失败"] };

  const chromium = await ensureChromium();
  const problems = "absent" in chromium && strict ? [`浏览器测试无法运行：${chromium.absent}`] : [];
  if ("absent" in chromium) console.log(`浏览器测试将跳过：${chromium.absent}`);
  const reference = referenceVariables();
  if (reference.JUESUAN_REFERENCE_DIGEST === "absent") {
    console.log(`需要参考资料的测试将跳过：没有 ${reference.JUESUAN_REFERENCE}（可用 JUESUAN_REFERENCE 指定）`);
  }
  const env = { ...reference, JUESUAN_CHROMIUM: "path" in chromium ? chromium.path : undefined };
  const packages = await runTurbo(
    ["test", "--continue=dependencies-successful", "--concurrency=2", ...process.argv.slice(2)],
    { env },
  );
  const checks = await runTool("vitest", "vitest", ["run", "--config", "scripts/vitest.config.mjs"], { env });
  return { status: Math.max(packages, checks), problems };
}

const { status, problems } = await runTests();
const totals = addUp([...reportFolders].map(([name, folder]) => readTotals(name, join(folder, "tests.json"))));
const failed = totals.failed + problems.length;

console.log("");
for (const problem of [...problems, ...totals.problems]) console.log(`问题：${problem}`);
for (const [reason, count] of totals.reasons) console.log(`跳过 ${count} 项：${reason}`);
if (totals.skipped > 0) console.log(`共跳过 ${totals.skipped} 项`);
if (totals.passed + totals.failed === 0) console.log("问题：没有运行任何测试");
if (status !== 0 && failed === 0) console.log("问题：各项测试均通过，但构建或测试程序以失败结束，见上文");

const line = `${totals.passed} passed, ${failed} failed`;
mkdirSync(join(root, "scripts", ".reports"), { recursive: true });
writeFileSync(join(root, "scripts", ".reports", "totals.txt"), `${line}\n`);
console.log(line);
process.exitCode = status !== 0 || failed > 0 || totals.passed === 0 ? 1 : 0;
