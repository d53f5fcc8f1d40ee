import { type Amount, roundingRoom } from "../../money/amount.js";
import { printInUnit } from "../../money/print.js";
import { measureKey, pathLabel } from "../../narrative/claims/measure.js";
import type { Statement } from "../../narrative/claims/statement.js";
import { draw } from "../draw.js";
import { judgedProse } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly quote: string;
  readonly total: string;
  readonly sum: string;
  readonly count: number;
  readonly unspent: readonly string[];
}

export const openingBudgetSum = defineRule<Params>({
  meta: {
    id: "narrative/opening-budget-sum",
    number: "JS-407",
    title: "各项年初预算之和等于年初预算总额",
    severity: "warning",
    requirements: ["N07"],
    basis: "部门决算公开模板：一般公共预算财政拨款支出决算具体情况，逐项列示年初预算和决算数",
    explanation:
      "把逐项列示的年初预算相加，与文中的年初预算总额比较。只有各项的决算数之和等于支出总额（即各项已经列全）时才比较。有预算而没有支出的项没有列示，也会造成差额，因此作警告。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const { statements } = judged.prose;
    const total = statements.find(({ measure, budget }) => measure.id === "general-public-budget/total" && budget);
    const items = itemsOf(statements);
    if (!total?.budget || items.length < 2) return { notApplicable: "情况说明没有逐项列示年初预算" };
    const values = sumOf(items.flatMap(({ value }) => (value ? [value.figure.amount] : [])));
    const final = total.value?.figure.amount;
    if (!final || Math.abs(values.fen - final.fen) > values.room + roundingRoom(final)) {
      return { notApplicable: "各项支出没有列全，或者其中的金额有误，不能相加" };
    }
    const budgets = sumOf(items.flatMap(({ budget }) => (budget ? [budget.figure.amount] : [])));
    const stated = total.budget.figure.amount;
    const { line, budget } = total;
    if (Math.abs(budgets.fen - stated.fen) > budgets.room + roundingRoom(stated)) {
      yield {
        subject: textSubject(judged.prose, line, budget),
        where: [
          textAnchor(line, budget),
          ...items.slice(0, 30).flatMap((item) => (item.budget ? [textAnchor(item.line, item.budget)] : [])),
        ],
        params: {
          quote: quoteOf(line, budget),
          total: printInUnit(stated.fen, "万元", 2),
          sum: printInUnit(budgets.fen, "万元", 2),
          count: items.length,
          unspent: items.flatMap(({ measure, value, budget: own }) =>
            measure.path && value?.figure.amount.fen === 0 && (own?.figure.amount.fen ?? 0) > 0
              ? [pathLabel(measure.path)]
              : [],
          ),
        },
        actual: quoteOf(line, budget.figure),
        difference: printInUnit(stated.fen - budgets.fen, "万元", 2),
      };
    }
    return { places: 1 };
  },
  say: ({ quote, total, sum, count, unspent }) => ({
    message: `“${quote}”为${total}万元，逐项列示的${count}项年初预算相加为${sum}万元。`,
    why: `年初预算总额等于各项之和；有预算而没有支出的项没有列示时也会不等${unspent.length > 0 ? `（已列示的有${unspent.join("、")}）` : ""}。`,
    fix: "请对照年初批复的预算核对总额和各项的年初预算，有预算没有支出的项应当补列。",
  }),
  examples: {
    passing: [{ because: "两项年初预算之和等于总额", sheets: [table()], narrative: prose("160.00") }],
    failing: [
      {
        because: "两项年初预算之和不等于总额",
        sheets: [table()],
        narrative: prose("180.00"),
        finds: ["年初预算为180.00万元"],
      },
    ],
  },
});

/** Items told with a budget, each path once. */
function itemsOf(statements: readonly Statement[]): readonly Statement[] {
  const items = new Map<string, Statement>();
  for (const statement of statements) {
    const { measure, budget, line } = statement;
    const isItem = measure.id === "item" && measure.path?.item !== undefined && measure.column === undefined;
    if (isItem && budget && line.topic === "general-public-budget" && !items.has(measureKey(measure)))
      items.set(measureKey(measure), statement);
  }
  return [...items.values()];
}

const sumOf = (amounts: readonly Amount[]): { fen: number; room: number } =>
  amounts.reduce((sum, amount) => ({ fen: sum.fen + amount.fen, room: sum.room + roundingRoom(amount) }), {
    fen: 0,
    room: 0,
  });

function table() {
  return draw("general-public-budget", [
    ["", "合计", "150.00", "150.00", ""],
    ["201", "一般公共服务支出", "150.00", "150.00", ""],
    ["20101", "人大事务", "150.00", "150.00", ""],
    ["2010101", "行政运行", "100.00", "100.00", ""],
    ["2010150", "事业运行", "50.00", "50.00", ""],
  ]);
}

function prose(total: string): readonly string[] {
  return [
    "五、一般公共预算财政拨款支出决算情况说明",
    `2024年度一般公共预算财政拨款支出，年初预算为${total}万元，支出决算为150.00万元。`,
    "（1）一般公共服务支出（类）人大事务（款）行政运行（项）。年初预算为110.00万元，支出决算为100.00万元。",
    "（2）一般公共服务支出（类）人大事务（款）事业运行（项）。年初预算为50.00万元，支出决算为50.00万元。",
  ];
}
