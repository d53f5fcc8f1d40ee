import { TABLE_NAMES, type TableId } from "../../tables/table.js";
import { factAnchor } from "../anchors.js";
import { draw } from "../draw.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly table: TableId;
  readonly row: string;
  readonly shown: string;
}

export const unreadableAmount = defineRule<Params>({
  meta: {
    id: "structure/unreadable-amount",
    number: "JS-009",
    title: "金额单元格可以读出金额",
    severity: "error",
    requirements: ["S07"],
    basis: "部门决算公开模板：金额栏填写数字",
    explanation:
      "金额栏里不能读作金额的文字和错误值（#REF!、#VALUE! 等）逐个指出；用到它们的勾稽关系不核对，并在结果里说明。“-”“—”“/”“无”“不涉及”和空白都按零处理。",
  },
  *check({ facts }) {
    let places = 0;
    for (const { table, facts: cells } of facts.tables) {
      for (const fact of cells) {
        if (fact.state !== "blank") places += 1;
        if (fact.state !== "unreadable") continue;
        const name = table.rows.find((row) => row.key === fact.row)?.name ?? fact.row;
        yield {
          subject: { kind: "cell", table: table.id, row: fact.row, column: fact.column, actual: fact.shown },
          where: [factAnchor(fact)],
          params: { table: table.id, row: name, shown: fact.shown },
          actual: fact.shown,
        };
      }
    }
    return { places };
  },
  say: ({ table, row, shown }) => ({
    message: `《${TABLE_NAMES[table]}》“${row}”的金额栏是“${shown}”，读不出金额。`,
    why: shown.startsWith("#")
      ? "单元格的公式出错，引用的单元格可能已被删除。"
      : "金额栏应填数字；读不出的金额无法参加勾稽核对。",
    fix: shown.startsWith("#") ? "请修正公式，或改填正确的数字。" : "请改填数字；没有金额的留空。",
  }),
  examples: {
    passing: [
      {
        because: "数字、千分位文字、横线和空白都能读",
        sheets: [draw("expenditure", [["", "合计", "1,234.50", "1234.50", "—", "", "", ""]])],
      },
    ],
    failing: [
      {
        because: "公式引用失效",
        sheets: [draw("expenditure", [["", "合计", "#REF!", "6.00", "4.00", "", "", ""]])],
        finds: ["支出决算表!C4"],
      },
      {
        because: "金额栏写了文字",
        sheets: [draw("expenditure", [["", "合计", "待定", "6.00", "4.00", "", "", ""]])],
        finds: ["支出决算表!C4"],
      },
    ],
  },
});
