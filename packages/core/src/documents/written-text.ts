/**
 * A text that the product writes: sections of paragraphs, whose figures keep the cells they came from. Every output
 * format (Markdown, plain text, .docx, a worksheet) renders this one value.
 */
import type { Figure } from "../money/figure.js";
import type { CellRef } from "../workbook/reference.js";

/**
 * Where a figure comes from. `cell`: it stands in exactly these cells (two when two cells state it); `computed`: it was
 * calculated from them; `supplement`: the user stated it in 情况说明资料 and no cell of a table holds it.
 */
export interface Trace {
  readonly how: "cell" | "computed" | "supplement";
  readonly cells: readonly CellRef[];
  /** Keys of 情况说明资料 that took part. */
  readonly keys: readonly string[];
}

/** Something the text needs and nobody has given yet. */
export interface MissingInput {
  /** The key in 情况说明资料, `table/<table id>` for a table, `cell/<sheet>!<A1>` for an unreadable cell, `year`, `unit`. */
  readonly key: string;
  /** What is missing, in Chinese: “2023年度收入合计”. */
  readonly what: string;
}

/** A figure that may not be published before an open error is settled. */
export interface DoubtfulFigure {
  readonly what: string;
  readonly trace: Trace;
}

/** A run of a paragraph. */
export type WrittenSpan =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "figure"; readonly text: string; readonly quantity: string; readonly trace: Trace }
  | { readonly kind: "missing"; readonly text: string; readonly input: MissingInput }
  | { readonly kind: "doubtful"; readonly text: string; readonly quantity: string; readonly figure: DoubtfulFigure };

export interface WrittenParagraph {
  readonly spans: readonly WrittenSpan[];
}

/** A value of a chart. */
export interface WrittenChartPoint {
  /** What it stands for: “2023年度”, “财政拨款收入”. */
  readonly label: string;
  /** The value as printed with the cells it came from, or the placeholder where it is missing or in doubt. */
  readonly span: Exclude<WrittenSpan, { readonly kind: "text" }>;
  /** The value in 万元 as printed; absent exactly where the span is no figure. */
  readonly value?: Figure;
}

/** A chart as data; every output format draws it its own way. */
export interface WrittenChart {
  /** `bars`: one bar per point; `pie`: the points are parts of a whole. */
  readonly kind: "bars" | "pie";
  /** Number through the whole text, 1 for 图1. */
  readonly no: number;
  readonly title: string;
  /** As printed under the chart: “图1：收、支决算总计变动情况”. */
  readonly caption: string;
  readonly series: readonly { readonly name: string; readonly points: readonly WrittenChartPoint[] }[];
}

export interface WrittenSection {
  /** Number as findings cite it: `五`, `五(二)`. */
  readonly no: string;
  /** Title without its number. */
  readonly title: string;
  /** The heading as printed: “五、…”, “（二）…”. */
  readonly heading: string;
  /** 1 for `五`, 2 for `五(二)`. */
  readonly level: number;
  readonly paragraphs: readonly WrittenParagraph[];
  /** Charts that the style puts after the paragraphs; absent when there are none. */
  readonly charts?: readonly WrittenChart[];
}

/** Something that was written as supplied and should be looked at again. */
export interface WrittenRemark {
  /** The key in 情况说明资料. */
  readonly key: string;
  readonly message: string;
}

export interface WrittenText {
  readonly title: WrittenParagraph;
  readonly sections: readonly WrittenSection[];
  /** 名词解释, a part of its own in the disclosure (`no` “第五部分”); absent when the style has none. */
  readonly glossary?: WrittenSection;
  /** What has to be supplied, each input once, in the order of the text. */
  readonly missing: readonly MissingInput[];
  /** What has to be settled first, each figure once, in the order of the text. */
  readonly doubtful: readonly DoubtfulFigure[];
  /** What was supplied and does not fit, each once; absent when there is nothing. */
  readonly remarks?: readonly WrittenRemark[];
}

/** Sections and, after them, 名词解释. */
export const partsOf = ({ sections, glossary }: WrittenText): readonly WrittenSection[] =>
  glossary ? [...sections, glossary] : sections;

/** Captions of the section's charts: they mark the places of the pictures in formats that draw none. */
export const captionsOf = ({ charts = [] }: WrittenSection): readonly string[] => charts.map(({ caption }) => caption);

/** The paragraph as plain characters. */
export const paragraphText = (paragraph: WrittenParagraph): string => paragraph.spans.map((span) => span.text).join("");
