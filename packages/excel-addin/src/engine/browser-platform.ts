import type { Platform } from "@juesuan/core";
import { deflateSync, Inflate } from "fflate";

/**
 * Compressed bytes handed to the inflater at a time. DEFLATE expands at most about 1,030-fold, so one step yields no more
 * than some 16 MB before the limit is looked at again.
 */
const STEP = 16 * 1024;

/** What core needs, from the browser. */
export const browserPlatform: Platform = {
  inflateRaw(data, limit) {
    if (data.length === 0) return "damaged";
    const pieces: Uint8Array[] = [];
    let total = 0;
    let finished = false;
    const inflate = new Inflate((piece, last) => {
      pieces.push(piece);
      total += piece.length;
      finished = last;
    });
    try {
      for (let start = 0; start < data.length; start += STEP) {
        inflate.push(data.subarray(start, start + STEP), start + STEP >= data.length);
        if (total > limit) return "too-large";
      }
    } catch {
      return "damaged";
    }
    return finished ? joined(pieces, total) : "damaged";
  },
  decodeText: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
  deflateRaw: (data) => deflateSync(data),
  encodeText: (text) => new TextEncoder().encode(text),
};

function joined(pieces: readonly Uint8Array[], total: number): Uint8Array {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const all = new Uint8Array(total);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
