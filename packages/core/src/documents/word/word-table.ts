import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { CELL_PADDING, type FittedTable, TABLE_ROOM } from "../typeset/fit-table.js";
import type { TypesetCell, TypesetLine, TypesetPage } from "../typeset/typeset-table.js";
import { xmlCharacters } from "../xml-characters.js";
import { FONTS, fontOf } from "./official-style.js";

/** Twentieths of a point. */
const twips = (points: number): number => Math.round(points * 20);

const exactly = (points: number) => ({ line: twips(points), lineRule: LineRuleType.EXACT, before: 0, after: 0 });

const TABLE_FONT = fontOf(FONTS.pageNumber);
const SMALL = { font: TABLE_FONT, size: 21 } as const;

/** A table with its title, unit line and notes. The heading of the part or table above it is set by the caller. */
export function tablePage(page: TypesetPage, fitted: FittedTable): readonly (Paragraph | Table)[] {
  const { width } = TABLE_ROOM[fitted.orientation];
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...exactly(26), after: 80 },
      keepNext: true,
      children: [new TextRun({ text: xmlCharacters(page.title), font: fontOf(FONTS.title), size: 32 })],
    }),
    ...page.above.map((line) => lineAbove(line, width)),
    grid(page, fitted),
    ...page.below.map(
      (text) =>
        new Paragraph({
          spacing: exactly(15),
          alignment: AlignmentType.LEFT,
          children: [new TextRun({ ...SMALL, text: xmlCharacters(text.replace(/\n/g, "")) })],
        }),
    ),
  ];
}

const lineAbove = ({ left, right }: TypesetLine, width: number): Paragraph =>
  new Paragraph({
    spacing: exactly(16),
    alignment: AlignmentType.LEFT,
    keepNext: true,
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
    children: [new TextRun({ ...SMALL, text: `${xmlCharacters(left)}\t${xmlCharacters(right)}` })],
  });

function grid({ table }: TypesetPage, fitted: FittedTable): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
  return new Table({
    width: { size: twips(TABLE_ROOM[fitted.orientation].width), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: fitted.widths.map(twips),
    alignment: AlignmentType.CENTER,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { left: twips(CELL_PADDING), right: twips(CELL_PADDING), top: 0, bottom: 0 },
    rows: table.rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: index < table.headings,
          height: { value: twips(fitted.heights[index] ?? 0), rule: HeightRule.ATLEAST },
          children: row.map((cell) => cellOf(cell, fitted, index < table.headings)),
        }),
    ),
  });
}

function cellOf(cell: TypesetCell, fitted: FittedTable, isHeading: boolean): TableCell {
  const lines = xmlCharacters(cell.text).split("\n");
  const width = fitted.widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, each) => sum + each, 0);
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(isHeading ? { shading: { fill: "F2F2F2" } } : {}),
    children: [
      new Paragraph({
        alignment: { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[
          cell.alignment
        ],
        spacing: exactly(fitted.lineHeight),
        children: lines.map(
          (text, index) =>
            new TextRun({
              text,
              font: TABLE_FONT,
              size: fitted.type * 2,
              ...(index > 0 ? { break: 1 } : {}),
              ...(cell.isDoubtful ? { bold: true, highlight: "yellow", color: "C00000" } : {}),
            }),
        ),
      }),
    ],
  });
}
