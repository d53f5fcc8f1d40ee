import { POWERS_OF_TEN } from "./xml-number.js";

// Char codes.
const SPACE = 32;
const QUOTE = 34;
const AMPERSAND = 38;
const MINUS = 45;
const POINT = 46;
const SLASH = 47;
const ZERO = 48;
const NINE = 57;
const LT = 60;
const EQUALS = 61;
const GT = 62;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;
const NAME_C = 99;
const NAME_F = 102;
const NAME_N = 110;
const NAME_R = 114;
const NAME_S = 115;
const NAME_T = 116;
const NAME_V = 118;

const NO_MATCH = -1;

/** Digits that are certain to be held exactly. */
const MOST_DIGITS = 15;

/**
 * The shape that nine cells in ten have, taken in one go: <c r="B5" s="3"/> or <c r="B5" s="3" t="s"><v>12</v></c>, a
 * formula before the value, attributes in any order. Whatever deviates by one character does not match and is read the
 * general way, so this is only ever faster, never different.
 */
export class PlainCell {
  /** 0 when the cell does not say. */
  row = 0;
  column = 0;
  style = 0;
  kind: "empty" | "number" | "string" = "empty";
  /** Where its formula stands; both 0 when it has none. */
  formulaStart = 0;
  formulaEnd = 0;
  /** The number, or the index of the shared string. */
  value = 0;

  /** Matches a cell at this place; answers where it ends, or -1. */
  match(text: string, at: number): number {
    if (text.charCodeAt(at) !== LT || text.charCodeAt(at + 1) !== NAME_C) return NO_MATCH;
    this.row = 0;
    this.column = 0;
    this.style = 0;
    this.formulaStart = 0;
    this.formulaEnd = 0;
    this.kind = "number";
    let end = at + 2;
    while (text.charCodeAt(end) === SPACE) {
      if (text.charCodeAt(end + 2) !== EQUALS || text.charCodeAt(end + 3) !== QUOTE) return NO_MATCH;
      end = this.matchAttribute(text, text.charCodeAt(end + 1), end + 4);
      if (text.charCodeAt(end) !== QUOTE) return NO_MATCH;
      end += 1;
    }
    if (text.charCodeAt(end) === SLASH && text.charCodeAt(end + 1) === GT) {
      this.kind = "empty";
      return end + 2;
    }
    if (text.charCodeAt(end) !== GT || text.charCodeAt(end + 1) !== LT || text.charCodeAt(end + 3) !== GT)
      return NO_MATCH;
    const name = text.charCodeAt(end + 2);
    if (name === NAME_V) return this.matchValue(text, end + 4);
    const value = name === NAME_F ? this.matchFormula(text, end + 4) : NO_MATCH;
    return value < 0 ? NO_MATCH : this.matchValue(text, value);
  }

  /** Answers where the value after the formula begins. */
  private matchFormula(text: string, start: number): number {
    let at = start;
    let code = text.charCodeAt(at);
    // An entity or a line end needs decoding; past the end of the text the code is NaN.
    while (code >= SPACE && code !== LT && code !== AMPERSAND) code = text.charCodeAt(++at);
    if (!text.startsWith("</f><v>", at)) return NO_MATCH;
    this.formulaStart = start;
    this.formulaEnd = at;
    return at + 7;
  }

  /** Answers the place of the closing quote, or a place where there is none. */
  private matchAttribute(text: string, name: number, start: number): number {
    let at = start;
    if (name === NAME_R) {
      let column = 0;
      let code = text.charCodeAt(at);
      for (; code >= CAPITAL_A && code <= CAPITAL_Z; code = text.charCodeAt(++at)) column = column * 26 + code - 64;
      let row = 0;
      for (; code >= ZERO && code <= NINE; code = text.charCodeAt(++at)) row = row * 10 + code - ZERO;
      this.row = row;
      this.column = column;
      return column > 0 && row > 0 && at - start <= 10 ? at : NO_MATCH;
    }
    if (name === NAME_S) {
      let style = 0;
      let code = text.charCodeAt(at);
      for (; code >= ZERO && code <= NINE; code = text.charCodeAt(++at)) style = style * 10 + code - ZERO;
      this.style = style;
      return at > start && at - start <= 9 ? at : NO_MATCH;
    }
    if (name === NAME_T && text.charCodeAt(at) === NAME_N) return at + 1;
    if (name === NAME_T && text.charCodeAt(at) === NAME_S) {
      this.kind = "string";
      return at + 1;
    }
    return NO_MATCH;
  }

  private matchValue(text: string, start: number): number {
    let at = start;
    let code = text.charCodeAt(at);
    const negative = code === MINUS;
    if (negative) code = text.charCodeAt(++at);
    let digits = 0;
    let decimals = 0;
    let point = false;
    let scaled = 0;
    for (; code !== LT; code = text.charCodeAt(++at)) {
      if (code >= ZERO && code <= NINE) {
        scaled = scaled * 10 + (code - ZERO);
        digits += 1;
        if (point) decimals += 1;
      } else if (code === POINT && !point) point = true;
      else return NO_MATCH;
    }
    if (digits === 0 || digits > MOST_DIGITS || !text.startsWith("</v></c>", at)) return NO_MATCH;
    if (this.kind === "string" && (negative || point)) return NO_MATCH;
    const value = decimals === 0 ? scaled : scaled / (POWERS_OF_TEN[decimals] ?? 1);
    this.value = negative ? 0 - value : value;
    return at + 8;
  }
}
