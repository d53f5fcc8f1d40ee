/** Counts the pages that text takes: every line has an exact height, so that is a matter of adding. */
import { emWidth } from "../typeset/fit-table.js";

/** The page body of GB/T 9704 in points, and its type. */
const BODY = { width: 442, height: 637, type: 16, line: 28, indent: 2 } as const;

export class PageCounter {
  /** The page reached, 1-based. */
  page = 1;
  #used = 0;
  /** Height of headings that must not stand alone at the foot of a page. */
  #kept = 0;

  /** Begins a new page, unless nothing stands on this one. */
  newPage(): void {
    if (this.#used > 0) this.page += 1;
    this.#used = 0;
    this.#kept = 0;
  }

  /** Takes whole pages from here on, which are counted elsewhere; answers with the first. */
  occupy(pages: number): number {
    this.newPage();
    const first = this.page;
    this.page += pages - 1;
    this.#used = BODY.height;
    return first;
  }

  /** Sets something that is not broken; answers with the page it stands on. */
  block(height: number, keepWithNext = false): number {
    if (this.#used + height > BODY.height) {
      this.page += 1;
      this.#used = this.#kept;
    }
    this.#used += height;
    this.#kept = keepWithNext ? this.#kept + height : 0;
    return this.page;
  }

  /** Sets a paragraph of the body line by line; answers with the page its first line stands on. */
  paragraph(text: string, isHeading = false): number {
    const lines = lineCount(text);
    if (isHeading) return this.block(lines * BODY.line, true);
    const first = this.block(BODY.line);
    for (let line = 1; line < lines; line += 1) this.block(BODY.line);
    return first;
  }
}

/** Word sets a quarter of an em between Chinese characters and figures or Latin words. */
const BETWEEN_SCRIPTS = 0.25;

/** Lines of a paragraph whose first line is indented; figures and Latin words are not broken. */
export function lineCount(text: string): number {
  const room = BODY.width / BODY.type;
  let lines = 1;
  let used: number = BODY.indent;
  let wasLatin: boolean | undefined;
  for (const [word] of text.matchAll(/[\x21-\x7e]+|[\s\S]/gu)) {
    const isLatin = /[\x21-\x7e]/.test(word);
    const isPunctuation = /^[，。；：、（）【】“”《》！？]$/u.test(word);
    const changes = wasLatin !== undefined && isLatin !== wasLatin && !isPunctuation;
    const width = emWidth(word) + (changes ? BETWEEN_SCRIPTS : 0);
    wasLatin = isPunctuation ? undefined : isLatin;
    if (used + width > room && used > 0) {
      // Punctuation that may not begin a line hangs or is squeezed in.
      if (/^[，。；：、）】”》！？]$/u.test(word)) continue;
      lines += 1;
      used = 0;
    }
    used += width;
  }
  return lines;
}
