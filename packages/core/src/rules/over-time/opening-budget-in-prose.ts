import type { Fact } from "../../facts/fact.js";
import { printInUnit } from "../../money/print.js";
import { measureLabel } from "../../narrative/claims/measure.js";
import { finalFacts } from "../../narrative/claims/measured-facts.js";
import type { StatedAmount, Statement } from "../../narrative/claims/statement.js";
import { cellName } from "../cell-names.js";
import { type DrawnSheet, draw } from "../draw.js";
import { judgedProse } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { defineRule } from "../rule.js";
import { bestAgreement, printedLike } from "../stated-figures.js";

interface Params {
  readonly what: string;
  readonly quote: string;
  readonly published: string;
  readonly cell: string;
  readonly file: string;
}

const spending = (running: string, title?: string): DrawnSheet =>
  draw(
    "general-public-budget",
    [
      ["", "合计", running, running, ""],
      ["201", "一般公共服务支出", running, running, ""],
      ["20103", "政府办公厅（室）及相关机构事务", running, running, ""],
      ["2010301", "行政运行", running, running, ""],
    ],
    title === undefined ? {} : { title },
  );
const planned = spending("90.00", "2024年一般公共预算支出预算表");
const told = (budget: string): readonly string[] => [
  "五、一般公共预算财政拨款支出决算情况说明",
  `一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）。年初预算为${budget}万元，支出决算为100.00万元。`,
];

export const openingBudgetInProse = defineRule<Params>({
  meta: {
    id: "over-time/opening-budget-in-prose",
    number: "JS-508",
    title: "情况说明中的年初预算与公开的部门预算一致",
    severity: "warning",
    requirements: ["T04"],
    basis: "《地方预决算公开操作规程》：决算与预算对比的口径应当一致，年初预算数以公开的部门预算为准",
    explanation:
      "情况说明写明“年初预算”的一般公共预算支出（合计、类、项）和“三公”经费，与公开的部门预算（--budget）中的同一数据比较。写“全年预算”“调整预算”的不比较；部门预算没有列到的科目不比较；末位的四舍五入不算不同。年中新设、机构划转的可以不同，因此只提示核实。",
  },
  *check(input) {
    const { budget } = input.companions;
    if (!budget) return { notRun: "没有提供公开的部门预算工作簿（--budget）" };
    if (input.misfits.budget !== undefined) return { notRun: input.misfits.budget };
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    let places = 0;
    for (const statement of judged.prose.statements) {
      const stated = openingOf(statement);
      const facts: readonly Fact[] = stated ? finalFacts(statement.measure, budget.facts, input.codes) : [];
      const [first] = facts;
      if (!stated || !first) continue;
      places += 1;
      if (bestAgreement(stated.figure.amount, facts) !== "different") continue;
      const { line } = statement;
      const quote = quoteOf(line, stated);
      const published = printedLike(stated.figure, first.amount.fen, quote);
      yield {
        subject: textSubject(judged.prose, line, stated),
        where: [textAnchor(line, stated), { kind: "file", file: budget.file }],
        params: { what: measureLabel(statement.measure), quote, published, cell: cellName(first), file: budget.file },
        actual: quoteOf(line, stated.figure),
        expected: published,
        difference: printInUnit(stated.figure.amount.fen - first.amount.fen, "万元", 2),
      };
    }
    return { places, ...(places === 0 ? { reason: "情况说明中没有可与部门预算比较的年初预算" } : {}) };
  },
  say: ({ what, quote, published, cell, file }) => ({
    message: `“${quote}”与公开的部门预算不一致：预算中${what}为${published}。`,
    why: "年初预算数以公开的部门预算为准，否则完成率没有意义。",
    fix: `请与部门预算“${file}”的${cell}核对；用的是全年预算数的，请改写为“全年预算”。`,
  }),
  examples: {
    passing: [
      { because: "与公开的预算相同", sheets: [spending("100.00")], budget: [planned], narrative: told("90.00") },
      { because: "没有提供部门预算", sheets: [spending("100.00")], narrative: told("80.00") },
    ],
    failing: [
      {
        because: "年初预算与公开的预算不同",
        sheets: [spending("100.00")],
        budget: [planned],
        narrative: told("80.00"),
        finds: ["年初预算为80.00万元"],
      },
    ],
  },
});

/** The budget of a statement when the text says that it is the opening one. */
const openingOf = ({ budget }: Statement): StatedAmount | undefined =>
  budget?.basis === "opening" ? budget : undefined;
