/** The reports over all units of a batch, written in one pass over the journal so that a province fits into memory. */
import { join } from "node:path";
import type { Report } from "@juesuan/core";
import {
  JUNIT_HEAD,
  JUNIT_TAIL,
  junitSuite,
  OverviewBuilder,
  overviewPage,
  overviewWorkbook,
  SARIF_TAIL,
  type ScoreScheme,
  sarifHead,
  sarifResults,
} from "@juesuan/core/reports";
import { beginFile, type PendingFile } from "../../output/target.js";
import { writeWhole } from "../../output/write-whole.js";
import { VERSION } from "../../version.js";
import { type JournalEntry, JournalReader } from "../journal.js";
import { writeParquet } from "./parquet.js";

export const OVERALL_REPORTS = ["html", "xlsx", "jsonl", "sarif", "junit", "parquet"] as const;
export type OverallReport = (typeof OVERALL_REPORTS)[number];

export interface OverallOptions {
  readonly folder: string;
  readonly reports: readonly OverallReport[];
  readonly title: string;
  readonly scheme: ScoreScheme;
  /** Address of a unit's page, relative to the folder; "" when it has none. */
  readonly pageOf: (file: string) => string;
  /** Address of its annotated copy. */
  readonly annotatedCopyOf: (file: string) => string | undefined;
}

/** Writes the reports; rejects with a CommandLineError when one cannot be written. Answers with the names of the files. */
export async function writeOverall(
  entries: readonly JournalEntry[],
  options: OverallOptions,
): Promise<readonly string[]> {
  const { folder, reports, title, scheme, pageOf, annotatedCopyOf } = options;
  const reader = new JournalReader();
  const streams: Stream[] = [];
  const written: string[] = [];
  const builder = new OverviewBuilder({ scheme });
  try {
    for (const kind of reports) {
      const format = STREAMED[kind];
      if (!format) continue;
      const file = await beginFile({ name: join(folder, format.name), path: join(folder, format.name) });
      streams.push({ file, format });
      await file.write(format.head);
      written.push(format.name);
    }
    let isFirst = true;
    for (const entry of entries) {
      const text = await reader.text(entry);
      const report = JSON.parse(text) as Report;
      builder.add(report);
      for (const { file, format } of streams) {
        const piece = format.piece(report, text);
        if (piece !== "") await file.write((isFirst || format.between === "" ? "" : format.between) + piece);
        if (piece !== "" && format.between !== "") isFirst = false;
      }
    }
    for (const { file, format } of streams) {
      await file.write(format.tail);
      await file.finish();
    }
    const overview = builder.value();
    if (reports.includes("xlsx")) {
      await writeWhole(join(folder, "总览.xlsx"), await overviewWorkbook(overview, { title, annotatedCopyOf }));
      written.push("总览.xlsx");
    }
    if (reports.includes("html")) {
      await writeWhole(join(folder, "总览.html"), overviewPage(overview, { title, addressOf: pageOf }));
      written.push("总览.html");
    }
    if (reports.includes("parquet")) written.push(...(await writeParquet(folder, entries, reader, scheme)));
    return written;
  } catch (error) {
    for (const { file } of streams) await file.abandon();
    throw error;
  } finally {
    await reader.close();
  }
}

interface Format {
  readonly name: string;
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  /** What a report adds; "" for nothing. `text`: the report as one line of JSON. */
  piece(report: Report, text: string): string;
}

interface Stream {
  readonly file: PendingFile;
  readonly format: Format;
}

const STREAMED: Readonly<Partial<Record<OverallReport, Format>>> = {
  jsonl: { name: "结果.jsonl", head: "", between: "", tail: "", piece: (_, text) => `${text}\n` },
  sarif: {
    name: "结果.sarif",
    head: sarifHead(VERSION),
    between: ",\n",
    tail: SARIF_TAIL,
    piece: (report) => sarifResults(report).join(",\n"),
  },
  junit: { name: "结果.junit.xml", head: JUNIT_HEAD, between: "", tail: JUNIT_TAIL, piece: junitSuite },
};
