import { markupEnd, type XmlProblem } from "./xml-markup.js";
import { decodeEntities, foldLineEnds } from "./xml-text.js";

// Char codes.
const BANG = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LT = 60;
const EQUALS = 61;
const GT = 62;
const QUESTION = 63;

/** What the scanner met. */
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export type Token = typeof END | typeof OPEN | typeof CLOSE;

/**
 * Walks through an XML text once, tag by tag, and checks on the way that every tag is closed by its own name. Namespace
 * prefixes are set aside: names are compared without them.
 *
 * There are no exceptions: at the first problem the scanner notes it in `problem` and from then on only answers END, so
 * a caller's loops run out, and the caller looks at `problem` once when it is done.
 */
export class XmlScanner {
  readonly text: string;
  problem: XmlProblem | undefined;
  /** Open elements; the root's own depth is 1. */
  depth = 0;
  /** Local name of the element met last, in `text`. */
  nameStart = 0;
  nameEnd = 0;
  /** Local name and value of the attribute read last, and whether it had a prefix. */
  attributeStart = 0;
  attributeEnd = 0;
  attributePrefixed = false;
  valueStart = 0;
  valueEnd = 0;

  private position = 0;
  /** Between the name of an opening tag and its end: attributes may be read. */
  private inTag = false;
  /** The opening tag just left was self-closing: its CLOSE is still to be told. */
  private selfClosed = false;
  private rooted = false;
  private readonly openStarts: number[] = [];
  private readonly openEnds: number[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** The next tag; text and attributes not asked for are passed over. */
  next(): Token {
    if (this.inTag) while (this.nextAttribute());
    if (this.selfClosed) {
      this.selfClosed = false;
      this.depth -= 1;
      return CLOSE;
    }
    const { text } = this;
    while (this.problem === undefined) {
      const at = text.charCodeAt(this.position) === LT ? this.position : text.indexOf("<", this.position);
      if (at < 0) return this.finish();
      const code = text.charCodeAt(at + 1);
      if (code === SLASH) return this.close(at + 2);
      if (code !== BANG && code !== QUESTION) return this.open(at + 1);
      this.passOver(at);
    }
    return END;
  }

  /** Moves to the next element whose parent is the open element of this depth; false when that one has closed. */
  nextChild(parentDepth: number): boolean {
    for (;;) {
      const token = this.next();
      if (token === OPEN) {
        if (this.depth === parentDepth + 1) return true;
      } else if (token === END || this.depth < parentDepth) return false;
    }
  }

  /**
   * Where the scanner rests, between tags and directly inside the open element of this depth; -1 when it does not. For
   * a reader that takes a frequent shape in one go and then moves on to its end.
   */
  restsIn(depth: number): number {
    return this.depth === depth && !this.inTag && !this.selfClosed && this.problem === undefined ? this.position : -1;
  }

  /** Moves on within the open element, past balanced markup that the caller has taken. */
  moveTo(position: number): void {
    this.position = position;
  }

  /** Whether the element met last has this local name. */
  isElement(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.text.startsWith(name, this.nameStart);
  }

  /** Moves to the next attribute of the element just opened; false when there are no more. */
  nextAttribute(): boolean {
    if (!this.inTag) return false;
    const { text } = this;
    let at = this.position;
    let code = text.charCodeAt(at);
    while (code <= 32) code = text.charCodeAt(++at);
    if (code === GT) return this.endTag(at + 1, false);
    if (code === SLASH && text.charCodeAt(at + 1) === GT) return this.endTag(at + 2, true);
    // An attribute must be set apart from what stands before it.
    if (at === this.position) return this.fail("malformed");
    this.attributeStart = at;
    this.attributePrefixed = false;
    // Nearly every attribute of a sheet looks like r="B5".
    if (text.charCodeAt(at + 1) === EQUALS && text.charCodeAt(at + 2) === QUOTE && code > APOSTROPHE && code !== LT) {
      this.attributeEnd = at + 1;
      return this.readValue(at + 3, QUOTE);
    }
    while (code !== EQUALS && code > 32 && code !== GT && code !== LT) {
      if (code === COLON) {
        this.attributeStart = at + 1;
        this.attributePrefixed = true;
      }
      code = text.charCodeAt(++at);
    }
    this.attributeEnd = at;
    while (code <= 32) code = text.charCodeAt(++at);
    if (code !== EQUALS || this.attributeEnd === this.attributeStart) return this.fail("malformed");
    code = text.charCodeAt(++at);
    while (code <= 32) code = text.charCodeAt(++at);
    if (code !== QUOTE && code !== APOSTROPHE) return this.fail("malformed");
    return this.readValue(at + 1, code);
  }

  /** Whether the attribute read last has this local name, without a prefix or (r:id) under one. */
  isAttribute(name: string, prefixed = false): boolean {
    const length = this.attributeEnd - this.attributeStart;
    return (
      this.attributePrefixed === prefixed && length === name.length && this.text.startsWith(name, this.attributeStart)
    );
  }

  /** The value of the attribute read last. */
  value(): string {
    return decodeEntities(this.text.slice(this.valueStart, this.valueEnd));
  }

  /**
   * The text of the element just opened, and moves past its end: character data and CDATA, entities resolved. Text of
   * elements inside it counts only with `inside`, which is asked at each of them what it stands for itself (attributes
   * may be read).
   */
  elementText(inside?: () => string): string {
    if (this.plainText()) return this.plainValue();
    const { text, depth } = this;
    let result = "";
    while (this.problem === undefined && this.depth >= depth) {
      const from = this.position;
      const at = text.indexOf("<", from);
      const own = inside !== undefined || this.depth === depth;
      if (own) result += foldLineEnds(decodeEntities(text.slice(from, at < 0 ? from : at)));
      const code = text.charCodeAt(at + 1);
      if (at < 0) this.fail("malformed");
      else if (code === BANG || code === QUESTION) {
        this.passOver(at);
        if (own && text.startsWith("<![CDATA[", at)) result += foldLineEnds(text.slice(at + 9, this.position - 3));
      } else {
        this.position = at;
        if (this.next() === OPEN) {
          if (inside) result += inside();
          while (this.nextAttribute());
          if (this.selfClosed) this.next();
        }
      }
    }
    return result;
  }

  /**
   * When the element just opened holds nothing but plain character data: puts that between `valueStart` and `valueEnd`
   * (entities unresolved), moves past the element's end and answers true. Otherwise answers false, inside the element.
   */
  plainText(): boolean {
    while (this.nextAttribute());
    if (this.problem !== undefined) return false;
    this.valueStart = this.position;
    this.valueEnd = this.position;
    if (this.selfClosed) {
      this.selfClosed = false;
      this.depth -= 1;
      return true;
    }
    const at = this.nextTag();
    if (at < 0 || this.text.charCodeAt(at + 1) !== SLASH) return false;
    this.valueEnd = at;
    return this.close(at + 2) === CLOSE;
  }

  /** What `plainText` found, entities resolved. */
  plainValue(): string {
    return foldLineEnds(decodeEntities(this.text.slice(this.valueStart, this.valueEnd)));
  }

  /** Where the next < stands, -1 when there is none. A figure is passed faster by hand than by a search. */
  private nextTag(): number {
    const { text } = this;
    let at = this.position;
    for (const near = at + 16; at < near; at++) if (text.charCodeAt(at) === LT) return at;
    return text.indexOf("<", at);
  }

  private open(at: number): Token {
    if (this.depth === 0 && this.rooted) return this.failToken();
    const { text } = this;
    let end = at;
    let code = text.charCodeAt(end);
    this.nameStart = at;
    while (code > 32 && code !== GT && code !== SLASH) {
      if (code === COLON) this.nameStart = end + 1;
      if (code === LT || code === EQUALS || code === QUOTE) return this.failToken();
      code = text.charCodeAt(++end);
    }
    if (end === this.nameStart || end >= text.length) return this.failToken();
    this.nameEnd = end;
    this.rooted = true;
    this.depth += 1;
    this.openStarts[this.depth] = at;
    this.openEnds[this.depth] = end;
    this.position = end;
    this.inTag = true;
    return OPEN;
  }

  private close(at: number): Token {
    const { text } = this;
    let from = this.openStarts[this.depth] ?? 0;
    const to = this.openEnds[this.depth] ?? 0;
    if (this.depth === 0) return this.failToken();
    let end = at;
    for (; from < to; from++, end++) {
      if (text.charCodeAt(end) !== text.charCodeAt(from)) return this.failToken();
    }
    let code = text.charCodeAt(end);
    while (code <= 32) code = text.charCodeAt(++end);
    if (code !== GT) return this.failToken();
    this.depth -= 1;
    this.position = end + 1;
    return CLOSE;
  }

  private readValue(start: number, quote: number): boolean {
    const { text } = this;
    let at = start;
    let code = text.charCodeAt(at);
    while (code !== quote) {
      if (code === LT || at >= text.length) return this.fail("malformed");
      code = text.charCodeAt(++at);
    }
    this.valueStart = start;
    this.valueEnd = at;
    this.position = at + 1;
    return true;
  }

  private endTag(position: number, selfClosed: boolean): false {
    this.position = position;
    this.inTag = false;
    this.selfClosed = selfClosed;
    return false;
  }

  /** Passes over what begins with <! or <? without being a tag. */
  private passOver(at: number): void {
    const end = markupEnd(this.text, at, this.depth > 0);
    if (typeof end === "number") this.position = end;
    else this.fail(end);
  }

  private finish(): Token {
    if (this.depth > 0 || !this.rooted) this.fail("malformed");
    return END;
  }

  private failToken(): Token {
    this.fail("malformed");
    return END;
  }

  private fail(problem: XmlProblem): false {
    this.problem ??= problem;
    this.inTag = false;
    this.selfClosed = false;
    return false;
  }
}
