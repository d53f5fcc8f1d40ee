import { describe, expect, it } from "vitest";
import { openPoints } from "../../../src/documents/open-points.js";
import { narrativeDocument } from "../../../src/documents/word/narrative-document.js";
import { paragraphText, partsOf, type WrittenChart, type WrittenText } from "../../../src/documents/written-text.js";
import { nodePlatform } from "../../node-platform.js";
import { elementsOf, openedParts, paragraphsOf, textOf, xmlOf } from "./opened-package.js";
import { packageProblems } from "./package-rules.js";
import { CHARTS, OPEN_TEXT, textWith } from "./written.js";

const open = async (text: WrittenText) => openedParts(await narrativeDocument(text, nodePlatform));

/** Every line that a reader of the text has to find, in order. */
const linesOf = (text: WrittenText): readonly string[] => [
  paragraphText(text.title),
  ...partsOf(text).flatMap((section) => [
    section.heading,
    ...section.paragraphs.map(paragraphText),
    ...(section.charts ?? []).map(captionOf),
  ]),
];

const captionOf = ({ caption, series }: WrittenChart): string => {
  const open = series.flatMap(({ points }) => points.map(({ span }) => span)).filter(({ kind }) => kind !== "figure");
  return caption + open.map(({ text }) => text).join("");
};

describe("a 情况说明 in Word", () => {
  it("holds every line of the text in order, and what is open on a page of its own at the end", async () => {
    const parts = await open(OPEN_TEXT);
    const points = openPoints(OPEN_TEXT);
    const paragraphs = paragraphsOf(parts);
    const lines = linesOf(OPEN_TEXT);
    expect(paragraphs.slice(0, lines.length)).toEqual(lines);
    expect(paragraphs.slice(lines.length)).toEqual([
      points?.heading,
      "本页不公开；处理完后重新生成，或删去本页。",
      ...(points?.points ?? []).map((point, index) => `${index + 1}. ${point}`),
    ]);
    const [breaking, ...others] = elementsOf(xmlOf(parts, "word/document.xml"), "w:p").filter(
      (paragraph) => elementsOf(paragraph, "w:pageBreakBefore").length > 0,
    );
    expect(breaking && textOf(breaking)).toBe(points?.heading);
    expect(others).toEqual([]);
  });

  it("has no last page when nothing is open", async () => {
    const text = textWith([]);
    expect(paragraphsOf(await open(text))).toEqual(linesOf(text));
  });

  it("marks what is missing or in doubt, and nothing else", async () => {
    const parts = await open(OPEN_TEXT);
    const marked = elementsOf(xmlOf(parts, "word/document.xml"), "w:r")
      .filter((run) => elementsOf(run, "w:highlight").length > 0)
      .map(textOf);
    const expected = OPEN_TEXT.sections
      .flatMap(({ paragraphs, charts = [] }) => [
        ...paragraphs.flatMap(({ spans }) => spans),
        ...charts.flatMap(({ series }) => series.flatMap(({ points }) => points.map(({ span }) => span))),
      ])
      .filter(({ kind }) => kind === "missing" || kind === "doubtful");
    expect(expected.length).toBeGreaterThan(1);
    expect(marked).toEqual(expected.map(({ text }) => text));
  });

  it("keeps to the rules of Open XML packages", async () => {
    expect(packageProblems(await open(textWith(CHARTS)))).toEqual([]);
  });

  it("writes the same bytes for the same text", async () => {
    const [one, other] = [
      await narrativeDocument(OPEN_TEXT, nodePlatform),
      await narrativeDocument(OPEN_TEXT, nodePlatform),
    ];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it("is set as official documents are", async () => {
    const parts = await open(OPEN_TEXT);
    const styles = elementsOf(xmlOf(parts, "word/styles.xml"), "w:style");
    const look = (id: string) => {
      const style = styles.find((each) => each.getAttribute("w:styleId") === id);
      return {
        font: style?.getElementsByTagName("w:rFonts")[0]?.getAttribute("w:eastAsia"),
        size: style?.getElementsByTagName("w:sz")[0]?.getAttribute("w:val"),
        indent: style?.getElementsByTagName("w:ind")[0]?.getAttribute("w:firstLineChars"),
      };
    };
    expect(look("Title")).toEqual({ font: "方正小标宋简体", size: "44", indent: "0" });
    expect(look("Heading1")).toEqual({ font: "黑体", size: "32", indent: "200" });
    expect(look("Heading2")).toEqual({ font: "楷体_GB2312", size: "32", indent: "200" });
    expect(look("OfficialBody").indent).toBe("200");
    const [defaults] = elementsOf(xmlOf(parts, "word/styles.xml"), "w:docDefaults");
    expect(defaults?.getElementsByTagName("w:rFonts")[0]?.getAttribute("w:eastAsia")).toBe("仿宋_GB2312");
    const spacing = defaults?.getElementsByTagName("w:spacing")[0];
    expect([spacing?.getAttribute("w:line"), spacing?.getAttribute("w:lineRule")]).toEqual(["560", "exact"]);
    const footers = [...parts.keys()].filter((name) => /^word\/footer\d+\.xml$/.test(name));
    expect(footers).toHaveLength(2);
    for (const name of footers) {
      expect(paragraphsOf(parts, name)).toEqual(["—  —"]);
      expect(elementsOf(xmlOf(parts, name), "w:instrText").map((code) => code.textContent)).toEqual(["PAGE"]);
    }
  });

  it("survives text that XML cannot hold or would take for markup", async () => {
    const words = "<w:p>&\u0000\u0007]]>\ud800 “引号”";
    const text = { ...textWith([]), title: { spans: [{ kind: "text" as const, text: words }] } };
    const parts = await open(text);
    expect(paragraphsOf(parts)[0]).toBe("<w:p>&]]> “引号”");
    expect(packageProblems(parts)).toEqual([]);
  });
});
