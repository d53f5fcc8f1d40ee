import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AmountUnit, FEN_PER_UNIT, LARGEST_SAFE_FEN } from "../../src/money/amount.js";
import { fenOfFigure } from "../../src/money/fen-of-figure.js";
import { printInUnit, printPlain, printWan } from "../../src/money/print.js";
import { readFigure } from "../../src/money/read-figure.js";

const unit = fc.constantFrom<AmountUnit>("元", "千元", "万元", "亿元");
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });

describe("fenOfFigure", () => {
  it.each([
    [154805, 2, "万元", 1548_050_000, false],
    [154805, 2, "元", 154805, false],
    [1548120001, 6, "万元", 1548120001, false],
    [15481200015, 7, "万元", 1548120002, true],
    [-15481200015, 7, "万元", -1548120002, true],
    [12345, 3, "元", 1235, true],
    [12344, 3, "元", 1234, true],
    [12340, 3, "元", 1234, false],
    [1, 10, "亿元", 1, false],
    [333333333333, 12, "万元", 333333, true],
    [5, 30, "元", 0, true],
    [0, 30, "元", 0, false],
  ] as const)("%d / 10^%d %s is %d 分", (scaled, decimals, inUnit, fen, residue) => {
    expect(fenOfFigure({ scaled, decimals }, inUnit)).toEqual({ kind: "amount", fen, residue });
  });

  it("refuses what could not be summed exactly", () => {
    expect(fenOfFigure({ scaled: LARGEST_SAFE_FEN, decimals: 2 }, "元")).toMatchObject({ fen: LARGEST_SAFE_FEN });
    expect(fenOfFigure({ scaled: LARGEST_SAFE_FEN + 1, decimals: 2 }, "元")).toEqual({ kind: "too-large" });
    expect(fenOfFigure({ scaled: Number.MAX_SAFE_INTEGER, decimals: 0 }, "亿元")).toEqual({ kind: "too-large" });
  });

  it("agrees with arbitrary-precision arithmetic", () => {
    const figure = fc.record({ scaled: fc.maxSafeInteger(), decimals: fc.integer({ min: 0, max: 24 }) });
    fc.assert(
      fc.property(figure, unit, (given, inUnit) => {
        const exact = new Exact(given.scaled).times(FEN_PER_UNIT[inUnit]).div(new Exact(10).pow(given.decimals));
        const rounded = exact.toDecimalPlaces(0);
        expect(fenOfFigure(given, inUnit)).toEqual(
          rounded.abs().greaterThan(LARGEST_SAFE_FEN)
            ? { kind: "too-large" }
            : { kind: "amount", fen: rounded.toNumber() + 0, residue: !rounded.equals(exact) },
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe("printing", () => {
  it.each([
    [1_548_120_000, "1548.12", "1,548.12"],
    [1_548_125_000, "1548.13", "1,548.13"],
    [-1_548_125_000, "-1548.13", "-1,548.13"],
    [-4_999, "0.00", "0.00"],
    [-5_000, "-0.01", "-0.01"],
    [0, "0.00", "0.00"],
    [123_456_789_000_000, "123456789.00", "123,456,789.00"],
  ])("%d 分 in 万元", (fen, plain, grouped) => {
    expect(printWan(fen)).toBe(plain);
    expect(printWan(fen, "grouped")).toBe(grouped);
  });

  it.each([
    [1_000_000, "万元", "1"],
    [10_000_000, "万元", "10"],
    [1, "万元", "0.000001"],
    [-1_500_000, "万元", "-1.5"],
    [0, "万元", "0"],
    [1050, "元", "10.5"],
    [1, "亿元", "0.0000000001"],
  ] as const)("%d 分 in %s is plainly %s", (fen, inUnit, printed) => {
    expect(printPlain(fen, inUnit)).toBe(printed);
  });

  it("agrees with arbitrary-precision arithmetic", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), unit, fc.integer({ min: 0, max: 12 }), (fen, inUnit, decimals) => {
        const exact = new Exact(fen).div(FEN_PER_UNIT[inUnit]);
        const rounded = exact.toFixed(decimals);
        const expected = new Exact(rounded).isZero() ? rounded.replace("-", "") : rounded;
        expect(printInUnit(fen, inUnit, decimals)).toBe(expected);
        expect(printInUnit(fen, inUnit, decimals, "grouped").replaceAll(",", "")).toBe(expected);
        expect(printPlain(fen, inUnit)).toBe(exact.toString());
      }),
      { numRuns: 2000 },
    );
  });

  it("is read back as the same amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: -LARGEST_SAFE_FEN, max: LARGEST_SAFE_FEN }), unit, (fen, inUnit) => {
        for (const text of [printPlain(fen, inUnit), printInUnit(fen, inUnit, 10, "grouped")]) {
          const read = readFigure(text);
          if (read.kind === "too-large") continue; // ten decimals of a large amount exceed a safe integer
          expect(read).toMatchObject({ kind: "figure", tidy: true });
          if (read.kind === "figure") expect(fenOfFigure(read.figure, inUnit)).toMatchObject({ fen });
        }
      }),
      { numRuns: 1000 },
    );
  });
});
