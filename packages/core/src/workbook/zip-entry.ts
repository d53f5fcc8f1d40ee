import { crc32 } from "./crc32.js";
import type { Platform } from "./platform.js";
import { type Attempt, failed } from "./read-failure.js";
import type { ZipDirectory, ZipEntry } from "./zip-directory.js";

const STORED = 0;
const DEFLATED = 8;

/**
 * The bytes of one part, inflated within its declared size and checked against its CRC: a flipped bit must not lose a
 * cell in silence. The result may be a view into the file.
 */
export function readZipEntry(zip: ZipDirectory, entry: ZipEntry, platform: Platform): Attempt<Uint8Array> {
  const part = entry.name;
  if (entry.encrypted) return failed("encrypted", { part });
  const data = zip.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
  let bytes = data;
  if (entry.method === DEFLATED) {
    const inflated = platform.inflateRaw(data, entry.size);
    if (inflated === "too-large") return failed("bomb", { part, detail: "实际大小超过声明的大小" });
    if (inflated === "damaged") return failed("damaged", { part, detail: "压缩数据无法解开" });
    bytes = inflated;
  } else if (entry.method !== STORED) {
    return failed("unsupported", { part, detail: "压缩方法不常见" });
  }
  if (bytes.length !== entry.size) return failed("damaged", { part, detail: "内容的大小与声明的不符" });
  const crc = platform.crc32 ? platform.crc32(bytes) : crc32(bytes);
  if (crc !== entry.crc) return failed("damaged", { part, detail: "校验码不符，内容已被改动" });
  return { ok: true, value: bytes };
}
