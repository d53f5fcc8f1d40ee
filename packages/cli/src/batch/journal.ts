/**
 * The record of a batch: a line per checked unit, appended as it is done. A kill leaves at most one half line at the end,
 * which is cut off at the next start; so nothing that was done is lost and nothing is done twice.
 */
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import type { Report } from "@juesuan/core";
import type { UnitOutcome } from "./unit-task.js";

/** What a line says besides the report. */
export interface JournalHead {
  readonly file: string;
  readonly fingerprint: string;
  /** When it was checked, ISO 8601; of two lines about a file the later one counts. */
  readonly at: string;
  readonly status: Report["status"];
  readonly summary: Report["summary"];
  readonly crashed: boolean;
  readonly isShort: boolean;
  /** Files written for the unit, relative to the folder of its report. */
  readonly files: readonly string[];
}

/** A line, by its place in a file. */
export interface JournalEntry extends JournalHead {
  readonly journal: string;
  readonly start: number;
  readonly length: number;
}

const HEAD_END = Buffer.from("\t{");

/** A journal open for appending. */
export class JournalWriter {
  readonly #path: string;
  readonly #file: FileHandle;
  #end: number;
  /** Lines are written one after the other, in the order of their places. */
  #last: Promise<void> = Promise.resolve();

  private constructor(path: string, file: FileHandle, end: number) {
    this.#path = path;
    this.#file = file;
    this.#end = end;
  }

  /** Opens a journal and cuts off a half line; `anew` begins an empty one. */
  static async open(path: string, anew: boolean): Promise<JournalWriter> {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, anew ? "w+" : "a+");
    const end = await wholeLength(file);
    await file.truncate(end);
    return new JournalWriter(path, file, end);
  }

  /** Notes a checked unit. */
  add(outcome: UnitOutcome, report: string): Promise<JournalEntry> {
    const { name, fingerprint, status, summary, crashed, isShort = false, files } = outcome;
    const at = new Date().toISOString();
    return this.#append({ file: name, fingerprint, at, status, summary, crashed, isShort, files }, report);
  }

  /** Notes a unit as another journal has it. */
  copy(entry: JournalEntry, report: string): Promise<JournalEntry> {
    const { journal: _, start: __, length: ___, ...head } = entry;
    return this.#append(head, report);
  }

  /** A line: the head as JSON, a tab, the report as JSON. JSON holds no tab, so the report is found without parsing it. */
  async #append(head: JournalHead, report: string): Promise<JournalEntry> {
    const bytes = Buffer.from(`${JSON.stringify(head)}\t${report}\n`);
    const start = this.#end;
    // Reserved before waiting: several units may be noted at once.
    this.#end += bytes.length;
    const before = this.#last;
    this.#last = before.then(() => this.#file.appendFile(bytes));
    await this.#last;
    return { ...head, journal: this.#path, start, length: bytes.length };
  }

  async close(): Promise<void> {
    await this.#file.sync();
    await this.#file.close();
  }
}

/** Length up to and with the last line break. */
async function wholeLength(file: FileHandle): Promise<number> {
  const { size } = await file.stat();
  const block = Buffer.alloc(1 << 16);
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - block.length);
    const { bytesRead } = await file.read(block, 0, end - start, start);
    const at = block.subarray(0, bytesRead).lastIndexOf(10);
    if (at >= 0) return start + at + 1;
    end = start;
  }
  return 0;
}

/** The entries of a journal, the last one of each file. A missing journal has none; half and foreign lines are passed over. */
export async function readJournal(path: string): Promise<ReadonlyMap<string, JournalEntry>> {
  const entries = new Map<string, JournalEntry>();
  let start = 0;
  let rest: Buffer = Buffer.alloc(0);
  const take = (bytes: Buffer): void => {
    const entry = entryOf(bytes, path, start);
    if (entry && isLater(entry, entries.get(entry.file))) entries.set(entry.file, entry);
    start += bytes.length;
  };
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      let data = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
      for (let at = data.indexOf(10); at >= 0; at = data.indexOf(10)) {
        take(data.subarray(0, at + 1));
        data = data.subarray(at + 1);
      }
      rest = data;
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  return entries;
}

function entryOf(bytes: Buffer, journal: string, start: number): JournalEntry | undefined {
  const tab = bytes.indexOf(HEAD_END);
  if (tab < 0 || bytes.at(-2) !== 0x7d) return undefined;
  try {
    const head: unknown = JSON.parse(bytes.toString("utf8", 0, tab));
    // Journals of earlier versions name no files.
    return isHead(head) ? { ...head, files: head.files ?? [], journal, start, length: bytes.length } : undefined;
  } catch {
    return undefined;
  }
}

const isHead = (value: unknown): value is JournalHead =>
  typeof value === "object" &&
  value !== null &&
  "file" in value &&
  "fingerprint" in value &&
  "at" in value &&
  "summary" in value;

/** Of two lines about a file the later one counts; at the same time the one with the greater fingerprint, on every machine. */
export const isLater = (one: JournalEntry, other: JournalEntry | undefined): boolean =>
  other === undefined || one.at > other.at || (one.at === other.at && one.fingerprint >= other.fingerprint);

/** Reads reports of entries; keeps the journals open between them. */
export class JournalReader {
  readonly #files = new Map<string, Promise<FileHandle>>();

  /** The report of an entry as one line of JSON, without a line break. */
  async text({ journal, start, length }: JournalEntry): Promise<string> {
    let file = this.#files.get(journal);
    if (!file) {
      file = open(journal, "r");
      this.#files.set(journal, file);
    }
    const bytes = Buffer.alloc(length);
    await (await file).read(bytes, 0, length, start);
    return bytes.toString("utf8", bytes.indexOf(HEAD_END) + 1, length - 1);
  }

  async close(): Promise<void> {
    for (const file of this.#files.values()) await (await file).close();
    this.#files.clear();
  }
}
