import {
  AlignmentType,
  HeadingLevel,
  type IPropertiesOptions,
  type ISectionOptions,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
} from "docx";
import type { Platform } from "../../workbook/platform.js";
import { type BookPart, bookTitle, type DisclosureBook } from "../disclosure-book.js";
import type { Orientation } from "../typeset/fit-table.js";
import { xmlCharacters } from "../xml-characters.js";
import { coverParagraphs } from "./book-cover.js";
import { type BookLayout, CONTENTS_LEVELS, hasTitlePage, layOut, tablesOf } from "./book-layout.js";
import { numbersOf } from "./heading-pages.js";
import { openPointsParagraphs, partTitle, sectionParagraphs } from "./narrative-content.js";
import { BODY_STYLE, FONTS, fontOf, NO_INDENT, officialStyles, PAGE, SIZE } from "./official-style.js";
import { packDocument } from "./pack-document.js";
import { noPageNumbers, pageNumbers } from "./page-number.js";
import { tablePage } from "./word-table.js";

const UPRIGHT = { size: { width: PAGE.width, height: PAGE.height }, margin: PAGE.margin } as const;

/** 25 mm above and below, 20 mm at the sides: a table needs the room. */
const TABLE_MARGIN = { top: 1417, bottom: 1417, left: 1134, right: 1134, header: 851, footer: 794 } as const;

const tablePaper = (orientation: Orientation) => ({
  size: {
    width: PAGE.width,
    height: PAGE.height,
    orientation: orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  },
  margin: TABLE_MARGIN,
});

/**
 * Writes the whole disclosure as .docx: cover, contents, parts; what is open stands on the last page. The contents are a
 * field whose entries and page numbers are already there, and which Word can update.
 */
export function bookDocument(book: DisclosureBook, platform: Platform): Promise<Uint8Array> {
  const layout = layOut(book);
  const parts = book.parts.flatMap((part) => partSections(part, layout));
  const open = openPointsParagraphs(book);
  const sections: ISectionOptions[] = [
    { properties: { page: UPRIGHT }, footers: noPageNumbers(), children: coverParagraphs(book) },
    { properties: { page: UPRIGHT }, children: contents() },
    ...parts.map((section, index) => (index === 0 ? numbered(section) : section)),
    // A new section would begin a page too, and after it the heading another.
    ...(open.length > 0 ? [{ properties: { page: UPRIGHT, type: SectionType.CONTINUOUS }, children: open }] : []),
  ];
  const properties: IPropertiesOptions = {
    styles: officialStyles(["part", "section", "subsection"]),
    pageNumbers: (body) => ({ bookmarks: numbersOf(body, layout.pages) }),
    sections,
  };
  return packDocument(bookTitle(book), properties, platform);
}

/** Page numbers begin with the first part. */
const numbered = (section: ISectionOptions): ISectionOptions => ({
  ...section,
  footers: pageNumbers(),
  properties: { ...section.properties, page: { ...section.properties?.page, pageNumbers: { start: 1 } } },
});

const contents = () => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 400 },
    children: [new TextRun({ text: "目　　录", font: fontOf(FONTS.title), size: SIZE.title })],
  }),
  new TableOfContents("目录", { hyperlink: true, headingStyleRange: `1-${CONTENTS_LEVELS}` }),
];

function partSections(part: BookPart, layout: BookLayout): readonly ISectionOptions[] {
  if (part.kind === "text") {
    const children = [partTitle(part.title), ...sectionParagraphs(part.sections, 1)];
    return [{ properties: { page: UPRIGHT }, children }];
  }
  const tables = tablesOf(layout, part).map(({ table, fitted }, index) => ({
    properties: { page: tablePaper(fitted.orientation) },
    children: [
      ...(index === 0 && !hasTitlePage(part) ? [partTitle(part.title)] : []),
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        indent: NO_INDENT,
        children: [new TextRun(xmlCharacters(table.heading))],
      }),
      ...tablePage(table.page, fitted),
    ],
  }));
  return hasTitlePage(part) ? [titlePage(part), ...tables] : tables;
}

/** The title of a part of tables and what they are. */
const titlePage = ({ title, tables }: Extract<BookPart, { kind: "tables" }>): ISectionOptions => ({
  properties: { page: UPRIGHT },
  children: [
    partTitle(title),
    ...tables.map(
      (table) => new Paragraph({ style: BODY_STYLE, children: [new TextRun(xmlCharacters(table.heading))] }),
    ),
  ],
});
