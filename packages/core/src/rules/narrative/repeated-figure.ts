import { type Amount, roundingRoom } from "../../money/amount.js";
import { measureKey, measureLabel, PROSE_ONLY } from "../../narrative/claims/measure.js";
import type { StatedAmount, Statement } from "../../narrative/claims/statement.js";
import { draw } from "../draw.js";
import { judgedProse } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly what: string;
  readonly kind: string;
  readonly quote: string;
  readonly other: string;
}

interface Told {
  readonly statement: Statement;
  readonly amount: StatedAmount;
}

const KINDS = { value: "", opening: "的年初预算", "full-year": "的全年预算", stated: "的预算" } as const;

export const repeatedFigure = defineRule<Params>({
  meta: {
    id: "narrative/repeated-figure",
    number: "JS-411",
    title: "同一数据前后一致",
    severity: "error",
    requirements: ["N11"],
    basis: "部门决算公开模板：同一数据在文中各处应当相同",
    explanation:
      "机关运行经费、政府采购等公开表中没有的数据，以及各处的预算数，在文中几处出现时互相比较；印出的位数不同的，按较少的位数比较。表中有的数据与表比较，不在这里重复。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const first = new Map<string, Told>();
    let places = 0;
    for (const statement of judged.prose.statements) {
      for (const { kind, amount } of amountsOf(statement)) {
        const key = `${kind}|${measureKey(statement.measure)}`;
        const before = first.get(key);
        if (!before) {
          first.set(key, { statement, amount });
          continue;
        }
        places += 1;
        if (agree(before.amount.figure.amount, amount.figure.amount)) continue;
        const { line } = statement;
        yield {
          subject: textSubject(judged.prose, line, amount),
          where: [textAnchor(line, amount), textAnchor(before.statement.line, before.amount)],
          params: {
            what: measureLabel(statement.measure),
            kind: KINDS[kind],
            quote: quoteOf(line, amount),
            other: quoteOf(before.statement.line, before.amount),
          },
          actual: quoteOf(line, amount.figure),
          expected: quoteOf(before.statement.line, before.amount.figure),
        };
      }
    }
    return { places };
  },
  say: ({ what, kind, quote, other }) => ({
    message: `${what}${kind}前后不一致：“${quote}”，前面是“${other}”。`,
    why: "同一数据只有一个值，两处不可能都对。",
    fix: "请核对后统一；如果两处说的不是同一数据，请写明口径。",
  }),
  examples: {
    passing: [{ because: "两处相同，一处按整数写", sheets: [table()], narrative: prose("100") }],
    failing: [
      {
        because: "机关运行经费两处不同",
        sheets: [table()],
        narrative: prose("101.00"),
        finds: ["2024年度机关运行经费支出101.00万元"],
      },
    ],
  },
});

/** Final figures that no table holds, and budgets. Amounts of single projects and evaluations are compared elsewhere. */
function amountsOf({
  measure,
  value,
  budget,
}: Statement): readonly { kind: keyof typeof KINDS; amount: StatedAmount }[] {
  const isOwn = measure.id in PROSE_ONLY && !/^(?:evaluation|department|reception|meetings|training)/.test(measure.id);
  const isBudget = budget !== undefined && !/^(?:evaluation|department)/.test(measure.id);
  return [
    ...(value && isOwn ? [{ kind: "value" as const, amount: value }] : []),
    ...(isBudget ? [{ kind: budget.basis, amount: budget }] : []),
  ];
}

const agree = (one: Amount, other: Amount): boolean =>
  Math.abs(one.fen - other.fen) <= roundingRoom(one) + roundingRoom(other);

function table() {
  return draw("expenditure", [["", "合计", "1000.00", "600.00", "400.00"]]);
}

function prose(second: string): readonly string[] {
  return [
    "十、机关运行经费支出说明",
    "2024年度机关运行经费支出100.00万元，比上年减少5.00万元。",
    "十一、其他说明",
    `2024年度机关运行经费支出${second}万元。`,
  ];
}
