/**
 * Text as accountants type it into tables. “收 入”, “项　目” and “收\n入” are the same word, and so are “（境）” and “(境)”;
 * recognition compares tidied text, while what is shown to the user stays as printed.
 */
import { isBlank } from "../codes/blanks.js";

/** Recognition never needs more of a text than this: titles, headings and names are short, prose is only measured. */
const LONGEST_READ = 400;

const isFullWidth = (code: number): boolean => code >= 0xff01 && code <= 0xff5e;

/** Removes all white space and turns full-width letters, digits and punctuation into their ASCII forms. */
export function tidy(text: string): string {
  const source = text.length > LONGEST_READ ? text.slice(0, LONGEST_READ) : text;
  let result = "";
  let kept = 0;
  for (let index = 0; index < source.length; index += 1) {
    const code = source.charCodeAt(index);
    const wide = isFullWidth(code);
    if (!wide && !isBlank(code)) continue;
    result += source.slice(kept, index);
    if (wide) result += String.fromCharCode(code - 0xfee0);
    kept = index + 1;
  }
  return kept === 0 ? source : result + source.slice(kept);
}

/** A name without its ordinal and without 其中. */
export interface BareName {
  readonly text: string;
  /** “一”, “（一）”, “1” …: the ordinal as printed, "" when there is none. */
  readonly ordinal: string;
  /** Printed as 其中：…, or as the 项 of such a list. */
  readonly ofWhich: boolean;
}

const OF_WHICH = /^其中[:：]?/;
const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,3}[、.,]|\([一二三四五六七八九十]{1,3}\)[、.]?|\d{1,2}[、.](?!\d)|\(\d{1,2}\)[、.]?|[①-⑳][、.]?)/;

/** Everything that an ordinal or 其中 can begin with. */
const OPENS_ORDINAL = new Set("其一二三四五六七八九十(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳");

/** Splits a tidied name into ordinal and bare text: “二十一、国有资本经营预算支出”, “其中：1.基本支出结转”. */
export function bareName(tidied: string): BareName {
  if (!OPENS_ORDINAL.has(tidied.charAt(0))) return { text: tidied, ordinal: "", ofWhich: false };
  let text = tidied;
  let ofWhich = false;
  let ordinal = "";
  for (let step = 0; step < 3; step += 1) {
    const which = OF_WHICH.exec(text);
    if (which) {
      ofWhich = true;
      text = text.slice(which[0].length);
      continue;
    }
    const number = ORDINAL.exec(text);
    if (!number || number[0].length === text.length) break;
    ordinal = number[0];
    text = text.slice(ordinal.length);
  }
  return { text, ordinal, ofWhich };
}

/** Text without its bracketed parts: “使用非财政拨款结余(含专用结余)” → “使用非财政拨款结余”. */
export function withoutBrackets(tidied: string): string {
  if (!tidied.includes("(") && !tidied.includes("〔") && !tidied.includes("[")) return tidied;
  let result = "";
  let depth = 0;
  for (const letter of tidied) {
    if (letter === "(" || letter === "〔" || letter === "[") depth += 1;
    else if (letter === ")" || letter === "〕" || letter === "]") depth = Math.max(0, depth - 1);
    else if (depth === 0) result += letter;
  }
  return result;
}

/** Whether a tidied text looks like a figure (“1,548.05”, “-3”, “¥12”); it need not be a readable one. */
export function looksLikeFigure(tidied: string): boolean {
  const first = tidied.charCodeAt(0);
  const plausible = (first >= 0x30 && first <= 0x39) || "+-(.¥￥−－".includes(tidied.charAt(0));
  return plausible && /^[-+(¥￥−.]*\d[\d,，.'%]*\)?(?:元|万元|亿元)?$/.test(tidied);
}

/** Marks that stand for nothing in an amount cell. */
export const isNilMark = (tidied: string): boolean => /^(?:[-—–―─/\\]{1,4}|无|不涉及|零)$/.test(tidied);
