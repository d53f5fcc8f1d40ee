/** The output folder of a batch and what this program keeps in it. */
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { CommandLineError } from "../command-line-error.js";
import { BATCH_FOLDER } from "../inputs/workbook-names.js";
import { whyNotWritten } from "../output/why-not-written.js";
import type { Shard } from "./shard.js";

/** The folder with the reports of single units. */
export const UNITS_FOLDER = "单位";

/** The journal of a run, or of one part of it. */
export const journalPath = (out: string, shard: Shard | undefined): string =>
  join(out, BATCH_FOLDER, shard === undefined ? "journal.jsonl" : `journal-${shard.part}-of-${shard.of}.jsonl`);

/** All journals of an output folder, in order; none when there are none. */
export async function journalsOf(out: string): Promise<readonly string[]> {
  const names = await readdir(join(out, BATCH_FOLDER)).catch(() => []);
  return names
    .filter((name) => /^journal.*\.jsonl$/.test(name))
    .sort()
    .map((name) => join(out, BATCH_FOLDER, name));
}

/**
 * Makes the folder ready. A folder with other things in it, or with results of an earlier run, is left alone unless the
 * user says what to do; throws CommandLineError then.
 */
export async function prepareOut(
  out: string,
  { resume, force, shard }: { readonly resume: boolean; readonly force: boolean; readonly shard: Shard | undefined },
): Promise<void> {
  const about = await stat(out).catch(() => undefined);
  if (about && !about.isDirectory()) throw new CommandLineError(`--out 的“${out}”不是文件夹，请换一个名称。`);
  const present = about ? await readdir(out) : [];
  const own = await stat(journalPath(out, shard)).catch(() => undefined);
  if (own && !resume && !force) {
    throw new CommandLineError(`“${out}”里已有核对结果。接着做请加 --resume，重做请加 --force，或换一个文件夹。`);
  }
  if (present.length > 0 && !present.includes(BATCH_FOLDER) && !force) {
    throw new CommandLineError(`“${out}”里有别的文件，没有写入。请换一个空文件夹；确实要写在这里的，请加 --force。`);
  }
  try {
    await mkdir(join(out, BATCH_FOLDER), { recursive: true });
    // A new run over everything makes the records of earlier parts void.
    if (!resume && shard === undefined) for (const journal of await journalsOf(out)) await rm(journal);
  } catch (error) {
    throw new CommandLineError(`不能写文件夹“${out}”：${whyNotWritten(error)}。`);
  }
}
