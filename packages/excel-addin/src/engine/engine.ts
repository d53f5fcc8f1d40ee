import type { HostAnswer, HostRefusal } from "../host/workbook-host.js";
import { CANCELLED, done, refused } from "../host/workbook-host.js";
import type { TaskAnswer, TaskAsk, TaskName } from "./tasks/index.js";

export interface EngineMessage {
  readonly task: TaskName;
  readonly ask: unknown;
}

export type EngineReply = { readonly kind: "done"; readonly value: unknown } | { readonly kind: "crashed" };

/** The part of a Worker that the engine uses. */
export interface EngineThread {
  onmessage: ((event: MessageEvent<EngineReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: EngineMessage): void;
  terminate(): void;
}

/** Does the work of the core away from the page. */
export interface Engine {
  /** Runs one task after another. A task whose signal aborts is given up at once; the answer is then `cancelled`. */
  run<Name extends TaskName>(
    task: Name,
    ask: TaskAsk<Name>,
    signal?: AbortSignal,
  ): Promise<HostAnswer<TaskAnswer<Name>>>;
}

/** How long a task may take before it is given up. A nine-table workbook needs well under a second. */
export const LONGEST_TASK_SECONDS = 60;

const TOO_LONG = refused(
  `处理超过${LONGEST_TASK_SECONDS}秒，已停止。`,
  "请确认文件是部门决算公开表，删去与决算公开无关的大表后再试。",
);
const CRASHED = refused(
  "程序出错，没有得到结果。",
  "请重新打开本页再试；仍不行，请把这个文件的情况告诉开发者（不必提供文件）。",
);

/**
 * Makes an engine that keeps one thread and starts it anew after a task was given up.
 * @param start starts the thread
 */
export function threadEngine(start: () => EngineThread): Engine {
  let idle: EngineThread | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const runNow = (message: EngineMessage, signal: AbortSignal | undefined): Promise<HostAnswer<unknown>> =>
    new Promise((resolve) => {
      if (signal?.aborted) {
        resolve(CANCELLED);
        return;
      }
      const thread = idle ?? start();
      idle = undefined;
      const finish = (answer: HostAnswer<unknown> | HostRefusal, keep: boolean) => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", stop);
        thread.onmessage = null;
        thread.onerror = null;
        // Only ending the thread stops a computation that is under way.
        if (keep) idle = thread;
        else thread.terminate();
        resolve(answer);
      };
      const stop = () => finish(CANCELLED, false);
      const timer = setTimeout(() => finish(TOO_LONG, false), LONGEST_TASK_SECONDS * 1000);
      signal?.addEventListener("abort", stop);
      thread.onmessage = ({ data }) => finish(data.kind === "done" ? done(data.value) : CRASHED, data.kind === "done");
      thread.onerror = () => finish(CRASHED, false);
      thread.postMessage(message);
    });

  return {
    run<Name extends TaskName>(task: Name, ask: TaskAsk<Name>, signal?: AbortSignal) {
      const answer = last.then(() => runNow({ task, ask }, signal));
      last = answer;
      return answer as Promise<HostAnswer<TaskAnswer<Name>>>;
    },
  };
}
