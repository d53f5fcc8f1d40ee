/** Writes zip files byte by byte, so that a test can say something false about an entry. */

import { crc32 } from "node:zlib";
import { deflateSync, strToU8 } from "fflate";

/** One entry. Everything after `data` overrides what an honest writer would put there. */
export interface ZipEntrySpec {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** 0 stored, 8 deflated (the default); anything else is written as given, with the data stored. */
  readonly method?: number;
  readonly crc?: number;
  /** Declared size after inflation, in the directory. */
  readonly size?: number;
  /** Declared compressed size, in the directory. */
  readonly compressedSize?: number;
  readonly flags?: number;
  /** Name in the local header, when it shall differ from the directory. */
  readonly localName?: string;
  /** Offset of the local header, in the directory. */
  readonly offset?: number;
  /** The raw compressed bytes, instead of deflated `data`. */
  readonly compressed?: Uint8Array;
  /** Write sizes and offset in a ZIP64 extra field. */
  readonly zip64?: boolean;
}

export interface ZipSpec {
  readonly entries: readonly ZipEntrySpec[];
  /** Entry count in the end record. */
  readonly count?: number;
  readonly directoryOffset?: number;
  readonly comment?: string;
  /** Write a ZIP64 end record and saturate the old one. */
  readonly zip64?: boolean;
}

class Bytes {
  private readonly parts: Uint8Array[] = [];
  length = 0;
  add(part: Uint8Array): this {
    this.parts.push(part);
    this.length += part.length;
    return this;
  }
  /** Little-endian numbers: width in bytes, then value, in pairs. */
  numbers(...pairs: (readonly [width: 2 | 4 | 8, value: number])[]): this {
    for (const [width, value] of pairs) {
      const view = new DataView(new ArrayBuffer(width));
      if (width === 2) view.setUint16(0, value & 0xffff, true);
      else if (width === 4) view.setUint32(0, value >>> 0, true);
      else view.setBigUint64(0, BigInt(value), true);
      this.add(new Uint8Array(view.buffer));
    }
    return this;
  }
  join(): Uint8Array {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}

const SATURATED = 0xffffffff;

/** Writes the entries in order, then the directory, then the end record. */
export function buildZip(spec: ZipSpec): Uint8Array {
  const out = new Bytes();
  const directory = new Bytes();
  for (const entry of spec.entries) {
    const data = typeof entry.data === "string" ? strToU8(entry.data) : entry.data;
    const method = entry.method ?? 8;
    const compressed = entry.compressed ?? (method === 8 ? deflateSync(data, { level: 6 }) : data);
    const crc = entry.crc ?? crc32(data);
    const size = entry.size ?? data.length;
    const compressedSize = entry.compressedSize ?? compressed.length;
    const flags = entry.flags ?? 0x0800;
    const name = strToU8(entry.name);
    const localName = strToU8(entry.localName ?? entry.name);
    const offset = entry.offset ?? out.length;
    out
      .numbers([4, 0x04034b50], [2, 20], [2, flags], [2, method], [4, 0x21], [4, crc])
      .numbers([4, compressedSize], [4, size], [2, localName.length], [2, 0])
      .add(localName)
      .add(compressed);
    const extra = new Bytes();
    if (entry.zip64) extra.numbers([2, 1], [2, 24], [8, size], [8, compressedSize], [8, offset]);
    directory
      .numbers([4, 0x02014b50], [2, 45], [2, 20], [2, flags], [2, method], [4, 0x21], [4, crc])
      .numbers([4, entry.zip64 ? SATURATED : compressedSize], [4, entry.zip64 ? SATURATED : size])
      .numbers([2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0])
      .numbers([4, entry.zip64 ? SATURATED : offset])
      .add(name)
      .add(extra.join());
  }
  const start = out.length;
  out.add(directory.join());
  const count = spec.count ?? spec.entries.length;
  const directoryOffset = spec.directoryOffset ?? start;
  if (spec.zip64) {
    const record = out.length;
    out
      .numbers([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count])
      .numbers([8, directory.length], [8, directoryOffset])
      .numbers([4, 0x07064b50], [4, 0], [8, record], [4, 1]);
  }
  const comment = strToU8(spec.comment ?? "");
  out
    .numbers([4, 0x06054b50], [2, 0], [2, 0], [2, spec.zip64 ? 0xffff : count], [2, spec.zip64 ? 0xffff : count])
    .numbers([4, directory.length], [4, spec.zip64 ? SATURATED : directoryOffset], [2, comment.length])
    .add(comment);
  return out.join();
}
