import { describe, expect, it } from "vitest";
import { contentOf, textOf } from "../../src/workbook/content.js";
import type { CellContent } from "../../src/workbook/grid.js";

const cell = (content: CellContent) => ({ row: 1, column: 1, content });
const text = (value: string) => cell({ kind: "text", text: value });
const number = (value: number) => cell({ kind: "number", value });

describe("contentOf", () => {
  it("tells nothing from a mark for nothing", () => {
    expect(contentOf(undefined)).toEqual({ kind: "empty", mark: "" });
    expect(contentOf(text("  "))).toEqual({ kind: "empty", mark: "" });
    expect(contentOf(text(" — "))).toEqual({ kind: "empty", mark: "—" });
    expect(contentOf(text("不涉及"))).toEqual({ kind: "empty", mark: "不涉及" });
  });

  it("reads figures from numbers and from text, and says which", () => {
    const figure = { scaled: 154805, decimals: 2 };
    expect(contentOf(number(1548.05))).toEqual({ kind: "figure", figure, storedAs: "number", tidy: true });
    expect(contentOf(text("1,548.05"))).toEqual({ kind: "figure", figure, storedAs: "text", tidy: true });
    expect(contentOf(text(" １５４８.05"))).toEqual({ kind: "figure", figure, storedAs: "text", tidy: false });
    expect(contentOf(number(1548.05 + 1e-12))).toMatchObject({ figure });
  });

  it("leaves other text as it is", () => {
    expect(contentOf(text(" 行政运行 "))).toEqual({ kind: "text", text: " 行政运行 " });
    expect(contentOf(text("420106198001011234"))).toEqual({ kind: "text", text: "420106198001011234" });
    expect(contentOf(cell({ kind: "boolean", value: true }))).toEqual({ kind: "text", text: "TRUE" });
  });

  it("does not take what is broken, unknown or beyond reach for nothing", () => {
    expect(contentOf(cell({ kind: "error", code: "#REF!" }))).toEqual({ kind: "broken", code: "#REF!" });
    expect(contentOf({ ...cell({ kind: "uncalculated" }), formula: "A1+A2" })).toEqual({ kind: "uncalculated" });
    expect(contentOf(number(1e300))).toEqual({ kind: "too-large", text: "1e+300" });
  });
});

describe("textOf", () => {
  it("gives the words of any cell", () => {
    expect(textOf(undefined)).toBe("");
    expect(textOf(text(" 201 "))).toBe(" 201 ");
    expect(textOf(number(2010301))).toBe("2010301");
    expect(textOf(cell({ kind: "boolean", value: false }))).toBe("FALSE");
    expect(textOf(cell({ kind: "error", code: "#N/A" }))).toBe("#N/A");
    expect(textOf(cell({ kind: "uncalculated" }))).toBe("");
  });
});
