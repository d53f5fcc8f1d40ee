import { HeadingLevel, Paragraph, TextRun } from "docx";
import { openPoints } from "../open-points.js";
import { emWidth } from "../typeset/fit-table.js";
import type { WrittenSection, WrittenText } from "../written-text.js";
import { xmlCharacters } from "../xml-characters.js";
import { BODY_STYLE, FONTS, fontOf } from "./official-style.js";
import { chartParagraphs } from "./word-chart.js";
import { runsOf } from "./written-runs.js";

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** A heading; level 1 is the highest of the document. */
export const heading = (text: string, level: number): Paragraph =>
  new Paragraph({
    heading: LEVELS[level - 1] ?? HeadingLevel.HEADING_3,
    children: [new TextRun(xmlCharacters(text))],
  });

/** The title of a part: its number, the unit and what it is, each on its line where they do not fit one. */
export function partTitleLines(title: string): readonly string[] {
  const [number = "", name = ""] = title.split("　");
  if (emWidth(title) <= PART_CHARACTERS) return [`${number}　${name}`];
  const year = emWidth(name) > PART_CHARACTERS ? name.search(/\d{4}年/u) : -1;
  return year > 0 ? [number, name.slice(0, year), name.slice(year)] : [number, name];
}

export const partTitle = (title: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: partTitleLines(title).map(
      (line, index) => new TextRun({ text: xmlCharacters(line), ...(index > 0 ? { break: 1 } : {}) }),
    ),
  });

/** Characters of a part's title on one line. */
export const PART_CHARACTERS = 20;

/**
 * Sections with their paragraphs and charts.
 * @param above how many levels of headings stand above a section of level 1
 */
export const sectionParagraphs = (sections: readonly WrittenSection[], above: number): readonly Paragraph[] =>
  sections.flatMap((section) => [
    ...(section.heading === "" ? [] : [heading(section.heading, section.level + above)]),
    ...section.paragraphs.map((paragraph) => new Paragraph({ style: BODY_STYLE, children: [...runsOf(paragraph)] })),
    ...(section.charts ?? []).flatMap(chartParagraphs),
  ]);

/** What is open, to stand on a page of its own at the end, so that it can be taken out before publishing. */
export function openPointsParagraphs(text: Pick<WrittenText, "missing" | "doubtful">): readonly Paragraph[] {
  const open = openPoints(text);
  if (!open) return [];
  const line = (words: string, font: string, color?: string): Paragraph =>
    new Paragraph({
      style: BODY_STYLE,
      ...(color ? { pageBreakBefore: true } : {}),
      children: [new TextRun({ text: xmlCharacters(words), font: fontOf(font), ...(color ? { color } : {}) })],
    });
  return [
    line(open.heading, FONTS.heading, "C00000"),
    line("本页不公开；处理完后重新生成，或删去本页。", FONTS.subheading),
    ...open.points.map((point, index) => line(`${index + 1}. ${point}`, FONTS.body)),
  ];
}
