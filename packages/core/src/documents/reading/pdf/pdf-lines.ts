/** The lines of PDF pages: pieces on one base line joined, page numbers and running heads dropped, lines of tables marked. */
import type { PdfPage, PdfPiece } from "./pdf-page.js";

export interface PdfLine {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Stretches set apart by gaps wider than a character: the cells of a table row. */
  readonly cells: number;
  readonly isInTable: boolean;
}

type Line = Omit<PdfLine, "isInTable">;

/** A gap of so many characters sets cells apart; justified prose stays below. */
const CELL_GAP = 1.6;
/** A gap that is a blank between words. */
const BLANK_GAP = 0.6;

/** Lines of all pages in reading order. */
export function linesOfPages(pages: readonly PdfPage[]): readonly PdfLine[] {
  const ofPages = pages.map((page, index) => linesOfPage(page, index + 1));
  const running = runningLines(ofPages, pages);
  return markTables(ofPages.flatMap((lines) => lines.filter((line) => !running.has(line))));
}

function linesOfPage(page: PdfPage, number: number): readonly Line[] {
  const pieces = page.pieces.filter((piece) => piece.text.trim() !== "" && piece.size > 0);
  const rows: PdfPiece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const row = rows[rows.length - 1];
    const first = row?.[0];
    if (row && first && Math.abs(piece.y - first.y) < Math.min(first.size, piece.size) * 0.5) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) =>
    lineOf(
      row.sort((a, b) => a.x - b.x),
      number,
    ),
  );
}

function lineOf(row: readonly PdfPiece[], page: number): Line {
  let text = "";
  let cells = 1;
  let right = row[0]?.x ?? 0;
  const size = row.reduce((largest, piece) => Math.max(largest, piece.size), 0);
  for (const piece of row) {
    const gap = (piece.x - right) / size;
    if (text !== "" && gap >= CELL_GAP) {
      text += "\t";
      cells += 1;
    } else if (text !== "" && gap >= BLANK_GAP) text += " ";
    text += piece.text;
    right = Math.max(right, piece.x + piece.width);
  }
  return { page, text: text.trim(), left: row[0]?.x ?? 0, right, y: row[0]?.y ?? 0, size, cells };
}

const PAGE_NUMBER = /^[-—–·\s]{0,6}(?:第\s?)?[0-9]{1,4}(?:\s?页)?(?:\s?[/／共]\s?[0-9共页\s]{1,8})?[-—–·\s]{0,6}$/;

/** Lines at the head and foot of pages that are page numbers, or repeat on most pages. */
function runningLines(pages: readonly (readonly Line[])[], sizes: readonly PdfPage[]): ReadonlySet<Line> {
  const running = new Set<Line>();
  const repeats = new Map<string, Line[]>();
  pages.forEach((lines, index) => {
    const height = sizes[index]?.height ?? 0;
    for (const line of [...lines.slice(0, 2), ...lines.slice(-2)]) {
      const atEdge = line.y < height * 0.12 || line.y > height * 0.88;
      if (!atEdge) continue;
      if (PAGE_NUMBER.test(line.text)) running.add(line);
      const key = `${line.text.replace(/[0-9]/g, "")}|${Math.round(line.y / 4)}`;
      const same = repeats.get(key);
      if (same) same.push(line);
      else repeats.set(key, [line]);
    }
  });
  for (const same of repeats.values()) {
    const onPages = new Set(same.map((line) => line.page)).size;
    if (onPages >= 3 && onPages * 2 > pages.length) for (const line of same) running.add(line);
  }
  return running;
}

/** A row of three cells or more is a table's; so are rows of two and stray short lines next to such rows. */
function markTables(lines: readonly Line[]): readonly PdfLine[] {
  const sure = lines.map((line) => line.cells >= 3);
  return lines.map((line, index) => {
    const above = sure[index - 1] === true || sure[index - 2] === true;
    const below = sure[index + 1] === true || sure[index + 2] === true;
    const isStray = above && below && line.text.length <= 24 && !/[。；，、]|决算|部分/.test(line.text);
    const isInTable = sure[index] === true || isStray || ((above || below) && line.cells === 2);
    return { ...line, isInTable };
  });
}
