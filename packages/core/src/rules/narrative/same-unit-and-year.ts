import type { ProseLine } from "../../narrative/claims/prose.js";
import { draw } from "../draw.js";
import { isOfAnotherYear, proseOf } from "../prose-input.js";
import { lineSpan, quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { defineRule } from "../rule.js";
import { comparableUnitName } from "../unit-names.js";

interface Params {
  readonly kind: "year" | "unit";
  readonly found: string;
  readonly expected: string;
}

/** “某市某局2024年度部门决算…” as a title. */
const TITLE = /^(?:第[一二三四五六七八九十]{1,3}部分)?([^第0-9。，,]{4,40})20[0-9]{2}年度?(?:部门|单位)?决算/;
const UNIT = /(?:局|委|会|室|中心|院|厅|部|校|学|所|站|处|队|馆|社|政府|办|公司|本级|机关)$/;

export const sameUnitAndYear = defineRule<Params>({
  meta: {
    id: "narrative/same-unit-and-year",
    number: "JS-428",
    title: "情况说明与公开表是同一单位、同一年度",
    severity: "error",
    requirements: ["S05", "S06"],
    basis: "部门决算公开模板：公开表与情况说明属于同一部门（单位）的同一年度决算",
    explanation:
      "情况说明多数段落写的年度与表的年度不同，或者标题中的单位名称与表的单位名称毫不相干，说明选错了文件。年度不同时，其他核对都不做。后缀“本级”“机关”和简称不算不同。",
  },
  *check(input) {
    const prose = proseOf(input);
    if (prose.documents.length === 0)
      return { notRun: "没有情况说明（没有另外提供，工作簿中也没有情况说明的工作表），未能核对" };
    let places = 0;
    if (prose.statedYear !== undefined && input.year !== undefined) places += 1;
    if (isOfAnotherYear(prose, input)) {
      const line = prose.lines.find(({ folded }) => folded.folded.includes(`${prose.statedYear}年`)) ?? prose.lines[0];
      if (line) {
        yield {
          subject: textSubject(prose, line, yearSpan(line, prose.statedYear)),
          where: [textAnchor(line, yearSpan(line, prose.statedYear))],
          params: { kind: "year", found: String(prose.statedYear), expected: String(input.year) },
          actual: String(prose.statedYear),
          expected: String(input.year),
        };
      }
      return { places };
    }
    const own = input.recognition.unitName;
    const titled =
      own === undefined
        ? undefined
        : prose.lines
            .map((line) => ({ line, name: TITLE.exec(line.folded.folded)?.[1] }))
            .find(({ name }) => name !== undefined && UNIT.test(name));
    if (own !== undefined && titled?.name !== undefined) {
      places += 1;
      const text = prose.lines.map(({ folded }) => folded.folded).join("\n");
      if (!sharesName(titled.name, own) && !text.includes(bareUnit(own))) {
        yield {
          subject: textSubject(prose, titled.line, lineSpan(titled.line)),
          where: [textAnchor(titled.line, lineSpan(titled.line))],
          severity: "warning",
          params: { kind: "unit", found: quoteOf(titled.line, lineSpan(titled.line)), expected: own },
          expected: own,
        };
      }
    }
    return { places };
  },
  say: ({ kind, found, expected }) =>
    kind === "year"
      ? {
          message: `情况说明是${found}年度的，公开表是${expected}年度的。`,
          why: "两个文件不是同一年度的决算，其他内容没有再比较。",
          fix: "请确认选对了文件；情况说明由上年修改而来的，请把年度全部改过来。",
        }
      : {
          message: `情况说明的标题“${found}”与公开表的单位“${expected}”不是同一单位。`,
          why: "情况说明全文没有出现公开表的单位名称，可能选错了文件，或者照抄了其他单位的文字。",
          fix: `请确认选对了文件，并把单位名称改为“${expected}”。`,
        },
  examples: {
    passing: [
      {
        because: "同一单位、同一年度",
        sheets: [table()],
        narrative: ["第三部分 某市某局2024年度部门决算情况说明", "2024年度支出合计100.00万元。"],
      },
    ],
    failing: [
      {
        because: "情况说明是上年度的",
        sheets: [table()],
        narrative: ["三、支出决算情况说明", "2023年度支出合计100.00万元，比2022年度增加5.00万元。"],
        finds: ["2023年"],
      },
      {
        because: "标题写的是另一个单位",
        sheets: [table()],
        narrative: ["另县另一事务中心2024年度部门决算情况说明", "2024年度支出合计100.00万元。"],
        finds: ["另县另一事务中心2024年度部门决算情况说明"],
      },
    ],
  },
});

function yearSpan(line: ProseLine, year: number | undefined) {
  const at = line.folded.folded.indexOf(`${year}年`);
  return at < 0 ? lineSpan(line) : { start: at, end: at + 5 };
}

const bareUnit = (name: string): string => comparableUnitName(name.split(/[（(]/)[0] ?? "");

/** Four characters in common are a name in common: 某市某局 and 中共某市某局委员会. */
function sharesName(one: string, other: string): boolean {
  const bare = bareUnit(other);
  const length = Math.min(4, bare.length);
  for (let at = 0; at + length <= bare.length; at += 1) if (one.includes(bare.slice(at, at + length))) return true;
  return false;
}

function table() {
  return draw("expenditure", [["", "合计", "100.00", "60.00", "40.00"]]);
}
