/** Draws the add-in's icon: a sheet with rows and a tick over it, at any size, as PNG. */
import { deflateSync } from "node:zlib";

type Colour = readonly [red: number, green: number, blue: number];

const BLUE: Colour = [11, 92, 173];
const WHITE: Colour = [255, 255, 255];
const GREEN: Colour = [28, 140, 74];
/** Samples per pixel and direction, so that edges are smooth. */
const SAMPLES = 4;

/** The icon in PNG format. */
export function iconPng(size: number): Uint8Array {
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) rows.set(pixel(x, y, size), y * (1 + size * 4) + 1 + x * 4);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits a channel, red green blue alpha.
  header.set([8, 6], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function pixel(x: number, y: number, size: number): readonly number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const u = (x + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
    const v = (y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
    const colour = colourAt(u, v);
    if (!colour) continue;
    covered += 1;
    for (const channel of [0, 1, 2] as const) sum[channel] = (sum[channel] ?? 0) + colour[channel];
  }
  return covered === 0
    ? [0, 0, 0, 0]
    : [...sum.map((channel) => Math.round(channel / covered)), Math.round((255 * covered) / SAMPLES ** 2)];
}

/** The drawing on the unit square; undefined where it is transparent. */
function colourAt(u: number, v: number): Colour | undefined {
  const isTick = Math.min(distance(u, v, 0.5, 0.7, 0.64, 0.86), distance(u, v, 0.64, 0.86, 0.93, 0.5)) < 0.062;
  if (isTick) return GREEN;
  const isHalo = Math.min(distance(u, v, 0.5, 0.7, 0.64, 0.86), distance(u, v, 0.64, 0.86, 0.93, 0.5)) < 0.11;
  if (isHalo) return undefined;
  if (u < 0.08 || u > 0.82 || v < 0.06 || v > 0.92) return undefined;
  const isFrame = u < 0.15 || u > 0.75 || v > 0.85;
  const isHead = v < 0.26;
  const isLine = Math.abs(v - 0.46) < 0.035 || Math.abs(v - 0.66) < 0.035 || Math.abs(u - 0.42) < 0.03;
  return isFrame || isHead || isLine ? BLUE : WHITE;
}

/** Distance of a point from a line between two points. */
function distance(u: number, v: number, fromU: number, fromV: number, toU: number, toV: number): number {
  const [alongU, alongV] = [toU - fromU, toV - fromV];
  const share = ((u - fromU) * alongU + (v - fromV) * alongV) / (alongU ** 2 + alongV ** 2);
  const at = Math.min(1, Math.max(0, share));
  return Math.hypot(u - fromU - at * alongU, v - fromV - at * alongV);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** CRC-32 of the PNG specification. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
