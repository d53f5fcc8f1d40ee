/** The Platform of Node, as tests use it. */
import zlib from "node:zlib";
import type { Platform } from "../src/workbook/platform.js";

const decoders = {
  "utf-8": new TextDecoder("utf-8", { ignoreBOM: false }),
  "utf-16le": new TextDecoder("utf-16le"),
  "utf-16be": new TextDecoder("utf-16be"),
  gb18030: new TextDecoder("gb18030"),
};

export const nodePlatform: Platform = {
  inflateRaw(data, limit) {
    try {
      // maxOutputLength must be at least 1; a part declared as empty may still hold one byte and is then too large.
      // The size is declared, so one buffer of that size saves growing; a false declaration gets no more than 4 MB.
      const chunkSize = Math.min(limit + 64, 1 << 22);
      const bytes = zlib.inflateRawSync(data, { maxOutputLength: Math.max(1, limit), chunkSize });
      return bytes.length > limit ? "too-large" : bytes;
    } catch (error) {
      return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE"
        ? "too-large"
        : "damaged";
    }
  },
  decodeText: (bytes, encoding) => decoders[encoding].decode(bytes),
  deflateRaw: (data) => zlib.deflateRawSync(data),
  encodeText: (text) => new TextEncoder().encode(text),
  crc32: (bytes) => zlib.crc32(bytes),
};

/** The same with nothing optional, so that the core's own CRC and encoder are used and parts are stored. */
export const plainPlatform: Platform = { inflateRaw: nodePlatform.inflateRaw, decodeText: nodePlatform.decodeText };
