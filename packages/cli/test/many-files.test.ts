import { spawn } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reportSchema } from "@juesuan/core";
import { describe, expect, it } from "vitest";
import { COMMAND, juesuan } from "./juesuan.js";
import { folderWith, incomplete, sample, wordy } from "./workbooks.js";

const MEGABYTE = 1_000_000;

/** A folder whose reports make up more than ten megabytes. */
function longReports(): { cwd: string; files: readonly string[] } {
  const cwd = folderWith({ "夹/~$000.xlsx": "" });
  const book = wordy(600);
  const files = Array.from({ length: 40 }, (_, k) => `${String(k).padStart(3, "0")}.xlsx`);
  for (const file of files) writeFileSync(join(cwd, "夹", file), book);
  return { cwd, files };
}

describe("many reports through a pipe", () => {
  it("arrive complete at a slow reader: more than 10 MB, every report counted", { timeout: 120_000 }, async () => {
    const { cwd, files } = longReports();
    const args = ["check", "夹", "--format", "jsonl", "--jobs", "2"];
    const { status, stdout } = await juesuan(args, { cwd, readerPause: 2 });
    expect(Buffer.byteLength(stdout)).toBeGreaterThan(10 * MEGABYTE);
    const reports = stdout
      .trimEnd()
      .split("\n")
      .map((line) => reportSchema.parse(JSON.parse(line)));
    expect(reports.map(({ source }) => source.file)).toEqual(files.map((file) => `夹/${file}`));
    expect(reports.every(({ summary }) => summary.error >= 600)).toBe(true);
    expect(status).toBe(1);
  });

  it.each(["1", "2"])("end quietly when the reader leaves (--jobs %s)", { timeout: 60_000 }, async (jobs) => {
    const { cwd } = longReports();
    const child = spawn(process.execPath, [COMMAND, "check", "夹", "--format", "jsonl", "--jobs", jobs], { cwd });
    let stderr = "";
    child.stderr.on("data", (piece: Buffer) => {
      stderr += piece.toString();
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const signal = await new Promise((resolve) => child.on("close", (_, ended) => resolve(ended)));
    expect({ stderr, signal }).toEqual({ stderr: "", signal: null });
  });
});

describe("several threads", () => {
  it("give the same output as one, in the same order", { timeout: 60_000 }, async () => {
    const files: Record<string, string | Uint8Array> = {};
    for (let k = 0; k < 12; k += 1) files[`夹/${k}.xlsx`] = k % 3 === 0 ? wordy(60 * k + 3) : incomplete(`第${k}局`);
    files["夹/坏.xlsx"] = "坏";
    files["夹/样本.xlsx"] = sample();
    const cwd = folderWith(files);
    for (const format of ["json", "text"]) {
      const [one, two] = await Promise.all(
        ["1", "2"].map((jobs) => juesuan(["check", "夹", "--format", format, "--jobs", jobs], { cwd })),
      );
      expect(two).toEqual(one);
      expect(one?.status).toBe(2);
    }
  });
});

describe("a file that is being written", () => {
  it("is complete or not there when the run is killed; a run that is interrupted cleans up", {
    timeout: 60_000,
  }, async () => {
    const { cwd } = longReports();
    const args = ["check", "夹", "--format", "jsonl", "--out", "结果.jsonl", "--jobs", "1"];
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd });
    const begun = () => readdirSync(cwd).some((name) => name.endsWith(".juesuan.tmp"));
    while (!begun()) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill("SIGKILL");
    await new Promise((resolve) => child.on("close", resolve));
    expect(readdirSync(cwd)).not.toContain("结果.jsonl");
    const stopped = spawn(process.execPath, [COMMAND, ...args], { cwd });
    const ownTemporary = () => readdirSync(cwd).some((name) => name.includes(`.${stopped.pid}-`));
    while (!ownTemporary()) await new Promise((resolve) => setTimeout(resolve, 20));
    stopped.kill("SIGINT");
    const signal = await new Promise((resolve) => stopped.on("close", (_, ended) => resolve(ended)));
    expect({ signal, left: ownTemporary() }).toEqual({ signal: "SIGINT", left: false });
    const again = await juesuan(["check", "夹", "--format", "jsonl", "--out", "结果.jsonl"], { cwd });
    expect(again.status).toBe(1);
    expect(readdirSync(cwd)).toContain("结果.jsonl");
  });
});
