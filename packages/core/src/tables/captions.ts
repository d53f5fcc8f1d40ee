/** The lines round a title: 公开01表, 单位：万元, 单位：某某局, the year. */
import type { AmountUnit } from "../money/amount.js";

const MARK =
  /^\(?(?:部门|单位)?(?:附?公开|财决公开|财决|附)?(?:表?[-—]?\d{1,2}(?:-\d{1,2})?表|(?:附表|表)[-—]?(?:\d{1,2}(?:-\d{1,2})?|[一二三四五六七八九十]{1,3}))\)?$/;

/** Whether a tidied text is a table's mark: 公开01表, 财决公开06-1表, 附表3. */
export const isMark = (tidied: string): boolean => tidied.length <= 12 && tidied.includes("表") && MARK.test(tidied);

/** The table number of a mark (1–99), undefined when it has none. */
export function markNumber(tidied: string): number | undefined {
  const digits = /\d{1,2}/.exec(tidied);
  return digits ? Number(digits[0]) : undefined;
}

/** A place name may begin like a unit (元氏县): no further Chinese word follows a unit. */
const UNIT_LINE =
  /(?:金额|货币|计量)?单位[:]?\(?(?:人民币)?[:]?(元|千元|万元|亿元)(?:(?![\u4e00-\u9fff])|(?=公开|财决|第|共))/;
const BARE_UNIT = /^\(?(?:人民币)?(元|千元|万元|亿元)\)?$/;
const UNIT_IN_BRACKETS = /\((?:金额)?(?:单位)?[:]?(?:人民币)?(元|千元|万元|亿元)\)/;

const asUnit = (text: string | undefined): AmountUnit | undefined =>
  text === "元" || text === "千元" || text === "万元" || text === "亿元" ? text : undefined;

/** The amount unit that a line states (“金额单位：万元”, “编制单位：某局　单位：元”), undefined when it states none. */
export function unitOfLine(tidied: string): AmountUnit | undefined {
  if (!tidied.includes("元")) return undefined;
  return asUnit(UNIT_LINE.exec(tidied)?.[1]) ?? asUnit(BARE_UNIT.exec(tidied)?.[1]);
}

/** The amount unit in a heading or title: 金额（万元）, 决算数（单位：元）. */
export const unitInBrackets = (tidied: string): AmountUnit | undefined =>
  tidied.includes("元") ? asUnit(UNIT_IN_BRACKETS.exec(tidied)?.[1]) : undefined;

const NAME_LABEL =
  /(?:编制|填报|填制|公开|预算|编报|部门\(|主管)?(?:单位|部门)(?:\(单位\)|\(部门\)|\/单位|\/部门|\(公章\)|\(盖章\))?(?:名称)?\)?[:]/;
/** What may follow the name on the same line. */
const NAME_END =
  /20\d{2}年(?:度|\d{1,2}月|$)|(?:金额|货币|计量)?单位[:]|金额[:]|(?:公开|财决)?\d{1,2}表$|(?:编制|填报|制表)?(?:日期|时间)[:]/;

/**
 * The budget unit's name on a line like “编制单位：某某局  金额单位：万元”: where it starts in the tidied text, and the name.
 * `name` is "" when the label stands alone (the name is then in the next cell).
 */
export function unitNameOfLine(tidied: string): string | undefined {
  const label = tidied.includes(":") ? NAME_LABEL.exec(tidied) : null;
  if (!label) return undefined;
  let name = tidied.slice(label.index + label[0].length);
  const end = NAME_END.exec(name);
  if (end) name = name.slice(0, end.index).replace(/20\d{2}年度?$/, "");
  if (/^\(?(?:人民币)?(?:元|千元|万元|亿元)(?![\u4e00-\u9fff])/.test(name)) return undefined;
  return name.length > 60 || /[。;]/.test(name) ? undefined : name.replace(/[,、]$/, "");
}

const CHINESE_DIGITS = "〇一二三四五六七八九";

function chineseYear(text: string): number | undefined {
  const match =
    /[二][〇○零Oo0]([〇○零一二三四五六七八九])([〇○零一二三四五六七八九])年(?!\d{1,2}月|[一二三四五六七八九十]{1,3}月)/.exec(
      text,
    );
  if (!match) return undefined;
  const digit = (letter: string | undefined): number =>
    Math.max(0, CHINESE_DIGITS.indexOf((letter ?? "").replace(/[○零]/, "〇")));
  return 2000 + digit(match[1]) * 10 + digit(match[2]);
}

/** 年度 first, then 年 that is no date (2025年11月10日 is the day of printing), then a year right before the title. */
const YEARS = [
  /(?:^|\D)(20\d{2})年度/,
  /(?:^|\D)(20\d{2})年(?!\d{1,2}月|[一二三四五六七八九十〇]{1,3}月)/,
  /(?:^|\D)(20\d{2})(?=部门|单位|决算|收|支|财政|一般)/,
] as const;

/** The year that a text names (2024年度, 二〇二四年), undefined when none. */
export function yearOf(tidied: string): number | undefined {
  if (tidied.includes("20")) {
    for (const form of YEARS) {
      const match = form.exec(tidied);
      if (match) return Number(match[1]);
    }
  }
  return tidied.includes("二") ? chineseYear(tidied) : undefined;
}
