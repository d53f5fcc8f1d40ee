/** Checks many files, in threads where that pays, and hands the results over in the order of the files. */
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { checkFile, unreadable } from "./check-file.js";
import type { Checked, Task } from "./task.js";
import { WorkerPool } from "./worker-pool.js";

/** A thread costs as much to start as this many ordinary files to check. */
const FILES_PER_THREAD = 8;

/** The largest workbook within the reading limits takes a few seconds. */
const SECONDS_PER_FILE = 120;

/** Results that may wait for an earlier file, per thread; bounds the memory, whatever the size of the folder. */
const AHEAD_PER_THREAD = 8;

/** `jobs` undefined: as many as the machine has cores, fewer for few files. One job runs in the process itself. */
export async function* checkAll(tasks: readonly Task[], jobs: number | undefined): AsyncGenerator<Checked> {
  const threads = Math.min(
    jobs ?? Math.min(availableParallelism(), Math.ceil(tasks.length / FILES_PER_THREAD)),
    tasks.length,
  );
  if (threads <= 1) {
    for (const task of tasks) {
      yield await checkFile(task);
      // Small files are read and checked without a pause: Ctrl-C and the progress line get their turn here.
      await setImmediate();
    }
    return;
  }
  const pool = new WorkerPool<Task, Checked>({
    script: new URL("./worker.js", import.meta.url),
    size: threads,
    secondsPerJob: SECONDS_PER_FILE,
    lost: unreadable,
  });
  try {
    const ahead: Promise<Checked>[] = [];
    for (const task of tasks) {
      ahead.push(pool.run(task));
      if (ahead.length < threads * AHEAD_PER_THREAD) continue;
      const first = ahead.shift();
      if (first) yield await first;
    }
    for (const rest of ahead) yield await rest;
  } finally {
    await pool.close();
  }
}
