import { paragraphText, partsOf, type WrittenSpan, type WrittenText } from "@juesuan/core";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Looks of official documents: 小标宋 for the title, 黑体 and 楷体 for headings, 仿宋 for the text, 三号. */
const TITLE = "font-family:方正小标宋简体,宋体;font-size:22pt;text-align:center;line-height:33pt";
const HEADINGS = [
  "font-family:黑体;font-size:16pt;text-indent:2em;line-height:28pt",
  "font-family:楷体_GB2312,楷体;font-size:16pt;text-indent:2em;line-height:28pt",
] as const;
const BODY = "font-family:仿宋_GB2312,仿宋;font-size:16pt;text-indent:2em;line-height:28pt";
const OPEN = "background:#ffe3a6";

/** The text as HTML for the clipboard: Word and WPS keep fonts, sizes and indents. What is open stays marked. */
export function narrativeHtml(text: WrittenText): string {
  const paragraph = (style: string, content: string) => `<p style="${style}">${content}</p>`;
  const spans = (all: readonly WrittenSpan[]) => all.map(spanHtml).join("");
  const parts = partsOf(text).flatMap((section) => [
    paragraph(HEADINGS[section.level === 1 ? 0 : 1], escaped(section.heading)),
    ...section.paragraphs.map((each) => paragraph(BODY, spans(each.spans))),
  ]);
  return [paragraph(TITLE, spans(text.title.spans)), ...parts].join("\n");
}

const spanHtml = (span: WrittenSpan): string =>
  span.kind === "missing" || span.kind === "doubtful"
    ? `<span style="${OPEN}">${escaped(span.text)}</span>`
    : escaped(span.text);

/** The text as plain characters. */
export const narrativeLines = (text: WrittenText): readonly string[] => [
  paragraphText(text.title),
  ...partsOf(text).flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.map(paragraphText)]),
];
