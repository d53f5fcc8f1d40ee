/** Prose that stands in worksheets: one text per sheet that holds any, one paragraph per cell. */
import type { OtherPart, Recognition } from "../../tables/table.js";
import type { SheetGrid, WorkbookGrid } from "../../workbook/grid.js";
import { a1, type CellRange } from "../../workbook/reference.js";
import { isTooLong, type TextDocument, type TextParagraph } from "../text-document.js";

/** Parts whose cells are read as prose. Notes belong to the tables above them. */
const PROSE_KINDS: ReadonlySet<OtherPart["kind"]> = new Set(["narrative", "cover", "contents"]);

/** A sheet holds prose when a part of it is recognised as such; its cover and 目录 are then read with it. */
export function worksheetTexts(
  file: string,
  workbook: WorkbookGrid,
  recognition: Recognition,
): readonly TextDocument[] {
  const texts: TextDocument[] = [];
  for (const sheet of workbook.sheets) {
    const parts = recognition.others.filter((part) => part.sheet === sheet.name && PROSE_KINDS.has(part.kind));
    if (!parts.some((part) => part.kind === "narrative")) continue;
    const paragraphs = cellsOf(sheet, parts);
    if (paragraphs.length > 0 && !isTooLong(paragraphs)) texts.push({ file, format: "worksheet", paragraphs });
  }
  return texts;
}

function cellsOf(sheet: SheetGrid, parts: readonly OtherPart[]): readonly TextParagraph[] {
  const paragraphs: TextParagraph[] = [];
  let line = 0;
  for (const cell of sheet.cells) {
    if (cell.content.kind !== "text" || cell.content.text.trim() === "") continue;
    if (!parts.some(({ range }) => isInside(cell, range))) continue;
    line += 1;
    paragraphs.push({ text: cell.content.text, line, cell: { sheet: sheet.name, cell: a1(cell) } });
  }
  return paragraphs;
}

const isInside = ({ row, column }: { readonly row: number; readonly column: number }, range: CellRange): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
