/**
 * What the core needs from its host to read files. Core itself touches no disk, network, clock, Node or browser; a host
 * passes these in (Node: zlib and TextDecoder; browser: fflate and TextDecoder).
 */
export interface Platform {
  /**
   * Inflates raw DEFLATE data.
   * @param data the compressed bytes
   * @param limit the number of bytes declared; the host must stop as soon as output would exceed it
   * @returns the inflated bytes, or why there are none: `too-large` (more than `limit` bytes) or `damaged`
   */
  inflateRaw(data: Uint8Array, limit: number): Uint8Array | "too-large" | "damaged";
  /** Deflates to raw DEFLATE data; without it, changed parts of a package are stored as they are. */
  deflateRaw?(data: Uint8Array): Uint8Array;
  /** Encodes text as UTF-8, when the host has a fast encoder; core brings its own otherwise. */
  encodeText?(text: string): Uint8Array;
  /** Decodes bytes to text; malformed sequences become U+FFFD. A byte order mark is not part of the text. */
  decodeText(bytes: Uint8Array, encoding: TextEncodingName): string;
  /** CRC-32 (IEEE) of the bytes as an unsigned number, when the host has a fast one; core brings its own otherwise. */
  crc32?(bytes: Uint8Array): number;
}

/** The encodings that Chinese finance systems write; gb18030 includes gb2312 and gbk. */
export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
