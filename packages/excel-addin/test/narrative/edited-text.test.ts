import { paragraphText, type WrittenParagraph, type WrittenSpan, type WrittenText } from "@juesuan/core";
import { describe, expect, it } from "vitest";
import { tracedSpans, UNTRACED, withParagraphEdits } from "../../src/narrative/edited-text.js";

const figure = (text: string, column: number): WrittenSpan => ({
  kind: "figure",
  text,
  quantity: "summary-total",
  trace: { how: "cell", cells: [{ sheet: "01", row: 7, column }], keys: [] },
});
const paragraph: WrittenParagraph = {
  spans: [
    { kind: "text", text: "收入总计" },
    figure("1548.05", 3),
    { kind: "text", text: "万元，占" },
    figure("48.05", 4),
    { kind: "text", text: "%。" },
  ],
};
const figuresOf = (spans: readonly WrittenSpan[]) =>
  spans.flatMap((span) =>
    span.kind === "figure" ? [`${span.text}@${span.quantity === UNTRACED ? "无" : span.trace.cells[0]?.column}`] : [],
  );

describe("a paragraph that was rewritten", () => {
  it("keeps the cells of figures that stand as they were, in their order", () => {
    const text = "2024年，收入合计1548.05万元，比重为48.05%。";
    const spans = tracedSpans(text, paragraph);
    expect(figuresOf(spans)).toEqual(["2024@无", "1548.05@3", "48.05@4"]);
    expect(paragraphText({ spans })).toBe(text);
  });

  it("shows figures that were typed as coming from no cell", () => {
    expect(figuresOf(tracedSpans("收入总计1548.50万元，占48.05%。", paragraph))).toEqual(["1548.50@无", "48.05@4"]);
  });

  it("does not find a figure inside a longer one", () => {
    expect(figuresOf(tracedSpans("共148.05元、48.053元", paragraph))).toEqual(["148.05@无", "48.053@无"]);
  });
});

describe("a text with rewritten paragraphs", () => {
  const missing = { key: "reason/summary-change", what: "变动原因" };
  const text: WrittenText = {
    title: { spans: [] },
    sections: [
      {
        no: "一",
        title: "",
        heading: "一、",
        level: 1,
        paragraphs: [paragraph, { spans: [{ kind: "missing", text: "【待补：变动原因】", input: missing }] }],
      },
    ],
    missing: [missing],
    doubtful: [],
  };
  const edit = { section: "一", index: 1, original: "【待补：变动原因】", text: "人员增加。" };

  it("puts the user's words in place, and no longer asks for what they replaced", () => {
    const edited = withParagraphEdits(text, [edit]);
    expect(edited.sections[0]?.paragraphs.map(paragraphText)).toEqual([
      "收入总计1548.05万元，占48.05%。",
      "人员增加。",
    ]);
    expect(edited.missing).toEqual([]);
  });

  it("drops an edit whose paragraph reads differently by now", () => {
    const edited = withParagraphEdits(text, [{ ...edit, original: "别的" }]);
    expect(edited.sections).toEqual(text.sections);
    expect(edited.missing).toEqual([missing]);
  });
});
