/**
 * Speed and memory of whole checks: one workbook warm, stage by stage, beside SheetJS and exceljs merely reading it; then
 * the command line as users run it, over a folder of workbooks that all differ. `node packages/cli/bench/batch.mjs
 * [number of workbooks] [--json]`; build first.
 *
 * Times are given as medians and bests: on a busy machine the best is what the code itself takes. Of whole processes the
 * CPU time is given too, which other programs do not lengthen as much.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";
import * as SheetJS from "@e965/xlsx";
import ExcelJS from "exceljs";
import { buildReport, checkWorkbook, marksOfFindings, markWorkbook, readWorkbook } from "../../core/dist/index.js";
import { platform, workbookOf, writeDistrict } from "./_district.mjs";

const COMMAND = fileURLToPath(new URL("../dist/juesuan.js", import.meta.url));
const COUNT = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 1000);

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const best = (values) => Math.min(...values);
const milliseconds = (value) => `${value.toFixed(2)} ms`;
const lines = [];
const results = {};

/** Prints a figure, with the bound it is held to. */
function note(name, shown, bound = "", isHeld = true) {
  results[name] = shown;
  lines.push(
    `${isHeld ? "  " : "! "}${name}${" ".repeat(Math.max(1, 46 - [...name].reduce((sum, letter) => sum + (letter > "\u2e80" ? 2 : 1), 0)))}${shown}${bound === "" ? "" : `   (${bound})`}`,
  );
}

/** The floor: every entry of a zip inflated, nothing else done. */
function inflateAll(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  for (let at = view.getUint32(end + 16, true); at < end; ) {
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const data = bytes.subarray(start, start + view.getUint32(at + 20, true));
    if (view.getUint16(at + 10, true) === 8) zlib.inflateRawSync(data);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

async function oneWorkbook() {
  const books = Array.from({ length: 40 }, (_, index) =>
    Buffer.from(workbookOf(index, { slips: index % 5 === 0 ? 1 : 0 })),
  );
  const tool = { version: "0", codes: 2024 };
  const source = { file: "表.xlsx", sha256: "0".repeat(64) };
  const read = (bytes) => readWorkbook(bytes, platform).workbook;
  const grids = books.map(read);
  const checks = grids.map((grid) => checkWorkbook(grid));
  const reports = grids.map((workbook, index) => buildReport({ tool, source, workbook, result: checks[index] }));
  const stages = {
    只解压: (index) => inflateAll(books[index]),
    读: (index) => read(books[index]),
    "识别、核对、证明": (index) => checkWorkbook(grids[index]),
    "报告（JSON）": (index) =>
      JSON.stringify(buildReport({ tool, source, workbook: grids[index], result: checks[index] })),
    整个核对: (index) => {
      const workbook = read(books[index]);
      return JSON.stringify(buildReport({ tool, source, workbook, result: checkWorkbook(workbook) }));
    },
    标注副本: (index) => markWorkbook(books[index], marksOfFindings(reports[index].findings), platform),
    "SheetJS 只读": (index) => SheetJS.read(books[index], { type: "buffer" }),
    "exceljs 只读": (index) => new ExcelJS.Workbook().xlsx.load(books[index]),
  };
  const times = Object.fromEntries(Object.keys(stages).map((name) => [name, []]));
  for (let block = 0; block < 6; block++) {
    for (const [name, run] of Object.entries(stages)) {
      const rounds = name.includes("只读") ? 10 : 40;
      for (let round = 0; round < rounds; round++) {
        const start = performance.now();
        await run(round % books.length);
        // The first block warms up.
        if (block > 0) times[name].push(performance.now() - start);
      }
    }
  }
  const bounds = { 整个核对: 6, 标注副本: 6 };
  lines.push("一个工作簿（九张表，热）：中位 / 最快");
  for (const [name, list] of Object.entries(times)) {
    const bound = bounds[name];
    note(
      name,
      `${milliseconds(median(list))} / ${milliseconds(best(list))}`,
      bound ? `≤ ${bound} ms` : "",
      !bound || median(list) <= bound,
    );
  }
}

/** Prints peak memory and CPU time of the process when it ends. */
const USAGE = `data:text/javascript,import{readFileSync}from"node:fs";process.on("exit",()=>{let kilobytes=process.resourceUsage().maxRSS;try{kilobytes=/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status","utf8"))[1]}catch{}const{user,system}=process.cpuUsage();process.stderr.write("\\nUSAGE "+kilobytes+" "+(user+system)+"\\n")})`;

/** Keeps a process on one core; without it even one job uses two, because V8 compiles and collects beside the program. */
const ONE_CORE = ["taskset", "-c", "0"];
const canPin = spawnSync("taskset", ["-c", "0", process.execPath, "-e", "0"]).status === 0;

/** Runs the command line; seconds, CPU seconds, megabytes. */
function run(args, before = []) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const [program, ...words] = [...before, process.execPath, "--import", USAGE, COMMAND, ...args];
    const child = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    let bytes = 0;
    child.stdout.on("data", (piece) => (bytes += piece.length));
    child.stderr.on("data", (piece) => (stderr += piece));
    child.on("error", reject);
    child.on("close", () => {
      const [, kilobytes = 0, cpu = 0] = /USAGE (\d+) (\d+)/.exec(stderr) ?? [];
      resolve({
        seconds: (performance.now() - start) / 1000,
        cpu: Number(cpu) / 1e6,
        megabytes: Number(kilobytes) / 1024,
        bytes,
      });
    });
  });
}

async function wholeProcesses(folder) {
  const all = join(folder, "all");
  const few = join(folder, "few");
  writeDistrict(all, COUNT, { prose: false, damaged: false });
  writeDistrict(few, Math.ceil(COUNT / 4), { prose: false, damaged: false });
  const files = readdirSync(all).map((name) => join(all, name, "部门决算公开表.xlsx"));
  const inflating = [];
  for (let round = 0; round < 3; round++) {
    const start = process.cpuUsage();
    for (const file of files) inflateAll(readFileSync(file));
    const { user, system } = process.cpuUsage(start);
    inflating.push((user + system) / 1e6);
  }
  lines.push(`${COUNT} 个工作簿，整个进程，jsonl`);
  const floor = best(inflating);
  note("只读文件并解压（CPU）", `${floor.toFixed(2)} s`);
  const check = (where, jobs, before) =>
    run(["check", where, "--format", "jsonl", "--jobs", String(jobs), "--fail-on", "never"], before);
  const one = await check(all, 1);
  note("check --jobs 1", `${one.seconds.toFixed(2)} s，CPU ${one.cpu.toFixed(2)} s`);
  const times = one.cpu / floor;
  note("与只解压之比（CPU）", `${times.toFixed(1)} 倍`, "≤ 12 倍", times <= 12);
  note("内存", `${one.megabytes.toFixed(0)} MB`, "≤ 250 MB", one.megabytes <= 250);
  const less = await check(few, 1);
  note(`内存，${Math.ceil(COUNT / 4)} 个`, `${less.megabytes.toFixed(0)} MB`, "平稳");
  const two = await check(all, 2);
  note("check --jobs 2", `${two.seconds.toFixed(2)} s，CPU ${two.cpu.toFixed(2)} s，${two.megabytes.toFixed(0)} MB`);
  if (canPin) {
    const pinned = await check(all, 1, ONE_CORE);
    note("check --jobs 1，只用一个核", `${pinned.seconds.toFixed(2)} s`);
    const faster = pinned.seconds / two.seconds;
    note("两核比一核", `${faster.toFixed(2)} 倍`, "≥ 1.7 倍", faster >= 1.7);
  }
  note("--jobs 2 比 --jobs 1，都可用两核", `${(one.seconds / two.seconds).toFixed(2)} 倍`);
  const batch = await run([
    "batch",
    few,
    "--out",
    join(folder, "out"),
    "--annotate",
    join(folder, "copies"),
    "--jobs",
    "1",
    "--fail-on",
    "never",
  ]);
  note(
    `batch，${Math.ceil(COUNT / 4)} 个，全部报告和标注`,
    `${batch.seconds.toFixed(2)} s，${batch.megabytes.toFixed(0)} MB`,
  );
}

async function startUp() {
  lines.push("启动：最快 / 中位，10 次");
  for (const [name, args] of [
    ["--version", ["--version"]],
    [
      "check 一个工作簿",
      [
        "check",
        fileURLToPath(new URL("../../../docs/examples/wuhan-2024/部门决算公开表.xlsx", import.meta.url)),
        "--format",
        "json",
      ],
    ],
  ]) {
    const walls = [];
    for (let round = 0; round < 10; round++) walls.push((await runPlain(args)) * 1000);
    const bound = name === "--version" ? 150 : 0;
    note(
      name,
      `${best(walls).toFixed(0)} ms / ${median(walls).toFixed(0)} ms`,
      bound ? `≤ ${bound} ms` : "",
      !bound || best(walls) <= bound,
    );
  }
  const walls = [];
  for (let round = 0; round < 10; round++) walls.push((await runPlain([], ["-e", "0"])) * 1000);
  note("node 本身", `${best(walls).toFixed(0)} ms / ${median(walls).toFixed(0)} ms`);
}

function runPlain(args, instead = [COMMAND, ...args]) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, instead, { stdio: "ignore" });
    child.on("error", reject);
    child.on("close", () => resolve((performance.now() - start) / 1000));
  });
}

const folder = mkdtempSync(join(tmpdir(), "juesuan-bench-"));
try {
  await oneWorkbook();
  await startUp();
  await wholeProcesses(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(process.argv.includes("--json") ? JSON.stringify(results, null, 2) : lines.join("\n"));
