import { describe, expect, test } from "vitest";
import type { PdfPage, PdfPiece } from "../../../src/documents/reading/pdf/pdf-page.js";
import { paragraphsOfPages } from "../../../src/documents/reading/pdf/pdf-paragraphs.js";
import { readTextDocument } from "../../../src/documents/reading/read-text-document.js";
import { nodePlatform } from "../../node-platform.js";

const SIZE = 16;
const LEFT = 90;
const PER_LINE = 26;

const piece = (text: string, x: number, y: number): PdfPiece => ({ text, x, y, width: text.length * SIZE, size: SIZE });

/** A page of lines at the left margin; two leading blanks indent, a bar sets cells. */
function page(lines: readonly string[], number: number): PdfPage {
  const pieces = lines.flatMap((line, index): PdfPiece[] => {
    const y = 100 + index * 28;
    if (line.includes("|")) return line.split("|").map((cell, column) => piece(cell, LEFT + column * 110, y));
    const indent = line.startsWith("  ") ? 2 * SIZE : 0;
    return [piece(line.trimStart(), LEFT + indent, y)];
  });
  return { width: 600, height: 842, pieces: [...pieces, piece(`- ${number} -`, 280, 800)] };
}

const wrap = (text: string): readonly string[] => {
  const lines = [`  ${text.slice(0, PER_LINE - 2)}`];
  for (let at = PER_LINE - 2; at < text.length; at += PER_LINE) lines.push(text.slice(at, at + PER_LINE));
  return lines;
};

const FIRST =
  "本年度收入合计壹仟伍佰万元，与上年度相比，收入合计减少肆拾伍万元，下降百分之二，主要原因是财政压缩了项目经费，其余不变。";
const SECOND =
  "本年度支出合计壹仟伍佰万元，与上年度相比，支出合计减少肆拾伍万元，下降百分之二，主要原因是财政压缩了项目经费，其余不变。";

describe("PDF lines", () => {
  test("are joined to the paragraphs that were wrapped, across pages too; page numbers go", () => {
    const first = wrap(FIRST);
    const pages = [
      page(["  一、收入决算情况说明", ...first.slice(0, 2)], 1),
      page([...first.slice(2), "  二、支出决算情况说明", ...wrap(SECOND)], 2),
    ];
    expect(paragraphsOfPages(pages)).toEqual([
      { text: "一、收入决算情况说明", line: 1, page: 1 },
      { text: FIRST, line: 2, page: 1 },
      { text: "二、支出决算情况说明", line: 3, page: 2 },
      { text: SECOND, line: 4, page: 2 },
    ]);
  });

  test("of tables are told from prose", () => {
    const pages = [
      page([...wrap(FIRST), "科目|合计|基本|项目", "201|1.00|1.00|0.00", "208|2.00|2.00|0.00", ...wrap(SECOND)], 1),
    ];
    expect(paragraphsOfPages(pages).map(({ text, isInTable }) => [text, isInTable ?? false])).toEqual([
      [FIRST, false],
      ["科目\t合计\t基本\t项目", true],
      ["201\t1.00\t1.00\t0.00", true],
      ["208\t2.00\t2.00\t0.00", true],
      [SECOND, false],
    ]);
  });
});

describe("a PDF through its port", () => {
  const bytes = new TextEncoder().encode("%PDF-1.4");
  const read = (pages: readonly PdfPage[]) =>
    readTextDocument("说明.pdf", bytes, nodePlatform, { readPdf: () => Promise.resolve({ ok: true, pages }) });

  test("without text is named a scan", async () => {
    const empty = { width: 600, height: 842, pieces: [] };
    expect(await read([empty, empty])).toMatchObject({ ok: false, failure: { code: "scan" } });
  });

  test("is a text", async () => {
    expect(await read([page(wrap(FIRST), 1)])).toMatchObject({
      ok: true,
      document: { format: "pdf", file: "说明.pdf" },
    });
  });

  test("that is locked says so", async () => {
    const reading = await readTextDocument("说明.pdf", bytes, nodePlatform, {
      readPdf: () => Promise.resolve({ ok: false, reason: "encrypted" }),
    });
    expect(reading).toMatchObject({ ok: false, failure: { code: "encrypted" } });
  });
});
