/** Tracked changes and comments in a copy of a .docx: what is accepted, what is rejected, what stays. */
import { strFromU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readTextDocument } from "../../../src/documents/reading/read-text-document.js";
import { reviewNotes } from "../../../src/documents/review/notes-of-findings.js";
import { type ReviewedDocument, reviewDocx } from "../../../src/documents/review/review-docx.js";
import type { ReviewNote } from "../../../src/documents/review/review-note.js";
import type { Finding } from "../../../src/findings/finding.js";
import { nodePlatform } from "../../node-platform.js";
import { docxFile, p, part } from "../reading/docx-file.js";

const DATE = "2025-08-20T09:30:00Z";
const run = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join("")}</w:p>`;

function review(bytes: Uint8Array, notes: readonly ReviewNote[]): ReviewedDocument {
  const reviewed = reviewDocx(bytes, notes, { date: DATE }, nodePlatform);
  if (!reviewed.ok) throw new Error(JSON.stringify(reviewed));
  return reviewed.value;
}

const xmlOf = (bytes: Uint8Array, name = "word/document.xml"): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

async function linesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const reading = await readTextDocument("a.docx", bytes, nodePlatform);
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  return reading.document.paragraphs.map(({ text }) => text);
}

/** The text as it was before the tracked changes. */
const rejected = (xml: string): string =>
  xml
    .replace(/<w:ins [^>]*>.*?<\/w:ins>/gs, "")
    .replaceAll("delText", "t")
    .replace(/<[^>]*>/g, "");

const note = (line: number, text: string, from: string, to?: string): ReviewNote => {
  const start = text.indexOf(from);
  const end = start + from.length;
  return {
    line,
    start,
    end,
    comment: [`“${from}”有误。`],
    ...(to === undefined ? {} : { change: { start, end, to } }),
  };
};

const TEXT = "卫生健康支出87.81万元，占5.6%。";
const TITLE = "一、收入支出决算总体情况说明";

describe("a correction", () => {
  test.each<readonly [string, readonly string[]]>([
    ["in the middle of one run", [run(TEXT, "<w:b/>")]],
    [
      "over three runs of different formats",
      [run("卫生健康支出87.81万元，占"), run("5", "<w:i/>"), run(".6"), run("%。", "<w:b/>")],
    ],
    [
      "behind a bookmark and a page break",
      [
        run("卫生健康支出87.81万元，"),
        '<w:bookmarkStart w:id="7" w:name="x"/>',
        "<w:r><w:lastRenderedPageBreak/><w:t>占5.6%。</w:t></w:r>",
      ],
    ],
    ["inside a hyperlink", [run("卫生健康支出87.81万元，"), `<w:hyperlink>${run("占5.6%")}</w:hyperlink>`, run("。")]],
  ])("%s", async (_, runs) => {
    const bytes = docxFile({ body: p(TITLE) + paragraph(...runs) });
    const reviewed = review(bytes, [note(2, TEXT, "5.6%", "5.7%")]);
    expect(reviewed).toMatchObject({ changes: 1, comments: 1, unplaced: 0 });
    expect(await linesOf(reviewed.bytes)).toEqual([TITLE, TEXT.replace("5.6%", "5.7%")]);
    expect(rejected(xmlOf(reviewed.bytes))).toBe(TITLE + TEXT);
    const ids = [...xmlOf(reviewed.bytes).matchAll(/<w:(?:ins|del|bookmarkStart) w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(xmlOf(reviewed.bytes)).toContain(`w:author="决算核" w:date="${DATE}"`);
  });

  test("is written as what it replaces was, and leaves the rest of the run its format", () => {
    const bytes = docxFile({ body: paragraph(run(TEXT, '<w:b/><w:sz w:val="32"/>')) });
    const xml = xmlOf(review(bytes, [note(1, TEXT, "5.6%", "5.7%")]).bytes);
    const head = '<w:r><w:rPr><w:b/><w:sz w:val="32"/></w:rPr><w:t xml:space="preserve">';
    expect(xml).toContain(`${head}卫生健康支出87.81万元，占</w:t></w:r><w:commentRangeStart w:id="0"/><w:del `);
    expect(xml).toContain('<w:delText xml:space="preserve">5.6%</w:delText></w:r></w:del><w:ins ');
    expect(xml).toContain(`${head}5.7%</w:t></w:r></w:ins><w:commentRangeEnd w:id="0"/>`);
    expect(xml).toContain(`${head}。</w:t></w:r>`);
  });

  test("of a text with entities and tabs keeps them", async () => {
    const bytes = docxFile({
      body: paragraph("<w:r><w:t>A&amp;B&#60;</w:t><w:tab/><w:t>占5.6%&gt;</w:t></w:r>", run("一般公共预算")),
    });
    const text = "A&B<\t占5.6%>一般公共预算";
    const reviewed = review(bytes, [note(1, text, "5.6%", "5.7%<")]);
    expect(await linesOf(reviewed.bytes)).toEqual(["A&B<\t占5.7%<>一般公共预算"]);
  });

  test.each<readonly [string, readonly string[]]>([
    [
      "what somebody inserted",
      [run("卫生健康支出87.81万元，占"), `<w:ins w:id="3" w:author="甲">${run("5.6%。")}</w:ins>`],
    ],
    [
      "the result of a field",
      [
        run("卫生健康支出87.81万元，占"),
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=1</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        run("5.6%"),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        run("。"),
      ],
    ],
  ])("of %s is only a comment", async (_, runs) => {
    const bytes = docxFile({ body: paragraph(...runs) });
    const reviewed = review(bytes, [note(1, TEXT, "5.6%", "5.7%")]);
    expect(reviewed).toMatchObject({ changes: 0, comments: 1, unplaced: 0 });
    expect(await linesOf(reviewed.bytes)).toEqual([TEXT]);
  });
});

describe("comments", () => {
  test("stand behind those that are there, with paragraphs of their own", () => {
    const comments = part("comments", '<w:comment w:id="4" w:author="甲"><w:p/></w:comment>');
    const bytes = docxFile({
      body: paragraph(run(TEXT)),
      others: { "comments.xml": { type: "comments", xml: comments } },
    });
    const reviewed = review(bytes, [{ ...note(1, TEXT, "87.81万元"), comment: ["第一段", "第二段 <&>"] }]);
    const xml = xmlOf(reviewed.bytes, "word/comments.xml");
    expect(xml).toContain('<w:comment w:id="4" w:author="甲"><w:p/></w:comment><w:comment w:id="5" w:author="决算核"');
    expect(xml).toContain("第二段 &lt;&amp;&gt;");
    expect(xmlOf(reviewed.bytes)).toContain('<w:commentReference w:id="5"/>');
  });

  test("overlap, and the later of two changes of one figure is told in words", async () => {
    const bytes = docxFile({ body: paragraph(run("卫生健康支出87.81万元，"), run("占5.6%。")) });
    const reviewed = review(bytes, [
      note(1, TEXT, "87.81万元，占5.6%"),
      note(1, TEXT, "5.6%", "5.7%"),
      note(1, TEXT, "占5.6%", "占5.8%"),
    ]);
    expect(reviewed).toMatchObject({ changes: 1, comments: 3, unplaced: 0 });
    expect(await linesOf(reviewed.bytes)).toEqual([TEXT.replace("5.6%", "5.7%")]);
    const xml = xmlOf(reviewed.bytes);
    for (const id of [0, 1, 2]) {
      expect(xml.split(`<w:commentRangeStart w:id="${id}"/>`)).toHaveLength(2);
      expect(xml.split(`<w:commentRangeEnd w:id="${id}"/>`)).toHaveLength(2);
    }
  });

  test("of places that are not there are counted, and an unmarked file stays as it is", () => {
    const bytes = docxFile({ body: paragraph(run(TEXT)) });
    const reviewed = review(bytes, [
      { line: 9, start: 0, end: 2, comment: [""] },
      { line: 1, start: 90, end: 99, comment: [""] },
    ]);
    expect(reviewed).toEqual({ bytes, changes: 0, comments: 0, unplaced: 2 });
  });
});

test("all other parts stay byte for byte, in their order", () => {
  const others = {
    "styles.xml": { type: "styles", xml: part("styles", "") },
    "media/图.png": { type: "image", xml: "xx" },
  };
  const bytes = docxFile({ body: paragraph(run(TEXT)), others });
  const before = unzipSync(bytes);
  const after = unzipSync(review(bytes, [note(1, TEXT, "5.6%", "5.7%")]).bytes);
  const changed = ["[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels"];
  expect(Object.keys(after)).toEqual([...Object.keys(before), "word/comments.xml"]);
  for (const name of Object.keys(before)) if (!changed.includes(name)) expect(after[name]).toEqual(before[name]);
});

test("what is no Word document is refused", () => {
  const reviewed = reviewDocx(zipSync({ "a.txt": new Uint8Array([1]) }), [], { date: DATE }, nodePlatform);
  expect(reviewed.ok).toBe(false);
});

describe("notes of findings", () => {
  const finding = (quote: string, actual?: string, expected?: string): Finding => ({
    id: "JS-401-000000000000",
    rule: "narrative/x",
    number: "JS-401",
    severity: "error",
    message: "不符。",
    why: "因为。",
    fix: "请改。",
    basis: "",
    where: [{ kind: "text", file: "说明.docx", section: "五", line: 3, start: 10, end: 10 + quote.length, quote }],
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
  });
  const changeOf = (...given: Parameters<typeof finding>): unknown =>
    reviewNotes([finding(...given)], "说明.docx")[0]?.change;

  test("hold the correction where it is certain where it goes", () => {
    expect(changeOf("占5.6%", "5.6%", "5.7%")).toEqual({ start: 11, end: 15, to: "5.7%" });
    expect(changeOf("支出3,254.33万元", "3254.33", "3245.33")).toEqual({ start: 12, end: 20, to: "3,245.33" });
    expect(changeOf("支出12.3万元", "12.3万元", "13.2万元")).toEqual({ start: 12, end: 16, to: "13.2" });
    expect(changeOf("下降2.8%", "下降", "增长")).toEqual({ start: 10, end: 12, to: "增长" });
  });

  test("hold none where it is not", () => {
    expect(changeOf("占5.6%，占5.6%", "5.6%", "5.7%")).toBeUndefined();
    expect(changeOf("支出13.50万元", "3.50", "3.60")).toBeUndefined();
    expect(changeOf("支出3.501万元", "3.50", "3.60")).toBeUndefined();
    expect(changeOf("支出3.50万元", "3.50", "")).toBeUndefined();
    expect(changeOf("支出3.50万元")).toBeUndefined();
  });

  test("are those of the one document", () => {
    expect(reviewNotes([finding("占5.6%", "5.6%", "5.7%")], "别的.docx")).toEqual([]);
    const waived = { ...finding("占5.6%", "5.6%", "5.7%"), waived: { reason: "有说明", by: "甲", at: "2025-01-01" } };
    expect(reviewNotes([waived], "说明.docx")).toEqual([]);
  });
});
