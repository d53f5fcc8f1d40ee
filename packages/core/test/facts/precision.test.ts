import { describe, expect, it } from "vitest";
import { inferPrecision, type ReadAmount, ulpOfAmount } from "../../src/facts/precision.js";
import { type AmountUnit, FEN_PER_UNIT } from "../../src/money/amount.js";

/** Amounts as printed: “12.30” has two decimals. */
const printed = (unit: AmountUnit, ...figures: string[]): { unit: AmountUnit; amounts: ReadAmount[] } => ({
  unit,
  amounts: figures.map((figure) => ({
    fen: Math.round(Number(figure) * FEN_PER_UNIT[unit]),
    decimals: figure.split(".")[1]?.length ?? 0,
  })),
});

const label = (...tables: ReturnType<typeof printed>[]): string => inferPrecision(tables).label;
const labels = (...tables: ReturnType<typeof printed>[]): string[] =>
  inferPrecision(tables).tables.map((table) => table.label);

/** So many different figures, made by a fixed step. */
const many = (count: number, step: number, decimals: number): string[] =>
  Array.from({ length: count }, (_, index) => ((index + 1) * step).toFixed(decimals));

describe("万元的表精确到多少", () => {
  it("两位小数，末尾的零可能没有存", () => {
    expect(label(printed("万元", "1548.05", "217", "10.8", "0.07"))).toBe("0.01万元");
  });
  it("几个整数不说明什么", () => expect(label(printed("万元", ...many(8, 3, 0)))).toBe("0.01万元"));
  it("很多数都没有小数，是按万元取整", () => expect(label(printed("万元", ...many(20, 7, 0)))).toBe("1万元"));
  it("很多数都只有一位小数", () => expect(label(printed("万元", ...many(20, 0.7, 1)))).toBe("0.1万元"));
  it("格式显示两位小数的整数仍是两位小数", () => {
    expect(label(printed("万元", ...many(20, 7, 2)))).toBe("0.01万元");
  });
  it("元除以一万存六位小数，都是确切的数", () => {
    expect(label(printed("万元", ...many(12, 123.456789, 6)))).toBe("0.01元");
  });
  it("都印到四位小数，是取整到元", () => expect(label(printed("万元", ...many(12, 123.4567, 4)))).toBe("1元"));
  it("都印到三位小数", () => expect(label(printed("万元", ...many(12, 12.345, 3)))).toBe("0.001万元"));
  it("四位小数的数太少时当确切的数", () => expect(label(printed("万元", "1.2345", "2.3456"))).toBe("0.01元"));
  it("个别数带更多小数时，只有它是确切的数", () => {
    const table = printed("万元", "1548.05", "217.13", "10.81", "0.071234");
    const [precision] = inferPrecision([table]).tables;
    if (!precision) throw new Error("没有结果");
    expect(table.amounts.map((amount) => ulpOfAmount(amount, "万元", precision))).toEqual([10_000, 10_000, 10_000, 1]);
  });
  it("一张表单独存了六位小数，其他表不变", () => {
    expect(labels(printed("万元", ...many(40, 12.34, 2)), printed("万元", "1.123456", "2.234567", "3.5"))).toEqual([
      "0.01万元",
      "0.01元",
    ]);
  });
  it("数很少的表随全套", () => {
    expect(labels(printed("万元", ...many(30, 123.456789, 6)), printed("万元", "29.57"))).toEqual(["0.01元", "0.01元"]);
    expect(labels(printed("万元", ...many(30, 0.7, 1)), printed("万元", "29.5"))).toEqual(["0.1万元", "0.1万元"]);
  });
});

describe("元的表精确到多少", () => {
  it("都是一百元的倍数：由两位小数的万元换算而来", () => {
    expect(label(printed("元", "15480500", "700", "108000", "2170000", "207140000", "8781300"))).toBe("0.01万元");
  });
  it("只有一两个整数，不能说是换算的", () => expect(label(printed("元", "50000", "120000"))).toBe("1元"));
  it("都是整元", () => expect(label(printed("元", "15480512", "733", "108001"))).toBe("1元"));
  it("带角分", () => expect(label(printed("元", "15480512.34", "733.00", "108001.5"))).toBe("0.01元"));
  it("很多数都是一千元的倍数：由一位小数的万元换算而来", () => {
    expect(label(printed("元", ...many(15, 7000, 0)))).toBe("0.1万元");
    expect(label(printed("元", ...many(15, 70000, 0)))).toBe("1万元");
  });
});

describe("其他单位和没有金额的表", () => {
  it("千元两位小数", () => expect(label(printed("千元", "6000.12", "3000.1"))).toBe("0.001万元"));
  it("亿元四位小数", () => expect(label(printed("亿元", ...many(10, 1.2345, 4)))).toBe("1万元"));
  it("空表随全套，全空时两位小数", () => {
    expect(labels(printed("万元", ...many(30, 123.456789, 6)), printed("万元"))).toEqual(["0.01元", "0.01元"]);
    expect(label(printed("万元"))).toBe("0.01万元");
    expect(inferPrecision([]).label).toBe("0.01万元");
  });
  it("元和万元混用时各按各的", () => {
    expect(labels(printed("万元", "12.34", "5.60"), printed("元", "123.45", "5.67"))).toEqual(["0.01万元", "0.01元"]);
  });
  it("零和空白不说明精度", () => {
    expect(label(printed("万元", "0", "0", ...many(5, 1.23, 2)))).toBe("0.01万元");
  });
});
