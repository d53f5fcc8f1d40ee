import type { ReadLimits } from "./limits.js";
import type { Platform } from "./platform.js";
import { type Attempt, failed } from "./read-failure.js";
import { findZipEnd } from "./zip-end.js";

/** One part of a zip file, as its directory declares it. */
export interface ZipEntry {
  /** With `/` between folders. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header begins in the file. */
  readonly start: number;
  /** Where its data begins in the file. */
  readonly dataStart: number;
  /** Its record in the directory, from and to. */
  readonly record: readonly [from: number, to: number];
}

/** The checked directory of a zip file. */
export interface ZipDirectory {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  /** The entry of a part name; case does not count, as in all Office packages. */
  find(name: string): ZipEntry | undefined;
}

const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const SATURATED = 0xffffffff;
const ZIP64_EXTRA = 1;

/**
 * Reads and checks the directory of a zip file (.xlsx, .docx, .ods), before anything is inflated: entry count, declared
 * sizes and ratios, names that are absolute, climb up or occur twice, entries that overlap or lie outside the file.
 * ZIP64 is read.
 */
export function readZipDirectory(bytes: Uint8Array, platform: Platform, limits: ReadLimits): Attempt<ZipDirectory> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findZipEnd(view);
  if (!end.ok) return end;
  const { count, offset, limit } = end.value;
  if (count > limits.entries) return failed("too-large", { detail: `内含 ${count} 个部件` });
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > limit || view.getUint32(at, true) !== ENTRY_SIGNATURE) return brokenDirectory();
    const next =
      at + ENTRY_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > limit) return brokenDirectory();
    const place = { bytes, view, at, next, directory: offset };
    const entry = readEntry(place, platform);
    if (!entry.ok) return entry;
    entries.push(entry.value);
    at = next;
  }
  if (at + 4 <= limit && view.getUint32(at, true) === ENTRY_SIGNATURE) return brokenDirectory();
  const problem = checkSizes(entries, limits) ?? checkOverlaps(entries);
  if (problem) return problem;
  return byName(bytes, entries);
}

const brokenDirectory = () => failed("damaged", { detail: "压缩目录不完整" });

interface Place {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** Where the directory record begins. */
  readonly at: number;
  /** Where it ends. */
  readonly next: number;
  /** Where the directory begins; all data lies before. */
  readonly directory: number;
}

function readEntry(place: Place, platform: Platform): Attempt<ZipEntry> {
  const { bytes, view, at } = place;
  const nameBytes = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + view.getUint16(at + 28, true));
  const name = partName(nameBytes, platform);
  if (!isSafeName(name)) return failed("damaged", { detail: "内含不合规的部件名称" });
  const sizes = readSizes(view, at);
  if (!sizes) return brokenDirectory();
  const { start, compressedSize, size } = sizes;
  const outside = failed("damaged", { part: name, detail: "压缩目录与内容不符" });
  if (start + LOCAL_LENGTH > place.directory || view.getUint32(start, true) !== LOCAL_SIGNATURE) return outside;
  const nameLength = view.getUint16(start + 26, true);
  const dataStart = start + LOCAL_LENGTH + nameLength + view.getUint16(start + 28, true);
  if (dataStart + compressedSize > place.directory) return outside;
  // A reader that trusts the local name would see another file than one that trusts the directory.
  if (!sameBytes(nameBytes, bytes.subarray(start + LOCAL_LENGTH, start + LOCAL_LENGTH + nameLength))) return outside;
  const entry: ZipEntry = {
    name,
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    start,
    dataStart,
    record: [at, place.next],
  };
  return { ok: true, value: entry };
}

/** Sizes and offset of a directory record, from its ZIP64 extra field where the record itself is saturated. */
function readSizes(
  view: DataView,
  at: number,
): { readonly size: number; readonly compressedSize: number; readonly start: number } | undefined {
  let compressedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let start = view.getUint32(at + 42, true);
  if (size !== SATURATED && compressedSize !== SATURATED && start !== SATURATED) return { size, compressedSize, start };
  let extra = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
  const end = extra + view.getUint16(at + 30, true);
  for (; extra + 4 <= end; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== ZIP64_EXTRA) continue;
    const needed = [size, compressedSize, start].filter((value) => value === SATURATED).length;
    if (view.getUint16(extra + 2, true) < needed * 8 || extra + 4 + needed * 8 > end) return undefined;
    let field = extra + 4;
    const next = (): number => {
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    };
    if (size === SATURATED) size = next();
    if (compressedSize === SATURATED) compressedSize = next();
    if (start === SATURATED) start = next();
    return { size, compressedSize, start };
  }
  return undefined;
}

/** Names are UTF-8 or, from old tools, any code page; the latter keep their bytes so that they stay distinct. */
function partName(bytes: Uint8Array, platform: Platform): string {
  const text = platform.decodeText(bytes, "utf-8");
  const name = text.includes("\ufffd") ? String.fromCharCode(...bytes) : text;
  return name.replaceAll("\\", "/");
}

const isSafeName = (name: string): boolean =>
  name !== "" && !/^\/|^[A-Za-z]:|\0/.test(name) && !name.split("/").includes("..");

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

function checkSizes(entries: readonly ZipEntry[], limits: ReadLimits): ReturnType<typeof failed> | undefined {
  let total = 0;
  for (const { name, size, compressedSize } of entries) {
    if (size > limits.ratioFrom && size > compressedSize * limits.ratio) return failed("bomb", { part: name });
    if (size > limits.entryBytes) return failed("too-large", { part: name });
    total += size;
    if (total > limits.totalBytes) return failed("too-large");
  }
  return undefined;
}

function checkOverlaps(entries: readonly ZipEntry[]): ReturnType<typeof failed> | undefined {
  let reached = 0;
  for (const { start, dataStart, compressedSize } of [...entries].sort((one, other) => one.start - other.start)) {
    if (start < reached) return failed("damaged", { detail: "部件的数据互相重叠" });
    reached = dataStart + compressedSize;
  }
  return undefined;
}

function byName(bytes: Uint8Array, entries: readonly ZipEntry[]): Attempt<ZipDirectory> {
  const index = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    if (index.has(key)) return failed("damaged", { part: entry.name, detail: "有两个同名的部件" });
    index.set(key, entry);
  }
  return { ok: true, value: { bytes, entries, find: (name) => index.get(name.toLowerCase()) } };
}
