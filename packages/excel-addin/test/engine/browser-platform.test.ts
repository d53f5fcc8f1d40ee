import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { browserPlatform } from "../../src/engine/browser-platform.js";

const pattern = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 7919) % 251);

describe("inflating in the browser", () => {
  it.each([0, 1, 15_000, 200_000, 3_000_000])("gives back %i bytes", (length) => {
    const data = pattern(length);
    const inflated = browserPlatform.inflateRaw(deflateRawSync(data), length);
    expect(inflated).toBeInstanceOf(Uint8Array);
    expect(Buffer.compare(inflated as Uint8Array, data)).toBe(0);
  });

  it("stops when there is more than the limit", () => {
    expect(browserPlatform.inflateRaw(deflateRawSync(pattern(1000)), 999)).toBe("too-large");
  });

  it("stops early at a bomb", () => {
    const bomb = deflateRawSync(new Uint8Array(64_000_000));
    // Cut off: whoever inflates to the end finds it damaged.
    expect(browserPlatform.inflateRaw(bomb.subarray(0, bomb.length / 2), 1000)).toBe("too-large");
  });

  it("reports damaged and cut data", () => {
    const data = deflateRawSync(pattern(100_000));
    expect(browserPlatform.inflateRaw(data.subarray(0, data.length - 10), 100_000)).toBe("damaged");
    expect(browserPlatform.inflateRaw(new Uint8Array([0xff, 0xff, 0xff]), 100)).toBe("damaged");
    expect(browserPlatform.inflateRaw(new Uint8Array(0), 100)).toBe("damaged");
  });
});

describe("decoding in the browser", () => {
  it("drops the byte order mark and keeps the text", () => {
    expect(browserPlatform.decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0xe8, 0xa1, 0xa8]), "utf-8")).toBe("表");
    expect(browserPlatform.decodeText(new Uint8Array([0x68, 0x88]), "utf-16le")).toBe("表");
  });
});
