/**
 * A text as claims are read from it: its lines folded, each told to be a heading or running text, with the section that it
 * stands in. 目录, tables and what stands in headers and notes are set aside.
 */
import type { TextDocument, TextParagraph } from "../../documents/text-document.js";
import { type FoldedText, foldText } from "../grammar/folded-text.js";
import { isPathAlone } from "./class-path.js";
import { type HeadingNumber, headingNumber, type NumberStyle } from "./heading-number.js";
import { type Topic, topicOf } from "./topic.js";
import { type Piece, paragraphsOf } from "./wrapped-lines.js";

export type LineKind = "heading" | "text" | "contents" | "caption" | "table" | "aside";

export interface ProseLine {
  readonly document: TextDocument;
  /** The paragraph; of wrapped lines the first. */
  readonly paragraph: TextParagraph;
  /** Paragraphs that were put together, with their places in `folded.original`. */
  readonly pieces: readonly Piece[];
  readonly kind: LineKind;
  readonly folded: FoldedText;
  /** The number it begins with, printed or automatic; automatic ones take no folded units. */
  readonly number?: HeadingNumber;
  /** Where the words begin, after the number. */
  readonly wordsAt: number;
  /** Where the title ends of a heading that runs on into its text (“（一）总体情况。2024年度…”); otherwise the end. */
  readonly titleEnd: number;
  /** Numbers of the headings it stands under: 五(二). */
  readonly section: string;
  /** Titles of the headings it stands under, outermost first; of a heading, its own is the last. */
  readonly titles: readonly string[];
  readonly topic: Topic;
  /** The part of the publication: 第三部分 …; "" when it has none. */
  readonly part: string;
}

/** The paragraph in which a place of a line's original text stands. */
export function pieceAt({ pieces, paragraph }: ProseLine, at: number): Piece {
  let found: Piece = pieces[0] ?? { paragraph, at: 0 };
  for (const piece of pieces) if (piece.at <= at) found = piece;
  return found;
}

interface OpenHeading {
  readonly style: NumberStyle | "plain";
  readonly label: string;
  readonly title: string;
  readonly topic: Topic | undefined;
}

/** Titles longer than this are sentences. */
const LONGEST_TITLE = 60;
const FIGURE = /[0-9](?:万元|亿元|千元|元|%)/;
const CAPTION = /^(?:图|表)[0-9一二三四五六七八九十]{1,3}[:.、\-(]?.{0,60}$/;
const UNNUMBERED_TITLE = /^[^,;。:]{2,40}(?:情况说明|决算说明|情况|说明|名词解释|概况|主要职责)$/;
const LEADERS = /[.…·]{3}[0-9]{0,4}$/;

/** A published book has some 3,000 lines and 100,000 characters; what lies beyond is not read, and told. */
const MOST_LINES = 20_000;
const MOST_CHARACTERS = 1_000_000;
const LONGEST_LINE = 4_000;

/** Reads the lines of a text. `isCut`: the text was too long to be read to its end. */
export function proseLines(document: TextDocument): { readonly lines: readonly ProseLine[]; readonly isCut: boolean } {
  const reader = new LineReader(document);
  return { lines: reader.read(), isCut: reader.isCut };
}

class LineReader {
  isCut = false;
  readonly #document: TextDocument;
  #open: OpenHeading[] = [];
  #part = "";
  #partTopic: Topic | undefined;
  /** Titles of the 目录 while it lasts. */
  #contents: Set<string> | undefined;
  #contentsFirst = "";

  constructor(document: TextDocument) {
    this.#document = document;
  }

  read(): readonly ProseLine[] {
    const lines: ProseLine[] = [];
    let characters = 0;
    for (const paragraphs of paragraphsOf(this.#document)) {
      const [paragraph] = paragraphs;
      if (!paragraph) continue;
      const left = MOST_CHARACTERS - characters;
      characters += paragraph.text.length;
      if (lines.length >= MOST_LINES || characters > MOST_CHARACTERS) this.isCut = true;
      if (lines.length >= MOST_LINES || left <= 0) break;
      let original = "";
      const pieces = paragraphs.map((one): Piece => {
        const at = original.length;
        original += withoutMarks(one.text, this.#document.format);
        return { paragraph: one, at };
      });
      // A longer paragraph than anyone writes is read in stretches.
      for (let from = 0; from === 0 || from < Math.min(original.length, left); from += LONGEST_LINE) {
        const stretch = original.slice(from, from + LONGEST_LINE);
        const moved = from === 0 ? pieces : pieces.map((piece) => ({ ...piece, at: piece.at - from }));
        const folded = foldText(stretch);
        if (folded.folded !== "") lines.push(this.#line(paragraph, moved, folded));
      }
    }
    return lines;
  }

  #line(paragraph: TextParagraph, pieces: readonly Piece[], folded: FoldedText): ProseLine {
    const text = folded.folded;
    const place = { document: this.#document, paragraph, pieces, folded, wordsAt: 0, titleEnd: text.length };
    if (paragraph.part !== undefined) return { ...place, kind: "aside", ...this.#context() };
    if (this.#isContents(text, paragraph)) return { ...place, kind: "contents", ...this.#context(), topic: "contents" };
    if (paragraph.isInTable) return { ...place, kind: "table", ...this.#context() };
    if (CAPTION.test(text)) return { ...place, kind: "caption", ...this.#context() };
    const printed = headingNumber(text);
    const number = printed ?? automatic(paragraph.number);
    const wordsAt = printed?.length ?? 0;
    const titleEnd = titleEndOf(text, wordsAt, number, paragraph.heading !== undefined);
    const numbered = { ...place, ...(number ? { number } : {}), wordsAt };
    if (titleEnd === undefined) return { ...numbered, kind: "text", ...this.#context() };
    this.#enter(number, text.slice(wordsAt, titleEnd).replace(/[。:]$/, ""));
    return { ...numbered, titleEnd, kind: "heading", ...this.#context() };
  }

  /** Opens a heading: one of a style that is open closes that and all below; a new style nests deeper. */
  #enter(number: HeadingNumber | undefined, title: string): void {
    const style = number?.style ?? "plain";
    if (style === "part") {
      this.#part = `${number?.label ?? ""} ${title}`;
      this.#partTopic = topicOf(title, true);
      this.#open = [];
      return;
    }
    // A name of the classification (国有资产监管) announces no section.
    const topic = isPathAlone(title) ? undefined : topicOf(title, false);
    const at = this.#open.findIndex((open) => open.style === style);
    // A title without a number stands at the top where none has a number, else inside what is open.
    const isTop = style === "plain" && this.#open.every((open) => open.style === "plain");
    const keep = isTop ? 0 : at < 0 ? this.#open.length : at;
    this.#open = [...this.#open.slice(0, keep), { style, label: number?.label ?? "", title, topic }];
  }

  #context(): Pick<ProseLine, "section" | "titles" | "topic" | "part"> {
    const fixed = this.#partTopic === "glossary" || this.#partTopic === "key-work" || this.#partTopic === "tables";
    const topic = fixed ? this.#partTopic : this.#open.reduce(nestedTopic, undefined as Topic | undefined);
    return {
      section: this.#open.map(({ label }) => label).join(""),
      titles: this.#open.map(({ title }) => title),
      topic: topic ?? this.#partTopic ?? "other",
      part: this.#part,
    };
  }

  /** Lines of the 目录: from its heading until its first title comes again, or a sentence. */
  #isContents(text: string, paragraph: TextParagraph): boolean {
    if (/^(?:目录|目次)$/.test(text)) {
      this.#contents = new Set();
      this.#contentsFirst = "";
      return true;
    }
    if (LEADERS.test(text) && text.length <= LONGEST_TITLE * 2 && !FIGURE.test(text)) return true;
    if (!this.#contents) return false;
    const title = contentsTitle(text);
    const isOver =
      text.length > LONGEST_TITLE ||
      /[。;]/.test(text) ||
      paragraph.isInTable === true ||
      title === this.#contentsFirst;
    if (isOver || (this.#contents.size >= 3 && this.#contents.has(title))) {
      this.#contents = undefined;
      return false;
    }
    if (this.#contentsFirst === "") this.#contentsFirst = title;
    this.#contents.add(title);
    return true;
  }
}

const GENERAL: ReadonlySet<Topic> = new Set(["summary", "income", "expenditure", "appropriation"]);
const CLOSED: ReadonlySet<Topic> = new Set(["performance", "three-public", "procurement", "key-work", "glossary"]);

/**
 * The topic inside a heading that stands in a section of another topic. Headings inside a special section repeat general
 * words (绩效 … 支出情况), so these do not change its topic.
 */
function nestedTopic(outer: Topic | undefined, { topic }: OpenHeading): Topic | undefined {
  if (topic === undefined || (outer !== undefined && CLOSED.has(outer))) return outer;
  if (!GENERAL.has(topic)) return topic;
  return outer === undefined || outer === "summary" || outer === "overview" ? topic : outer;
}

/** A line of the 目录 without leaders and page. */
function contentsTitle(text: string): string {
  let end = text.length;
  while (end > 0 && /[0-9]/.test(text.charAt(end - 1)) && text.length - end < 4) end -= 1;
  while (end > 0 && ".…·-".includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function automatic(printed: string | undefined): HeadingNumber | undefined {
  if (printed === undefined) return undefined;
  const number = headingNumber(foldText(`${printed}\u3001`).folded) ?? headingNumber(foldText(printed).folded);
  return number ? { ...number, length: 0 } : undefined;
}

/** Where a line's title ends when it is a heading; undefined when it is running text. */
function titleEndOf(
  text: string,
  wordsAt: number,
  number: HeadingNumber | undefined,
  isStyled: boolean,
): number | undefined {
  const words = text.slice(wordsAt);
  const isNumbered = number !== undefined;
  const isSentence = /[。;,]/.test(words.slice(0, -1)) || FIGURE.test(words);
  if (number?.style === "part" && words.length <= LONGEST_TITLE * 2 && !isSentence) return text.length;
  if (!isSentence && words.length <= LONGEST_TITLE * 2 && isPathAlone(words)) return text.length;
  if (words !== "" && words.length <= LONGEST_TITLE && !isSentence && !/[;,]$/.test(words)) {
    if (isStyled || UNNUMBERED_TITLE.test(words)) return text.length;
    if (isNumbered && !/。$/.test(words)) return text.length;
    if (isNumbered && /(?:情况|说明|支出|收入|费)。$/.test(words) && words.length <= 40) return text.length;
  }
  if (!isNumbered) return undefined;
  // A heading may run on into its text.
  const runIn = /^[^。:;,]{2,40}(?:情况|说明|概况|支出|费|经费)(?:。|:(?!$))/.exec(words.slice(0, 48));
  return runIn && !FIGURE.test(runIn[0]) && !/\(项\)/.test(runIn[0]) ? wordsAt + runIn[0].length : undefined;
}

/** Marks of Markdown become blanks, so that places stay. */
function withoutMarks(text: string, format: TextDocument["format"]): string {
  if (format !== "markdown") return text;
  const opening = /^[ \t]{0,8}(?:#{1,6}[ \t]|>[ \t]?|[-*+][ \t])/.exec(text)?.[0].length ?? 0;
  return (" ".repeat(opening) + text.slice(opening)).replace(/[*`]/g, " ");
}
