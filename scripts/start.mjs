/**
 * `npm start`: from a fresh clone to the main job. Installs, builds, checks the sample workbook, writes its 情况说明 into
 * out/, and says what was found and where to look. Asks nothing, and replaces what it wrote before.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { filesMatching, root } from "./repository.mjs";
import { runTurbo } from "./turbo.mjs";

const SAMPLE = join(root, "docs", "examples", "wuhan-2024");
const COMMAND = join(root, "packages", "cli", "dist", "juesuan.js");
const PAGE = join(root, "packages", "excel-addin", "dist", "决算核.html");
const OUT = join(root, "out");
const TEXT_REPORT = join(OUT, "核对报告.txt");
const JSON_REPORT = join(OUT, "核对报告.json");
const NARRATIVE = join(OUT, "情况说明.md");

/** @param {string} path @returns {string} as the user types it */
const shown = (path) => relative(root, path);

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message);
  process.exit(1);
}

/**
 * Runs the command line, replacing its earlier output; stops with its words when it fails.
 * @param {readonly string[]} args
 * @returns {string} its closing words
 */
function juesuan(args) {
  const ended = spawnSync(process.execPath, [COMMAND, ...args, "--force"], { cwd: root, encoding: "utf8" });
  if (ended.status === 0) return ended.stderr.trim();
  stop(`juesuan ${args.join(" ")}\n以 ${ended.status ?? ended.signal} 结束：\n${ended.stderr}${ended.stdout}`);
}

/** The only workbook of the sample's folder. */
function sampleWorkbook() {
  const [workbook, ...more] = filesMatching(SAMPLE, /^[^.~].*\.xlsx$/);
  if (workbook === undefined || more.length > 0) stop(`${shown(SAMPLE)} 中应当恰有一个 .xlsx 样本`);
  return shown(workbook);
}

if (!(await ensureInstalled())) stop("依赖未能安装，请检查网络后重新运行 npm start");
console.log("正在构建……");
if (
  (await runTurbo(["build", "--filter=@juesuan/cli", "--filter=@juesuan/excel-addin", "--output-logs=errors-only"], {
    quiet: true,
  })) !== 0
) {
  stop("构建失败，见上文");
}

const workbook = sampleWorkbook();
const prose = shown(join(SAMPLE, "情况说明.txt"));
mkdirSync(OUT, { recursive: true });

juesuan(["check", workbook, "--narrative", prose, "--fail-on", "never", "--out", shown(TEXT_REPORT)]);
juesuan([
  "check",
  workbook,
  "--narrative",
  prose,
  "--fail-on",
  "never",
  "--format",
  "json",
  "--out",
  shown(JSON_REPORT),
]);
const written = juesuan(["write", workbook, "--style", "wuhan", "--out", shown(NARRATIVE)]);

/** @type {{ unit: string | null, year: number | null, tables: unknown[], summary: { error: number, warning: number, info: number } }} */
const report = JSON.parse(readFileSync(JSON_REPORT, "utf8"));

console.log(`
样本：${workbook}
　　　${prose}（有意留了差错）
单位：${report.unit ?? "未识别"}，${report.year ?? "年份未识别"}年度，识别出 ${report.tables.length} 张表
核对：错误 ${report.summary.error}，警告 ${report.summary.warning}，提示 ${report.summary.info}
　　　逐项结果见 ${shown(TEXT_REPORT)}（供程序读取：${shown(JSON_REPORT)}）
说明：由各表写成情况说明初稿。${written}

网页　：双击 ${shown(PAGE)}，把工作簿拖进去

核对自己的表格：node packages/cli/dist/juesuan.js check 你的决算表.xlsx`);
