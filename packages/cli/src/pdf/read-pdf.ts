/** The core's port for PDF files, by a thread that may be given up. */
import { Worker } from "node:worker_threads";
import type { PdfReading } from "@juesuan/core";

/** A published book of 100 pages takes about two seconds. */
const SECONDS = 60;
const HEAP_MEGABYTES = 1024;

/** The built script of the thread; it stands beside the built command. */
const SCRIPT = new URL("./pdf-worker.js", import.meta.url);

/** Reads the text pieces of a PDF; never rejects. */
export function readPdf(bytes: Uint8Array, script: URL = SCRIPT): Promise<PdfReading> {
  return new Promise((resolve) => {
    const worker = new Worker(script, {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
      // Warnings of the parser about fonts are nothing a user can act on.
      stdout: true,
      stderr: true,
    });
    const finish = (reading: PdfReading): void => {
      clearTimeout(timer);
      resolve(reading);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish({ ok: false, reason: "slow" }), SECONDS * 1000);
    worker.once("message", finish);
    worker.once("error", (error: Error & { code?: string }) =>
      finish({ ok: false, reason: error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too-large" : "damaged" }),
    );
    worker.once("exit", () => finish({ ok: false, reason: "damaged" }));
  });
}
