/** Checks files in several threads. A thread that dies or does not come back costs its own file only. */
import { Worker } from "node:worker_threads";
import type { UnreadableReason } from "@juesuan/core";

export interface PoolOptions<Job, Answer> {
  readonly script: URL;
  readonly size: number;
  /** A job that takes longer is given up. Only a host may count time, the core counts steps. */
  readonly secondsPerJob: number;
  /** The answer for a job whose thread was lost. */
  lost(job: Job, reason: UnreadableReason): Answer;
}

/** A thread's heap; a workbook within the reading limits needs less. Beyond it the thread ends, not the run. */
const HEAP_MEGABYTES = 2048;

interface Waiting<Job, Answer> {
  readonly job: Job;
  readonly resolve: (answer: Answer) => void;
}

export class WorkerPool<Job, Answer> {
  readonly #options: PoolOptions<Job, Answer>;
  readonly #idle: Worker[] = [];
  readonly #waiting: Waiting<Job, Answer>[] = [];
  readonly #threads = new Set<Worker>();
  #isClosed = false;

  constructor(options: PoolOptions<Job, Answer>) {
    this.#options = options;
  }

  /** How many threads there are. */
  get size(): number {
    return this.#threads.size;
  }

  /** Answers one job. Jobs are begun in the order of the calls; never rejects. */
  run(job: Job): Promise<Answer> {
    return new Promise((resolve) => {
      this.#waiting.push({ job, resolve });
      this.#next();
    });
  }

  /** Ends all threads. Jobs that are under way are lost, those that wait are never answered. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#threads].map((thread) => thread.terminate()));
  }

  #next(): void {
    if (this.#isClosed || this.#waiting.length === 0) return;
    const thread = this.#idle.pop() ?? this.#begin();
    if (!thread) return;
    const next = this.#waiting.shift();
    if (next) this.#give(thread, next);
  }

  #begin(): Worker | undefined {
    if (this.#threads.size >= this.#options.size) return undefined;
    const thread = new Worker(this.#options.script, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES } });
    // Idle threads have no listener of their own; without this one their end would end the process.
    thread.on("error", () => {});
    this.#threads.add(thread);
    return thread;
  }

  #give(thread: Worker, { job, resolve }: Waiting<Job, Answer>): void {
    const { secondsPerJob, lost } = this.#options;
    let timer: NodeJS.Timeout | undefined;
    const settle = (answer: Answer, isSound: boolean): void => {
      clearTimeout(timer);
      thread.off("message", answered).off("error", failed).off("exit", ended);
      if (isSound) this.#idle.push(thread);
      else this.#drop(thread);
      resolve(answer);
      this.#next();
    };
    const answered = (answer: Answer): void => settle(answer, true);
    const failed = (error: Error): void => settle(lost(job, crashReason(error)), false);
    const ended = (): void => settle(lost(job, crashReason(undefined)), false);
    timer = setTimeout(() => settle(lost(job, timeoutReason(secondsPerJob)), false), secondsPerJob * 1000);
    thread.on("message", answered).on("error", failed).on("exit", ended);
    thread.postMessage(job);
  }

  #drop(thread: Worker): void {
    this.#threads.delete(thread);
    void thread.terminate();
  }
}

const ALONE = "请单独检查这个文件；仍然出错时，请用 Excel 或 WPS 打开后另存为新的 .xlsx 文件再试。";

function crashReason(error: Error | undefined): UnreadableReason {
  const isMemory = error !== undefined && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  if (isMemory) return { message: "文件内容太多，内存不够，已停止读取。", fix: ALONE };
  const detail = error === undefined ? "" : `（${error.message.split("\n")[0] ?? ""}）`;
  return { message: `处理这个文件时程序出错${detail}。`, fix: ALONE };
}

const timeoutReason = (seconds: number): UnreadableReason => ({
  message: `${seconds} 秒没有处理完，已停止。`,
  fix: ALONE,
});
