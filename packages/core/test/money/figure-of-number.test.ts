import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureOfNumber } from "../../src/money/figure-of-number.js";

const figure = (scaled: number, decimals: number) => ({ kind: "figure", figure: { scaled, decimals } });

/** Moves a double by so many units in the last place. */
function nudge(value: number, units: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + BigInt(value === 0 ? 0 : units));
  return view.getFloat64(0);
}

/** The decimal scaled / 10^decimals as its nearest double, and the shortest way to write it. */
const decimal = (digits: number) =>
  fc
    .tuple(fc.integer({ min: -(10 ** digits) + 1, max: 10 ** digits - 1 }), fc.integer({ min: 0, max: 6 }))
    .map(([scaled, decimals]) => {
      const value = Number(`${scaled}e-${decimals}`);
      let short = { scaled, decimals };
      while (short.decimals > 0 && short.scaled % 10 === 0) {
        short = { scaled: short.scaled / 10, decimals: short.decimals - 1 };
      }
      return { value, short: { scaled: short.scaled + 0, decimals: short.decimals } };
    });

describe("figureOfNumber", () => {
  it.each([
    [1548.12, 154812, 2],
    [1548.1200000000001, 154812, 2],
    [0.1 + 0.2, 3, 1],
    [1548.12 - 1500.05, 4807, 2],
    [98765432.11 - 98765431.1, 101, 2],
    [0.000001, 1, 6],
    [132.8469, 1328469, 4],
    [1.234567005, 1234567005, 9],
    [5, 5, 0],
    [-0, 0, 0],
    [-41.7, -417, 1],
    [1 / 3, 333333333333, 12],
    [1000000 / 3, 333333333333333, 9],
    [1e-300, 0, 0],
    [-1e-10 / 3, 0, 0],
    [999999999999999.9, 1e15, 0],
    [4503599627370495.5, 4503599627370496, 0],
  ])("%d", (value, scaled, decimals) => {
    expect(figureOfNumber(value)).toEqual(figure(scaled, decimals));
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e16, -1e300])("%d is too large", (value) => {
    expect(figureOfNumber(value)).toEqual({ kind: "too-large" });
  });

  it("gives every decimal of 15 digits back, with noise of 2 units in the last place", () => {
    fc.assert(
      fc.property(decimal(15), fc.integer({ min: -2, max: 2 }), ({ value, short }, units) => {
        expect(figureOfNumber(nudge(value, units))).toEqual(figure(short.scaled, short.decimals));
      }),
      { numRuns: 2000 },
    );
  });

  it("gives the exact sum of amounts of up to 100 亿元 that were added and subtracted as doubles in 万元", () => {
    const amounts = fc.array(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(amounts, fc.constantFrom(2, 4, 6), (fen, decimals) => {
        const scaled = fen.map((amount) => Math.trunc(amount / 10 ** (6 - decimals)));
        const noisy = scaled.reduce((sum, amount) => sum + Number(`${amount}e-${decimals}`), 0);
        const exact = scaled.reduce((sum, amount) => sum + amount, 0);
        const read = figureOfNumber(noisy);
        if (read.kind !== "figure") throw new Error("no figure");
        expect(read.figure.scaled * 10 ** (decimals - read.figure.decimals)).toBe(exact + 0);
      }),
      { numRuns: 2000 },
    );
  });

  it("never loses more than the last of twelve decimals or of fifteen digits", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (value) => {
        const read = figureOfNumber(value);
        if (read.kind !== "figure") throw new Error("no figure");
        expect(Number.isSafeInteger(read.figure.scaled)).toBe(true);
        const back = Number(`${read.figure.scaled}e-${read.figure.decimals}`);
        expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.max(4e-7, Math.abs(value) * 5.1e-15));
      }),
      { numRuns: 2000 },
    );
  });
});
