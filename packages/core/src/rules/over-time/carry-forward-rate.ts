import { Decimal } from "decimal.js";
import { printInUnit } from "../../money/print.js";
import { factAnchor } from "../anchors.js";
import { cellName } from "../cell-names.js";
import { type DrawnSheet, draw } from "../draw.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly closing: string;
  readonly total: string;
  readonly rate: string;
  readonly limit: string;
  readonly cell: string;
}

const summary = (spent: string, closing: string): DrawnSheet =>
  draw("summary", [
    ["一、一般公共预算财政拨款收入", "100.00", "一、一般公共服务支出", spent],
    ["本年收入合计", "100.00", "本年支出合计", spent],
    ["年初结转和结余", "", "年末结转和结余", closing],
    ["总计", "100.00", "总计", "100.00"],
  ]);

export const carryForwardRate = defineRule<Params>({
  meta: {
    id: "over-time/carry-forward-rate",
    number: "JS-507",
    title: "结转结余率不超过限值",
    severity: "info",
    requirements: ["T05"],
    basis: "财政部《部门整体支出绩效评价共性指标体系》：结转结余率反映部门对本年度结转结余资金的实际控制程度",
    explanation:
      "结转结余率 = 收入支出决算总表的年末结转和结余 ÷ 支出总计。超过设定的限值时提示说明原因；没有设定限值时不比较。",
  },
  *check({ facts, settings }) {
    const limit = settings.limits?.carryForward;
    if (limit === undefined) return { notRun: "没有设定结转结余率的限值（配置 limits.carryForward）" };
    const summaryFacts = facts.table("summary");
    const closing = summaryFacts?.fact("expenditure/closing-balance", "amount");
    const total = summaryFacts?.fact("expenditure/grand-total", "amount");
    if (!summaryFacts || !closing || total?.state !== "amount")
      return { notRun: "收入支出决算总表缺少年末结转和结余或总计" };
    if (closing.state === "unreadable" || total.amount.fen <= 0) return { notApplicable: "支出总计不大于零" };
    const rate = new Decimal(closing.amount.fen).div(total.amount.fen).times(100);
    if (rate.lte(limit)) return { places: 1 };
    const unit = summaryFacts.table.amountUnit;
    const say = (fen: number): string => `${printInUnit(fen, unit, 2)}${unit}`;
    yield {
      subject: { kind: "cell", table: closing.table, row: closing.row, column: closing.column, actual: closing.shown },
      where: [factAnchor(closing), factAnchor(total)],
      params: {
        closing: say(closing.amount.fen),
        total: say(total.amount.fen),
        rate: `${rate.toFixed(2)}%`,
        limit: `${limit}%`,
        cell: cellName(closing),
      },
      actual: `${rate.toFixed(2)}%`,
    };
    return { places: 1 };
  },
  say: ({ closing, total, rate, limit, cell }) => ({
    message: `年末结转和结余 ${closing}，占支出总计 ${total} 的 ${rate}，超过 ${limit}。`,
    why: "结转结余偏多时，应当能够说明原因和使用安排。",
    fix: `请核对${cell}，并在情况说明中写明结转结余的主要原因。`,
  }),
  examples: {
    passing: [
      {
        because: "结转结余率 5%，限值 10%",
        sheets: [summary("95.00", "5.00")],
        settings: { limits: { carryForward: 10 } },
      },
      { because: "没有设定限值", sheets: [summary("60.00", "40.00")] },
    ],
    failing: [
      {
        because: "结转结余率 40%，限值 10%",
        sheets: [summary("60.00", "40.00")],
        settings: { limits: { carryForward: 10 } },
        finds: ["收入支出决算总表!D7"],
      },
    ],
  },
});
