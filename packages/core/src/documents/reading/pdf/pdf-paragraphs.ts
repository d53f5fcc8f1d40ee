/** PDF lines joined to the paragraphs that were wrapped. */
import type { TextParagraph } from "../../text-document.js";
import { markFlattenedTables } from "../flattened-tables.js";
import { linesOfPages, type PdfLine } from "./pdf-lines.js";
import type { PdfPage } from "./pdf-page.js";

const ORDINAL =
  /^(?:第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.．、)）](?![0-9])|[①-⑳])/;

/** Margins of the running text. */
interface Margins {
  readonly left: number;
  readonly right: number;
}

/** A contents line: title, leaders, page. */
const LEADERS = /[.．…·]{4}\s?[0-9]{1,4}$/;

/** Paragraphs of all pages, numbered from 1; those of tables one per row. */
export function paragraphsOfPages(pages: readonly PdfPage[]): readonly TextParagraph[] {
  const lines = linesOfPages(pages);
  const margins = marginsOf(lines);
  const paragraphs: { text: string; page: number; isInTable: boolean }[] = [];
  let before: PdfLine | undefined;
  for (const line of lines) {
    const last = paragraphs[paragraphs.length - 1];
    if (last && before && continues(before, line, margins)) last.text += line.text;
    else paragraphs.push({ text: line.text, page: line.page, isInTable: line.isInTable });
    before = line;
  }
  return markFlattenedTables(
    paragraphs.map(({ text, page, isInTable }, index) => ({
      text,
      line: index + 1,
      page,
      ...(isInTable ? { isInTable: true as const } : {}),
    })),
  );
}

/** The left edge that most wrapped lines share, and the right edge that full lines reach. */
function marginsOf(lines: readonly PdfLine[]): Margins {
  const prose = lines.filter((line) => !line.isInTable && line.text.length >= 15);
  const edges = new Map<number, number>();
  for (const line of prose) {
    const edge = Math.round(line.left);
    edges.set(edge, (edges.get(edge) ?? 0) + 1);
  }
  const left = [...edges].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
  // Of several frequent edges the leftmost is that of wrapped lines, the other that of indented first lines.
  const frequent = [...edges].filter(([, count]) => count * 5 >= (edges.get(left) ?? 0)).map(([edge]) => edge);
  const rights = prose.map((line) => line.right).sort((a, b) => a - b);
  return { left: Math.min(left, ...frequent), right: rights[Math.floor(rights.length * 0.9)] ?? 0 };
}

/** A line ends early when the word that begins the next one, a figure say, did not fit. */
function widthOfFirstWord({ text, size }: PdfLine): number {
  const word = /^[0-9A-Za-z.,%]+[，。；：、）”]?/.exec(text)?.[0] ?? /^.[，。；：、）”]?/.exec(text)?.[0] ?? "";
  return [...word].reduce((width, letter) => width + (letter.charCodeAt(0) < 0x80 ? 0.55 : 1), 0) * size;
}

function continues(before: PdfLine, line: PdfLine, { left, right }: Margins): boolean {
  if (before.isInTable || line.isInTable || LEADERS.test(before.text)) return false;
  if (Math.abs(before.size - line.size) > line.size * 0.15) return false;
  const isFull = before.right + widthOfFirstWord(line) >= right - 1.2 * before.size;
  const isAtEdge = line.left <= left + 0.9 * line.size;
  if (!isFull || !isAtEdge) return false;
  return !(ORDINAL.test(line.text) && /[。；：:;]$/.test(before.text));
}
