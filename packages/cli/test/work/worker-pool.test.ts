import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { WorkerPool } from "../../src/work/worker-pool.js";
import { folderWith } from "../workbooks.js";

/** A worker that answers, dies, never answers or fills its memory, as the job says. */
const SCRIPT = `
import { parentPort } from "node:worker_threads";
parentPort.on("message", (job) => {
  if (job === "throw") throw new Error("坏了");
  if (job === "exit") process.exit(3);
  if (job === "hang") for (;;);
  setTimeout(() => parentPort.postMessage("答" + job), job === "slow" ? 100 : 0);
});
`;

function pool(size: number, secondsPerJob = 30): WorkerPool<string, string> {
  const script = join(folderWith({}), "worker.mjs");
  writeFileSync(script, SCRIPT);
  return new WorkerPool({
    script: pathToFileURL(script),
    size,
    secondsPerJob,
    lost: (job, { message }) => `${job}：${message}`,
  });
}

describe("the pool of threads", () => {
  it("answers every job, also with fewer threads than jobs", async () => {
    const threads = pool(2);
    const jobs = ["slow", ...Array.from({ length: 20 }, (_, k) => String(k))];
    expect(await Promise.all(jobs.map((job) => threads.run(job)))).toEqual(jobs.map((job) => `答${job}`));
    await threads.close();
  });

  it("loses only the job of a thread that dies", async () => {
    const threads = pool(1);
    const jobs = ["a", "throw", "b", "exit", "c"];
    expect(await Promise.all(jobs.map((job) => threads.run(job)))).toEqual([
      "答a",
      "throw：处理这个文件时程序出错（坏了）。",
      "答b",
      "exit：处理这个文件时程序出错。",
      "答c",
    ]);
    await threads.close();
  });

  it("begins nothing more once it is closed", async () => {
    const threads = pool(1);
    const first = threads.run("hang");
    void threads.run("a");
    await threads.close();
    expect(await first).toBe("hang：处理这个文件时程序出错。");
    expect(threads.size).toBe(0);
  });

  it("gives up a job that does not come back, and goes on", async () => {
    const threads = pool(1, 0.5);
    expect(await Promise.all([threads.run("hang"), threads.run("a")])).toEqual([
      "hang：0.5 秒没有处理完，已停止。",
      "答a",
    ]);
    await threads.close();
  });
});
