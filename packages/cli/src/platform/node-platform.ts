/** What the core needs from its host, by Node. */
import { TextDecoder } from "node:util";
import zlib from "node:zlib";
import type { Platform, TextEncodingName } from "@juesuan/core";

const decoders = new Map<TextEncodingName, TextDecoder>();

function decoderOf(encoding: TextEncodingName): TextDecoder {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
  decoders.set(encoding, decoder);
  return decoder;
}

const encoder = new TextEncoder();

/** zlib.crc32 came with Node 20.15; without it the core uses its own. */
const crc32: unknown = Reflect.get(zlib, "crc32");

export const nodePlatform: Platform = {
  inflateRaw(data, limit) {
    try {
      // maxOutputLength must be at least 1; a part declared as empty may still hold one byte and is then too large.
      // The size is declared, so one buffer of that size saves growing; a false declaration gets no more than 4 MB.
      const chunkSize = Math.min(limit + 64, 1 << 22);
      const bytes = zlib.inflateRawSync(data, { maxOutputLength: Math.max(1, limit), chunkSize });
      return bytes.length > limit ? "too-large" : bytes;
    } catch (error) {
      return isTooLarge(error) ? "too-large" : "damaged";
    }
  },
  decodeText: (bytes, encoding) => decoderOf(encoding).decode(bytes),
  deflateRaw: (data) => zlib.deflateRawSync(data),
  encodeText: (text) => encoder.encode(text),
  ...(typeof crc32 === "function" ? { crc32: (bytes: Uint8Array) => zlib.crc32(bytes) } : {}),
};

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
