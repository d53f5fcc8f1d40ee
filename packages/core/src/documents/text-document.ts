/**
 * A text that is read: the 情况说明 of a unit as paragraphs, whatever file it came from, each with the place by which
 * findings name it (docs/architecture.md, text places).
 */

export type TextFormat = "text" | "markdown" | "docx" | "pdf" | "worksheet";

/** One paragraph, or one cell of a table inside a text. */
export interface TextParagraph {
  /** As printed; tracked insertions kept, deletions dropped, automatic numbers left out. Places count its UTF-16 units. */
  readonly text: string;
  /**
   * 1-based: physical line of .txt and .md (blank ones counted), n-th paragraph of document.xml in .docx (those in tables
   * included), n-th joined paragraph of a .pdf, n-th cell with text of a worksheet.
   */
  readonly line: number;
  /** The automatic number before it (“一、”), which is not part of `text`. */
  readonly number?: string;
  /** Page of a .pdf, 1-based. */
  readonly page?: number;
  /** Part of a .docx other than the body: header, footer, footnotes … */
  readonly part?: string;
  /** Heading level when the file says so (a style, a Markdown mark). */
  readonly heading?: number;
  /** True inside a table of the text: figures there are no prose. */
  readonly isInTable?: true;
  /** The cell it stands in, for prose in a worksheet. */
  readonly cell?: { readonly sheet: string; readonly cell: string };
}

/** A table of a .docx, for what is read by rows and columns. */
export interface TextTable {
  /** Row by row, left to right; empty cells included. */
  readonly cells: readonly TextTableCell[];
}

export interface TextTableCell {
  /** 1-based; columns count the grid, so that cells below one another have the same. */
  readonly row: number;
  readonly column: number;
  /** Last column that it covers. */
  readonly lastColumn: number;
  /** True for a cell that goes on a merge from above. */
  readonly isContinued?: true;
  readonly text: string;
  /** The paragraph's number where its text begins, as in TextParagraph. */
  readonly line: number;
}

export interface TextDocument {
  /** The file's name as reports name it, with `/`. */
  readonly file: string;
  readonly format: TextFormat;
  /** In the order of the document. */
  readonly paragraphs: readonly TextParagraph[];
  /** Tables of the body of a .docx, in order; nested ones apart. */
  readonly tables?: readonly TextTable[];
}

/** Characters of a text beyond which it is no 情况说明: published ones have at most some 60,000. Bounds the time of reading. */
const LONGEST_PROSE = 300_000;

/** Whether a text is longer than any 情况说明. */
export function isTooLong(paragraphs: readonly Pick<TextParagraph, "text">[]): boolean {
  let characters = 0;
  return paragraphs.some(({ text }) => {
    characters += text.length;
    return characters > LONGEST_PROSE;
  });
}
