import { printInUnit } from "../../money/print.js";
import { measureLabel } from "../../narrative/claims/measure.js";
import type { Span, StatedPercent, Statement } from "../../narrative/claims/statement.js";
import { draw } from "../draw.js";
import { judgedProse } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { judgeCompletion, judgeGrowth } from "../prose-rates.js";
import { judgeShare } from "../prose-shares.js";
import type { PercentVerdict } from "../ratio-room.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly what: string;
  readonly quote: string;
  readonly actual: string;
  readonly expected: string;
  readonly part: string;
  readonly whole: string;
  readonly isWrong: boolean;
}

interface Checked {
  readonly statement: Statement;
  readonly percent: StatedPercent;
  readonly what: string;
  readonly verdict: PercentVerdict;
  readonly expected: string;
  readonly part: number;
  readonly whole: number;
  /** The amounts that it is made of, where the text states them. */
  readonly evidence: readonly Span[];
}

const spans = (...parts: readonly (Span | undefined)[]): readonly Span[] => parts.flatMap((part) => part ?? []);

export const percentage = defineRule<Params>({
  meta: {
    id: "narrative/percentage",
    number: "JS-402",
    title: "情况说明中的百分比计算正确",
    severity: "error",
    requirements: ["N02"],
    basis: "部门决算公开模板：占比、完成预算的百分比、增减幅度由所列金额计算",
    explanation:
      "占比、完成率、增长率按印出的小数位数核对。金额只知道到印出的末位，因此允许分子、分母各自在四舍五入的范围内变动；在这个范围内没有任何金额能得出印出的百分比，才是错误。按显示的金额算不符、但在范围内的，只作提示。分子、分母取自公开表，也取自文中所列的金额，与其中任一种相符即可：金额本身有误的，另行指出，不重复报百分比。比重合计不等于100%、99.995%写作100%，都不报。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const { prose } = judged;
    let places = 0;
    for (const statement of prose.statements) {
      const share = judgeShare(statement, prose, input);
      const completion = judgeCompletion(statement, prose, input);
      const found: Checked[] = [];
      if (share && statement.share && !share.otherWhole) {
        const { part, whole, ...rest } = share;
        found.push({
          statement,
          percent: statement.share,
          what: "占比",
          ...rest,
          part: part.fen,
          whole: whole.fen,
          evidence: spans(statement.value),
        });
      }
      if (completion) {
        const { part, base, ...rest } = completion;
        const evidence = spans(statement.budget, statement.value);
        found.push({ statement, what: "完成比例", ...rest, part: part.displayed, whole: base.displayed, evidence });
      }
      for (const change of statement.changes) {
        const growth = judgeGrowth(statement, change, input);
        if (!growth) continue;
        const { part, base, ...rest } = growth;
        const evidence = spans(
          change.amount,
          change.against === "prior" ? statement.prior : statement.budget,
          statement.value,
        );
        found.push({ statement, what: "增减幅度", ...rest, part: part.displayed, whole: base.displayed, evidence });
      }
      places += found.length;
      for (const { percent, what, verdict, expected, part, whole, evidence } of found) {
        if (verdict === "right") continue;
        const { line } = statement;
        const actual = quoteOf(line, percent.figure);
        yield {
          subject: textSubject(prose, line, percent),
          where: [textAnchor(line, percent), ...evidence.map((span) => textAnchor(line, span))],
          ...(verdict === "within-rounding" ? { severity: "info" as const } : {}),
          params: {
            what: `${measureLabel(statement.measure)}的${what}`,
            quote: quoteOf(line, percent),
            actual,
            expected,
            part: printInUnit(part, "万元", 2),
            whole: printInUnit(whole, "万元", 2),
            isWrong: verdict === "wrong",
          },
          actual,
          expected,
        };
      }
    }
    return { places };
  },
  say: ({ what, quote, actual, expected, part, whole, isWrong }) => ({
    message: isWrong
      ? `“${quote}”计算有误：${what}应为${expected}（${part}÷${whole}）。`
      : `“${quote}”与按所列金额计算的${expected}只差末位（${part}÷${whole}）。`,
    why: isWrong
      ? "所列金额在四舍五入的范围内无论取什么值，都得不出印出的百分比。"
      : "金额在四舍五入的范围内可以得出印出的百分比，可能是按元计算的。",
    fix: `金额无误时，把“${actual}”改为“${expected}”；百分比无误时，请核对所列的金额。`,
  }),
  examples: {
    passing: [
      {
        because: "按印出的位数四舍五入，占比正确；99.995%写作100%",
        sheets: [table()],
        narrative: [
          "三、支出决算情况说明",
          "2024年度支出合计1548.12万元，其中：基本支出1315.89万元，占本年支出85%；项目支出232.23万元，占本年支出15.0%。",
        ],
      },
      {
        because: "增减额与增减幅度相符",
        sheets: [table()],
        narrative: [
          "三、支出决算情况说明",
          "2024年度支出合计1548.12万元，与2023年度相比，支出合计减少45.25万元，下降2.8%。",
        ],
      },
    ],
    failing: [
      {
        because: "占比没有四舍五入，而是截断",
        sheets: [table()],
        narrative: ["三、支出决算情况说明", "2024年度支出合计1548.12万元，其中：项目支出232.23万元，占本年支出14%。"],
        finds: ["占本年支出14%"],
      },
      {
        because: "完成年初预算的比例算错",
        sheets: [table()],
        narrative: [
          "五、一般公共预算财政拨款支出决算情况说明",
          "一般公共服务支出（类）人大事务（款）事业运行（项）。年初预算为100.00万元，支出决算为95.50万元，完成年初预算的59.5%。",
        ],
        finds: ["完成年初预算的59.5%"],
      },
      {
        because: "增长幅度以本年数为基数计算",
        sheets: [table()],
        narrative: ["三、支出决算情况说明", "2024年度支出合计1548.12万元，比上年增加500.00万元，增长32.3%。"],
        finds: ["增长32.3%"],
      },
    ],
  },
});

function table() {
  return draw("expenditure", [["", "合计", "1548.12", "1315.89", "232.23"]]);
}
