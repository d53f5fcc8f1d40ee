import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readTextDocument } from "../../../src/documents/reading/read-text-document.js";
import { nodePlatform } from "../../node-platform.js";

const read = (file: string, bytes: Uint8Array) => readTextDocument(file, bytes, nodePlatform);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** 收入决算情况说明 in GBK. */
const GBK = new Uint8Array([
  0xca, 0xd5, 0xc8, 0xeb, 0xbe, 0xf6, 0xcb, 0xe3, 0xc7, 0xe9, 0xbf, 0xf6, 0xcb, 0xb5, 0xc3, 0xf7,
]);

async function texts(file: string, bytes: Uint8Array): Promise<unknown> {
  const reading = await read(file, bytes);
  return reading.ok ? reading.document.paragraphs : reading.failure.code;
}

describe("text files", () => {
  test("count physical lines whatever ends them, blank ones too", async () => {
    expect(await texts("说明.txt", utf8("\ufeff收入决算情况说明\r\n\r\n支出决算情况说明\r结余情况说明\n"))).toEqual([
      { text: "收入决算情况说明", line: 1 },
      { text: "支出决算情况说明", line: 3 },
      { text: "结余情况说明", line: 4 },
    ]);
  });

  test("are read as GB 18030 when they are no UTF-8, and as UTF-16 by their mark", async () => {
    expect(await texts("说明.txt", GBK)).toEqual([{ text: "收入决算情况说明", line: 1 }]);
    const wide = new Uint8Array(2 + 16);
    wide.set([0xff, 0xfe]);
    [..."收入决算情况说明"].forEach((letter, index) => {
      wide.set([letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8], 2 + index * 2);
    });
    expect(await texts("说明.txt", wide)).toEqual([{ text: "收入决算情况说明", line: 1 }]);
  });

  test("tell headings and tables of Markdown, and rows of tables copied into a text", async () => {
    expect(await texts("说明.md", utf8("## 一、收入情况\n| 项目 | 金额 |\n正文的情况说明"))).toEqual([
      { text: "## 一、收入情况", line: 1, heading: 2 },
      { text: "| 项目 | 金额 |", line: 2, isInTable: true },
      { text: "正文的情况说明", line: 3 },
    ]);
    expect(await texts("说明.txt", utf8("正文的情况说明\n1\t事项\t100%"))).toEqual([
      { text: "正文的情况说明", line: 1 },
      { text: "1\t事项\t100%", line: 2, isInTable: true },
    ]);
  });
});

describe("files that are no text", () => {
  test.each([
    ["empty", "说明.txt", new Uint8Array()],
    ["no-prose", "说明.txt", utf8("123\n")],
    ["not-a-text", "说明.docx", new Uint8Array([1, 2, 3, 0, 5])],
    ["archive", "说明.docx", zipSync({ "a.txt": utf8("文字") })],
    ["html", "说明.txt", utf8("<html><body>文字</body></html>")],
    ["no-pdf-reader", "说明.pdf", utf8("%PDF-1.4\n")],
  ])("%s", async (code, file, bytes) => {
    const reading = await read(file, bytes);
    expect(reading).toMatchObject({ ok: false, failure: { code } });
    if (!reading.ok)
      expect(`${reading.failure.message}${reading.failure.fix}`).toMatch(/^[^a-z]*。[^。]*(?:\.[a-z]+[^。]*)*。$/u);
  });
});
