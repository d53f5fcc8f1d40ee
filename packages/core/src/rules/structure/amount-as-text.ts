import { TABLE_NAMES, type TableId } from "../../tables/table.js";
import { factAnchor } from "../anchors.js";
import { draw } from "../draw.js";
import { defineRule } from "../rule.js";

export const amountAsText = defineRule<{ readonly table: TableId; readonly count: number; readonly sample: string }>({
  meta: {
    id: "structure/amount-as-text",
    number: "JS-010",
    title: "金额以数字而非文字存放",
    severity: "info",
    requirements: ["S07"],
    basis: "部门决算公开模板：金额栏填写数字",
    explanation:
      "金额存成文字（如带千分位、全角数字）时仍能无疑义地读出，照常核对；但公式求和会把文字当作零，因此每张表提示一次。",
  },
  *check({ workbook, facts }) {
    let places = 0;
    for (const { table, facts: cells } of facts.tables) {
      const sheet = workbook.sheets[table.sheetIndex];
      const amounts = cells.filter((fact) => fact.state === "amount");
      places += amounts.length;
      const texts = amounts.filter((fact) => sheet?.at(fact.cell.row, fact.cell.column)?.content.kind === "text");
      const [first] = texts;
      if (!first) continue;
      yield {
        subject: { kind: "absence", table: table.id },
        where: [factAnchor(first), ...texts.slice(1, 6).map(factAnchor)],
        params: { table: table.id, count: texts.length, sample: first.shown },
      };
    }
    return { places };
  },
  say: ({ table, count, sample }) => ({
    message: `《${TABLE_NAMES[table]}》有 ${count} 个金额是文字格式（如“${sample}”）。`,
    why: "文字格式的金额在 Excel、WPS 里求和时会被当作零。",
    fix: "请选中这些单元格，用“转换为数字”或“分列”改为数字格式。",
  }),
  examples: {
    passing: [{ because: "都是数字", sheets: [draw("expenditure", [["", "合计", "10.00", "6.00", "4.00"]])] }],
    failing: [
      {
        because: "千分位文字",
        sheets: [draw("expenditure", [["", "合计", "1,010.00", "606.00", "404.00"]])],
        finds: ["支出决算表!C4"],
      },
    ],
  },
});
