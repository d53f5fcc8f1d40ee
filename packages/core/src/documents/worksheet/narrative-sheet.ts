/** A written text as a worksheet in a copy of the workbook: a paragraph in each cell, beside it where its figures come from. */
import type { Platform } from "../../workbook/platform.js";
import type { Attempt } from "../../workbook/read-failure.js";
import { a1 } from "../../workbook/reference.js";
import { pointInWords } from "../charts/chart-words.js";
import { openPoints } from "../open-points.js";
import { emWidth } from "../typeset/fit-table.js";
import {
  paragraphText,
  partsOf,
  type Trace,
  type WrittenChart,
  type WrittenParagraph,
  type WrittenText,
} from "../written-text.js";
import { addWorksheet } from "./add-worksheet.js";
import type { CellFormat } from "./cell-format.js";
import { columnsMarkup, type NewRow, rowMarkup } from "./sheet-markup.js";

const FORMATS = {
  title: { bold: true, size: 16, horizontal: "center", wrap: true },
  section: { bold: true, size: 12, wrap: true },
  text: { wrap: true },
  open: { wrap: true, fill: "FFF2CC" },
  source: { wrap: true, size: 9, colour: "7F7F7F" },
} as const satisfies Readonly<Record<string, CellFormat>>;

type Look = keyof typeof FORMATS;

const lookOf = (look: Look): number => Object.keys(FORMATS).indexOf(look);

/** Widths of both columns in characters; a Chinese character takes two. */
const WIDTHS = { text: 96, source: 60 } as const;
const LINE_HEIGHT = 16;

/** What a cell can hold, in UTF-16 units. */
const LONGEST_CELL = 32_767;

interface Line {
  readonly text: string;
  readonly look: Look;
  readonly source?: string;
}

/** Adds the text as the last sheet. `name` must be free and a name that Excel takes. */
export function withNarrativeSheet(
  bytes: Uint8Array,
  name: string,
  text: WrittenText,
  platform: Platform,
): Attempt<Uint8Array> {
  const rows = linesOf(text).flatMap(fitting).map(rowOf);
  return addWorksheet(
    bytes,
    {
      name,
      formats: Object.values(FORMATS),
      differential: () => "",
      notes: [],
      content: (styles) =>
        [
          '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
          `<dimension ref="A1:B${rows.length}"/>`,
          '<sheetViews><sheetView workbookViewId="0" showGridLines="0"/></sheetViews>',
          `<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/>`,
          columnsMarkup([{ width: WIDTHS.text }, { width: WIDTHS.source }]),
          `<sheetData>${rows.map((row) => rowMarkup(row, styles)).join("")}</sheetData>`,
          '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
          '<pageSetup paperSize="9" fitToHeight="0"/>',
        ].join(""),
    },
    platform,
  );
}

function linesOf(text: WrittenText): readonly Line[] {
  const open = openPoints(text);
  return [
    { text: paragraphText(text.title), look: "title", source: "数字来源" },
    ...partsOf(text).flatMap(({ heading, paragraphs, charts = [] }): readonly Line[] => [
      { text: heading, look: "section" },
      ...paragraphs.map(paragraphLine),
      ...charts.map(chartLine),
    ]),
    ...(open ? [{ text: open.heading, look: "section" as const }] : []),
    ...(open?.points ?? []).map((point): Line => ({ text: point, look: "open" })),
  ];
}

function paragraphLine(paragraph: WrittenParagraph): Line {
  const isOpen = paragraph.spans.some(({ kind }) => kind === "missing" || kind === "doubtful");
  const sources = paragraph.spans.flatMap((span) =>
    span.kind === "figure" ? [`${span.text} ${sourceOf(span.trace)}`] : [],
  );
  return { text: paragraphText(paragraph), look: isOpen ? "open" : "text", source: sources.join("\n") };
}

/** A chart has no picture here: its caption and figures stand in for it. */
function chartLine({ caption, series }: WrittenChart): Line {
  const points = series.flatMap((each) => each.points);
  const figures = points.map((point) => `${point.label}${pointInWords(point)}`).join("；");
  const sources = points.flatMap(({ span }) =>
    span.kind === "figure" ? [`${span.text} ${sourceOf(span.trace)}`] : [],
  );
  return { text: `${caption}（${figures}）`, look: "text", source: sources.join("\n") };
}

const HOW = { cell: "取自", computed: "计算自", supplement: "资料" } as const;

const sourceOf = ({ how, cells, keys }: Trace): string =>
  `${HOW[how]} ${[...cells.map((cell) => `${cell.sheet}!${a1(cell)}`), ...keys].join("、")}`;

/** A text that no cell can hold goes on in the next row. */
function fitting(line: Line): readonly Line[] {
  const { text, look, source = "" } = line;
  const longest = Math.max(text.length, source.length);
  if (longest <= LONGEST_CELL) return [line];
  return Array.from({ length: Math.ceil(longest / LONGEST_CELL) }, (_, index) => {
    const part = (whole: string): string => whole.slice(index * LONGEST_CELL, (index + 1) * LONGEST_CELL);
    return { text: part(text), look, source: part(source) };
  });
}

function rowOf({ text, look, source = "" }: Line, index: number): NewRow {
  const lines = (words: string, width: number): number =>
    words.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((emWidth(line) * 2) / width)), 0);
  const height = Math.max(lines(text, WIDTHS.text), lines(source, WIDTHS.source)) * LINE_HEIGHT + 4;
  return {
    number: index + 1,
    // Excel takes no row higher than 409 points.
    height: Math.min(409, height + (look === "title" ? 12 : 0)),
    cells: [
      { column: 1, format: lookOf(look), text },
      ...(source === "" ? [] : [{ column: 2, format: lookOf("source"), text: source }]),
    ],
  };
}
