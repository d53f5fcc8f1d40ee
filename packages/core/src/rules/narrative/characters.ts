import type { ProseLine } from "../../narrative/claims/prose.js";
import type { Span } from "../../narrative/claims/statement.js";
import { judgedProse } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly kind: Slip["kind"];
  readonly quote: string;
  readonly expected: string;
}

interface Slip extends Span {
  readonly kind: "repeated" | "bracket" | "unit" | "percent" | "marks";
  /** What should stand there; "" when that is not certain. */
  readonly expected: string;
}

/** Words that end one phrase and begin the next: 本部门|部门预算, 项目支出|支出决算, 管理局|局机关. */
const MEETING =
  /^(?:支出|收入|部门|单位|预算|决算|项目|资金|经费|费用|服务|管理|工作|情况|机构|人员|用于|其他|数据|信息|系统|中心|公开|建设|保障|发展|社会|安全|教育|文化|农村|农业|委员|委员会|研究|培训|办公|技术|学校|学生|科学|推广|会议|设备|车辆|购置|采购|运行|维护|宣传|保险|补助|救助|补贴|工程|监督|检查|执法|规划|评价|绩效|业务|专项|专业|城市|企业|行政|事业|本级|本年)$/;
/** A word of two to six characters that stands twice. */
const REPEATED = /([\u4e00-\u9fff]{2,6})\1/g;
const CHARACTER_TWICE = /%%|元元(?![素旦年])|的的(?!确)|为为(?![民人了])/g;
/** An amount with decimals, behind a word that announces money, and without a unit. */
const NO_UNIT =
  /(?:支出|收入|总额|决算数?|预算数?|金额|合计|总计|共计|经费|费|款|资金)(?:为|是)?([0-9][0-9,]*\.[0-9]{1,2})(?=[,;。:])/g;
/** A figure that ends a clause without a unit. */
const BARE_FIGURE = /[0-9]{1,3}(?:\.[0-9]{1,2})?(?=[,;。])/g;
/** Before a share or a rate stand so many characters at most. */
const LEAD = 28;
const MARKS = /[,。;:、]{2,4}/g;

export const characters = defineRule<Params>({
  meta: {
    id: "narrative/characters",
    number: "JS-420",
    title: "没有重复、缺漏的字符",
    severity: "warning",
    requirements: ["N20"],
    basis: "部门决算公开的规范性要求：文字准确，金额有单位，百分比有百分号",
    explanation:
      "查找重复的词（“财政财政拨款”“万元万元”）、不成对的括号、没有单位的金额（有小数、前面是支出、收入等词）、没有百分号的比重和增幅、连着两个的标点（提示）。“本部门部门预算”“项目支出支出决算”这样前后两个词相接的不算重复。由 PDF 读出的文字可能断行，不查括号。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const { prose } = judged;
    let places = 0;
    for (const [index, line] of prose.lines.entries()) {
      if (line.kind !== "text" && line.kind !== "heading") continue;
      places += 1;
      for (const { kind, expected, ...span } of slipsOf(line)) {
        if (kind === "bracket" && hasPartnerNearby(prose.lines, index, span.start)) continue;
        const quote = quoteOf(line, span);
        yield {
          subject: textSubject(prose, line, span),
          where: [textAnchor(line, span)],
          ...(kind === "marks" ? { severity: "info" as const } : {}),
          params: { kind, quote, expected },
          ...(expected === "" ? {} : { actual: quote, expected }),
        };
      }
    }
    return { places };
  },
  say: ({ kind, quote, expected }) => {
    const fix = expected === "" ? "请核对后改正。" : `请核对后改为“${expected}”。`;
    switch (kind) {
      case "repeated":
        return { message: `“${quote}”中有重复的字词。`, why: "多半是修改时多留或多打了字。", fix };
      case "bracket":
        return { message: `“${quote}”的括号不成对。`, why: "缺了一半括号，读者分不清补充说明到哪里为止。", fix };
      case "unit":
        return { message: `“${quote}”的金额没有单位。`, why: "没有单位的金额读不出大小。", fix };
      case "percent":
        return { message: `“${quote}”没有百分号。`, why: "比重和增减幅度应当以百分比表示。", fix };
      case "marks":
        return { message: `“${quote}”处的标点重复。`, why: "多半是修改时多留了标点。", fix };
    }
  },
  examples: {
    passing: [
      {
        because: "相接的两个词不算重复；分数没有单位；括号成对",
        sheets: [],
        narrative: [
          "一、支出情况",
          "本部门部门预算10万元，项目支出支出决算4万元（含上年结转1万元），占40%，自评得分98.50。",
          "1）基本支出6万元。",
        ],
      },
    ],
    failing: [
      {
        because: "重复的词和单位",
        sheets: [],
        narrative: ["一、支出情况", "一般公共预算财政拨款拨款支出10.00万元万元。"],
        finds: ["拨款拨款", "万元万元"],
      },
      {
        because: "缺右括号、缺单位、缺百分号",
        sheets: [],
        narrative: ["一、支出情况", "本年支出10.25，其中基本支出6.15万元（含人员经费，占60.0，项目支出4.10万元。"],
        finds: ["支出10.25", "（含人员经费", "占60.0"],
      },
    ],
  },
});

function* slipsOf(line: ProseLine): Generator<Slip> {
  const text = line.folded.folded;
  for (const { index, 0: found, 1: word = "" } of text.matchAll(REPEATED)) {
    if (MEETING.test(word) || isOneCharacter(word)) continue;
    yield { kind: "repeated", start: index, end: index + found.length, expected: word };
  }
  for (const { index, 0: found } of text.matchAll(CHARACTER_TWICE)) {
    yield { kind: "repeated", start: index, end: index + found.length, expected: found.charAt(0) };
  }
  if (line.document.format !== "pdf") yield* brackets(text, line.wordsAt);
  for (const { index, 0: found } of text.matchAll(NO_UNIT)) {
    yield { kind: "unit", start: index, end: index + found.length, expected: "" };
  }
  for (const { index, 0: found } of text.matchAll(BARE_FIGURE)) {
    const lead = rateLead(text, index, index + found.length);
    if (lead === undefined) continue;
    const slip = { start: lead, end: index + found.length };
    yield { kind: "percent", ...slip, expected: `${text.slice(slip.start, slip.end)}%` };
  }
  for (const { index, 0: found } of text.matchAll(MARKS)) {
    yield { kind: "marks", start: Math.max(0, index - 4), end: index + found.length, expected: "" };
  }
}

/** Where the words begin that make a bare figure a share or a rate (占…, 增长, 完成…预算的); undefined for other figures. */
function rateLead(text: string, start: number, end: number): number | undefined {
  if (/[0-9.,]/.test(text.charAt(start - 1)) || /^,[0-9]{3}/.test(text.slice(end, end + 4))) return undefined;
  const before = text.slice(Math.max(0, start - LEAD), start);
  const clause = before.slice(Math.max(...[...",;。:"].map((mark) => before.lastIndexOf(mark))) + 1);
  const share = clause.lastIndexOf("占");
  const words = share >= 0 ? clause.slice(share) : (/(?:增长|下降|上升|预算的)$/.exec(clause)?.[0] ?? "");
  return words === "" || /[0-9]/.test(words) ? undefined : start - words.length;
}

/** 一一, 常常常常: one character over and over is no word. */
const isOneCharacter = (word: string): boolean => [...word].every((character) => character === word.charAt(0));

/** Lines that a bracket may reach over where lines were broken: a name in a narrow column, say. */
const NEARBY = 3;

/** Whether the partner of a bracket without one stands in a line close by. */
function hasPartnerNearby(lines: readonly ProseLine[], index: number, start: number): boolean {
  const line = lines[index];
  if (!line) return false;
  const isOpen = line.folded.folded.charAt(start) === "(";
  const near = isOpen ? lines.slice(index + 1, index + 1 + NEARBY) : lines.slice(Math.max(0, index - NEARBY), index);
  return near.some(({ folded, document }) => {
    if (document !== line.document) return false;
    const surplus = folded.folded.split("(").length - folded.folded.split(")").length;
    return isOpen ? surplus < 0 : surplus > 0;
  });
}

/** Brackets that have no partner; 1） and a） number a list and need none. */
function* brackets(text: string, from: number): Generator<Slip> {
  const open: number[] = [];
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (unit === "(") open.push(at);
    else if (
      unit === ")" &&
      open.pop() === undefined &&
      !/(?:^|[,;。:、)])[0-9a-z\u2460-\u2473]{1,2}$/i.test(text.slice(0, at))
    ) {
      const start = Math.max(0, at - 8);
      yield { kind: "bracket", start, end: at + 1, expected: "" };
    }
  }
  for (const at of open) {
    const words = /^[^,;。:]{1,16}/.exec(text.slice(at))?.[0].length ?? 1;
    yield { kind: "bracket", start: at, end: at + words, expected: "" };
  }
}
