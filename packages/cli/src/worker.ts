/** A thread of the pool: checks one file per message. */
import { parentPort } from "node:worker_threads";
import { checkFile } from "./work/check-file.js";
import type { Task } from "./work/task.js";

parentPort?.on("message", (task: Task) => {
  void checkFile(task).then((checked) => parentPort?.postMessage(checked));
});
