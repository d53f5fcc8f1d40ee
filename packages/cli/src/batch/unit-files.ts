/** The files that are written for one unit, and what became of each. */
import { access, rm } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { pathBetween } from "../output/path-between.js";
import { whyNotWritten } from "../output/why-not-written.js";
import { writeWhole } from "../output/write-beside.js";
import type { UnitTask } from "./unit-task.js";

type Content = string | Uint8Array;

export class UnitFiles {
  readonly #name: string;
  readonly #folder: string;
  readonly #written: string[] = [];
  readonly #problems: string[] = [];

  constructor({ name, targets }: Pick<UnitTask, "name" | "targets">) {
    this.#name = name;
    this.#folder = dirname(targets.report);
  }

  /** Paths of what was written, relative to the folder of the unit's report, with `/`. */
  get written(): readonly string[] {
    return this.#written;
  }

  /** A sentence for each file that could not be written. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  /** Address of a file from the unit's report. */
  addressOf(path: string): string {
    return pathBetween(this.#folder, path);
  }

  /** Writes a file; answers whether it could be. */
  async write(path: string, make: () => Promise<Content> | Content): Promise<boolean> {
    try {
      await writeWhole(path, await make());
      this.#written.push(this.addressOf(path));
      return true;
    } catch (error) {
      this.tell(`不能写“${basename(path)}”：${whyNotWritten(error)}。`);
      return false;
    }
  }

  /** Removes what an earlier run wrote and this one does not: marks of errors that are gone would mislead. */
  async remove(path: string): Promise<void> {
    await rm(path, { force: true }).catch((error: unknown) =>
      this.tell(`上次写的“${basename(path)}”已经过时，但不能删除：${whyNotWritten(error)}。`),
    );
  }

  tell(problem: string): void {
    this.#problems.push(`${this.#name}：${problem}`);
  }
}

/** Whether all files of the last run are still there. */
export async function areThere({ targets }: Pick<UnitTask, "targets">, files: readonly string[]): Promise<boolean> {
  const folder = dirname(targets.report);
  const found = await Promise.all(
    files.map((file) =>
      access(file.startsWith("file:") ? fileURLToPath(file) : resolve(folder, file)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.every(Boolean);
}
