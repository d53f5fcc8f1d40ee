import type { ProseLine } from "../../narrative/claims/prose.js";
import type { Span } from "../../narrative/claims/statement.js";
import { draw } from "../draw.js";
import { LEVEL_WORDS, levelsOf } from "../level-of-government.js";
import { judgedProse } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly quote: string;
  readonly word: string;
  readonly unit: string;
  /** How often the text says so. */
  readonly times: number;
}

interface Place {
  readonly line: ProseLine;
  readonly span: Span;
}

/**
 * Phrases that speak of the unit's own treasury and departments. A level named anywhere else (上级补助, 中央专项资金) may
 * well be another one.
 */
const OWN_LEVEL: readonly RegExp[] = [
  /(?:财政拨款|一般公共预算|政府性基金|国有资本经营)[^,;。:]{0,12}收入:(中央|国家|省|市|州|区|县|旗|镇|乡)级财政/g,
  /指(?:由)?(中央|国家|省|市|州|区|县|旗|镇|乡)级?(?:本级)?财政[^,;。:]{0,16}?(?:拨付|安排|核拨|批复)/g,
  /纳入(中央|省|市|州|区|县|旗|镇|乡)级?财政(?:预决算|预算|决算)管理/g,
  /(?:包括|反映|指)(省|市|州|区|县|旗)(?:直|级)(?:各?部门|各?单位|行政事业单位)(?:用|使用)(?:一般公共预算)?财政拨款/g,
];

const district = draw("expenditure", [["", "合计", "10.00", "6.00", "4.00"]], { unit: "某某市青山区教育局" });

export const levelWording = defineRule<Params>({
  meta: {
    id: "narrative/level-wording",
    number: "JS-419",
    title: "说明中的政府层级与本单位一致",
    severity: "warning",
    requirements: ["N19"],
    basis: "部门决算公开模板的名词解释：财政拨款收入指本级财政当年拨付的资金，“三公”经费指纳入本级财政预决算管理的经费",
    explanation:
      "按单位名称判断本单位属于中央、省、市、县（区）、乡（镇）哪一级，与名词解释中说本级财政、本级部门的固定句子比较（“指市级财政当年拨付的资金”“纳入市级财政预决算管理”“市直部门用财政拨款…”）。别处提到上级的（上级补助、中央专项）不算；县级市可以称市级也可以称县级；开发区、新区等看不出层级的不核对。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const { prose } = judged;
    const unit = input.recognition.unitName ?? "";
    const levels = levelsOf(unit);
    if (levels.length === 0) return { notApplicable: "单位名称看不出属于哪一级政府" };
    let places = 0;
    // The same sentence taken over again and again is one defect; so is a sentence that names the level twice.
    const told: { readonly form: RegExp; readonly word: string; readonly at: Place[] }[] = [];
    for (const line of prose.lines) {
      if (line.kind === "contents") continue;
      for (const form of OWN_LEVEL) {
        for (const found of line.folded.folded.matchAll(form)) {
          places += 1;
          const word = found[1] ?? "";
          const level = LEVEL_WORDS[word];
          if (level === undefined || levels.includes(level)) continue;
          const place = { line, span: { start: found.index, end: found.index + found[0].length } };
          const same = told.find((one) => one.word === word && (one.form === form || one.at.at(-1)?.line === line));
          if (same) same.at.push(place);
          else told.push({ form, word, at: [place] });
        }
      }
    }
    for (const { word, at } of told) {
      const [first, ...others] = at;
      if (!first) continue;
      yield {
        subject: textSubject(prose, first.line, first.span),
        where: [textAnchor(first.line, first.span), ...others.map(({ line, span }) => textAnchor(line, span))],
        params: { quote: quoteOf(first.line, first.span), word, unit, times: at.length },
        actual: word,
      };
    }
    return { places, ...(places === 0 ? { reason: "说明中没有解释本级财政的句子" } : {}) };
  },
  say: ({ quote, word, unit, times }) => ({
    message: `“${quote}”${times > 1 ? `等 ${times} 处` : ""}说的是${word}级，本单位“${unit}”不是${word}级单位。`,
    why: "多半是照搬了上级的模板，没有改成本级。",
    fix: `请把“${word}级”“${word}直”等字样改成本级的说法。`,
  }),
  examples: {
    passing: [
      {
        because: "区级单位说区级财政；上级补助提到市级",
        sheets: [district],
        narrative: [
          "名词解释",
          "一、财政拨款收入：指区级财政当年拨付的资金。",
          "二、上级补助收入：指从市级财政部门取得的非财政补助收入。",
        ],
      },
    ],
    failing: [
      {
        because: "区级单位的名词解释写成市级",
        sheets: [district],
        narrative: ["名词解释", "一、财政拨款收入：指市级财政当年拨付的资金。"],
        finds: ["指市级财政当年拨付"],
      },
      {
        because: "“三公”经费的解释写成市级",
        sheets: [district],
        narrative: [
          "名词解释",
          "一、“三公”经费：纳入市级财政预决算管理的“三公”经费，是指用财政拨款安排的因公出国费等。",
        ],
        finds: ["纳入市级财政预决算管理"],
      },
    ],
  },
});
