/**
 * Runs the built command line in a process that has run it before: what a command says, writes and ends with is the same
 * as in one of its own (`juesuan`), its start is paid once per test file. A process remembers configurations and code tables
 * by their paths, so a test that changes one between two runs takes `juesuan`.
 */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Ended, RunOptions } from "./juesuan.js";

const HOST = fileURLToPath(new URL("./warm-host.mjs", import.meta.url));

let host: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Runs `juesuan` with these arguments and waits for its end; calls run one after the other. */
export function warmJuesuan(args: readonly string[], options: Omit<RunOptions, "readerPause">): Promise<Ended> {
  const ended = last.then(() => ask(args, options));
  last = ended.catch(() => {});
  return ended;
}

function ask(args: readonly string[], { cwd, env = {} }: Omit<RunOptions, "readerPause">): Promise<Ended> {
  host ??= begin();
  const running = host;
  return new Promise((resolve, reject) => {
    const died = (): void => reject(new Error("the process that runs commands has died"));
    running.once("exit", died);
    running.once("message", (ended: Ended) => {
      running.off("exit", died);
      resolve(ended);
    });
    running.send({ args, cwd, env });
  });
}

function begin(): ChildProcess {
  const child = fork(HOST, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  // The run of the tests ends without waiting for it; it ends itself when nobody listens any more.
  child.unref();
  child.channel?.unref();
  child.once("exit", () => {
    host = undefined;
  });
  return child;
}
