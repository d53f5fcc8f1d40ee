import { AlignmentType, LineRuleType, Paragraph, TextRun } from "docx";
import type { DisclosureBook } from "../disclosure-book.js";
import { emWidth } from "../typeset/fit-table.js";
import { xmlCharacters } from "../xml-characters.js";
import { FONTS, fontOf, SIZE } from "./official-style.js";

/** 一号, as on covers; smaller where a long name would break. */
const TITLE_SIZE = 52;
const LINE_WIDTH = 442;

/** The cover: year, unit and title, each on its line; the date is left blank for the hand that publishes it. */
export function coverParagraphs({ year, unit }: DisclosureBook): readonly Paragraph[] {
  const name = unit ?? "【待补：单位名称】";
  const size = Math.max(36, Math.min(TITLE_SIZE, Math.floor((LINE_WIDTH * 2) / emWidth(name))));
  return [
    centred(year === undefined ? "【待补：决算年度】" : `${year}年度`, FONTS.title, size, 3200),
    centred(name, FONTS.title, size, 240),
    centred("部门决算公开", FONTS.title, size, 240),
    centred("　　　　年　　月　　日", FONTS.subheading, SIZE.body, 5600),
  ];
}

const centred = (text: string, font: string, size: number, before: number): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: size * 15, lineRule: LineRuleType.EXACT, before, after: 0 },
    children: [new TextRun({ text: xmlCharacters(text), font: fontOf(font), size, ...marked(text) })],
  });

const marked = (text: string) => (text.includes("【待补") ? ({ highlight: "yellow" } as const) : {});
