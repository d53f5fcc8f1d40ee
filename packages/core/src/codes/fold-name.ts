/**
 * Names as accountants type them: “政府办公厅(室) 及相关机构事务” and “政府办公厅（室）及相关机构事务” are one name. Folding
 * takes away what carries no meaning; two names are the same when they fold to the same text.
 */
import { withoutBlanks } from "./blanks.js";

const OPENING = "（([［【〔〖";
const CLOSING = "）)]］】〕〗";
const COMMAS = "、，,､;；";
/** Quotation marks and middle dots come and go between editions and fonts. */
const DROPPED = "“”‘’\"'＂＇「」『』·•・…";

function foldLetter(letter: string): string {
  if (OPENING.includes(letter)) return "(";
  if (CLOSING.includes(letter)) return ")";
  if (COMMAS.includes(letter)) return ",";
  if (DROPPED.includes(letter)) return "";
  const code = letter.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return letter;
}

/** Most names are nothing but Chinese characters, which folding leaves alone. */
const PLAIN = /^[\u4e00-\u9fff]*$/;

/** Longer texts are prose, not names. */
const LONGEST_NAME = 200;

/** Folds blanks, full and half width, brackets, commas and quotation marks. */
export function foldName(text: string): string {
  if (PLAIN.test(text)) return text;
  let folded = "";
  for (const letter of withoutBlanks(text.slice(0, LONGEST_NAME))) folded += foldLetter(letter);
  return folded;
}

const ORDINAL =
  /^(?:其中:?)?(?:[一二三四五六七八九十]{1,3}[,.]|\([一二三四五六七八九十]{1,3}\)[,.]?|\d{1,2}[,.](?!\d)|\(\d{1,2}\)[,.]?)/;
const LEADING_CODE = /^\d{3}(?:\d{2}){0,2}[-_.,:]?(?=\D)/;

/** A folded name without what stands before it: 其中：, an ordinal (“二十一、”, “（一）”, “1.”), the code itself. */
export function withoutOrdinal(folded: string): string {
  const rest = folded
    .replace(/^其中:?/, "")
    .replace(LEADING_CODE, "")
    .replace(ORDINAL, "");
  return rest === "" ? folded : rest;
}
