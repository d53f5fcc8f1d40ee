import { draw } from "../draw.js";
import { judgedProse } from "../prose-input.js";
import { quoteOf, textAnchor } from "../prose-places.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly isCut: boolean;
  readonly count: number;
  readonly all: number;
  readonly first: readonly string[];
}

/** Places that are listed with the finding. */
const MOST_PLACES = 40;
const QUOTED = 3;
/** Words before a figure that are quoted with it. */
const BEFORE = 14;

export const unreadFigures = defineRule<Params>({
  meta: {
    id: "narrative/unread-figures",
    number: "JS-424",
    title: "未识别的数字句",
    severity: "info",
    requirements: ["N22"],
    basis: "核对范围的说明：没有认出含义的数字没有核对",
    explanation:
      "正文中的金额和百分比，凡没有认出它说的是哪个数据的，都列在这里，没有核对；同时报告所占的比例。写在原因里的金额、绩效指标的目标值和完成值不与决算数据比较，不计在内。整篇只报一条。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const { others, figures } = judged.prose;
    const unread = others.filter(({ kind }) => kind === "not-understood");
    const [first, ...more] = unread;
    if (first) {
      const span = (one: typeof first) => ({ start: Math.max(0, one.start - BEFORE), end: one.end });
      yield {
        subject: { kind: "absence", table: "unread-figures" },
        where: [
          textAnchor(first.line, first),
          ...more.slice(0, MOST_PLACES - 1).map((one) => textAnchor(one.line, one)),
        ],
        params: {
          isCut: judged.prose.isCut,
          count: unread.length,
          all: figures,
          first: unread.slice(0, QUOTED).map((one) => quoteOf(one.line, span(one)).trim()),
        },
        actual: String(unread.length),
      };
    }
    return { places: figures };
  },
  say: ({ count, all, first, isCut }) => ({
    message: `情况说明的${all}个金额和百分比中，有${count}个（${((count / all) * 100).toFixed(0)}%）没有认出含义，没有核对：${first.map((text) => `“${text}”`).join("、")}${count > first.length ? "等" : ""}。${isCut ? "文字过长，后面的部分没有读。" : ""}`,
    why: "没有认出的数字既不能算对，也不能算错。",
    fix: "请人工核对这些数字。",
  }),
  examples: {
    passing: [
      {
        because: "所有数字都认出",
        sheets: [table()],
        narrative: ["三、支出决算情况说明", "2024年度支出合计100.00万元。"],
      },
    ],
    failing: [
      {
        because: "有一个金额认不出含义",
        sheets: [table()],
        narrative: ["三、支出决算情况说明", "2024年度支出合计100.00万元。另有代管的某专户余额33.00万元。"],
        finds: ["33.00万元"],
      },
    ],
  },
});

function table() {
  return draw("expenditure", [["", "合计", "100.00", "60.00", "40.00"]]);
}
