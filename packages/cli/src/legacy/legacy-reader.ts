/** The core's port for .xls, .et and .xlsb: SheetJS in a thread with limits, started at the first such file. */
import { Worker } from "node:worker_threads";
import { type Attempt, failed, type LegacyFormat, type LegacyWorkbookReader, type SheetParts } from "@juesuan/core";

type Answer = Attempt<readonly SheetParts[]>;

const MEBIBYTE = 1 << 20;
/** A disclosure is read in a tenth of a second; a made-up file must not hold the others up. */
const SECONDS = 4;
const SECONDS_PER_MEBIBYTE = 1;
/** Files up to this size get no more than SECONDS; they hold thousands of cells, not millions. */
const ORDINARY_SIZE = 2 * MEBIBYTE;
/** Heap of the thread: what a file of ordinary size needs several times over, and its share for a larger one. */
const HEAP_MEGABYTES = 192;
const HEAP_PER_MEBIBYTE = 24;
const MOST_HEAP_MEGABYTES = 2048;

const beyondOrdinary = (bytes: Uint8Array): number => Math.max(0, bytes.length - ORDINARY_SIZE) / MEBIBYTE;

const SCRIPT = new URL("./legacy-worker.js", import.meta.url);

/** Reads one file at a time, in the order of the calls. A thread that dies or does not come back costs its own file only. */
class ThreadedReader implements LegacyWorkbookReader {
  readonly #script: URL;
  #thread: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(script: URL) {
    this.#script = script;
  }

  read(bytes: Uint8Array, format: LegacyFormat): Promise<Answer> {
    const answer = this.#last.then(() => this.#readNow(bytes, format));
    this.#last = answer;
    return answer;
  }

  async #readNow(bytes: Uint8Array, format: LegacyFormat): Promise<Answer> {
    const large = beyondOrdinary(bytes);
    const thread = large > 0 ? this.#start(large) : (this.#thread ?? this.#start(0));
    this.#thread = undefined;
    const seconds = SECONDS + large * SECONDS_PER_MEBIBYTE;
    const { answer, isSound } = await ask(thread, { bytes, format }, seconds);
    if (isSound && large === 0) this.#thread = thread;
    else await thread.terminate();
    return answer;
  }

  #start(large: number): Worker {
    const heap = Math.min(MOST_HEAP_MEGABYTES, Math.round(HEAP_MEGABYTES + large * HEAP_PER_MEBIBYTE));
    const thread = new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 32 },
    });
    // An idle thread has no other listener; it must neither end the process nor keep it from ending.
    thread.on("error", () => {});
    thread.unref();
    return thread;
  }
}

function ask(
  thread: Worker,
  request: { readonly bytes: Uint8Array; readonly format: LegacyFormat },
  seconds: number,
): Promise<{ readonly answer: Answer; readonly isSound: boolean }> {
  return new Promise((resolve) => {
    const settle = (answer: Answer, isSound: boolean): void => {
      clearTimeout(timer);
      thread.off("message", answered).off("error", broken).off("exit", ended);
      thread.unref();
      resolve({ answer, isSound });
    };
    const answered = (answer: Answer): void => settle(answer, true);
    const broken = (error: Error): void => settle(lost(error), false);
    const ended = (): void => settle(lost(undefined), false);
    const timer = setTimeout(
      () => settle(failed("too-large", { detail: `${Math.round(seconds)} 秒没有读完` }), false),
      seconds * 1000,
    );
    thread.ref();
    thread.on("message", answered).on("error", broken).on("exit", ended);
    thread.postMessage(request);
  });
}

const lost = (error: Error | undefined): Answer =>
  error !== undefined && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? failed("too-large", { detail: "读取所需的内存超出限度" })
    : failed("damaged", { detail: "内容不合规，读取中断" });

/** The reader of this thread of the program. */
export const legacyReader: LegacyWorkbookReader = new ThreadedReader(SCRIPT);
