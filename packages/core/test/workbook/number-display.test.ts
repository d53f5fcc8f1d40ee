import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/check.js";
import { collectFacts } from "../../src/facts/collect.js";
import { recognise } from "../../src/tables/recognise.js";
import { type Cell, sheetGrid, type WorkbookGrid } from "../../src/workbook/grid.js";
import { displayOf, shownText } from "../../src/workbook/number-display.js";
import { shownDigits } from "../../src/workbook/text-rows.js";

describe("how a format shows a number", () => {
  it.each([
    ["0.00", { scale: 0, decimals: 2 }],
    ["#,##0.00_ ;[红色]", { scale: 0, decimals: 2 }],
    ["#,##0.00_ ;[Red]-#,##0.00", { scale: 0, decimals: 2 }],
    ['0!.0,"万元"', { scale: 4, decimals: 1, unit: "万元" }],
    ["0\\.0,", { scale: 4, decimals: 1 }],
    ["0!.0000", { scale: 4, decimals: 4 }],
    ["#,##0.00,", { scale: 3, decimals: 2 }],
    ['0.00,,"百万"', { scale: 6, decimals: 2 }],
    ['0.00"元"', { scale: 0, decimals: 2, unit: "元" }],
    ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', { scale: 0, decimals: 2 }],
    ["G/通用格式", { scale: 0, decimals: 0 }],
    ["0.0%", { scale: 0 }],
    ["0.00E+00", { scale: 0 }],
    ["# ?/?", { scale: 0 }],
    ["0000000", { scale: 0, digits: 7 }],
    [";;;", { isHidden: true }],
    ['yyyy"年"m"月"d"日"', { isDate: true }],
    ["[$-804]yyyy/m/d", { isDate: true }],
    ["[[[", { scale: 0, isHidden: false }],
  ])("%s", (format, expected) => {
    expect(displayOf(format, 1234.5)).toMatchObject(expected);
  });

  it("depends on the sign, and on the size where the format says so", () => {
    expect(displayOf("0.00;;", 5).isHidden).toBe(false);
    expect(displayOf("0.00;;", -5).isHidden).toBe(true);
    expect(displayOf('[>=10000]0!.0,"万元";0.00"元"', 123_456)).toMatchObject({ scale: 4, unit: "万元" });
    expect(displayOf('[>=10000]0!.0,"万元";0.00"元"', 12)).toMatchObject({ scale: 0, unit: "元" });
  });

  it("prints what Chinese Excel shows", () => {
    expect(shownText('0!.0,"万元"', 12_345_678)).toBe("1234.6万元");
    expect(shownText('yyyy"年"m"月"d"日"', 45_910)).toBe("2025年9月10日");
    expect(shownText("#,##0.00_ ;[红色]", 1548.05)).toBe("1,548.05");
  });

  it("keeps the zeros that a format puts before a code", () => {
    const cell = (value: number, format: string) =>
      ({ row: 1, column: 1, content: { kind: "number", value }, format }) as const;
    expect(shownDigits(cell(6, "00"))).toBe("06");
    expect(shownDigits(cell(201, "0000000"))).toBe("0000201");
    expect(shownDigits(cell(201, "0.00"))).toBeUndefined();
  });
});

/** A small expenditure table whose amounts are stored and shown as told. */
function table(
  amount: (value: number) => { readonly value: number; readonly format: string },
  unit: string,
): WorkbookGrid {
  const rows: readonly (readonly (string | number)[])[] = [
    ["2024年度支出决算表"],
    ["单位：某局", "", "", "", `单位：${unit}`],
    ["功能分类科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
    ["", "合计", 1548.05, 1315.89, 232.16],
    ["201", "一般公共服务支出", 1548.05, 1315.89, 232.16],
  ];
  const cells = rows.flatMap((row, r) =>
    row.flatMap((text, c): Cell[] => {
      const place = { row: r + 1, column: c + 1 };
      if (text === "") return [];
      if (typeof text === "string") return [{ ...place, content: { kind: "text", text } }];
      const { value, format } = amount(text);
      return [{ ...place, content: { kind: "number", value }, format }];
    }),
  );
  return { sheets: [sheetGrid({ name: "支出", cells })] };
}

const amountsOf = (workbook: WorkbookGrid) =>
  collectFacts(workbook, recognise(workbook)).all.map(({ amount, shown }) => [amount.fen, amount.ulp, shown]);

describe("what counts of a number that is shown otherwise than it is stored", () => {
  const plain = amountsOf(table((value) => ({ value, format: "0.00" }), "万元"));

  it("a number with the decimals that are shown is what it is", () => {
    expect(plain[0]).toEqual([1_548_050_000, 10_000, "1548.05"]);
  });

  it("元 that the format shows as 万元 count in 万元, to the 分 that is stored", () => {
    const scaled = amountsOf(table((value) => ({ value: Math.round(value * 10_000), format: '0!.0,"万元"' }), "万元"));
    expect(scaled.map(([fen]) => fen)).toEqual(plain.map(([fen]) => fen));
  });

  it("a unit in the format stands over the unit of the table", () => {
    const inYuan = amountsOf(table((value) => ({ value, format: '0.00"万元"' }), "元"));
    expect(inYuan.map(([fen]) => fen)).toEqual(plain.map(([fen]) => fen));
  });

  it("amounts hidden by their format are told", () => {
    const workbook = table((value) => ({ value, format: value < 1000 ? ";;;" : "0.00" }), "万元");
    const hidden = checkWorkbook(workbook).findings.find(({ number }) => number === "JS-013");
    expect(hidden?.where[0]).toMatchObject({ kind: "cell", cell: "E4" });
  });
});

describe("dates", () => {
  it("are read as they are shown: the year and the days of a cover that holds date cells", () => {
    const cell = (row: number, text: string): Cell => ({ row, column: 1, content: { kind: "text", text } });
    const date = (row: number, value: number, format: string): Cell => ({
      row,
      column: 2,
      content: { kind: "number", value },
      format,
    });
    const cover = sheetGrid({
      name: "封面",
      cells: [
        cell(1, "某局2024年度部门决算公开"),
        cell(3, "批复日期："),
        date(3, 45_901, 'yyyy"年"m"月"d"日"'),
        cell(4, "公开日期："),
        date(4, 45_960, "yyyy/m/d"),
      ],
    });
    const { sheets } = table((value) => ({ value, format: "0.00" }), "万元");
    const finding = checkWorkbook({ sheets: [cover, ...sheets] }).findings.find(({ number }) => number === "JS-017");
    expect(finding?.message).toContain("59 天");
  });
});
