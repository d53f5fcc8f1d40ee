/** The number that a heading or an item of a list begins with. */

/** In the order in which documents usually nest them. */
export type NumberStyle =
  | "part"
  | "chinese"
  | "chinese-brackets"
  | "arabic"
  | "arabic-brackets"
  | "half-bracket"
  | "circled";

export interface HeadingNumber {
  readonly style: NumberStyle;
  readonly value: number;
  /** As printed, without 、 and dots: 五, (二), 1, ②. */
  readonly label: string;
  /** Folded units that it takes, with the mark behind it. */
  readonly length: number;
}

const DIGITS = "一二三四五六七八九";

/** 一 … 九十九; undefined for anything else. */
export function chineseNumber(text: string): number | undefined {
  const at = text.indexOf("十");
  if (at < 0) return text.length === 1 && DIGITS.includes(text) ? DIGITS.indexOf(text) + 1 : undefined;
  const tens = at === 0 ? 1 : DIGITS.indexOf(text.slice(0, at)) + 1;
  const rest = text.slice(at + 1);
  const ones = rest === "" ? 0 : DIGITS.indexOf(rest) + 1;
  if (tens === 0 || (rest !== "" && ones === 0) || at > 1 || rest.length > 1) return undefined;
  return tens * 10 + ones;
}

const FORMS: readonly (readonly [NumberStyle, RegExp])[] = [
  ["part", /^第([一二三四五六七八九十]{1,3})(?:部分|章)[:、,.]?/],
  ["chinese", /^([一二三四五六七八九十]{1,3})(?:[、.,:]|(?=[^\s一-龥]))/],
  ["chinese-brackets", /^\(([一二三四五六七八九十]{1,3})\)[、.,]?/],
  ["arabic-brackets", /^\(([0-9]{1,2})\)[、.,]?/],
  ["half-bracket", /^([0-9]{1,2})\)[、.,]?/],
  // “3.208社会保障和就业支出”: the code of a name may follow.
  ["arabic", /^([0-9]{1,2})(?:[、.]|,(?=[^0-9]))(?:(?![0-9])|(?=[12][0-9]{2}(?:[0-9]{2}){0,2}[-\u4e00-\u9fff]))/],
];

const CIRCLED = /^[\u2460-\u2473]/;

/** Reads the number at the start of a folded text. */
export function headingNumber(folded: string): HeadingNumber | undefined {
  if (CIRCLED.test(folded)) {
    return { style: "circled", value: folded.charCodeAt(0) - 0x245f, label: folded.charAt(0), length: 1 };
  }
  for (const [style, form] of FORMS) {
    const found = form.exec(folded);
    if (!found) continue;
    const printed = found[1] ?? "";
    const value = /^[0-9]/.test(printed) ? Number(printed) : chineseNumber(printed);
    if (value === undefined || value === 0) return undefined;
    return { style, value, label: labelOf(style, printed), length: found[0].length };
  }
  return undefined;
}

function labelOf(style: NumberStyle, printed: string): string {
  if (style === "part") return `第${printed}部分`;
  return style === "chinese-brackets" || style === "arabic-brackets" ? `(${printed})` : printed;
}
