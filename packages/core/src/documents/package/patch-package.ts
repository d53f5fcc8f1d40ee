import { READ_LIMITS } from "../../workbook/limits.js";
import type { Platform } from "../../workbook/platform.js";
import { type Attempt, failed } from "../../workbook/read-failure.js";
import { readZipDirectory, type ZipEntry } from "../../workbook/zip-directory.js";
import { findZipEnd } from "../../workbook/zip-end.js";
import { endRecord, type NewEntry, newDirectoryRecord, newLocalEntry, packEntry } from "./zip-records.js";

/** What becomes of the parts of a package. Names as in the file, without a leading `/`; case does not count. */
export interface PackageChanges {
  /** Parts replaced or added. */
  readonly put: ReadonlyMap<string, Uint8Array>;
  /** Parts taken out; one that is not there is no error, one that is also put stays. */
  readonly remove?: ReadonlySet<string>;
}

const OFFSET_FIELD = 42;
const SATURATED = 0xffffffff;

/**
 * Writes a package anew with some parts changed. Whatever is not named in `changes` is copied byte for byte, compressed
 * as it is: local headers, extra fields, data descriptors, bytes between entries, directory records, the archive's
 * comment. Replaced parts keep their place and date, new ones come last. Same input, same bytes.
 *
 * ZIP64 files are read; the result is written without a ZIP64 end record, which its size never needs.
 */
export function patchPackage(given: Uint8Array, changes: PackageChanges, platform: Platform): Attempt<Uint8Array> {
  // What Node reads is a Buffer, whose `slice` shares its memory: seen as plain bytes it copies.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const zip = readZipDirectory(bytes, platform, READ_LIMITS);
  if (!zip.ok) return zip;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findZipEnd(view);
  if (!end.ok) return end;
  const put = new Map([...changes.put].map(([name, data]) => [name.toLowerCase(), { name, data }]));
  const remove = new Set([...(changes.remove ?? [])].map((name) => name.toLowerCase()));
  for (const { name } of put.values()) {
    if (!isPartName(name)) return failed("unsupported", { part: name, detail: "新部件的名称不合规" });
  }
  const { entries } = zip.value;
  const writer = new PackageWriter(bytes);
  const moved = new Map<ZipEntry, Uint8Array | number>();
  const inPlace = [...entries].sort((one, other) => one.start - other.start);
  writer.copy(0, inPlace[0]?.start ?? 0);
  for (const [index, entry] of inPlace.entries()) {
    const key = entry.name.toLowerCase();
    const replacement = put.get(key);
    if (replacement) moved.set(entry, writer.add(replacing(entry, replacement.data, view, platform)));
    else if (!remove.has(key)) {
      moved.set(entry, writer.length);
      // Up to the next entry: a data descriptor and whatever else stands there goes along.
      writer.copy(entry.start, inPlace[index + 1]?.start ?? end.value.offset);
    }
    put.delete(key);
  }
  const records: Uint8Array[] = [];
  for (const entry of entries) {
    const place = moved.get(entry);
    if (place !== undefined) records.push(typeof place === "number" ? movedRecord(bytes, entry, place) : place);
  }
  for (const { name, data } of put.values()) records.push(writer.add(packEntry(name, data, platform)));
  if (records.length >= 0xffff || writer.length >= SATURATED) return failed("too-large");
  return { ok: true, value: writer.finish(records, bytes.subarray(...end.value.comment)) };
}

const isPartName = (name: string): boolean =>
  name !== "" && !/^\/|[\\\0]|^[A-Za-z]:/.test(name) && !name.split("/").some((step) => step === ".." || step === "");

/** A part that was stored stays stored (OpenDocument asks it of `mimetype`). */
function replacing(entry: ZipEntry, data: Uint8Array, view: DataView, platform: Platform): NewEntry {
  const nameLength = view.getUint16(entry.start + 26, true);
  return {
    ...packEntry(entry.name, data, platform, entry.method === 0),
    nameBytes: new Uint8Array(view.buffer, view.byteOffset + entry.start + 30, nameLength),
    isUtf8: (view.getUint16(entry.record[0] + 8, true) & 0x800) !== 0,
    time: view.getUint32(entry.record[0] + 12, true),
  };
}

/** A directory record as it was, but for the place of its local header. */
function movedRecord(bytes: Uint8Array, { record }: ZipEntry, place: number): Uint8Array {
  // Not slice: on a Buffer of Node that is no copy.
  const copy = new Uint8Array(bytes.subarray(...record));
  const view = new DataView(copy.buffer);
  if (view.getUint32(OFFSET_FIELD, true) !== SATURATED) view.setUint32(OFFSET_FIELD, place, true);
  else view.setBigUint64(zip64OffsetField(view), BigInt(place), true);
  return copy;
}

/** Where the ZIP64 extra field of a record holds the offset; readZipDirectory has seen that it is there. */
function zip64OffsetField(view: DataView): number {
  let extra = 46 + view.getUint16(28, true);
  while (view.getUint16(extra, true) !== 1) extra += 4 + view.getUint16(extra + 2, true);
  const before = [20, 24].filter((field) => view.getUint32(field, true) === SATURATED).length;
  return extra + 4 + before * 8;
}

/** Collects the pieces of the new file, so that it is written once. */
class PackageWriter {
  readonly #source: Uint8Array;
  readonly #pieces: Uint8Array[] = [];
  length = 0;

  constructor(source: Uint8Array) {
    this.#source = source;
  }

  copy(from: number, to: number): void {
    this.#push(this.#source.subarray(from, to));
  }

  /** Writes a local entry and answers with its directory record. */
  add(entry: NewEntry): Uint8Array {
    const place = this.length;
    for (const piece of newLocalEntry(entry)) this.#push(piece);
    return newDirectoryRecord(entry, place);
  }

  finish(records: readonly Uint8Array[], comment: Uint8Array): Uint8Array {
    const start = this.length;
    for (const record of records) this.#push(record);
    this.#push(endRecord(records.length, start, this.length - start, comment));
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.#pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }

  #push(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.length += piece.length;
  }
}
