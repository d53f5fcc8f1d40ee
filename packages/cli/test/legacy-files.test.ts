/** Two hundred .xls files of mixed origin, most of them damaged: the run ends, every file has its report. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as SheetJS from "@e965/xlsx";
import { type Report, reportSchema } from "@juesuan/core";
import { describe, expect, it } from "vitest";
import { warmJuesuan as juesuan } from "./warm-juesuan.js";
import { folderWith } from "./workbooks.js";

const fixture = (name: string): Uint8Array =>
  new Uint8Array(
    readFileSync(fileURLToPath(new URL(`../../core/test/workbook/fixtures/formats/${name}`, import.meta.url))),
  );

/** Numbers that look random and are the same in every run (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const read = (name: string) => SheetJS.read(fixture(name), { type: "array", cellNF: true, cellStyles: true });

/** By LibreOffice and by SheetJS in four editions of BIFF. */
function origins(): readonly Uint8Array[] {
  const book = read("nine-tables.xls");
  const features = read("features.xls");
  const write = (from: SheetJS.WorkBook, bookType: SheetJS.BookType): Uint8Array =>
    new Uint8Array(SheetJS.write(from, { bookType, type: "array" }) as ArrayBuffer);
  return [
    fixture("nine-tables.xls"),
    fixture("features.xls"),
    write(book, "biff8"),
    write(features, "biff8"),
    write(features, "biff5"),
    write(book, "biff2"),
    write(features, "biff2"),
  ];
}

type Damage = (bytes: Uint8Array, random: (below: number) => number) => Uint8Array;

const DAMAGES: readonly Damage[] = [
  (bytes) => bytes,
  (bytes, random) => bytes.subarray(0, random(bytes.length)),
  (bytes, random) => changed(bytes, random, 1, (byte) => byte ^ (1 << random(8))),
  (bytes, random) => changed(bytes, random, 40, () => random(256)),
  (bytes, random) => changed(bytes, random, 400, () => 0xff),
  (bytes, random) => {
    const copy = Uint8Array.from(bytes);
    const start = random(bytes.length);
    return copy.fill(0, start, start + 512);
  },
  (bytes, random) => {
    const copy = Uint8Array.from(bytes);
    copy.copyWithin(random(bytes.length), random(bytes.length), bytes.length);
    return copy;
  },
  (bytes, random) => new Uint8Array([...bytes, ...bytes.subarray(0, random(bytes.length))]),
];

function changed(
  bytes: Uint8Array,
  random: (below: number) => number,
  count: number,
  to: (byte: number) => number,
): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let index = 0; index < count; index++) {
    const at = random(copy.length);
    copy[at] = to(copy[at] ?? 0);
  }
  return copy;
}

function twoHundred(): Record<string, Uint8Array> {
  const random = randomNumbers(20_241_231);
  const from = origins();
  const files: Record<string, Uint8Array> = {};
  for (let index = 0; index < 200; index++) {
    const origin = from[index % from.length] ?? new Uint8Array();
    const damage = DAMAGES[Math.floor(index / from.length) % DAMAGES.length];
    files[`夹/${String(index).padStart(3, "0")}.${index % 5 === 0 ? "et" : "xls"}`] =
      damage?.(origin, random) ?? origin;
  }
  return files;
}

describe("two hundred .xls files", () => {
  it("all come to an end with a report; none crashes the program, and the sound ones are read", async () => {
    const cwd = folderWith(twoHundred());
    const { status, stdout } = await juesuan(["check", "夹", "--format", "jsonl", "--jobs", "1"], { cwd });
    const reports: readonly Report[] = stdout
      .trimEnd()
      .split("\n")
      .map((line) => reportSchema.parse(JSON.parse(line)));
    expect(status).toBe(2);
    expect(reports).toHaveLength(200);
    const unreadable = reports.filter((report) => report.status === "unreadable");
    for (const { findings } of unreadable) expect(findings[0]?.message).toMatch(/^无法读取：[\u4e00-\u9fff].*。$/);
    expect(unreadable.filter(({ findings }) => /程序出错/.test(findings[0]?.message ?? ""))).toEqual([]);
    // One file in eight is as it was made.
    expect(reports.length - unreadable.length).toBeGreaterThanOrEqual(25);
    const whole = reports.slice(0, 7).map((report) => report.status);
    expect(whole).toEqual(["ok", "no-tables", "ok", "no-tables", "no-tables", "no-tables", "no-tables"]);
  }, 120_000);
});
