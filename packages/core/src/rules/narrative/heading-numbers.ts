import {
  type ListItem,
  type NumberedList,
  numberedLists,
  printedNumber,
} from "../../narrative/claims/numbered-lists.js";
import type { ProseLine } from "../../narrative/claims/prose.js";
import { judgedProse } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly kind: Slip["kind"];
  readonly actual: string;
  readonly expected: string;
  readonly before: string;
}

/** What is wrong with a number: it should be another, the one before it is missing, or its list does not begin at 1. */
interface Slip {
  readonly kind: "wrong" | "gap" | "start";
  readonly item: ListItem;
  readonly expected: number;
  readonly before: ListItem | undefined;
}

export const headingNumbers = defineRule<Params>({
  meta: {
    id: "narrative/heading-numbers",
    number: "JS-418",
    title: "标题和列项的编号连续",
    severity: "warning",
    requirements: ["N18"],
    basis: "《党政机关公文格式》（GB/T 9704—2012）：文中结构层次序数依次用“一、”“（一）”“1.”“（1）”标注",
    explanation:
      "按层次核对编号：同一标题下、同一种编号应当从1起依次递增。重复、跳号、错号各报一处，后面的不重复报告。重新从1开始的是新的列项；写在段落中间的编号（1.… 2.…）也算数；全文只有节选、不从“一”开始的不报；目录和表格中的编号不核对。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const { prose } = judged;
    let places = 0;
    for (const list of numberedLists(prose.lines)) {
      places += list.items.length;
      for (const { kind, item, expected, before } of slipsOf(list, prose.lines)) {
        const { line, span } = item;
        const shown = printedNumber(list.style, expected);
        yield {
          subject: textSubject(prose, line, titleSpan(item)),
          where: [textAnchor(line, titleSpan(item)), ...(before ? [textAnchor(before.line, titleSpan(before))] : [])],
          params: {
            kind,
            actual: quoteOf(line, titleSpan(item)),
            expected: shown,
            before: before ? quoteOf(before.line, titleSpan(before)) : "",
          },
          ...(line.wordsAt > 0 || list.style === "circled" ? { actual: quoteOf(line, span) } : {}),
          ...(kind === "gap" ? {} : { expected: shown }),
        };
      }
    }
    return { places };
  },
  say: ({ kind, actual, expected, before }) => {
    switch (kind) {
      case "wrong":
        return {
          message: `“${actual}”的编号不对，接着前面的“${before}”应为“${expected}”。`,
          why: "同一层次的编号应当依次递增，重复或错号使读者找不到对应的内容。",
          fix: `请把编号改为“${expected}”，并检查目录和文中的引用。`,
        };
      case "gap":
        return {
          message: `“${before}”之后是“${actual}”，缺少“${expected}”。`,
          why: "编号不连续，可能漏了一段，也可能是删去内容后没有改号。",
          fix: "请核对是否漏了内容；没有漏的，请把后面的编号依次改正。",
        };
      case "start":
        return {
          message: `“${actual}”是这一层次的第一个，编号却不是“${expected}”。`,
          why: "同一标题下的编号应当从头开始，可能漏了前面的内容，或者照搬了模板的编号。",
          fix: `请核对前面有没有漏的内容；没有的，请从“${expected}”起编号。`,
        };
    }
  },
  examples: {
    passing: [
      {
        because: "各层次依次编号，新的标题下重新从1开始",
        sheets: [],
        narrative: [
          "一、收入情况",
          "（一）总体情况",
          "1.本年收入10万元。",
          "2.上年收入9万元。",
          "（二）结构情况",
          "1.财政拨款收入10万元。",
          "二、支出情况",
        ],
      },
      {
        because: "前几项写在段落中间",
        sheets: [],
        narrative: ["一、公用经费", "包括：1.办公费3万元。2.印刷费1万元。", "3.水费1万元。", "二、其他"],
      },
    ],
    failing: [
      {
        because: "两个“三”",
        sheets: [],
        narrative: ["一、收入情况", "二、支出情况", "三、财政拨款情况", "三、基本支出情况", "五、其他情况"],
        finds: ["三、基本支出情况"],
      },
      {
        because: "缺少（二）",
        sheets: [],
        narrative: ["一、绩效情况", "（一）自评情况", "（三）结果应用情况", "（四）问题"],
        finds: ["（三）结果应用情况"],
      },
      {
        because: "圈码重复",
        sheets: [],
        narrative: ["一、收入情况", "其中：①财政拨款收入8万元；②事业收入1万元；②其他收入1万元。"],
        finds: ["②其他收入1万元。"],
      },
      {
        because: "第一个编号是（四）",
        sheets: [],
        narrative: ["一、绩效情况", "2.项目绩效", "（四）改进措施", "（五）其他"],
        finds: ["（四）改进措施"],
      },
    ],
  },
});

/** The number with the words that follow it: what a reader looks for. */
function titleSpan({ line, span }: ListItem): { start: number; end: number } {
  const rest = line.folded.folded.slice(span.end);
  const words = /^[^,;:。]{0,30}[。]?/.exec(rest)?.[0].length ?? 0;
  return { start: span.start, end: Math.max(span.end + words, span.start + 1) };
}

function* slipsOf(list: NumberedList, lines: readonly ProseLine[]): Generator<Slip> {
  const { style, items, isNested, before: last, isRestart } = list;
  const [first] = items;
  if (!first) return;
  // ① … ② … ①: a single heading that begins again at 1 belongs to the list before it.
  if (isRestart && last && last.value > 1 && items.length === 1 && first.line.kind === "heading") {
    yield { kind: "wrong", item: first, expected: last.value + 1, before: last };
  }
  // An excerpt may begin anywhere; a list under a heading may not.
  const continues = last !== undefined && first.value === last.value + 1;
  if (
    first.value !== 1 &&
    !continues &&
    isNested &&
    items.length > 1 &&
    !isInText(style, first.value - 1, undefined, first, lines)
  ) {
    yield { kind: "start", item: first, expected: 1, before: undefined };
  }
  let value = first.value;
  for (let at = 1; at < items.length; at += 1) {
    const item = items[at];
    const before = items[at - 1];
    if (!item || !before) return;
    const expected = value + 1;
    value = item.value;
    if (item.value === expected || isInText(style, item.value - 1, before, item, lines)) continue;
    const next = items[at + 1]?.value;
    // The part with the tables is mostly published beside the text.
    if (style === "part" && item.value === expected + 1) continue;
    if (item.value > expected && next !== expected + 1 && (next === undefined || next > item.value)) {
      yield { kind: "gap", item, expected, before };
      continue;
    }
    yield { kind: "wrong", item, expected, before };
    // What follows counts on from the number that should stand here, or from the one that does.
    if (next === undefined || next === expected + 1) value = expected;
  }
}

/** Whether the item before stands inside the lines in between: “包括：1.办公费… 2.印刷费…”. */
function isInText(
  style: NumberedList["style"],
  value: number,
  before: ListItem | undefined,
  item: ListItem,
  lines: readonly ProseLine[],
): boolean {
  const marks = [printedNumber(style, value), printedNumber(style, value).replace(/[.、]$/, "、")].map((mark) =>
    mark.replace(/（/g, "(").replace(/）/g, ")"),
  );
  const end = lines.indexOf(item.line);
  const start = before ? lines.indexOf(before.line) : Math.max(0, end - 3);
  return lines
    .slice(start, end)
    .some(({ folded, wordsAt }) => marks.some((mark) => holds(folded.folded, mark, wordsAt)));
}

/** Whether a mark stands in a text as a number of its own: “2.” is no part of 12.35. */
function holds(text: string, mark: string, from: number): boolean {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (!/[0-9.]/.test(text.charAt(at - 1)) && !/[0-9]/.test(text.charAt(at + mark.length))) return true;
  }
  return false;
}
