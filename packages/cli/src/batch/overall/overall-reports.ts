/** The reports over all units of a batch, written in one pass over the journal so that a province fits into memory. */
import { join } from "node:path";
import type { Report } from "@juesuan/core";
import {
  type Overview,
  OverviewBuilder,
  overviewPage,
  overviewWorkbook,
  repeatedInWords,
  type ScoreScheme,
} from "@juesuan/core/reports";
import { CommandLineError } from "../../command-line-error.js";
import { whyNotWritten } from "../../output/why-not-written.js";
import { writeWhole } from "../../output/write-beside.js";
import { type JournalEntry, JournalReader } from "../journal.js";
import { PARQUET_FILES } from "./parquet.js";
import { type Attempt, StreamedReport } from "./streamed-reports.js";
import { keepHeapTight } from "./tight-heap.js";

export const OVERALL_REPORTS = ["html", "xlsx", "jsonl", "sarif", "junit", "parquet"] as const;
export type OverallReport = (typeof OVERALL_REPORTS)[number];

export interface OverallOptions {
  readonly folder: string;
  readonly reports: readonly OverallReport[];
  readonly title: string;
  readonly scheme: ScoreScheme;
  /** When the run ended, as it shall be shown. */
  readonly time: string;
  /** Address of a unit's page, relative to the folder; "" when it has none. */
  readonly pageOf: (file: string) => string;
  /** Address of its annotated copy. */
  readonly annotatedCopyOf: (file: string) => string | undefined;
}

export interface OverallOutcome {
  /** Names of the files. */
  readonly written: readonly string[];
  /** Chinese sentences about files that could not be written. */
  readonly problems: readonly string[];
  /** What else is to be known, "" for nothing. */
  readonly note: string;
}

/** Writes the reports. One that cannot be written, because it is open in Excel say, costs only itself. */
export async function writeOverall(entries: readonly JournalEntry[], options: OverallOptions): Promise<OverallOutcome> {
  const { folder, reports, scheme } = options;
  const written: string[] = [];
  const problems: string[] = [];
  const attempt: Attempt = async (name, step) => {
    try {
      await step();
      return true;
    } catch (error) {
      problems.push(error instanceof CommandLineError ? error.message : `不能写“${name}”：${whyNotWritten(error)}。`);
      return false;
    }
  };
  const write = async (name: string, step: () => Promise<unknown>): Promise<void> => {
    if (await attempt(name, step)) written.push(name);
  };
  keepHeapTight();
  const reader = new JournalReader();
  const streams = await StreamedReport.beginAll(folder, reports, attempt);
  try {
    // The overview is let go before the next file is begun.
    const note = await writeOverview(await readUnits(entries, reader, streams, scheme), options, write);
    for (const stream of streams) if (await stream.finish()) written.push(stream.name);
    for (const [name, writeTo] of reports.includes("parquet") ? Object.entries(PARQUET_FILES) : []) {
      await write(name, () => writeTo(join(folder, name), entries, reader, scheme));
    }
    return { written, problems, note };
  } finally {
    for (const stream of streams) await stream.abandon();
    await reader.close();
  }
}

/** Reads every unit's report once. */
async function readUnits(
  entries: readonly JournalEntry[],
  reader: JournalReader,
  streams: readonly StreamedReport[],
  scheme: ScoreScheme,
): Promise<Overview> {
  const builder = new OverviewBuilder({ scheme });
  for (const entry of entries) {
    const text = await reader.text(entry);
    const report = JSON.parse(text) as Report;
    builder.add(report);
    for (const stream of streams) await stream.add(report, text);
  }
  return builder.value();
}

/** Writes the overview; answers with what is to be known about it. */
async function writeOverview(
  overview: Overview,
  { folder, reports, title, time, pageOf, annotatedCopyOf }: OverallOptions,
  write: (name: string, step: () => Promise<unknown>) => Promise<void>,
): Promise<string> {
  const complete = completeLists(reports);
  if (reports.includes("xlsx")) {
    await write("总览.xlsx", async () =>
      writeWhole(
        join(folder, "总览.xlsx"),
        await overviewWorkbook(overview, { title, time, complete, annotatedCopyOf }),
      ),
    );
  }
  if (reports.includes("html")) {
    await write("总览.html", () =>
      writeWhole(join(folder, "总览.html"), overviewPage(overview, { title, time, complete, addressOf: pageOf })),
    );
  }
  return repeatedInWords(overview.repeated);
}

/** Where all findings stand when a list is cut short, in words. */
function completeLists(reports: readonly OverallReport[]): string {
  const files = [
    ...(reports.includes("jsonl") ? ["“结果.jsonl”"] : []),
    ...(reports.includes("parquet") ? ["“问题.parquet”"] : []),
  ];
  return files.length > 0 ? `全部在${files.join("、")}中` : "全部的要加 --reports jsonl 或 parquet 才写出";
}
