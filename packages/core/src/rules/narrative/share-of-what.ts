import { printInUnit } from "../../money/print.js";
import { measureLabel } from "../../narrative/claims/measure.js";
import { draw } from "../draw.js";
import { impossibleShare } from "../procurement-shares.js";
import { judgedProse } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { judgeShare } from "../prose-shares.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly quote: string;
  readonly part: string;
  readonly base: string;
  readonly other: string;
  readonly otherAmount: string;
  readonly actual: string;
  readonly expected: string;
}

export const shareOfWhat = defineRule<Params>({
  meta: {
    id: "narrative/share-of-what",
    number: "JS-403",
    title: "占比的分母与文字所说的一致",
    severity: "error",
    requirements: ["N03"],
    basis: "部门决算公开模板：占××的百分比，以××为分母",
    explanation:
      "占比与文字所说的分母不符、却恰好是占另一个总额的比例的，说明分母用错了，例如“货物采购授予中小企业合同金额占货物支出金额”的比例按政府采购支出总额计算。没有列出分项授予中小企业的金额时，由授予中小企业的总额推断：全部合同都授予中小企业的，各分项的比例都是100%。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const { prose } = judged;
    let places = 0;
    for (const statement of prose.statements) {
      const { share, line, measure } = statement;
      if (!share?.base) continue;
      const found = judgeShare(statement, prose, input);
      const impossible = found ? undefined : impossibleShare(statement, prose, input);
      if (found || impossible) places += 1;
      const other = found?.otherWhole ?? impossible?.otherWhole;
      const expected = found?.expected ?? impossible?.expected;
      if (expected === undefined || (!other && !impossible)) continue;
      if (found && !other) continue;
      const actual = quoteOf(line, share.figure);
      yield {
        subject: textSubject(prose, line, share),
        where: [textAnchor(line, share)],
        params: {
          quote: quoteOf(line, share),
          part: measureLabel(measure),
          base: measureLabel(share.base),
          other: other?.label ?? "",
          otherAmount: other ? printInUnit(other.amount.fen, "万元", 2) : "",
          actual,
          expected,
        },
        actual,
        expected,
      };
    }
    return { places };
  },
  say: ({ quote, part, base, other, otherAmount, actual, expected }) => ({
    message:
      other === ""
        ? `“${quote}”不可能成立：${part}占${base}的比例应为${expected}。`
        : `“${quote}”的分母用错了：${actual}是占${other}（${otherAmount}万元）的比例，占${base}的比例应为${expected}。`,
    why: "文字说的是占甲的比例，数字却按乙计算，读者会得出错误的结论。",
    fix: `请核对后把“${actual}”改为“${expected}”，或改写分母。`,
  }),
  examples: {
    passing: [
      {
        because: "占货物支出的比例按货物支出计算",
        sheets: [table()],
        narrative: [
          "十一、政府采购支出说明",
          "2024年度政府采购支出总额50.00万元，其中：政府采购货物支出10.00万元、政府采购服务支出40.00万元。授予中小企业合同金额45.00万元，占政府采购支出总额的90%，货物采购授予中小企业合同金额占货物支出金额的50%。",
        ],
      },
    ],
    failing: [
      {
        because: "合同全部授予中小企业，占货物支出的比例却不是100%",
        sheets: [table()],
        narrative: [
          "十一、政府采购支出说明",
          "2024年度政府采购支出总额49.01万元，其中：政府采购货物支出1.42万元、政府采购服务支出47.59万元。授予中小企业合同金额49.01万元，占政府采购支出总额的100%，货物采购授予中小企业合同金额占货物支出金额的2.9%。",
        ],
        finds: ["占货物支出金额的2.9%"],
      },
      {
        because: "一般公共预算财政拨款支出的占比按本年收入合计计算",
        sheets: [table(), income()],
        narrative: [
          "五、一般公共预算财政拨款支出决算情况说明",
          "2024年度一般公共预算财政拨款支出1000.00万元，占本年支出合计的50%。",
        ],
        finds: ["占本年支出合计的50%"],
      },
    ],
  },
});

function table() {
  return draw("expenditure", [["", "合计", "1548.12", "1315.89", "232.23"]]);
}

function income() {
  return draw("income", [["", "合计", "2000.00", "2000.00"]]);
}
