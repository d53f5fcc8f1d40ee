/** The file that a run writes: checked before any work is done, written beside its place and renamed at the end. */
import { constants, rmSync } from "node:fs";
import { access, open, realpath, rm, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { CommandLineError } from "../command-line-error.js";
import { whyNotWritten } from "./why-not-written.js";
import { pendingName, putInPlace } from "./write-beside.js";

export interface Target {
  /** As given, for messages. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

/**
 * Checks that a file may be written; throws CommandLineError when not.
 * @param inputs absolute paths of what is read in this run, none of which may be overwritten
 * @param called how messages call the file: by the option that names it, unless it is the argument itself
 */
export async function prepareTarget(
  name: string,
  force: boolean,
  inputs: readonly string[],
  called = `--out 的“${name}”`,
): Promise<Target> {
  const path = resolve(name);
  const folder = dirname(path);
  const existing = await stat(path).catch(() => undefined);
  if (existing?.isDirectory()) throw new CommandLineError(`${called}是文件夹，请写明文件名。`);
  if (existing && (await isAmong(path, inputs))) {
    throw new CommandLineError(`${called}就是要读取的文件，不能覆盖它，请换一个文件名。`);
  }
  if (existing && !existing.isFile()) throw new CommandLineError(`${called}不是普通文件，请换一个文件名。`);
  if (existing && !force) {
    throw new CommandLineError(`${called}已经存在，没有覆盖。要覆盖它请加 --force，或换一个文件名。`);
  }
  const parent = await stat(folder).catch(() => undefined);
  if (!parent?.isDirectory()) throw new CommandLineError(`${called}不能写：文件夹“${dirname(name)}”不存在，请先建立。`);
  await access(folder, constants.W_OK).catch(() => {
    throw new CommandLineError(`${called}不能写：没有写入文件夹“${dirname(name)}”的权限。`);
  });
  return { name, path };
}

async function isAmong(path: string, inputs: readonly string[]): Promise<boolean> {
  const real = await realpath(path);
  const others = await Promise.all(inputs.map((input) => realpath(input).catch(() => input)));
  return others.includes(real);
}

/** Signals by which a user or system ends a run; what was begun is then removed. */
const STOPPING = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A file being written under another name beside its place. */
export interface PendingFile {
  write(content: string | Uint8Array): Promise<void>;
  /** Puts the file in its place. */
  finish(): Promise<void>;
  /** Removes what was written. */
  abandon(): Promise<void>;
}

/** Begins to write a file piece by piece. */
export async function beginFile(target: Target): Promise<PendingFile> {
  const pending = pendingName(target.path);
  const told = <T>(step: Promise<T>): Promise<T> => step.catch((error: unknown) => refuse(target, error));
  const file = await told(open(pending, "w"));
  const stop = (signal: NodeJS.Signals): void => {
    rmSync(pending, { force: true });
    process.kill(process.pid, signal);
  };
  for (const signal of STOPPING) process.once(signal, stop);
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    for (const signal of STOPPING) process.off(signal, stop);
    await file.close();
  };
  return {
    write: async (content) => {
      await told(file.writeFile(content));
    },
    finish: async () => {
      await told(file.sync().then(close));
      await told(putInPlace(pending, target.path));
    },
    abandon: async () => {
      await close().catch(() => {});
      await rm(pending, { force: true }).catch(() => {});
    },
  };
}

/** Writes a file whose whole content is there; the target is whole or untouched. */
export async function writeFile(target: Target, content: string | Uint8Array): Promise<void> {
  const file = await beginFile(target);
  try {
    await file.write(content);
    await file.finish();
  } catch (error) {
    await file.abandon();
    throw error;
  }
}

function refuse({ name }: Target, error: unknown): never {
  throw new CommandLineError(`不能写“${name}”：${whyNotWritten(error)}。`);
}
