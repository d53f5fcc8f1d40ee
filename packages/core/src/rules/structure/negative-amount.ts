import type { Fact } from "../../facts/fact.js";
import type { TableFacts } from "../../facts/facts.js";
import { TABLE_NAMES, type TableId } from "../../tables/table.js";
import { factAnchor } from "../anchors.js";
import { draw } from "../draw.js";
import { isMendedNegative } from "../located.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly table: TableId;
  readonly row: string;
  /** “本年支出合计”-10.00 */
  readonly amounts: readonly string[];
  readonly impossible: boolean;
}

export const negativeAmount = defineRule<Params>({
  meta: {
    id: "structure/negative-amount",
    number: "JS-012",
    title: "没有不合理的负数",
    severity: "warning",
    requirements: ["S08"],
    basis: "部门决算报表编制说明：收入、支出一般不为负数，冲减以前年度的应作说明",
    explanation:
      "“三公”经费、合计和总计为负的报错误；其他金额为负的报警告，因为收回以前年度支出、差错更正可能使个别项目为负，但需要说明。",
  },
  *check({ facts, reconciliation }) {
    let places = 0;
    let broken = 0;
    for (const table of facts.tables) {
      const amounts = table.facts.filter((fact) => fact.state === "amount");
      places += amounts.length;
      const negatives = amounts.filter((fact) => fact.amount.fen < 0);
      const ownFindings = negatives.filter((fact) => !isMendedNegative(reconciliation, fact));
      broken += negatives.length - ownFindings.length;
      for (const negative of byRow(ownFindings)) {
        const [first, ...rest] = negative;
        const impossible = negative.some((fact) => isImpossible(table, fact));
        yield {
          subject: { kind: "cell", table: first.table, row: first.row, column: first.column, actual: first.shown },
          where: [factAnchor(first), ...rest.map(factAnchor)],
          severity: impossible ? "error" : "warning",
          params: {
            table: first.table,
            row: table.table.rows.find((row) => row.key === first.row)?.name ?? first.row,
            amounts: negative.map((fact) => `“${headingOf(table, fact)}”${fact.shown}`),
            impossible,
          },
          actual: first.shown,
        };
      }
    }
    return { places, ...(broken > 0 ? { broken, reason: `${broken} 处负号已按勾稽不符报告` } : {}) };
  },
  say: ({ table, row, amounts, impossible }) => ({
    message: `《${TABLE_NAMES[table]}》“${row}”有负数：${amounts.join("、")}。`,
    why: impossible ? "合计、总计和“三公”经费不可能为负数。" : "收入、支出和结转一般不为负数。",
    fix: impossible
      ? "请核对是否误加了负号，或有项目填错。"
      : "请核对；确属收回或冲减以前年度的，请在情况说明中说明原因。",
  }),
  examples: {
    passing: [{ because: "没有负数", sheets: [draw("expenditure", [["", "合计", "10.00", "6.00", "4.00"]])] }],
    failing: [
      {
        because: "合计为负",
        sheets: [draw("expenditure", [["", "合计", "-10.00", "-6.00", "-4.00"]])],
        finds: ["支出决算表!C4"],
      },
      {
        because: "项级为负",
        sheets: [
          draw("expenditure", [
            ["", "合计", "10.00", "10.00", "", "", "", ""],
            ["201", "一般公共服务支出", "12.00", "12.00", "", "", "", ""],
            ["208", "社会保障和就业支出", "-2.00", "-2.00", "", "", "", ""],
          ]),
        ],
        finds: ["支出决算表!C6"],
      },
    ],
  },
});

/** 三公 never is negative; neither is a total over income or spending (a closing balance may be). */
function isImpossible(table: TableFacts, fact: Fact): boolean {
  if (fact.table === "three-public") return true;
  if (fact.column.endsWith("balance")) return false;
  const kind = table.table.rows.find((row) => row.key === fact.row)?.kind;
  return kind === "total";
}

/** One finding per row: a negative row is one circumstance, however many columns show it. */
function byRow(facts: readonly Fact[]): readonly (readonly [Fact, ...Fact[]])[] {
  const rows = new Map<string, [Fact, ...Fact[]]>();
  for (const fact of facts) {
    const row = rows.get(fact.row);
    if (row) row.push(fact);
    else rows.set(fact.row, [fact]);
  }
  return [...rows.values()];
}

const headingOf = (table: TableFacts, fact: Fact): string =>
  table.table.columns.find((column) => column.key === fact.column)?.heading ?? fact.column;
