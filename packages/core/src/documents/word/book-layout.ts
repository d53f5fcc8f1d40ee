/** Where everything in the whole disclosure comes to stand, before it is written: the fitted tables, the page of each heading. */
import type { BookPart, BookTable, DisclosureBook } from "../disclosure-book.js";
import { emWidth, type FittedTable, fitTable } from "../typeset/fit-table.js";
import { paragraphText, type WrittenSection } from "../written-text.js";
import { PART_CHARACTERS, partTitleLines } from "./narrative-content.js";
import { PageCounter } from "./page-counter.js";

/** Headings down to this level stand in the table of contents. */
export const CONTENTS_LEVELS = 2;

/** Height of a part's title: its lines and the space below; of a table's heading; of a chart with its caption. */
const PART_LINE = 34;
const AFTER_PART = 28;
export const TABLE_HEADING = 28;
const CHART = 232;
const CAPTION = 34;

export interface BookLayout {
  /** In the order of the book. */
  readonly tables: readonly { readonly table: BookTable; readonly fitted: FittedTable }[];
  /** The page number of each heading that the contents list, in order. */
  readonly pages: readonly number[];
}

/** Several tables have a page with the part's title and their list before them, so that the first has a whole page too. */
export const hasTitlePage = (part: BookPart): boolean => part.kind === "tables" && part.tables.length > 1;

const partHeight = (title: string): number =>
  partTitleLines(title).reduce((lines, line) => lines + Math.max(1, Math.ceil(emWidth(line) / PART_CHARACTERS)), 0) *
    PART_LINE +
  AFTER_PART;

/** Lays out the parts; pages are numbered from 1 at the first part. */
export function layOut(book: DisclosureBook): BookLayout {
  const counter = new PageCounter();
  const pages: number[] = [];
  const tables: { table: BookTable; fitted: FittedTable }[] = [];
  for (const part of book.parts) {
    counter.newPage();
    if (part.kind === "text") {
      pages.push(counter.block(partHeight(part.title), true));
      for (const section of part.sections) pages.push(...countSection(section, counter));
      continue;
    }
    if (hasTitlePage(part)) pages.push(counter.occupy(1));
    part.tables.forEach((table, index) => {
      const isBelowTitle = index === 0 && !hasTitlePage(part);
      const fitted = fitTable(table.page, TABLE_HEADING + (isBelowTitle ? partHeight(part.title) : 0));
      const page = counter.occupy(fitted.pages);
      if (isBelowTitle) pages.push(page);
      pages.push(page);
      tables.push({ table, fitted });
    });
  }
  return { tables, pages };
}

function countSection(section: WrittenSection, counter: PageCounter): readonly number[] {
  const page = section.heading === "" ? undefined : counter.paragraph(section.heading, true);
  for (const paragraph of section.paragraphs) counter.paragraph(paragraphText(paragraph));
  for (const _ of section.charts ?? []) {
    counter.block(CHART, true);
    counter.block(CAPTION);
  }
  return page !== undefined && section.level + 1 <= CONTENTS_LEVELS ? [page] : [];
}

/** The tables of a part, out of those laid out. */
export const tablesOf = (layout: BookLayout, part: Extract<BookPart, { kind: "tables" }>): BookLayout["tables"] =>
  layout.tables.filter(({ table }) => part.tables.includes(table));
