/** Runs the units of a batch, in threads where that pays; outcomes come as they are ready. */
import { availableParallelism } from "node:os";
import type { UnreadableReason } from "@juesuan/core";
import { WorkerPool } from "../work/worker-pool.js";
import { checkUnit } from "./check-unit.js";
import { lostUnit } from "./lost-unit.js";
import type { UnitOutcome, UnitTask } from "./unit-task.js";

/** The largest workbook within the reading limits takes a few seconds. */
const SECONDS_PER_UNIT = 120;

/** Units handed to a thread before it has answered: it never waits for the next. */
const AHEAD_PER_THREAD = 2;

export interface RunOptions {
  /** Undefined: as many as the machine has cores. */
  readonly jobs: number | undefined;
  /** Units under way are finished, no new ones begun, once this answers true. */
  isStopped(): boolean;
  done(outcome: UnitOutcome): Promise<void>;
}

/** One job runs in the process itself. Resolves when all units begun are done and noted. */
export async function runUnits(tasks: Iterable<UnitTask>, total: number, options: RunOptions): Promise<void> {
  const { jobs, isStopped, done } = options;
  const threads = Math.min(jobs ?? availableParallelism(), total);
  if (threads <= 1) {
    for (const task of tasks) {
      if (isStopped()) return;
      await done(await checkUnit(task));
      // Signals and timers come through between units.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return;
  }
  const pool = new WorkerPool<UnitTask, UnitOutcome>({
    script: new URL("./worker.js", import.meta.url),
    size: threads,
    secondsPerJob: SECONDS_PER_UNIT,
    lost: (task: UnitTask, reason: UnreadableReason) => lostUnit(task, reason),
  });
  const underWay = new Set<Promise<void>>();
  try {
    for (const task of tasks) {
      if (isStopped()) break;
      const one: Promise<void> = pool
        .run(task)
        .then(done)
        .finally(() => underWay.delete(one));
      underWay.add(one);
      if (underWay.size >= threads * AHEAD_PER_THREAD) await Promise.race(underWay);
    }
    await Promise.all(underWay);
  } finally {
    await pool.close();
  }
}
