/**
 * How official documents are set (GB/T 9704-2012 党政机关公文格式): A4, the page body 156 mm × 225 mm, 仿宋 三号 at 28 pt,
 * title 小标宋 二号, headings 黑体 and 楷体. Fonts are named, never embedded.
 */
import { AlignmentType, type IFontAttributesProperties, type IStylesOptions, LineRuleType } from "docx";

export const FONTS = {
  title: "方正小标宋简体",
  heading: "黑体",
  subheading: "楷体_GB2312",
  body: "仿宋_GB2312",
  pageNumber: "宋体",
} as const;

/** What is used where a font is not installed: those that come with Windows and macOS. */
export const FONT_SUBSTITUTES: ReadonlyMap<string, string> = new Map([
  [FONTS.title, "宋体"],
  [FONTS.subheading, "楷体"],
  [FONTS.body, "仿宋"],
]);

/** Type sizes in half-points. */
export const SIZE = { title: 44, body: 32, contents: 28, pageNumber: 28, caption: 24 } as const;

/** 28 pt exactly, in twentieths of a point. */
export const LINE = { line: 560, lineRule: LineRuleType.EXACT } as const;

/** Lines that grow with what stands in them, for charts. */
export const GROWING_LINE = { line: 240, lineRule: LineRuleType.AUTO } as const;

/** Two characters of the body. */
export const FIRST_LINE = { firstLine: 640, firstLineChars: 200 } as const;
export const NO_INDENT = { firstLine: 0, firstLineChars: 0 } as const;

/** A4 and its margins in twips (1 mm = 56.7 twips); the page number stands 7 mm below the page body. */
export const PAGE = {
  width: 11906,
  height: 16838,
  margin: { top: 2098, bottom: 1984, left: 1587, right: 1474, header: 851, footer: 1304 },
} as const;

/** One font for every script, so that “ ” and digits in Chinese text come from the same font. */
export const fontOf = (name: string): IFontAttributesProperties => ({
  ascii: name,
  hAnsi: name,
  eastAsia: name,
  cs: name,
  hint: "eastAsia",
});

/** Digits and Latin letters as English, or programs that break Chinese anywhere would break figures in two. */
const LANGUAGES = { value: "en-US", eastAsia: "zh-CN" } as const;

/** What the headings of a document look like, from the first level down. */
export const HEADING_LOOKS = {
  /** 第一部分 …, centred at the head of a page. */
  part: {
    run: { font: fontOf(FONTS.title), size: SIZE.title, bold: false, color: "000000" },
    paragraph: {
      alignment: AlignmentType.CENTER,
      indent: NO_INDENT,
      spacing: { ...LINE, line: 680, before: 0, after: 560 },
      keepNext: true,
    },
  },
  /** 一、… */
  section: {
    run: { font: fontOf(FONTS.heading), size: SIZE.body, bold: false, color: "000000" },
    paragraph: { indent: FIRST_LINE, spacing: { ...LINE, before: 0, after: 0 }, keepNext: true },
  },
  /** （一）… */
  subsection: {
    run: { font: fontOf(FONTS.subheading), size: SIZE.body, bold: false, color: "000000" },
    paragraph: { indent: FIRST_LINE, spacing: { ...LINE, before: 0, after: 0 }, keepNext: true },
  },
} as const;

export type HeadingLook = keyof typeof HEADING_LOOKS;

const HEADING_STYLES = ["heading1", "heading2", "heading3"] as const;

/** The styles of a document whose headings of level 1, 2 … look as said. */
export function officialStyles(headings: readonly HeadingLook[]): IStylesOptions {
  const byLevel = headings.map((look, level) => [HEADING_STYLES[level], HEADING_LOOKS[look]]);
  return {
    default: {
      document: {
        run: { font: fontOf(FONTS.body), size: SIZE.body, language: LANGUAGES },
        // Every page is filled to its last line, as the standard has it (22 lines), and as pages are counted for the contents.
        paragraph: { spacing: { ...LINE, before: 0, after: 0 }, alignment: AlignmentType.BOTH, widowControl: false },
      },
      title: {
        run: { font: fontOf(FONTS.title), size: SIZE.title, bold: false },
        paragraph: {
          alignment: AlignmentType.CENTER,
          indent: NO_INDENT,
          spacing: { ...LINE, line: 680, before: 0, after: 560 },
        },
      },
      ...Object.fromEntries(byLevel),
    },
    paragraphStyles: [
      { id: BODY_STYLE, name: "公文正文", basedOn: "Normal", quickFormat: true, paragraph: { indent: FIRST_LINE } },
      {
        id: CAPTION_STYLE,
        name: "图题",
        basedOn: "Normal",
        run: { size: SIZE.caption },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { ...LINE, after: 120 } },
      },
      // The entries of the table of contents, which Word keeps when it updates the table.
      { id: "TOC1", name: "toc 1", basedOn: "Normal", run: { font: fontOf(FONTS.heading), size: SIZE.contents } },
      {
        id: "TOC2",
        name: "toc 2",
        basedOn: "Normal",
        run: { size: SIZE.contents },
        paragraph: { indent: { left: 560 } },
      },
    ],
  };
}

export const BODY_STYLE = "OfficialBody";
export const CAPTION_STYLE = "FigureCaption";
