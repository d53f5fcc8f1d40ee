import { fenOfFigure } from "../../money/fen-of-figure.js";
import { figureOfNumber } from "../../money/figure-of-number.js";
import { TABLE_NAMES, type TableId } from "../../tables/table.js";
import { factAnchor } from "../anchors.js";
import { draw } from "../draw.js";
import { defineRule } from "../rule.js";

/** True for the double nearest to a number of two decimals, as most amounts are: in no unit is that less than a 分. */
const hasTwoDecimals = (value: number): boolean => Math.round(value * 100) / 100 === value;

export const fractionOfFen = defineRule<{ readonly table: TableId; readonly count: number }>({
  meta: {
    id: "structure/fraction-of-fen",
    number: "JS-011",
    title: "金额精确到分",
    severity: "info",
    requirements: ["S07"],
    basis: "《会计基础工作规范》：金额写到角分为止",
    explanation:
      "存放的数值在分以下还有尾数（如公式相除的结果）时，每张表提示一次，并按最接近的分核对。浮点运算的误差不算；以元换算成万元的六位小数也是正常的。",
  },
  *check({ workbook, facts }) {
    let places = 0;
    for (const { table, facts: cells } of facts.tables) {
      const sheet = workbook.sheets[table.sheetIndex];
      const amounts = cells.filter((fact) => fact.state === "amount");
      places += amounts.length;
      const odd = amounts.filter((fact) => {
        const content = sheet?.at(fact.cell.row, fact.cell.column)?.content;
        if (content?.kind !== "number" || hasTwoDecimals(content.value)) return false;
        const reading = figureOfNumber(content.value);
        if (reading.kind !== "figure") return false;
        const amount = fenOfFigure(reading.figure, table.amountUnit);
        return amount.kind === "amount" && amount.residue;
      });
      const [first] = odd;
      if (!first) continue;
      yield {
        subject: { kind: "absence", table: table.id },
        where: [factAnchor(first), ...odd.slice(1, 6).map(factAnchor)],
        params: { table: table.id, count: odd.length },
      };
    }
    return { places };
  },
  say: ({ table, count }) => ({
    message: `《${TABLE_NAMES[table]}》有 ${count} 个金额在分以下还有尾数。`,
    why: "金额最小到分；分以下的尾数多由公式相除产生，会使合计与分项在末位上不符。",
    fix: "请在公式外加 ROUND，或改填账面金额。",
  }),
  examples: {
    passing: [
      {
        because: "元换算成万元的六位小数",
        sheets: [draw("expenditure", [["", "合计", "10.123456", "6.123456", "4.00"]])],
      },
    ],
    failing: [
      {
        because: "除法留下的尾数",
        sheets: [draw("expenditure", [["", "合计", "10.33333333", "6.33333333", "4.00"]])],
        finds: ["支出决算表!C4"],
      },
    ],
  },
});
