/** Lists of a text: headings and items that are numbered in one style under one heading, in the order of the text. */
import { chineseNumber, type NumberStyle } from "./heading-number.js";
import type { ProseLine } from "./prose.js";
import type { Span } from "./statement.js";

/** One numbered line, or a circled number inside a line. */
export interface ListItem {
  readonly line: ProseLine;
  /** The number as printed. */
  readonly span: Span;
  readonly value: number;
  readonly label: string;
}

export interface NumberedList {
  readonly style: NumberStyle;
  /** True when the list stands under another numbered heading. */
  readonly isNested: boolean;
  readonly items: readonly ListItem[];
  /** The last number of that style before this list, in the same part of the text. */
  readonly before: ListItem | undefined;
  /** True when the list before it stands under the same heading: this one began again at 1. */
  readonly isRestart: boolean;
}

interface OpenList extends NumberedList {
  readonly items: ListItem[];
}

/**
 * The lists of a text. A style that is open goes on and closes what was opened since; a new one nests deeper; a list that
 * begins again at 1 is a new list; a part (第三部分) closes all.
 */
export function numberedLists(lines: readonly ProseLine[]): readonly NumberedList[] {
  const lists: OpenList[] = [];
  let open: OpenList[] = [];
  let document: ProseLine["document"] | undefined;
  const last = new Map<NumberStyle, ListItem>();
  for (const line of lines) {
    if (line.kind !== "heading" && line.kind !== "text") continue;
    if (line.document !== document) {
      document = line.document;
      open = [];
      last.clear();
    }
    if (line.kind === "heading" && line.number === undefined) open = [];
    for (const { style, item } of itemsOf(line)) {
      const at = open.findIndex((list) => list.style === style);
      const current = open[at];
      if (style === "part") {
        last.clear();
        if (at !== 0) open = [];
      }
      const before = last.get(style);
      last.set(style, item);
      if (current && item.value !== 1) {
        open = open.slice(0, at + 1);
        current.items.push(item);
        continue;
      }
      const outer = current ? open.slice(0, at) : open;
      const isNested = outer.some((one) => one.style !== "part");
      const list: OpenList = { style, items: [item], isNested, before, isRestart: current !== undefined };
      open = [...outer, list];
      lists.push(list);
    }
  }
  return lists;
}

const CIRCLED = /[\u2460-\u2473]/g;

function itemsOf(line: ProseLine): { readonly style: NumberStyle; readonly item: ListItem }[] {
  const text = line.folded.folded;
  const { number, wordsAt } = line;
  const items: { style: NumberStyle; item: ListItem }[] = [];
  if (number !== undefined) {
    const span = wordsAt > 0 ? { start: 0, end: wordsAt } : { start: 0, end: Math.min(text.length, 12) };
    items.push({ style: number.style, item: { line, span, value: number.value, label: number.label } });
  }
  for (const { index, 0: mark } of text.slice(wordsAt).matchAll(CIRCLED)) {
    const start = wordsAt + index;
    const value = mark.charCodeAt(0) - 0x245f;
    items.push({ style: "circled", item: { line, span: { start, end: start + 1 }, value, label: mark } });
  }
  return items;
}

const DIGITS = "一二三四五六七八九";

/** A number as a list of that style prints it: 五、(五)、5. */
export function printedNumber(style: NumberStyle, value: number): string {
  switch (style) {
    case "part":
      return `第${inChinese(value)}部分`;
    case "chinese":
      return `${inChinese(value)}、`;
    case "chinese-brackets":
      return `（${inChinese(value)}）`;
    case "arabic":
      return `${value}.`;
    case "arabic-brackets":
      return `（${value}）`;
    case "half-bracket":
      return `${value}）`;
    case "circled":
      return String.fromCharCode(0x245f + value);
  }
}

/** 1–99 as Chinese number words. */
export function inChinese(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS.charAt(tens - 1)}十`;
  return head + (ones === 0 ? "" : DIGITS.charAt(ones - 1));
}

/** 3, 三, 十二 → the number; undefined for anything else. */
export const wordedNumber = (text: string): number | undefined =>
  /^[0-9]{1,4}$/.test(text) ? Number(text) : chineseNumber(text);
