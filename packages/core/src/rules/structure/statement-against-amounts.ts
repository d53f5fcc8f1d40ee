import { isEmptyTable } from "../../facts/empty-table.js";
import { TABLE_NAMES, type TableId } from "../../tables/table.js";
import { factAnchor, tableAnchor } from "../anchors.js";
import { draw } from "../draw.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly table: TableId;
  readonly statement: string;
  readonly amounts: number;
}

const fund = [["", "合计", "", "5.00", "5.00", "", "5.00", ""]];

export const statementAgainstAmounts = defineRule<Params>({
  meta: {
    id: "structure/statement-against-amounts",
    number: "JS-004",
    title: "写明无数据的表确无金额",
    severity: "error",
    requirements: ["S03"],
    basis: "部门决算公开模板：空表说明只用于没有数据的表",
    explanation: "表下写着本年度没有此项收支，而表内有不为零的金额，两者必有一错。",
  },
  *check({ facts }) {
    let places = 0;
    for (const { table, facts: cells } of facts.tables) {
      const statement = table.emptyStatement;
      if (!statement) continue;
      places += 1;
      if (isEmptyTable(facts, table)) continue;
      const amounts = cells.filter((fact) => fact.state === "amount" && fact.amount.fen !== 0);
      yield {
        subject: { kind: "cell", table: table.id, row: "statement", column: "text", actual: statement.text },
        where: [tableAnchor(table, statement.place), ...amounts.slice(0, 3).map(factAnchor)],
        params: { table: table.id, statement: statement.text, amounts: amounts.length },
      };
    }
    return { places, reason: places === 0 ? "没有空表说明" : `${places} 处说明` };
  },
  say: ({ table, statement, amounts }) => ({
    message: `《${TABLE_NAMES[table]}》写着“${statement}”，表内却有 ${amounts} 个金额。`,
    why: "说明与表内数据矛盾。",
    fix: "有数据的，请删去这句说明；没有数据的，请清除表内金额。",
  }),
  examples: {
    passing: [{ because: "有金额，没有空表说明", sheets: [draw("government-fund", fund)] }],
    failing: [
      {
        because: "沿用上年的空表说明",
        sheets: [draw("government-fund", fund, { notes: ["某市某局2024年度无政府性基金预算财政拨款收入支出。"] })],
        finds: ["政府性基金预算财政拨款收入支出决算表!A6"],
      },
    ],
  },
});
