/** Runs the built command line as a user does, in a process of its own. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const COMMAND = fileURLToPath(new URL("../dist/juesuan.js", import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Wait so many milliseconds between pieces of standard output, as a slow reader does. */
  readonly readerPause?: number;
}

/** Runs `juesuan` with these arguments and waits for its end. */
export function juesuan(args: readonly string[], { cwd, env = {}, readerPause = 0 }: RunOptions): Promise<Ended> {
  const child = spawn(process.execPath, [COMMAND, ...args], { cwd, env: { ...process.env, ...env } });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (piece: Buffer) => {
    stdout.push(piece);
    if (readerPause === 0) return;
    child.stdout.pause();
    setTimeout(() => child.stdout.resume(), readerPause);
  });
  child.stderr.on("data", (piece: Buffer) => stderr.push(piece));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      const text = (pieces: readonly Buffer[]) => Buffer.concat(pieces).toString("utf8");
      resolve({ status, stdout: text(stdout), stderr: text(stderr) });
    });
  });
}
