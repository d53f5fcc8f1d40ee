import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { JournalReader, JournalWriter, readJournal } from "../../src/batch/journal.js";
import { isInShard, shardOf } from "../../src/batch/shard.js";
import { textCopies, unitPlaces } from "../../src/batch/unit-places.js";
import type { UnitOutcome } from "../../src/batch/unit-task.js";
import { batchProgress, duration } from "../../src/output/batch-progress.js";
import { folderWith } from "../workbooks.js";

const outcome = (name: string, fingerprint: string, error = 0): UnitOutcome => ({
  name,
  fingerprint,
  files: [],
  report: "{}",
  status: "ok",
  summary: { error, warning: 0, info: 0, waived: 0 },
  crashed: false,
  troubles: [],
});

describe("the journal", () => {
  it("keeps the last line of each file, and gives the reports back", async () => {
    const path = join(folderWith({}), "深/journal.jsonl");
    const writer = await JournalWriter.open(path, false);
    await Promise.all(
      [1, 2, 3].map((number) => writer.add(outcome(`${number}.xlsx`, "a"), `{"n":${number},"字":"一\\t"}`)),
    );
    await writer.add(outcome("2.xlsx", "b"), '{"n":22}');
    await writer.close();
    const entries = await readJournal(path);
    const reader = new JournalReader();
    const texts = await Promise.all(
      [...entries.values()].map(async (entry) => `${entry.file} ${entry.fingerprint} ${await reader.text(entry)}`),
    );
    await reader.close();
    expect(texts.sort()).toEqual([
      '1.xlsx a {"n":1,"字":"一\\t"}',
      '2.xlsx b {"n":22}',
      '3.xlsx a {"n":3,"字":"一\\t"}',
    ]);
  });

  it("survives a kill at any byte: what is whole stays, the half line is cut off", async () => {
    const path = join(folderWith({}), "journal.jsonl");
    const writer = await JournalWriter.open(path, false);
    for (const name of ["甲", "乙", "丙"]) await writer.add(outcome(name, "f"), `{"unit":"${name}"}`);
    await writer.close();
    const whole = readFileSync(path);
    const ends = [...whole.entries()].flatMap(([at, byte]) => (byte === 10 ? [at + 1] : []));
    for (let cut = 0; cut <= whole.length; cut += 7) {
      writeFileSync(path, whole.subarray(0, cut));
      const again = await JournalWriter.open(path, false);
      await again.add(outcome("丁", "f"), '{"unit":"丁"}');
      await again.close();
      const left = ends.filter((end) => end <= cut).length;
      expect([...(await readJournal(path)).keys()]).toEqual([...["甲", "乙", "丙"].slice(0, left), "丁"]);
    }
  });

  it("passes over lines that are none, and is empty when there is none", async () => {
    const path = join(folderWith({ "journal.jsonl": "x\n{}\n\t{\n" }), "journal.jsonl");
    appendFileSync(path, '{"file":1');
    expect((await readJournal(path)).size).toBe(0);
    expect((await readJournal(join(folderWith({}), "没有.jsonl"))).size).toBe(0);
  });
});

describe("a shard", () => {
  it("holds every file exactly once, whatever else is listed", () => {
    const names = Array.from({ length: 500 }, (_, index) => `2024/单位${index}/表.xlsx`);
    const parts = [1, 2, 3].map((part) => names.filter((name) => isInShard(name, { part, of: 3 })));
    expect(parts.flat().sort()).toEqual([...names].sort());
    for (const part of parts) expect(part.length).toBeGreaterThan(100);
  });

  it("is written i/n", () => {
    expect(shardOf("2/8")).toEqual({ part: 2, of: 8 });
    expect(shardOf(undefined)).toBeUndefined();
    for (const wrong of ["0/8", "9/8", "2", "a/b", "1/0", "-1/2", "1/99999"])
      expect(() => shardOf(wrong), wrong).toThrow("--shard");
  });
});

describe("places of units", () => {
  const places = (...names: readonly string[]) => [...unitPlaces(names.map((name) => ({ name, path: name }))).values()];

  it("leave out what all names begin with", () => {
    expect(places("2024/区/甲/表.xlsx", "2024/区/乙/表.xls")).toEqual(["甲/表", "乙/表"]);
    expect(places("2024/甲.xlsx")).toEqual(["甲"]);
  });

  it("stay apart, and inside", () => {
    expect(places("区/表.xlsx", "区/表.xls", "区/b.xlsx")).toEqual(["表.xlsx", "表.xls", "b"]);
    // Where case does not count, or names are composed otherwise, they would be one file.
    expect(places("区/A.xlsx", "区/a.xlsx", "区/a.xls").map((place) => place.toLowerCase())).toEqual([
      "a.xlsx",
      "a.xlsx-2",
      "a.xls",
    ]);
    for (const place of places("../../x/表.xlsx", "/etc/表.xlsx", "C:/表.xlsx")) {
      expect(place.split("/")).not.toContain("..");
      expect(place).not.toMatch(/^\/|:/);
    }
  });
});

describe("copies of texts", () => {
  const of = (text: string, workbook: string) => ({ text, workbook, annotated: workbook.replace(/\.xlsx$/, "") });

  it("lie beside the workbook's, and stay apart", () => {
    expect(
      textCopies([
        of("/局/说明.docx", "/局/甲.xlsx"),
        of("/别处/说明.docx", "/局/甲.xlsx"),
        of("/第三处/说明.docx", "/局/甲.xlsx"),
        of("/局/共用.docx", "/局/甲.xlsx"),
        of("/局/共用.docx", "/局/乙.xlsx"),
      ]),
    ).toEqual([
      "/局/说明.核对.docx",
      "/局/甲.说明.核对.docx",
      "/局/甲.说明-2.核对.docx",
      "/局/甲.共用.核对.docx",
      "/局/乙.共用.核对.docx",
    ]);
  });
});

describe("the progress of a batch", () => {
  it("tells rate, time left and totals in plain lines, not too often", () => {
    const lines: string[] = [];
    let time = 0;
    const stream = { isTTY: false, write: (line: string) => lines.push(line) } as unknown as NodeJS.WriteStream;
    const progress = batchProgress(100, stream, () => time);
    for (let index = 0; index < 50; index++) {
      time += 500;
      progress.done(outcome(`${index}`, "f", 1));
    }
    progress.end();
    expect(lines).toEqual([
      "已核对 20/100 份（20%），每秒 2.0 份，剩余约 40 秒；错误 20，警告 0\n",
      "已核对 40/100 份（40%），每秒 2.0 份，剩余约 30 秒；错误 40，警告 0\n",
    ]);
  });

  it("stays in one line of a terminal, however narrow", () => {
    const lines: string[] = [];
    let time = 0;
    for (const columns of [120, 80, 60, 40]) {
      const stream = {
        isTTY: true,
        columns,
        write: (line: string) => lines.push(line),
      } as unknown as NodeJS.WriteStream;
      time = 0;
      const progress = batchProgress(12_000, stream, () => time);
      time += 100_000;
      for (let index = 0; index < 300; index++) progress.done(outcome(`${index}`, "f", 1));
      time += 100_000;
      progress.done({ ...outcome("坏", "f"), status: "unreadable" });
    }
    const last = lines.filter((line) => line.includes("301/")).map((line) => line.replace("\r\u001b[K", ""));
    expect(last).toEqual([
      "已核对 301/12000 份（2%），每秒 1.5 份，剩余约 2 小时 9 分；错误 300，警告 0，未核对成 1 份",
      "已核对 301/12000 份（2%），剩余约 2 小时 9 分；错误 300，警告 0，未核对成 1 份",
      "已核对 301/12000 份（2%），剩余约 2 小时 9 分",
      "已核对 301/12000 份（2%）",
    ]);
  });

  it("tells time in words", () => {
    expect([59, 61, 3600, 7325].map(duration)).toEqual(["59 秒", "1 分 1 秒", "1 小时 0 分", "2 小时 2 分"]);
  });
});
