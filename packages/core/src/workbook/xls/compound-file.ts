/** Streams of an OLE compound file ([MS-CFB]), whole or not at all: the wrapping of .xls and .et. */

/** A stream, or that part of the file is missing or contradicts itself. */
export type StreamReading =
  | { readonly kind: "stream"; readonly bytes: Uint8Array }
  | { readonly kind: "absent" }
  | { readonly kind: "truncated" }
  | { readonly kind: "damaged" };

const HEADER = 512;
const ENTRY = 128;
const END_OF_CHAIN = 0xfffffffe;
const LAST_SECTOR = 0xfffffffa;
const FAT_SECTORS_IN_HEADER = 109;
const STREAM = 2;
const ROOT = 5;

const TRUNCATED: StreamReading = { kind: "truncated" };
const DAMAGED: StreamReading = { kind: "damaged" };

/** Reads the first stream that has one of these names. Linear in the file; chains that run in circles end. */
export function readStream(bytes: Uint8Array, names: readonly string[]): StreamReading {
  if (bytes.length < HEADER) return TRUNCATED;
  const file = new CompoundFile(bytes);
  return file.isReadable ? file.stream(names) : DAMAGED;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

class CompoundFile {
  readonly isReadable: boolean;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorSize: number;
  readonly #smallSectorSize: number;
  readonly #smallest: number;
  readonly #fat: readonly number[];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.#view.getUint16(0x1e, true);
    this.#sectorSize = 1 << shift;
    this.#smallSectorSize = 1 << this.#view.getUint16(0x20, true);
    this.#smallest = this.#view.getUint32(0x38, true);
    this.isReadable = (shift === 9 || shift === 12) && this.#smallSectorSize === 64;
    this.#fat = this.isReadable ? this.#readFat() : [];
  }

  stream(names: readonly string[]): StreamReading {
    const directory = this.#chain(this.#view.getUint32(0x30, true), Number.POSITIVE_INFINITY);
    if (typeof directory === "string") return { kind: directory };
    const entries = this.#entries(directory);
    const found = names.flatMap(
      (name) => entries.find((entry) => entry.type === STREAM && entry.name === name) ?? [],
    )[0];
    if (!found) return { kind: "absent" };
    if (found.size > this.#bytes.length) return TRUNCATED;
    const content = found.size >= this.#smallest ? this.#chain(found.start, found.size) : this.#small(entries, found);
    return typeof content === "string" ? { kind: content } : { kind: "stream", bytes: content };
  }

  #offset(sector: number): number {
    return (sector + 1) * this.#sectorSize;
  }

  /** The sectors of the allocation table, listed in the header and from there on in a chain of their own. */
  #readFat(): number[] {
    const sectors: number[] = [];
    for (let index = 0; index < FAT_SECTORS_IN_HEADER; index++)
      sectors.push(this.#view.getUint32(0x4c + index * 4, true));
    const perSector = this.#sectorSize / 4;
    let more = this.#view.getUint32(0x44, true);
    const most = this.#bytes.length / this.#sectorSize;
    for (let count = 0; more < LAST_SECTOR && count < most; count++) {
      const at = this.#offset(more);
      if (at + this.#sectorSize > this.#bytes.length) break;
      for (let index = 0; index < perSector - 1; index++) sectors.push(this.#view.getUint32(at + index * 4, true));
      more = this.#view.getUint32(at + this.#sectorSize - 4, true);
    }
    const fat: number[] = [];
    for (const sector of sectors) {
      const at = this.#offset(sector);
      if (sector >= LAST_SECTOR || at + this.#sectorSize > this.#bytes.length || fat.length > most) continue;
      for (let index = 0; index < perSector; index++) fat.push(this.#view.getUint32(at + index * 4, true));
    }
    return fat;
  }

  /** The bytes of a chain of sectors: `size` of them, or all with an infinite size. The last sector may be cut short. */
  #chain(start: number, size: number): Uint8Array | "truncated" | "damaged" {
    const pieces: Uint8Array[] = [];
    let length = 0;
    let sector = start;
    for (; length < size && sector < LAST_SECTOR; sector = this.#fat[sector] ?? END_OF_CHAIN) {
      const at = this.#offset(sector);
      const piece = this.#bytes.subarray(at, at + Math.min(this.#sectorSize, size - length));
      if (piece.length === 0) return "truncated";
      pieces.push(piece);
      length += piece.length;
      if (length > this.#bytes.length) return "damaged";
    }
    if (size !== Number.POSITIVE_INFINITY && length < size) return "truncated";
    return joined(pieces, length);
  }

  #entries(directory: Uint8Array): Entry[] {
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
      const nameLength = Math.min(view.getUint16(at + 64, true), 64);
      let name = "";
      for (let offset = 0; offset + 2 < nameLength; offset += 2)
        name += String.fromCharCode(view.getUint16(at + offset, true));
      entries.push({
        name,
        type: directory[at + 66] ?? 0,
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }

  /** Streams below 4,096 bytes lie in the root's own stream, cut into sectors of 64 bytes. */
  #small(entries: readonly Entry[], { start, size }: Entry): Uint8Array | "truncated" | "damaged" {
    const root = entries.find(({ type }) => type === ROOT);
    const store = root ? this.#chain(root.start, root.size) : "damaged";
    const table = this.#chain(this.#view.getUint32(0x3c, true), Number.POSITIVE_INFINITY);
    if (typeof store === "string") return store;
    if (typeof table === "string") return table;
    const links = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const pieces: Uint8Array[] = [];
    let length = 0;
    let sector = start;
    while (length < size && sector < LAST_SECTOR) {
      const at = sector * this.#smallSectorSize;
      const piece = store.subarray(at, at + Math.min(this.#smallSectorSize, size - length));
      if (piece.length === 0) return "truncated";
      pieces.push(piece);
      length += piece.length;
      sector = sector * 4 + 4 <= table.length ? links.getUint32(sector * 4, true) : END_OF_CHAIN;
    }
    return length < size ? "truncated" : joined(pieces, length);
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
