import { type Amount, roundingRoom } from "../../money/amount.js";
import { printInUnit } from "../../money/print.js";
import { type MeasureId, measureLabel } from "../../narrative/claims/measure.js";
import type { BudgetBasis } from "../../narrative/claims/roles.js";
import type { StatedAmount, Statement } from "../../narrative/claims/statement.js";
import { draw } from "../draw.js";
import { judgedProse, type ProseInput } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly what: string;
  readonly kind: string;
  readonly quote: string;
  readonly parts: readonly string[];
  readonly sum: string;
  readonly whole: string;
}

const SUMS: readonly { readonly whole: MeasureId; readonly parts: readonly MeasureId[] }[] = [
  { whole: "three-public/total", parts: ["three-public/overseas", "three-public/vehicles", "three-public/reception"] },
  { whole: "three-public/vehicles", parts: ["three-public/vehicle-purchase", "three-public/vehicle-operation"] },
];

type Kind = "value" | BudgetBasis;
const KINDS: Readonly<Record<Kind, string>> = {
  value: "决算数",
  opening: "年初预算数",
  "full-year": "全年预算数",
  stated: "预算数",
};

interface Told {
  readonly statement: Statement;
  readonly amount: StatedAmount;
}

export const threePublicParts = defineRule<Params>({
  meta: {
    id: "narrative/three-public-parts",
    number: "JS-408",
    title: "情况说明中“三公”经费分项之和等于合计",
    severity: "error",
    requirements: ["N08"],
    basis:
      "“三公”经费＝因公出国（境）费＋公务用车购置及运行维护费＋公务接待费；公务用车购置及运行维护费＝购置费＋运行维护费",
    explanation:
      "对文中所列的预算数和决算数，各分项都列出时与合计比较；预算数只在口径（年初、全年）相同时相加。末位的四舍五入不算不同。决算数与公开表比较的，由“金额与公开表一致”的规则指出，这里不重复。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const { prose } = judged;
    const hasTable = input.facts.table("three-public")?.fact("final", "total") !== undefined;
    let places = 0;
    for (const { whole, parts } of SUMS) {
      for (const kind of Object.keys(KINDS) as Kind[]) {
        if (kind === "value" && hasTable) continue;
        const total = toldOf(prose, whole, kind);
        const told = parts.flatMap((part) => toldOf(prose, part, kind) ?? []);
        if (!total || told.length < parts.length) continue;
        places += 1;
        const sum = told.reduce((fen, { amount }) => fen + amount.figure.amount.fen, 0);
        const all = [total, ...told].map(({ amount }) => amount.figure.amount);
        const room = all.reduce((rooms, amount: Amount) => rooms + roundingRoom(amount), 0);
        if (Math.abs(sum - total.amount.figure.amount.fen) <= room) continue;
        const { line } = total.statement;
        yield {
          subject: textSubject(prose, line, total.amount),
          where: [
            textAnchor(line, total.amount),
            ...told.map(({ statement, amount }) => textAnchor(statement.line, amount)),
          ],
          params: {
            what: measureLabel({ id: whole }),
            kind: KINDS[kind],
            quote: quoteOf(line, total.amount),
            parts: told.map(
              ({ statement, amount }) =>
                `${measureLabel(statement.measure)}${printInUnit(amount.figure.amount.fen, "万元", 2)}`,
            ),
            sum: printInUnit(sum, "万元", 2),
            whole: printInUnit(total.amount.figure.amount.fen, "万元", 2),
          },
          actual: quoteOf(line, total.amount.figure),
          difference: printInUnit(total.amount.figure.amount.fen - sum, "万元", 2),
        };
      }
    }
    return { places };
  },
  say: ({ what, kind, parts, sum, whole }) => ({
    message: `${what}的${kind}为${whole}万元，各分项相加为${sum}万元（${parts.join("、")}）。`,
    why: "合计等于各分项之和，文中所列的几个数不可能都对。",
    fix: `请核对${what}及各分项的${kind}。`,
  }),
  examples: {
    passing: [{ because: "分项之和等于合计", sheets: [table()], narrative: prose("44") }],
    failing: [
      {
        because: "分项预算4＋40＋0，合计写40",
        sheets: [table()],
        narrative: prose("40"),
        finds: ["2024年度“三公”经费财政拨款支出全年预算为40万元"],
      },
    ],
  },
});

/** The first place that tells a quantity of a kind. */
function toldOf(prose: ProseInput, id: MeasureId, kind: Kind): Told | undefined {
  for (const statement of prose.statements) {
    if (statement.measure.id !== id) continue;
    const amount = kind === "value" ? statement.value : statement.budget?.basis === kind ? statement.budget : undefined;
    if (amount) return { statement, amount };
  }
  return undefined;
}

function table() {
  return draw("expenditure", [["", "合计", "100.00", "60.00", "40.00"]]);
}

function prose(total: string): readonly string[] {
  return [
    "九、财政拨款“三公”经费支出决算情况说明",
    `2024年度“三公”经费财政拨款支出全年预算为${total}万元，支出决算为30.00万元。`,
    "1、因公出国（境）费全年预算为4万元，支出决算为0万元。",
    "2、公务用车购置及运行维护费全年预算为40万元，支出决算为30.00万元。",
    "3、公务接待费全年预算为0万元，支出决算为0万元。",
  ];
}
