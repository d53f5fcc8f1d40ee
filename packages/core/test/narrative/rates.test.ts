import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeFrom, inWan, percentOf } from "../../src/narrative/quantities/rates.js";

const fen = (amount: number) => ({ fen: amount, ulp: 1 });

describe("amounts in 万元", () => {
  it("round half up, away from zero", () => {
    expect(inWan(1_548_123_450, 2)).toEqual({ scaled: 154812, decimals: 2 });
    expect(inWan(1_548_125_000, 2)).toEqual({ scaled: 154813, decimals: 2 });
    expect(inWan(-5_000, 2)).toEqual({ scaled: -1, decimals: 2 });
    expect(inWan(4_999, 2)).toEqual({ scaled: 0, decimals: 2 });
    expect(inWan(-4_999, 2)).toEqual({ scaled: 0, decimals: 2 });
  });

  it("agree with integer arithmetic", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 43), max: 2 ** 43 }), (amount) => {
        const rounded = Number((BigInt(Math.abs(amount)) + 5_000n) / 10_000n);
        expect(inWan(amount, 2).scaled).toBe(amount < 0 && rounded > 0 ? -rounded : rounded);
      }),
    );
  });
});

describe("percentages", () => {
  it("round half up at the decimals asked for", () => {
    expect(percentOf(fen(1), fen(8), 1)).toEqual({ scaled: 125, decimals: 1 });
    expect(percentOf(fen(1), fen(8), 0)).toEqual({ scaled: 13, decimals: 0 });
    expect(percentOf(fen(8781), fen(154805), 1)).toEqual({ scaled: 57, decimals: 1 });
    expect(percentOf(fen(154805), fen(154812), 1)).toEqual({ scaled: 1000, decimals: 1 });
  });

  it("do not exist on a zero or negative base, nor for a negative part", () => {
    expect(percentOf(fen(1), fen(0), 1)).toBeUndefined();
    expect(percentOf(fen(1), fen(-1), 1)).toBeUndefined();
    expect(percentOf(fen(-1), fen(1), 1)).toBeUndefined();
  });

  it("agree with integer arithmetic", () => {
    const amount = fc.integer({ min: 1, max: 2 ** 43 });
    fc.assert(
      fc.property(amount, amount, (part, whole) => {
        const twice = (BigInt(part) * 200_000n + BigInt(whole)) / (2n * BigInt(whole));
        const safe = twice <= Number.MAX_SAFE_INTEGER ? Number(twice) : undefined;
        expect(percentOf(fen(part), fen(whole), 3)?.scaled).toBe(safe);
      }),
    );
  });
});

describe("changes", () => {
  it("are none where both amounts are printed alike", () => {
    expect(changeFrom(fen(1_000_000), fen(1_004_000), 2)).toEqual({ fen: 0, shown: { scaled: 0, decimals: 2 } });
  });

  it("are computed exactly, then rounded", () => {
    // 1.0049 → 1.00, 2.0050 → 2.01: printed 1.01 apart, exactly 1.0001 apart
    expect(changeFrom(fen(1_004_900), fen(2_005_000), 2)).toEqual({
      fen: 1_000_100,
      shown: { scaled: 100, decimals: 2 },
    });
  });

  it("never show 0.00 where the amounts are printed differently", () => {
    // 1.0049 → 1.00, 1.0051 → 1.01
    expect(changeFrom(fen(1_004_900), fen(1_005_100), 2)).toEqual({ fen: 200, shown: { scaled: 1, decimals: 2 } });
  });
});
