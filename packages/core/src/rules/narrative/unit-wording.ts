import { wordedNumber } from "../../narrative/claims/numbered-lists.js";
import type { ProseLine } from "../../narrative/claims/prose.js";
import type { Span } from "../../narrative/claims/statement.js";
import { draw } from "../draw.js";
import { judgedProse, type ProseInput } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { defineRule, type Problem } from "../rule.js";

type Params =
  | { readonly kind: "word"; readonly quote: string; readonly usual: string; readonly times: number }
  | { readonly kind: "count"; readonly quote: string; readonly stated: number; readonly listed: number }
  | { readonly kind: "consists-of-itself"; readonly quote: string; readonly unit: string };

interface Place {
  readonly line: ProseLine;
  readonly span: Span;
  readonly word: "部门" | "单位";
}

/** A word that occurs so seldom beside the other is a slip; where both are usual, the text speaks of both. */
const SLIP = { atMost: 2, share: 0.2, usualAtLeast: 3 } as const;

const SELF = /(?:本|我)(部门|单位)(?![预决]算(?:由|汇总|包括))/g;
/** 纳入…编制范围的二级预算单位共3个：… */
const STATED_COUNT = /单位(?:共计|共有|共|包括|为|有)?([0-9]{1,3}|[一二三四五六七八九十]{1,3})[个家]/g;
/** What ends a sentence that announces a list. */
const ANNOUNCES = /(?:^|包括|如下|分别是|分别为|具体是|具体为|详细情况)[:：]?$/;
const LONGEST_ANNOUNCEMENT = 50;
/** …本级决算由本级决算和2个下属单位决算组成: the accounts of the department proper hold no other unit. */
const CONSISTS = /(?:本级|机关)(?:部门)?决算由/;
const OF_UNITS = /(?:下属|所属|直属)单位决算/;
const LONGEST_LIST = 80;

const table = draw("expenditure", [["", "合计", "10.00", "6.00", "4.00"]], { unit: "某区教育局（本级）" });

export const unitWording = defineRule<Params>({
  meta: {
    id: "narrative/unit-wording",
    number: "JS-421",
    title: "部门、单位的用语和所属单位的数目一致",
    severity: "warning",
    requirements: ["N21"],
    basis: "部门决算公开模板：部门决算用“本部门”，单位决算用“本单位”；纳入编制范围的单位逐一列示",
    explanation:
      "三方面：全文一般用“本部门”（或“本单位”）而个别地方用了另一个词的，提示统一；写明所属单位个数、随后逐一编号列示的，个数应当相等；本级决算说成由下属单位决算组成的，指出矛盾。两种用语都常用的文章不报。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const { prose } = judged;
    const words = selfWords(prose);
    yield* slips(prose, words);
    const counts = yield* countedUnits(prose);
    let places = words.length + counts;
    for (const line of prose.lines) {
      const span = line.kind === "contents" ? undefined : selfConsisting(line.folded.folded);
      if (!span) continue;
      places += 1;
      const unit = input.recognition.unitName ?? "";
      yield {
        subject: textSubject(prose, line, span),
        where: [textAnchor(line, span)],
        params: { kind: "consists-of-itself", quote: quoteOf(line, span), unit },
      };
    }
    return { places };
  },
  say: (params) => {
    switch (params.kind) {
      case "word":
        return {
          message: `“${params.quote}”与全文的“${params.usual}”（${params.times} 处）不一致。`,
          why: "部门决算说的是部门，单位决算说的是单位，同一篇说明应当用同一个词。",
          fix: `请改为“${params.usual}”。`,
        };
      case "count":
        return {
          message: `“${params.quote}”说有 ${params.stated} 个单位，列出的是 ${params.listed} 个。`,
          why: "所属单位的个数应当与列出的名单一致。",
          fix: "请核对名单，改正个数或者补全名单。",
        };
      case "consists-of-itself":
        return {
          message: `“${params.quote}”把本级决算说成由下属单位决算组成。`,
          why: "本级决算只包括本级自己；由本级和下属单位组成的是部门决算。",
          fix: "请核对公开的是部门决算还是本级（单位）决算，统一单位名称和表述。",
        };
    }
  },
  examples: {
    passing: [
      {
        because: "用语统一，个数与名单一致",
        sheets: [table],
        narrative: [
          "一、单位构成",
          "纳入本部门决算编制范围的二级预算单位共2个，包括：",
          "1.某区教育局本级",
          "2.某区教师进修学校",
          "本部门本年支出10万元。本部门没有政府性基金预算。",
        ],
      },
    ],
    failing: [
      {
        because: "全文用“本单位”，一处用“本部门”",
        sheets: [table],
        narrative: [
          "一、收支情况",
          "本单位本年收入10万元。本单位本年支出10万元。",
          "本单位没有政府性基金预算。本单位没有国有资本经营预算。本单位有车辆2辆。",
          "本部门没有单价100万元以上的设备。",
        ],
        finds: ["本部门"],
      },
      {
        because: "说有3个单位，只列了2个",
        sheets: [table],
        narrative: [
          "一、单位构成",
          "纳入编制范围的二级预算单位共3个，包括：",
          "1.某区教育局本级",
          "2.某区教师进修学校",
        ],
        finds: ["单位共3个，包括："],
      },
      {
        because: "本级决算由下属单位组成",
        sheets: [table],
        narrative: ["一、单位构成", "某区教育局本级部门决算由本级决算和2个下属单位决算组成。"],
        finds: ["本级部门决算由本级决算和2个下属单位决算"],
      },
    ],
  },
});

function selfWords({ lines }: ProseInput): readonly Place[] {
  return lines
    .filter(({ kind }) => kind === "text")
    .flatMap((line) =>
      [...line.folded.folded.matchAll(SELF)].map(({ index, 0: found, 1: word }): Place => {
        return { line, span: { start: index, end: index + found.length }, word: word === "部门" ? "部门" : "单位" };
      }),
    );
}

function* slips(prose: ProseInput, words: readonly Place[]): Generator<Problem<Params>> {
  for (const word of ["部门", "单位"] as const) {
    const seldom = words.filter((place) => place.word === word);
    const usual = words.filter((place) => place.word !== word);
    const isSlip =
      seldom.length <= SLIP.atMost && usual.length >= SLIP.usualAtLeast && seldom.length <= words.length * SLIP.share;
    const [first] = usual;
    if (!isSlip || !first) continue;
    for (const { line, span } of seldom) {
      const quote = quoteOf(line, span);
      yield {
        subject: textSubject(prose, line, span),
        where: [textAnchor(line, span)],
        severity: "info",
        params: { kind: "word", quote, usual: quoteOf(first.line, first.span), times: usual.length },
        actual: quote,
        expected: `${quote.charAt(0)}${word === "部门" ? "单位" : "部门"}`,
      };
    }
  }
}

/** Sentences that state how many units there are and are followed by a numbered list. Returns how many were compared. */
function* countedUnits(prose: ProseInput): Generator<Problem<Params>, number> {
  let places = 0;
  for (const [at, line] of prose.lines.entries()) {
    if (line.kind !== "text" && line.kind !== "heading") continue;
    const text = line.folded.folded;
    const found = [...text.matchAll(STATED_COUNT)].at(-1);
    const stated = wordedNumber(found?.[1] ?? "");
    if (!found || stated === undefined || !announcesList(text.slice(found.index + found[0].length))) continue;
    const listed = listLength(prose.lines, at + 1);
    if (listed === 0) continue;
    places += 1;
    if (listed === stated) continue;
    const span = { start: found.index, end: text.length };
    yield {
      subject: textSubject(prose, line, span),
      where: [textAnchor(line, span)],
      params: { kind: "count", quote: quoteOf(line, span), stated, listed },
    };
  }
  return places;
}

/** “…，包括：”, or nothing at all: what follows is the list. */
const announcesList = (rest: string): boolean =>
  rest.length <= LONGEST_ANNOUNCEMENT && !/[。;]/.test(rest) && ANNOUNCES.test(rest);

/** “本级决算由…下属单位决算” within one sentence. */
function selfConsisting(text: string): Span | undefined {
  const start = text.search(CONSISTS);
  if (start < 0) return undefined;
  const sentence = text.slice(start, start + LONGEST_LIST).split(/[。;]/)[0] ?? "";
  const units = OF_UNITS.exec(sentence);
  return units ? { start, end: start + units.index + units[0].length } : undefined;
}

/** How many lines from here on are numbered 1, 2, 3 … in one style. */
function listLength(lines: readonly ProseLine[], from: number): number {
  const style = lines[from]?.number?.style;
  let length = 0;
  for (let at = from; at < lines.length; at += 1) {
    const number = lines[at]?.number;
    if (style === undefined || number?.style !== style || number.value !== length + 1) break;
    length += 1;
  }
  return length;
}
