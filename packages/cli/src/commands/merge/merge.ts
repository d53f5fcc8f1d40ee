/** `juesuan merge`: the journals of several runs as one, and the reports over all of it. */
import { DEFAULT_SCHEME } from "@juesuan/core/reports";
import { isLater, type JournalEntry, JournalReader, JournalWriter, readJournal } from "../../batch/journal.js";
import { journalPath, journalsOf } from "../../batch/out-folder.js";
import { tellOverall, timeInWords } from "../../batch/overall/overall-in-words.js";
import { overallLinks } from "../../batch/overall/overall-links.js";
import { OVERALL_REPORTS, writeOverall } from "../../batch/overall/overall-reports.js";
import { readScheme } from "../../batch/scheme-file.js";
import { unitPlaces } from "../../batch/unit-places.js";
import { CommandLineError } from "../../command-line-error.js";
import { type ExitStatus, worse } from "../../exit-status.js";
import { byCode } from "../../inputs/walk-folder.js";
import { say } from "../../output/messages.js";
import { whyNotWritten } from "../../output/why-not-written.js";
import { writeBeside } from "../../output/write-beside.js";
import { listOf } from "../batch/arguments.js";
import { Tally } from "../check/tally.js";
import { failOnOf } from "../shared-arguments.js";

/** As commander hands them over. */
export interface MergeArguments {
  readonly out: string;
  readonly reports: string;
  readonly title: string;
  readonly annotate?: string;
  readonly scoring?: string;
  readonly failOn: string;
}

export async function merge(folders: readonly string[], given: MergeArguments): Promise<ExitStatus> {
  const failOn = failOnOf(given.failOn);
  const reports = listOf("--reports", given.reports, OVERALL_REPORTS);
  const scheme = given.scoring === undefined ? DEFAULT_SCHEME : await readScheme(given.scoring);
  const latest = new Map<string, JournalEntry>();
  for (const folder of folders) {
    const journals = await journalsOf(folder);
    if (journals.length === 0)
      throw new CommandLineError(`“${folder}”里没有核对结果，请写明 juesuan batch 的 --out 文件夹。`);
    for (const journal of journals) {
      for (const entry of (await readJournal(journal)).values()) {
        if (isLater(entry, latest.get(entry.file))) latest.set(entry.file, entry);
      }
    }
  }
  const entries = await writeMerged(
    given.out,
    [...latest.values()].sort((a, b) => byCode(a.file, b.file)),
  );
  const tally = new Tally();
  for (const entry of entries) tally.add(entry);
  const places = unitPlaces(entries.map(({ file }) => ({ name: file, path: file })));
  say(`合并 ${entries.length} 份：${tally.inWords()}。`);
  const overall = await writeOverall(entries, {
    folder: given.out,
    reports,
    title: given.title,
    scheme,
    time: timeInWords(new Date()),
    ...overallLinks(given.out, given.annotate, places),
  });
  return worse(tally.status(failOn), tellOverall(overall, given.out));
}

/** Writes the merged journal, with the lines as they were; sources may lie in the same folder. */
async function writeMerged(out: string, entries: readonly JournalEntry[]): Promise<readonly JournalEntry[]> {
  const path = journalPath(out, undefined);
  const reader = new JournalReader();
  const merged: JournalEntry[] = [];
  try {
    await writeBeside(path, async (pending) => {
      const writer = await JournalWriter.open(pending, true);
      for (const entry of entries) merged.push(await writer.copy(entry, await reader.text(entry)));
      await writer.close();
      // Windows replaces no file that is still open.
      await reader.close();
    });
  } catch (error) {
    throw new CommandLineError(`不能写“${out}”：${whyNotWritten(error)}。`);
  } finally {
    await reader.close();
  }
  return merged.map((entry) => ({ ...entry, journal: path }));
}
