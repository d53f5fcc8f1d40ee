import type { WorkbookSource } from "../host/workbook-host.js";
import type { CheckReply, UnreadableWorkbook } from "./check-protocol.js";

/** The part of a Worker that a checker uses. */
export interface CheckThread {
  onmessage: ((event: MessageEvent<CheckReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: WorkbookSource): void;
  terminate(): void;
}

/** Runs checks away from the page. */
export interface Checker {
  /** Checks one workbook. Resolves to `stopped` when the signal aborts. One check is in flight at a time. */
  check(source: WorkbookSource, signal: AbortSignal): Promise<CheckReply | { readonly kind: "stopped" }>;
}

/** How long a check may take before it is given up. A nine-table workbook needs well under a second. */
export const LONGEST_CHECK_SECONDS = 60;

const TOO_LONG: UnreadableWorkbook = {
  kind: "unreadable",
  message: `检查超过${LONGEST_CHECK_SECONDS}秒，已停止。`,
  fix: "请确认文件是部门决算公开表，删去与决算公开无关的大表后再试。",
};
const CRASHED: UnreadableWorkbook = {
  kind: "unreadable",
  message: "检查时程序出错，没有得到结果。",
  fix: "请重新打开本页再试；仍不行，请把这个文件的情况告诉开发者（不必提供文件）。",
};

/**
 * Makes a checker that keeps one thread and starts it anew after a check was stopped.
 * @param start starts the thread
 */
export function threadChecker(start: () => CheckThread): Checker {
  let idle: CheckThread | undefined;
  return {
    check: (source, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) {
          resolve({ kind: "stopped" });
          return;
        }
        const thread = idle ?? start();
        idle = undefined;
        const finish = (reply: CheckReply | { readonly kind: "stopped" }, keep: boolean) => {
          clearTimeout(timer);
          signal.removeEventListener("abort", stop);
          thread.onmessage = null;
          thread.onerror = null;
          // Only ending the thread stops a computation that is under way.
          if (keep && idle === undefined) idle = thread;
          else thread.terminate();
          resolve(reply);
        };
        const stop = () => finish({ kind: "stopped" }, false);
        const timer = setTimeout(() => finish(TOO_LONG, false), LONGEST_CHECK_SECONDS * 1000);
        signal.addEventListener("abort", stop);
        thread.onmessage = (event) => finish(event.data, true);
        thread.onerror = () => finish(CRASHED, false);
        thread.postMessage(source);
      }),
  };
}
