/**
 * Hostile and broken files: how long each takes and how much memory, alone in a process of its own as users run it.
 * `node packages/cli/bench/hostile.mjs`; build first. Ends with 1 when one takes more than 5 s or 400 MB or gets no reason.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { HOSTILE_FILES, soundWorkbook } from "./_hostile-files.mjs";
import { OVERLOADED_DISCLOSURES } from "./_hostile-overload.mjs";
import { HOSTILE_TEXTS } from "./_hostile-texts.mjs";

const COMMAND = fileURLToPath(new URL("../dist/juesuan.js", import.meta.url));
const MOST = { seconds: 5, megabytes: 400 };

/**
 * Prints the peak memory of the process when it ends. Not resourceUsage().maxRSS: on Linux that begins with the memory of
 * the process it was forked from.
 */
const PEAK = `data:text/javascript,import{readFileSync}from"node:fs";process.on("exit",()=>{let kilobytes=process.resourceUsage().maxRSS;try{kilobytes=/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status","utf8"))[1]}catch{}process.stderr.write("\\nPEAK "+kilobytes+"\\n")})`;

/** Runs the command line on one file. */
function run(args, cwd) {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(process.execPath, ["--import", PEAK, COMMAND, ...args], { cwd });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (piece) => (stdout += piece));
    child.stderr.on("data", (piece) => (stderr += piece));
    const timer = setTimeout(() => child.kill("SIGKILL"), 60_000);
    child.on("close", (status) => {
      clearTimeout(timer);
      const peak = Number(/PEAK (\d+)/.exec(stderr)?.[1] ?? 0) / 1024;
      resolve({ status, stdout, seconds: (performance.now() - start) / 1000, megabytes: peak });
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), "juesuan-hostile-"));
let failures = 0;
try {
  const cases = [
    ...Object.entries({ ...HOSTILE_FILES, ...OVERLOADED_DISCLOSURES }).map(([name, make]) => ({
      name,
      make,
      args: ["check", name, "--format", "json"],
    })),
    ...Object.entries(HOSTILE_TEXTS).map(([name, make]) => ({
      name,
      make,
      args: ["check", "表.xlsx", "--narrative", name, "--format", "json"],
    })),
  ];
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "表.xlsx"), soundWorkbook());
  console.log("文件                      秒     MB  状态  结果");
  for (const { name, make, args } of cases) {
    writeFileSync(join(folder, name), make());
    const { status, stdout, seconds, megabytes } = await run(args, folder);
    rmSync(join(folder, name));
    let message = "没有结果";
    try {
      const report = JSON.parse(stdout);
      message = `${report.status} ${report.findings[0]?.message ?? ""}`.slice(0, 70);
    } catch {}
    const isGood = status !== null && seconds <= MOST.seconds && megabytes <= MOST.megabytes && message !== "没有结果";
    if (!isGood) failures += 1;
    const width = [...name].reduce((sum, letter) => sum + (letter > "\u2e80" ? 2 : 1), 0);
    console.log(
      `${isGood ? " " : "!"}${name}${" ".repeat(Math.max(1, 24 - width))}${seconds.toFixed(2).padStart(5)} ${megabytes.toFixed(0).padStart(6)}  ${String(status).padStart(4)}  ${message}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(failures === 0 ? "全部在 5 秒、400 MB 之内，都有结果" : `${failures} 个超出 5 秒、400 MB 或没有结果`);
process.exitCode = failures === 0 ? 0 : 1;
