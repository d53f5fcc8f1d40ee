import { TABLE_NAMES, type TableId } from "../../tables/table.js";
import { factAnchor } from "../anchors.js";
import { draw } from "../draw.js";
import { defineRule } from "../rule.js";

export const hiddenAmounts = defineRule<{ readonly table: TableId; readonly count: number }>({
  meta: {
    id: "structure/hidden-amounts",
    number: "JS-013",
    title: "隐藏的行列中没有金额",
    severity: "warning",
    requirements: ["S09"],
    basis: "部门决算公开模板：表内内容应完整公开",
    explanation:
      "公开表的隐藏行、隐藏列里，或者用不显示内容的单元格格式（如“;;;”）隐藏了不为零的金额时提醒：公开后看不到这些金额，合计却包含它们。隐藏的零和空白不提。",
  },
  *check({ facts }) {
    let places = 0;
    for (const { table, facts: cells } of facts.tables) {
      places += 1;
      const hidden = cells.filter((fact) => fact.state === "amount" && fact.amount.fen !== 0 && fact.hidden);
      const [first] = hidden;
      if (!first) continue;
      yield {
        subject: { kind: "absence", table: table.id },
        where: [factAnchor(first), ...hidden.slice(1, 6).map(factAnchor)],
        params: { table: table.id, count: hidden.length },
      };
    }
    return { places };
  },
  say: ({ table, count }) => ({
    message: `《${TABLE_NAMES[table]}》中有 ${count} 个金额被隐藏（隐藏的行、列，或不显示内容的单元格格式）。`,
    why: "隐藏的金额公开后看不到，读者会发现合计与分项对不上。",
    fix: "请取消隐藏、改用显示数字的格式后核对：应当公开的显示出来，多余的删去。",
  }),
  examples: {
    passing: [
      {
        because: "隐藏行里没有金额",
        sheets: [
          {
            ...draw("expenditure", [
              ["", "合计", "10.00", "6.00", "4.00"],
              ["201", "一般公共服务支出", "10.00", "6.00", "4.00"],
              ["202", "外交支出", "", "", ""],
            ]),
            hiddenRows: [{ first: 6, last: 6 }],
          },
        ],
      },
    ],
    failing: [
      {
        because: "隐藏了一行有金额的科目",
        sheets: [
          {
            ...draw("expenditure", [
              ["", "合计", "10.00", "6.00", "4.00"],
              ["201", "一般公共服务支出", "8.00", "4.00", "4.00"],
              ["202", "外交支出", "2.00", "2.00", ""],
            ]),
            hiddenRows: [{ first: 6, last: 6 }],
          },
        ],
        finds: ["支出决算表!C6"],
      },
    ],
  },
});
