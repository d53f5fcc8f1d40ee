import { roundingRoom } from "../../money/amount.js";
import { printInUnit } from "../../money/print.js";
import type { MeasureId } from "../../narrative/claims/measure.js";
import type { StatedAmount, Statement } from "../../narrative/claims/statement.js";
import { draw } from "../draw.js";
import { judgedProse, type ProseInput } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { defineRule, type RuleInput } from "../rule.js";
import { agreement, cellsOf, printedLike } from "../stated-figures.js";

interface Params {
  readonly quote: string;
  readonly expected: string;
  readonly isCopied: boolean;
}

/** What a whole department may rightly be said to have. */
const TOTALS: readonly MeasureId[] = [
  "expenditure/total",
  "summary/total",
  "income/total",
  "appropriation/expenditure",
  "appropriation/total",
  "general-public-budget/total",
  "general-public-budget/project",
  "expenditure/project",
];

export const evaluationAmount = defineRule<Params>({
  meta: {
    id: "narrative/evaluation-amount",
    number: "JS-426",
    title: "部门整体支出绩效自评的资金与部门支出一致",
    severity: "error",
    requirements: ["N11"],
    basis: "部门决算公开模板：整体支出绩效自评覆盖部门的全部支出",
    explanation:
      "部门整体支出绩效自评的资金，应当是部门的支出（或预算）总额。与项目绩效自评的资金相同、却不是任何一个总额的，多半是照抄了上一句，作错误；只是与各总额都不同的，作警告。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const whole = told(judged.prose, "evaluation/department");
    if (!whole) return { notApplicable: "情况说明没有写部门整体支出绩效自评的资金" };
    const { line } = whole.statement;
    const amount = whole.amount.figure.amount;
    const totals = totalsOf(judged.prose, input);
    const first = totals[0];
    if (first === undefined) return { notApplicable: "没有可以比较的支出总额" };
    if (totals.some((total) => agreement(amount, total) !== "different")) return { places: 1 };
    const projects = told(judged.prose, "evaluation/projects");
    const isCopied = projects !== undefined && projects.amount.figure.amount.fen === amount.fen;
    const actual = quoteOf(line, whole.amount.figure);
    const expected = printedLike(whole.amount.figure, first.fen, actual);
    yield {
      subject: textSubject(judged.prose, line, whole.amount),
      where: [
        textAnchor(line, whole.amount),
        ...(projects ? [textAnchor(projects.statement.line, projects.amount)] : []),
      ],
      ...(isCopied ? {} : { severity: "warning" as const }),
      params: { quote: quoteOf(line, whole.amount), expected, isCopied },
      actual,
      expected,
      difference: printInUnit(amount.fen - first.fen, "万元", 2),
    };
    return { places: 1 };
  },
  say: ({ quote, expected, isCopied }) => ({
    message: isCopied
      ? `部门整体支出绩效自评的“${quote}”与项目绩效自评的资金相同，不是部门的支出总额${expected}。`
      : `部门整体支出绩效自评的“${quote}”与部门的支出总额${expected}不一致。`,
    why: isCopied
      ? "整体支出绩效自评覆盖全部支出，多半是照抄了项目自评的金额。"
      : "整体支出绩效自评覆盖部门的全部支出。",
    fix: `请核对后改为${expected}，或者写明整体支出的口径。`,
  }),
  examples: {
    passing: [{ because: "等于部门支出总额", sheets: [table()], narrative: prose("1548.12") }],
    failing: [
      { because: "照抄了项目自评的金额", sheets: [table()], narrative: prose("108.03"), finds: ["资金108.03万元"] },
    ],
  },
});

function told(prose: ProseInput, id: MeasureId): { statement: Statement; amount: StatedAmount } | undefined {
  for (const statement of prose.statements) {
    if (statement.measure.id === id && statement.value) return { statement, amount: statement.value };
  }
  return undefined;
}

/** Totals of the tables, and what the prose itself says of the department as a whole. */
function totalsOf(prose: ProseInput, input: RuleInput) {
  const cells = TOTALS.flatMap((id) => cellsOf({ id }, input)).map(({ amount }) => amount);
  const stated = prose.statements.flatMap(({ measure, value, budget }) =>
    measure.id === "department" ? [value, budget].flatMap((part) => (part ? [part.figure.amount] : [])) : [],
  );
  return [...cells, ...stated].filter((amount) => amount.fen > roundingRoom(amount));
}

function table() {
  return draw("expenditure", [["", "合计", "1548.12", "1315.89", "232.23"]]);
}

function prose(whole: string): readonly string[] {
  return [
    "十三、预算绩效情况说明",
    "我部门组织对2024年度一般公共预算项目支出开展绩效自评，共涉及项目5个，资金108.03万元。",
    `我部门组织对1个部门开展整体支出绩效自评，资金${whole}万元。`,
  ];
}
