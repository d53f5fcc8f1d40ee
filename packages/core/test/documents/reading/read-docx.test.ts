import { describe, expect, test } from "vitest";
import { readTextDocument } from "../../../src/documents/reading/read-text-document.js";
import type { TextParagraph } from "../../../src/documents/text-document.js";
import { nodePlatform } from "../../node-platform.js";
import { type DocxParts, docxFile, p, part } from "./docx-file.js";

async function paragraphs(parts: DocxParts): Promise<readonly TextParagraph[]> {
  const reading = await readTextDocument("说明.docx", docxFile(parts), nodePlatform);
  if (!reading.ok) throw new Error(reading.failure.message);
  return reading.document.paragraphs;
}

const texts = async (parts: DocxParts): Promise<readonly string[]> => (await paragraphs(parts)).map(({ text }) => text);

describe("the text of a .docx", () => {
  test("keeps insertions, drops deletions and moved-away text, and counts every paragraph", async () => {
    const body = `${p("一、收入决算情况说明")}<w:p/><w:p><w:r><w:t>本年收入</w:t></w:r><w:ins><w:r><w:t>12.30</w:t></w:r></w:ins><w:del><w:r><w:delText>11.30</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:r><w:t>万元。</w:t></w:r></w:p>`;
    expect(await paragraphs({ body })).toEqual([
      { text: "一、收入决算情况说明", line: 1 },
      { text: "本年收入12.30万元。", line: 3 },
    ]);
  });

  test("keeps field results, tabs, breaks and hyphens, drops field codes and hidden text", async () => {
    const run = (inner: string): string => `<w:r>${inner}</w:r>`;
    const body = `<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}${run("<w:instrText>PAGE 42</w:instrText>")}${run('<w:fldChar w:fldCharType="separate"/>')}${run("<w:t>本年收入</w:t>")}${run("<w:rPr><w:vanish/></w:rPr><w:t>内部批注</w:t>")}${run('<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>合计</w:t>')}<w:fldSimple w:instr="X">${run("<w:t>12</w:t>")}</w:fldSimple>${run("<w:tab/><w:t>万元</w:t><w:br/><w:noBreakHyphen/>")}</w:p>`;
    expect(await texts({ body })).toEqual(["本年收入合计12\t万元\n-"]);
  });

  test("marks tables, but not a frame of one cell; reads text boxes once", async () => {
    const cell = (inner: string): string => `<w:tc>${inner}</w:tc>`;
    const box = `<w:txbxContent>${p("文本框里的情况说明")}</w:txbxContent>`;
    const body = `<w:tbl><w:tr>${cell(p("项目名称"))}${cell(p("1.00"))}</w:tr></w:tbl><w:tbl><w:tr>${cell(p("框里的一段情况说明"))}</w:tr></w:tbl><w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const read = await paragraphs({ body });
    expect(read.map(({ text, line, isInTable }) => [line, text, isInTable])).toEqual([
      [1, "项目名称", true],
      [2, "1.00", true],
      [3, "框里的一段情况说明", undefined],
      [4, "前", undefined],
      [5, "文本框里的情况说明", undefined],
    ]);
  });

  test("gives automatic numbers beside their paragraphs, by list and by style", async () => {
    const level = (index: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, "chineseCountingThousand", "%1、")}${level(1, "decimal", "（%2）")}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`;
    const styles = `<w:style w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>`;
    const second = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>';
    const read = await paragraphs({
      body: `${p("收入决算情况说明", '<w:pStyle w:val="a"/>')}${p("分项说明", second)}${p("又一分项说明", second)}${p("支出决算情况说明", '<w:pStyle w:val="a"/>')}${p("再一分项说明", second)}${p("没有编号的段落", '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>')}`,
      others: {
        "numbering.xml": { type: "numbering", xml: part("numbering", numbering) },
        "styles.xml": { type: "styles", xml: part("styles", styles) },
      },
    });
    expect(read.map(({ number }) => number)).toEqual(["一、", "（1）", "（2）", "二、", "（1）", undefined]);
    expect(read.map(({ heading }) => heading)).toEqual([1, undefined, undefined, 1, undefined, 1]);
  });

  test("reads headers and notes with the part they stand in", async () => {
    const read = await paragraphs({
      body: p("正文里的情况说明"),
      others: { "header1.xml": { type: "header", xml: part("hdr", p("页眉文字")) } },
    });
    expect(read[1]).toEqual({ text: "页眉文字", line: 1, part: "word/header1.xml" });
  });
});

describe("a .docx that cannot be read", () => {
  const failure = async (bytes: Uint8Array): Promise<string> => {
    const reading = await readTextDocument("说明.docx", bytes, nodePlatform);
    return reading.ok ? "ok" : reading.failure.code;
  };

  test("has a document type declaration", async () => {
    expect(await failure(docxFile({ body: p("文字"), prolog: '<!DOCTYPE x [<!ENTITY a "b">]>' }))).toBe("dtd");
  });

  test("is cut off, broken or holds no text", async () => {
    const whole = docxFile({ body: p("正文里的情况说明") });
    expect(await failure(whole.slice(0, whole.length - 40))).toBe("truncated");
    expect(await failure(docxFile({ body: "<w:p><w:r></w:p>" }))).toBe("damaged");
    expect(await failure(docxFile({ body: "<w:p/>" }))).toBe("no-prose");
  });
});
