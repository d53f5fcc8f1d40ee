import { measureLabel } from "../../narrative/claims/measure.js";
import type { Against } from "../../narrative/claims/roles.js";
import type { StatedPercent, Statement } from "../../narrative/claims/statement.js";
import { draw } from "../draw.js";
import { judgedProse } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { baseOf } from "../prose-rates.js";
import { defineRule, type RuleInput } from "../rule.js";

interface Params {
  readonly what: string;
  readonly quote: string;
  readonly base: string;
  readonly rate: string;
}

export const zeroBase = defineRule<Params>({
  meta: {
    id: "narrative/zero-base",
    number: "JS-406",
    title: "基数为零时不列增长率、完成率",
    severity: "warning",
    requirements: ["N06"],
    basis: "部门决算公开模板：上年数或年初预算为0的，不计算增减幅度、完成比例",
    explanation:
      "上年数为0时没有增长率，预算为0时没有完成率，“增长100%”“完成预算的100%”都没有意义。写0%、“--”或“基数为0，不可比”的，不报。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    let places = 0;
    for (const statement of judged.prose.statements) {
      for (const { percent, base, rate, against } of ratesOf(statement, input)) {
        places += 1;
        if (base !== 0 || percent.figure.figure.scaled === 0) continue;
        const { line } = statement;
        yield {
          subject: textSubject(judged.prose, line, percent),
          where: [textAnchor(line, percent)],
          params: {
            what: measureLabel(statement.measure),
            quote: quoteOf(line, percent),
            base: against === "budget" ? "预算" : "上年数",
            rate: rate === "completion" ? "完成率" : "增长率",
          },
          actual: quoteOf(line, percent.figure),
        };
      }
    }
    return { places };
  },
  say: ({ what, quote, base, rate }) => ({
    message: `${what}的${base}为0，“${quote}”没有意义。`,
    why: `基数为0时不能计算${rate}。`,
    fix: `请删去“${quote}”，或者改为“基数为0，不可比”。`,
  }),
  examples: {
    passing: [
      {
        because: "年初预算为0，没有写完成率",
        sheets: [table()],
        narrative: [
          "五、一般公共预算财政拨款支出决算情况说明",
          "一般公共服务支出（类）人大事务（款）事业运行（项）。年初预算为0万元，支出决算为10.80万元。",
        ],
      },
    ],
    failing: [
      {
        because: "上年为0，写增长100%",
        sheets: [table()],
        narrative: ["三、支出决算情况说明", "2024年度支出合计100.00万元，比上年增加100.00万元，增长100%。"],
        finds: ["增长100%"],
      },
      {
        because: "年初预算为0，写完成预算的100%",
        sheets: [table()],
        narrative: [
          "五、一般公共预算财政拨款支出决算情况说明",
          "一般公共服务支出（类）人大事务（款）事业运行（项）。年初预算为0万元，支出决算为10.80万元，完成年初预算的100%。",
        ],
        finds: ["完成年初预算的100%"],
      },
    ],
  },
});

interface Rate {
  readonly percent: StatedPercent;
  readonly base: number;
  readonly rate: "completion" | "growth";
  readonly against: Against;
}

function ratesOf(statement: Statement, input: RuleInput): readonly Rate[] {
  const { completion, budget } = statement;
  const rates: Rate[] =
    completion && budget
      ? [{ percent: completion, base: budget.figure.amount.fen, rate: "completion", against: "budget" }]
      : [];
  for (const change of statement.changes) {
    const [base] = change.growth ? baseOf(statement, change, input) : [];
    if (change.growth && base)
      rates.push({ percent: change.growth, base: base.displayed, rate: "growth", against: change.against });
  }
  return rates;
}

function table() {
  return draw("expenditure", [["", "合计", "100.00", "60.00", "40.00"]]);
}
