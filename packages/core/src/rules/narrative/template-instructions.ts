import type { ProseLine } from "../../narrative/claims/prose.js";
import type { Span } from "../../narrative/claims/statement.js";
import { draw } from "../draw.js";
import { judgedProse } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly kind: Residue["kind"];
  readonly quote: string;
  /** How often it stands in the text. */
  readonly times: number;
}

interface Place {
  readonly line: ProseLine;
  readonly span: Span;
}

/** Places shown beside the first one. */
const MOST_PLACES = 11;

interface Residue {
  readonly kind: "placeholder" | "alternative" | "instruction" | "empty" | "doubled-suffix";
  readonly form: RegExp;
  readonly severity?: "info";
}

/** What templates leave for the author to fill in, to strike out or to follow. Folded text: brackets and marks are ASCII. */
const RESIDUES: readonly Residue[] = [
  { kind: "placeholder", form: /[×✕╳]{1,8}(?=[万亿]?元|%|年|人|辆|个|批|次|部门|单位|局)|[×✕╳]{2,8}/g },
  { kind: "placeholder", form: /(?<![A-Za-z])[Xx]{2,8}(?![A-Za-z0-9])|20[Xx]{1,2}年/g },
  { kind: "placeholder", form: /(?:[_＿]{3}|\(\)|〇{3})(?=[万亿]?元|%|人|辆|个|批次|人次)/g },
  { kind: "placeholder", form: /(?:重点工作事项|项目|事项|工作)标题(?![\u4e00-\u9fff])|(?:XX|某某|××)项目名称/g },
  {
    kind: "alternative",
    form: /增加\(减少\)|减少\(增加\)|增长\(下降\)|下降\(增长\)|增加\/减少|增长\/下降|大于\(小于\)|小于\(大于\)|大于\/小于|高于\(低于\)|持平\(增加|有\/无/g,
  },
  { kind: "alternative", form: /(?:本|我)(?:部门\(单位\)|单位\(部门\))|部门\/单位/g, severity: "info" },
  {
    kind: "instruction",
    form: /\((?:[^()]{0,40}(?:请(?:依据|根据|按|结合|各|在|将|删|自行|据实|如实|逐项|说明|填)|据实填(?:写|列)|如实填(?:写|列)|自行(?:填写|删除|补充|增减)|(?:不涉及|没有)的?(?:请|可)删|可根据实际|以下(?:内容)?供参考|供参考))[^()]{0,60}\)/g,
  },
  { kind: "instruction", form: /(?:^|[。;])(?:填写说明|填报说明|编写说明|模板说明|撰写要求)[::]/g },
  {
    kind: "empty",
    form: /^(?:\([^()]{1,3}\)|[^,;。:]{1,3}[、.])?其他(?:需要解释的)?专[用业]名词[。]?$/g,
    severity: "info",
  },
  { kind: "doubled-suffix", form: /本级\(?本级\)?/g },
];

export const templateInstructions = defineRule<Params>({
  meta: {
    id: "narrative/template-instructions",
    number: "JS-423",
    title: "说明中没有留下模板的文字",
    severity: "warning",
    requirements: ["N19"],
    basis: "部门决算公开模板：占位文字应替换为实际内容，选择项划去不适用的，编写要求不应保留",
    explanation:
      "查找没有替换的占位文字（××、XX、空的括号和横线）、没有划去的选择项（增加（减少））、留在正文里的编写要求（“请根据……填写”）、没有内容的条目（“其他专用名词。”）和套用单位名称造成的“本级本级”。表格和目录中的不查。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const { prose } = judged;
    let places = 0;
    // A phrase that stands in many places is one finding with all of them.
    const found = new Map<string, { readonly residue: Residue; readonly at: Place[] }>();
    for (const line of prose.lines) {
      if (line.kind === "contents" || line.kind === "table") continue;
      places += 1;
      const told: Span[] = [];
      for (const residue of RESIDUES) {
        for (const match of line.folded.folded.matchAll(residue.form)) {
          const span = { start: match.index, end: match.index + match[0].length };
          if (told.some((other) => other.start < span.end && span.start < other.end)) continue;
          told.push(span);
          const same = found.get(match[0]);
          if (same) same.at.push({ line, span });
          else found.set(match[0], { residue, at: [{ line, span }] });
        }
      }
    }
    for (const { residue, at } of found.values()) {
      const [first, ...others] = at;
      if (!first) continue;
      const { kind, severity } = residue;
      const quote = quoteOf(first.line, first.span);
      yield {
        subject: textSubject(prose, first.line, first.span),
        where: [
          textAnchor(first.line, first.span),
          ...others.slice(0, MOST_PLACES).map(({ line, span }) => textAnchor(line, span)),
        ],
        ...(severity ? { severity } : {}),
        params: { kind, quote, times: at.length },
        actual: quote,
        ...(kind === "doubled-suffix" ? { expected: "本级" } : {}),
      };
    }
    return { places };
  },
  say: ({ kind, quote: phrase, times }) => {
    const quote = times > 1 ? `“${phrase}”（共 ${times} 处）` : `“${phrase}”`;
    switch (kind) {
      case "placeholder":
        return {
          message: `${quote}是模板的占位文字，没有换成实际内容。`,
          why: "占位文字没有替换就公开，读者得不到应有的内容。",
          fix: "请换成实际内容。",
        };
      case "alternative":
        return {
          message: `${quote}是模板的选择项，没有划去不适用的。`,
          why: "两种说法并列，读者不知道是哪一种。",
          fix: "请只保留适用的一种。",
        };
      case "instruction":
        return {
          message: `${quote}是模板的编写要求，留在了正文里。`,
          why: "编写要求是写给编写人的，不应公开。",
          fix: "请按要求补充内容后删去这段文字。",
        };
      case "empty":
        return {
          message: `${quote}只有标题，没有内容。`,
          why: "多半是模板的条目没有填写，也没有删去。",
          fix: "请补充内容；没有的请删去这一条。",
        };
      case "doubled-suffix":
        return {
          message: `${quote}中“本级”重复。`,
          why: "多半是单位名称已含“本级”，套用模板时又加了一次。",
          fix: "请删去重复的“本级”。",
        };
    }
  },
  examples: {
    passing: [
      {
        because: "没有占位文字；普通的括号不算",
        sheets: [draw("expenditure", [["", "合计", "10.00", "6.00", "4.00"]])],
        narrative: ["一、支出情况", "本年支出10万元（其中：基本支出6万元），比上年增加1万元（主要是人员增加）。"],
      },
    ],
    failing: [
      {
        because: "金额没有填",
        sheets: [],
        narrative: ["一、支出情况", "本年支出××万元，比上年增加（减少）XX万元。"],
        finds: ["××", "增加（减少）", "XX"],
      },
      {
        because: "编写要求留在正文里",
        sheets: [],
        narrative: ["名词解释", "一、上述“事业收入”等收入（该项名词解释请依据部门收入的实际情况进行解释）。"],
        finds: ["（该项名词解释请依据部门收入的实际情况进行解释）"],
      },
      { because: "“本级”重复", sheets: [], narrative: ["由某某区教育局本级本级决算组成。"], finds: ["本级本级"] },
    ],
  },
});
