import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFigure } from "../../src/money/read-figure.js";

const figure = (scaled: number, decimals: number, tidy: boolean) => ({
  kind: "figure",
  figure: { scaled, decimals },
  tidy,
});

describe("readFigure", () => {
  it.each([
    ["1548.05", 154805, 2],
    ["1,548.05", 154805, 2],
    ["1,234,567", 1234567, 0],
    ["0", 0, 0],
    ["0.00", 0, 2],
    ["41.70", 4170, 2],
    ["-5.1", -51, 1],
    ["-0.00", 0, 2],
  ])("%s is tidy", (text, scaled, decimals) => {
    expect(readFigure(text)).toEqual(figure(scaled, decimals, true));
  });

  it.each([
    ["１５４８．０５", 154805, 2],
    ["1，548.05", 154805, 2],
    [" 1548.05\u3000", 154805, 2],
    ["1 548.05", 154805, 2],
    ["1\u00a0234\u00a0567", 1234567, 0],
    ["15 48.05", 154805, 2],
    ["1548.0 5", 154805, 2],
    ["1,548 . 05", 154805, 2],
    ["+3.2", 32, 1],
    ["－3.2", -32, 1],
    ["−3.2", -32, 1],
    ["- 3.2", -32, 1],
    ["(1,548.05)", -154805, 2],
    ["（1548.05）", -154805, 2],
    ["( 1548.05 )", -154805, 2],
    ["△0.5", -5, 1],
    ["▲0.5", -5, 1],
    ["(0.00)", 0, 2],
    ["1548.05\n", 154805, 2],
  ])("%j reads without doubt but is not tidy", (text, scaled, decimals) => {
    expect(readFigure(text)).toEqual(figure(scaled, decimals, false));
  });

  it.each(["", "  ", "\u3000", "-", "－", "—", "——", "–", "--", "/", "／", "无", "不涉及", " — "])(
    "%j is blank",
    (text) => {
      expect(readFigure(text)).toEqual({ kind: "blank" });
    },
  );

  it.each([
    "12,34",
    "1,2345",
    "1234,567",
    "0,123",
    "1,548,05",
    "12 34",
    "1548.05 12",
    "12.00 13.00",
    "100\n200",
    "1  548.05",
    "0201",
    "007.5",
    ".5",
    "1.",
    "1.2.3",
    "1e3",
    "5.6%",
    "1548.05元",
    "1548.05万元",
    "一",
    "#REF!",
    "-(5)",
    "(-5)",
    "()",
    "+",
    "--5",
    "2024年",
    "1/2",
    "１２３a",
    "1".repeat(65),
  ])("%j is not a figure", (text) => {
    expect(readFigure(text)).toEqual({ kind: "not-a-figure" });
  });

  it("says when digits exceed what is held exactly", () => {
    expect(readFigure("420106198001011234")).toEqual({ kind: "too-large" });
    expect(readFigure("9007199254740991")).toEqual(figure(9007199254740991, 0, true));
    expect(readFigure("9007199254740992")).toEqual({ kind: "too-large" });
    expect(readFigure("0.123456789012345678")).toEqual({ kind: "too-large" });
  });

  it("reads any printed decimal back, however it is dressed", () => {
    const dress = fc.constantFrom(
      (text: string) => text,
      (text: string) => ` ${text} `,
      (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      (text: string) => text.replace(".", "．"),
      (text: string) => text.replace(/\B(?=(\d{3})+(?!\d))(?=[0-9]*\.)/g, ","),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 1, max: 6 }),
        dress,
        (scaled, decimals, wear) => {
          const magnitude = String(Math.abs(scaled)).padStart(decimals + 1, "0");
          const text = `${scaled < 0 ? "-" : ""}${magnitude.slice(0, -decimals)}.${magnitude.slice(-decimals)}`;
          expect(readFigure(wear(text))).toMatchObject({ kind: "figure", figure: { scaled, decimals } });
        },
      ),
    );
  });

  it("never throws and answers at once, whatever the text", () => {
    const piece = fc.constantFrom("1", "0", ",", ".", " ", "-", "(", ")", "△", "，", "—", "无", "\n", "%", "字");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 70 }), (pieces) => {
        expect(["figure", "blank", "not-a-figure", "too-large"]).toContain(readFigure(pieces.join("")).kind);
      }),
    );
    const started = performance.now();
    readFigure(`1${" ".repeat(10_000_000)}2`);
    readFigure(`${"1,".repeat(5_000_000)}x`);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
