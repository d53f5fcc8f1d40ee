/** The records of a zip file (APPNOTE.TXT 6.3, sections 4.3 and 4.4), for entries that are written new. */
import { crc32 } from "../../workbook/crc32.js";
import type { Platform } from "../../workbook/platform.js";
import { encodeUtf8 } from "../../workbook/utf8.js";

export interface NewEntry {
  readonly nameBytes: Uint8Array;
  readonly isUtf8: boolean;
  /** MS-DOS date and time, as the records hold them. */
  readonly time: number;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** 1980-01-01 00:00, as Excel itself writes: the core has no clock. */
const NO_TIME = 0x00210000;
const VERSION = 20;
const UTF8_FLAG = 0x800;

/** Compresses a part, or stores it where that is asked for or no shorter. */
export function packEntry(name: string, data: Uint8Array, platform: Platform, store = false): NewEntry {
  const deflated = store ? undefined : platform.deflateRaw?.(data);
  const shorter = deflated !== undefined && deflated.length < data.length ? deflated : undefined;
  const nameBytes = encodeUtf8(name, platform);
  return {
    nameBytes,
    isUtf8: nameBytes.length !== name.length,
    time: NO_TIME,
    method: shorter ? 8 : 0,
    crc: platform.crc32 ? platform.crc32(data) : crc32(data),
    size: data.length,
    data: shorter ?? data,
  };
}

export function newLocalEntry(entry: NewEntry): readonly Uint8Array[] {
  const header = new DataView(new ArrayBuffer(30));
  header.setUint32(0, 0x04034b50, true);
  header.setUint16(4, VERSION, true);
  writeShared(header, 6, entry);
  return [new Uint8Array(header.buffer), entry.nameBytes, entry.data];
}

export function newDirectoryRecord(entry: NewEntry, place: number): Uint8Array {
  const record = new Uint8Array(46 + entry.nameBytes.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, VERSION, true);
  writeShared(view, 8, entry);
  view.setUint32(42, place, true);
  record.set(entry.nameBytes, 46);
  return record;
}

/** Flags to name length: the same fields in the same order in both kinds of records. */
function writeShared(view: DataView, at: number, entry: NewEntry): void {
  view.setUint16(at, entry.isUtf8 ? UTF8_FLAG : 0, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint32(at + 4, entry.time, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.data.length, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, entry.nameBytes.length, true);
}

export function endRecord(count: number, start: number, size: number, comment: Uint8Array): Uint8Array {
  const record = new Uint8Array(22 + comment.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  view.setUint16(20, comment.length, true);
  record.set(comment, 22);
  return record;
}
