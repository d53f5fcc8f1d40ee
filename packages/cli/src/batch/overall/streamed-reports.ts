/** The reports that grow unit by unit: JSON lines, SARIF, JUnit. */
import { join } from "node:path";
import type { Report } from "@juesuan/core";
import { JUNIT_HEAD, JUNIT_TAIL, junitSuite, SARIF_TAIL, sarifHead, sarifResults } from "@juesuan/core/reports";
import { beginFile, type PendingFile } from "../../output/target.js";
import { VERSION } from "../../version.js";

interface Format {
  readonly name: string;
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  /** What a report adds; "" for nothing. `text`: the report as one line of JSON. */
  piece(report: Report, text: string): string;
}

const FORMATS: Readonly<Record<string, Format>> = {
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

/** Runs a step of writing the file `name`; a failure is told and costs only that file. Answers whether it went well. */
export type Attempt = (name: string, step: () => Promise<unknown>) => Promise<boolean>;

/** One such report being written. After a failure it takes nothing more. */
export class StreamedReport {
  readonly #attempt: Attempt;
  readonly #format: Format;
  #file: PendingFile | undefined;
  #isEmpty = true;

  private constructor(format: Format, attempt: Attempt) {
    this.#format = format;
    this.#attempt = attempt;
  }

  get name(): string {
    return this.#format.name;
  }

  /** Begins those of the kinds that grow unit by unit. */
  static async beginAll(
    folder: string,
    kinds: readonly string[],
    attempt: Attempt,
  ): Promise<readonly StreamedReport[]> {
    const begun: StreamedReport[] = [];
    for (const kind of kinds) {
      const format = FORMATS[kind];
      if (!format) continue;
      const report = new StreamedReport(format, attempt);
      await report.#step(async () => {
        report.#file = await beginFile({ name: format.name, path: join(folder, format.name) });
        await report.#file.write(format.head);
      });
      begun.push(report);
    }
    return begun;
  }

  async add(report: Report, text: string): Promise<void> {
    const file = this.#file;
    if (!file) return;
    const piece = this.#format.piece(report, text);
    if (piece === "") return;
    const between = this.#isEmpty ? "" : this.#format.between;
    this.#isEmpty = false;
    await this.#step(() => file.write(between + piece));
  }

  /** Puts the file in its place; answers whether it is there. */
  async finish(): Promise<boolean> {
    const file = this.#file;
    if (!file) return false;
    return this.#step(async () => {
      await file.write(this.#format.tail);
      await file.finish();
    });
  }

  async abandon(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await file?.abandon();
  }

  async #step(step: () => Promise<unknown>): Promise<boolean> {
    const isDone = await this.#attempt(this.name, step);
    if (!isDone) await this.abandon();
    return isDone;
  }
}
