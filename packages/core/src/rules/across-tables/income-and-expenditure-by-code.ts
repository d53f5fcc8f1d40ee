import type { Fact } from "../../facts/fact.js";
import type { TableFacts } from "../../facts/facts.js";
import { roundingRoom } from "../../money/amount.js";
import { printInUnit, printPlain } from "../../money/print.js";
import type { TableRow } from "../../tables/table.js";
import { factAnchor } from "../anchors.js";
import { cellNames } from "../cell-names.js";
import { draw } from "../draw.js";
import { isAccountedFor } from "../located.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly label: string;
  readonly income: string;
  readonly expenditure: string;
  readonly cells: string;
}

/** Rows of the summary that let income and spending of one code differ. */
const CARRY_FORWARDS = [
  "income/opening-balance",
  "income/non-fiscal-surplus-used",
  "expenditure/surplus-distribution",
  "expenditure/closing-balance",
];

const summaryRows = (spent: string, closing: string) =>
  draw("summary", [
    ["一、一般公共预算财政拨款收入", "100.00", "一、一般公共服务支出", spent],
    ["本年收入合计", "100.00", "本年支出合计", spent],
    ["年初结转和结余", "", "年末结转和结余", closing],
    ["总计", "100.00", "总计", "100.00"],
  ]);

const incomeRows = (run: string, affairs: string) =>
  draw("income", [
    ["", "合计", "100.00", "100.00", "", "", "", "", ""],
    ["2010301", "行政运行", run, run, "", "", "", "", ""],
    ["2010302", "一般行政管理事务", affairs, affairs, "", "", "", "", ""],
  ]);

const expenditureRows = (total: string, run: string, affairs: string) =>
  draw("expenditure", [
    ["", "合计", total, run, affairs, "", "", ""],
    ["2010301", "行政运行", run, run, "", "", "", ""],
    ["2010302", "一般行政管理事务", affairs, "", affairs, "", "", ""],
  ]);

export const incomeAndExpenditureByCode = defineRule<Params>({
  meta: {
    id: "across-tables/income-and-expenditure-by-code",
    number: "JS-313",
    title: "没有结转结余时收入与支出按科目对应",
    severity: "info",
    requirements: ["X11"],
    basis:
      "收入决算表和支出决算表按同一功能分类科目列示；没有年初、年末结转结余和结余分配时，同一科目的收入与支出通常相等",
    explanation:
      "只在收入支出决算总表没有年初结转、使用非财政拨款结余、结余分配和年末结转时，按两张表所列最末级科目比较；有结转结余的单位不适用。调剂使用等情形可以不等，因此只作提示。已因勾稽不符报告的单元格不重复报告。",
  },
  *check({ facts, reconciliation }) {
    const summary = facts.table("summary");
    const income = facts.table("income");
    const expenditure = facts.table("expenditure");
    if (!summary || !income || !expenditure) return { notApplicable: "缺少收入支出决算总表、收入决算表或支出决算表" };
    const carried = CARRY_FORWARDS.some((row) => {
      const fact = summary.fact(row, "amount");
      return fact !== undefined && (fact.state === "unreadable" || fact.amount.fen !== 0);
    });
    if (carried) return { notApplicable: "有结转结余或结余分配，收入与支出按科目不必相等" };
    let places = 0;
    for (const [code, row] of sharedLeaves(income, expenditure)) {
      const received = income.fact(code, "total");
      const spent = expenditure.fact(code, "total");
      if (!received || !spent || received.state === "unreadable" || spent.state === "unreadable") continue;
      places += 1;
      const difference = received.amount.fen - spent.amount.fen;
      if (Math.abs(difference) <= roundingRoom(received.amount) + roundingRoom(spent.amount)) continue;
      if (isAccountedFor(reconciliation, received) || isAccountedFor(reconciliation, spent)) continue;
      const unit = expenditure.table.amountUnit;
      const say = (fact: Fact): string => `${printInUnit(fact.amount.fen, unit, 2)}${unit}`;
      yield {
        subject: { kind: "cell", table: spent.table, row: spent.row, column: spent.column, actual: spent.shown },
        where: [factAnchor(spent), factAnchor(received)],
        params: {
          label: `${code} ${row.name}`,
          income: say(received),
          expenditure: say(spent),
          cells: cellNames([spent, received]),
        },
        actual: printPlain(spent.amount.fen, unit),
        difference: printPlain(-difference, unit),
      };
    }
    return { places, ...(places === 0 ? { reason: "两张表没有相同的末级科目" } : {}) };
  },
  say: ({ label, income, expenditure, cells }) => ({
    message: `“${label}”的收入为 ${income}，支出为 ${expenditure}，而收入支出决算总表没有结转结余。`,
    why: "没有结转结余时，同一科目的收入与支出通常相等。",
    fix: `请核实${cells}：科目是否用错，或是否漏列结转结余；属于调剂使用的无需更正。`,
  }),
  examples: {
    passing: [
      {
        because: "收入与支出按科目相等",
        sheets: [summaryRows("100.00", ""), incomeRows("70.00", "30.00"), expenditureRows("100.00", "70.00", "30.00")],
      },
      {
        because: "有年末结转，不适用",
        sheets: [
          summaryRows("90.00", "10.00"),
          incomeRows("70.00", "30.00"),
          expenditureRows("90.00", "70.00", "20.00"),
        ],
      },
    ],
    failing: [
      {
        because: "没有结转结余，但两个项级科目的收入与支出不等",
        sheets: [summaryRows("100.00", ""), incomeRows("60.00", "40.00"), expenditureRows("100.00", "70.00", "30.00")],
        finds: ["支出决算表!C5", "支出决算表!C6"],
      },
    ],
  },
});

/** Codes that both tables print without rows below them. */
function sharedLeaves(one: TableFacts, other: TableFacts): ReadonlyMap<string, TableRow> {
  const leaves = (table: TableFacts): Map<string, TableRow> => {
    const rows = table.table.rows.filter((row) => row.code !== undefined && row.kind !== "of-which");
    const parents = new Set(rows.flatMap(({ code = "" }) => [code.slice(0, -2), code.slice(0, -4)]));
    return new Map(rows.flatMap((row) => (row.code && !parents.has(row.code) ? [[row.code, row] as const] : [])));
  };
  const first = leaves(one);
  return new Map([...leaves(other)].filter(([code]) => first.has(code)));
}
