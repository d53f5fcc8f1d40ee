/** BIFF5 (Excel 5 and 95, and the macros that still write it): texts are bytes of a code page. */
import * as SheetJS from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "../../../src/workbook/open-workbook.js";
import { nodePlatform } from "../../node-platform.js";
import { legacyInProcess } from "./legacy-in-process.js";

/** 科目 and 教育 in GBK. */
const ITEM = [0xbf, 0xc6, 0xc4, 0xbf];
const EDUCATION = [0xbd, 0xcc, 0xd3, 0xfd];

const word = (value: number): number[] => [value & 0xff, value >> 8];
const record = (type: number, data: readonly number[]): number[] => [...word(type), ...word(data.length), ...data];
const bof = (kind: number): number[] =>
  record(0x0809, [...word(0x0500), ...word(kind), ...word(0x0dbb), ...word(0x07cc)]);
const label = (row: number, text: readonly number[]): number[] =>
  record(0x0204, [...word(row), ...word(0), ...word(0), ...word(text.length), ...text]);
const double = (value: number): number[] => [...new Uint8Array(new Float64Array([value]).buffer)];
const number = (row: number, value: number): number[] =>
  record(0x0203, [...word(row), ...word(1), ...word(0), ...double(value)]);
const EOF = record(0x0a, []);

/** A workbook of one sheet, as BIFF5 in its container. */
function biff5(codePage: number): Uint8Array {
  const head = [...bof(5), ...record(0x42, word(codePage))];
  const sheetEntry = (start: number): number[] =>
    record(0x85, [...word(start), ...word(0), ...word(0), ITEM.length, ...ITEM]);
  const start = head.length + sheetEntry(0).length + EOF.length;
  const sheet = [...bof(0x10), ...label(0, ITEM), ...label(1, EDUCATION), ...number(1, 704.68), ...EOF];
  const container = SheetJS.CFB.utils.cfb_new();
  SheetJS.CFB.utils.cfb_add(container, "/Book", new Uint8Array([...head, ...sheetEntry(start), ...EOF, ...sheet]));
  return new Uint8Array(SheetJS.CFB.write(container, { type: "array" }) as ArrayLike<number>);
}

describe("BIFF5", () => {
  // 936 is GBK; programs of the time named 1252 and wrote GBK all the same.
  it.each([936, 1252])("reads Chinese texts under code page %i", async (codePage) => {
    const reading = await openWorkbook("旧.xls", biff5(codePage), nodePlatform, { legacy: legacyInProcess });
    if (!reading.ok) throw new Error(reading.failure.message);
    const [sheet] = reading.workbook.sheets;
    expect(sheet?.name).toBe("科目");
    expect(sheet?.cells.map(({ content }) => content)).toEqual([
      { kind: "text", text: "科目" },
      { kind: "text", text: "教育" },
      { kind: "number", value: 704.68 },
    ]);
  });
});
