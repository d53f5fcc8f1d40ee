/** Where reports go: standard output or a file. Both are written piece by piece, as reports become ready. */
import { once } from "node:events";
import { BYTE_ORDER_MARK, windowsLines } from "./notepad-text.js";
import { beginFile, type Target } from "./target.js";

export interface ReportSink {
  /** Resolves when more may be written; `false` when nobody reads any more. */
  write(text: string): Promise<boolean>;
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

export const sinkFor = (target: Target | undefined): Promise<ReportSink> =>
  target === undefined ? Promise.resolve(standardOutput()) : fileSink(target);

async function fileSink(target: Target): Promise<ReportSink> {
  const file = await beginFile(target);
  const isText = /\.txt$/i.test(target.path);
  if (isText) await file.write(BYTE_ORDER_MARK);
  return {
    write: async (text) => {
      await file.write(isText ? windowsLines(text) : text);
      return true;
    },
    finish: file.finish,
    abandon: file.abandon,
  };
}

/** Standard output, at the pace of its reader. A reader that has left (`| head`) is no error. */
function standardOutput(): ReportSink {
  const { stdout } = process;
  let closed = false;
  let failure: unknown;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== "EPIPE") failure = error;
  });
  return {
    write: async (text) => {
      if (closed) return ended(failure);
      if (!stdout.write(text) && !closed) {
        await Promise.race([once(stdout, "drain"), once(stdout, "close")]).catch(() => {});
      }
      return closed ? ended(failure) : true;
    },
    finish: async () => {
      // The status may be set and the run may end only when everything has been handed over.
      if (!closed) await new Promise<void>((done) => stdout.write("", () => done()));
      ended(failure);
    },
    abandon: async () => {},
  };
}

function ended(failure: unknown): false {
  if (failure !== undefined) throw failure;
  return false;
}
