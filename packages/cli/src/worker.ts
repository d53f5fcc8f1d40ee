/** A thread of the pool: checks one file per message. */
import { parentPort } from "node:worker_threads";
import type { UnitOutcome, UnitTask } from "./batch/unit-task.js";
import { checkFile } from "./work/check-file.js";
import type { Checked, Task } from "./work/task.js";

parentPort?.on("message", (task: Task | UnitTask) => {
  void answerTo(task).then((answer) => parentPort?.postMessage(answer));
});

async function answerTo(task: Task | UnitTask): Promise<Checked | UnitOutcome> {
  if (!("kind" in task)) return checkFile(task);
  const { checkUnit } = await import("./batch/check-unit.js");
  return checkUnit(task);
}
