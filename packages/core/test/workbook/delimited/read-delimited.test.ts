import { describe, expect, it } from "vitest";
import { textOf } from "../../../src/workbook/content.js";
import { openWorkbook } from "../../../src/workbook/open-workbook.js";
import { a1 } from "../../../src/workbook/reference.js";
import { nodePlatform } from "../../node-platform.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** 科目,金额 / 教育,1.00 in GBK. */
const GBK = new Uint8Array([
  0xbf, 0xc6, 0xc4, 0xbf, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0d, 0x0a, 0xbd, 0xcc, 0xd3, 0xfd, 0x2c, 0x31, 0x2e, 0x30,
  0x30,
]);

async function cellsOf(bytes: Uint8Array, name = "03支出决算表.csv"): Promise<Record<string, unknown>> {
  const reading = await openWorkbook(name, bytes, nodePlatform);
  if (!reading.ok) throw new Error(reading.failure.message);
  const [sheet] = reading.workbook.sheets;
  return Object.fromEntries((sheet?.cells ?? []).map((cell) => [a1(cell), cell.content]));
}

async function refusal(bytes: Uint8Array, name = "表.csv"): Promise<string> {
  const reading = await openWorkbook(name, bytes, nodePlatform);
  return reading.ok ? "read" : reading.failure.message;
}

const text = (content: string) => ({ kind: "text", text: content });
const number = (value: number) => ({ kind: "number", value });

describe("delimited text", () => {
  it("is one sheet named as the file, and says what it is", async () => {
    const reading = await openWorkbook("夹/03支出决算表.csv", utf8("a,b\n"), nodePlatform);
    expect(reading.ok && reading.workbook.sheets.map(({ name }) => name)).toEqual(["03支出决算表"]);
    expect(reading.ok && reading.workbook.origin).toEqual({ format: "delimited" });
  });

  it("keeps leading zeros and long numbers, reads amounts with the decimals that are printed", async () => {
    const line = '0201,2010301,1548.10,"1,548.05",-0.50,="0301",123456789012345678,12%,１.5,\n';
    expect(await cellsOf(utf8(line))).toEqual({
      A1: text("0201"),
      B1: number(2010301),
      C1: number(1548.1),
      D1: number(1548.05),
      E1: number(-0.5),
      F1: text("0301"),
      G1: text("123456789012345678"),
      H1: text("12%"),
      I1: text("１.5"),
    });
    const reading = await openWorkbook("表.csv", utf8(line), nodePlatform);
    const formats = reading.ok ? reading.workbook.sheets[0]?.cells.map(({ format }) => format) : [];
    expect(formats?.slice(1, 5)).toEqual([undefined, "0.00", "#,##0.00", "0.00"]);
  });

  it.each([
    ["UTF-8", utf8("科目,金额\n教育,1.00")],
    ["UTF-8 with a mark", utf8("\ufeff科目,金额\r\n教育,1.00\r\n")],
    ["GB18030", GBK],
    ["UTF-16, tabs", new Uint8Array([0xff, 0xfe, ...new Uint8Array(Buffer.from("科目\t金额\n教育\t1.00", "utf16le"))])],
    ["sep=;", utf8("sep=;\n科目;金额\n教育;1.00")],
  ])("reads %s", async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual({ A1: text("科目"), B1: text("金额"), A2: text("教育"), B2: number(1) });
  });

  it("reads quoted separators, quotes and line breaks; empty lines count", async () => {
    expect(await cellsOf(utf8('"a,""b""\nc",d\n\n,e'))).toEqual({ A1: text('a,"b"\nc'), B1: text("d"), B3: text("e") });
  });

  it("refuses what it cannot read, each with its reason", async () => {
    expect(await refusal(utf8('科目,"金额\n1,2'))).toMatch(/不完整.*引号没有闭合/);
    expect(await refusal(new Uint8Array([0x61, 0x2c, 0xff, 0x0a, 0xff, 0xff]))).toMatch(
      /编码既不是 UTF-8 也不是 GB18030/,
    );
    expect(await refusal(utf8("一段文字，没有列"), "说明.xls")).toMatch(/文本文件/);
  });

  it("tells a text that calls itself a workbook", async () => {
    const reading = await openWorkbook("导出.XLS", utf8("科目\t金额\n0201\t1.00"), nodePlatform);
    expect(reading.ok && reading.workbook.origin).toEqual({ format: "delimited", disguisedAs: ".xls" });
    expect(reading.ok && textOf(reading.workbook.sheets[0]?.at(2, 1))).toBe("0201");
  });
});
