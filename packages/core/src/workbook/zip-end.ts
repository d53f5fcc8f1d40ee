import { type Attempt, failed } from "./read-failure.js";

/** Where the directory of a zip file lies: `count` records from `offset`, all before `limit`. */
export interface ZipEnd {
  readonly count: number;
  readonly offset: number;
  readonly limit: number;
  /** The archive's comment, from and to. */
  readonly comment: readonly [from: number, to: number];
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_LOCATOR_LENGTH = 20;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ZIP64_END_LENGTH = 56;

/** Finds the end record of a zip file, the ZIP64 one where there is one. */
export function findZipEnd(view: DataView): Attempt<ZipEnd> {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) > view.byteLength) continue;
    return readEnd(view, at);
  }
  return failed("truncated");
}

function readEnd(view: DataView, at: number): Attempt<ZipEnd> {
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const offset = view.getUint32(at + 16, true);
  const saturated = count === 0xffff || size === 0xffffffff || offset === 0xffffffff;
  const end = saturated ? readZip64End(view, at) : { count, size, offset, limit: at };
  const comment = [at + END_LENGTH, at + END_LENGTH + view.getUint16(at + 20, true)] as const;
  if (!end || end.offset + end.size > end.limit) return failed("damaged", { detail: "压缩目录不完整" });
  return { ok: true, value: { count: end.count, offset: end.offset, limit: end.limit, comment } };
}

function readZip64End(view: DataView, at: number): (Omit<ZipEnd, "comment"> & { readonly size: number }) | undefined {
  const locator = at - ZIP64_LOCATOR_LENGTH;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR_SIGNATURE) return undefined;
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + ZIP64_END_LENGTH > locator || view.getUint32(record, true) !== ZIP64_END_SIGNATURE) return undefined;
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    size: Number(view.getBigUint64(record + 40, true)),
    offset: Number(view.getBigUint64(record + 48, true)),
    limit: record,
  };
}
