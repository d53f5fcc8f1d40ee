/** How a number format shows a stored number: what a reader of the published table sees beside what the cell holds. */
import { isDateFormat, format as print } from "numfmt";
import type { AmountUnit } from "../money/amount.js";

/** What a format does to a number. */
export interface NumberDisplay {
  /** Powers of ten that the shown number is smaller by: 4 for `0!.0,"万元"`, which shows 元 as 万元. */
  readonly scale: number;
  /** Decimals shown. */
  readonly decimals: number;
  /** Digits shown at least before the point: 2 for `00`. */
  readonly digits: number;
  /** The unit of money printed behind the number. */
  readonly unit: AmountUnit | undefined;
  readonly isDate: boolean;
  /** Nothing is shown, as with `;;;`. */
  readonly isHidden: boolean;
}

const PLAIN: NumberDisplay = { scale: 0, decimals: 0, digits: 1, unit: undefined, isDate: false, isHidden: false };

/** Colours and General by their Chinese names, and Excel's other way to escape a character. */
const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/!(.)/g, "\\$1"],
  [/G\/通用格式/g, "General"],
  [/\[(?:黑色?|蓝色?|青色?|绿色?|洋红色?|红色?|白色?|黄色?|颜色\s?\d{1,2})\]/g, ""],
  [/\[DBNum\d\]/gi, ""],
  [/上午\/下午/g, "AM/PM"],
];

const rewritten = (code: string): string =>
  CHINESE.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), code.slice(0, LONGEST));

/** Excel allows 255 characters. */
const LONGEST = 255;

/** Formats met so far; a workbook has a few dozen, a hostile one must not fill the memory. */
const displays = new Map<string, readonly [positive: NumberDisplay, negative: NumberDisplay]>();
const MOST_FORMATS = 2_000;

/** Many digits of which none repeats at a power of ten, so that the shown number tells how it was scaled. */
const PROBE = 1_234_567_890;

/** Which section applies depends on the size of the number, not only on its sign. */
const CONDITION = /\[[<>=]/;

/** How a format shows a value. Formats that make no sense show the number as it is. */
export function displayOf(format: string, value: number): NumberDisplay {
  if (CONDITION.test(format)) return examine(rewritten(format), value);
  let known = displays.get(format);
  if (!known) {
    const code = rewritten(format);
    known = [examine(code, PROBE), examine(code, -PROBE)];
    if (displays.size >= MOST_FORMATS) displays.clear();
    displays.set(format, known);
  }
  return known[value < 0 ? 1 : 0];
}

/** The text that a cell with this format shows, without the blanks that only align it; undefined when it makes no sense. */
export function shownText(format: string, value: number): string | undefined {
  return printed(rewritten(format), value)?.trim();
}

function printed(code: string, value: number): string | undefined {
  // The library throws on what is no format.
  try {
    return print(code, value, { locale: "zh-CN" });
  } catch {
    return undefined;
  }
}

const FIGURE = /([0-9][0-9,]*)(?:\.([0-9]+))?/;
const UNIT = /(亿元|万元|千元|元)/;

function examine(code: string, value: number): NumberDisplay {
  const text = printed(code, value);
  if (text === undefined) return PLAIN;
  if (isDateFormat(code)) return { ...PLAIN, isDate: true };
  const figure = FIGURE.exec(text);
  if (!figure) return { ...PLAIN, isHidden: text.trim() === "" };
  const [all, whole = "", decimals = ""] = figure;
  const shown = Number(`${whole.replaceAll(",", "")}.${decimals || "0"}`);
  const ratio = shown === 0 ? 1 : Math.abs(value) / shown;
  const scale = /[eE/%]/.test(text.slice(figure.index)) ? 0 : Math.max(0, Math.round(Math.log10(ratio)));
  const unit = UNIT.exec(text.slice(figure.index + all.length))?.[1];
  const small = FIGURE.exec(printed(code, value < 0 ? -1 : 1) ?? "");
  return {
    scale: Number.isFinite(scale) ? scale : 0,
    decimals: decimals.length,
    digits: Math.max(1, small?.[1]?.replaceAll(",", "").length ?? 1),
    unit: unit as AmountUnit | undefined,
    isDate: false,
    isHidden: false,
  };
}
