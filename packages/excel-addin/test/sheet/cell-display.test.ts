import type { Cell, CellContent } from "@juesuan/core";
import { describe, expect, it } from "vitest";
import { displayCell, storedContent } from "../../src/sheet/cell-display.js";

const cell = (content: CellContent, format?: string): Cell => ({
  row: 1,
  column: 1,
  content,
  ...(format !== undefined && { format }),
});
const number = (value: number, format?: string) => cell({ kind: "number", value }, format);

describe("what a cell shows", () => {
  it.each([
    [1548.05, "#,##0.00", "1,548.05"],
    [0, "#,##0.00", "0.00"],
    [1132.849, "#,##0.00", "1,132.85"],
    [-3, "#,##0.00;[Red]-#,##0.00", "-3.00"],
    [0.0567, "0.0%", "5.7%"],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-"],
    [45971, 'yyyy"年"m"月"d"日"', "2025年11月10日"],
    [12.5, "0.00!元", "12.50元"],
    [7, '0"！!"', "7！!"],
    [217, undefined, "217"],
    [5, ";;;", ""],
    [5, "[[[", "5"],
  ])("%d with the format %s shows %s", (value, format, shown) => {
    expect(displayCell(number(value, format))).toEqual({ text: shown, align: "right" });
  });

  it("keeps what is stored apart from what is shown", () => {
    expect(storedContent(number(1132.849, "#,##0.00"))).toBe("1132.849");
    expect(storedContent(cell({ kind: "text", text: "2010301" }, "@"))).toBe("2010301");
  });

  it("shows text left and errors in the middle", () => {
    expect(displayCell(cell({ kind: "text", text: "行政运行" }))).toEqual({ text: "行政运行", align: "left" });
    expect(displayCell(cell({ kind: "error", code: "#REF!" }))).toEqual({ text: "#REF!", align: "center" });
  });
});
