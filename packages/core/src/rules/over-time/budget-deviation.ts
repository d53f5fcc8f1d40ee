import { Decimal } from "decimal.js";
import { printInUnit } from "../../money/print.js";
import { factAnchor } from "../anchors.js";
import { cellName } from "../cell-names.js";
import { type DrawnSheet, draw } from "../draw.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly final: string;
  readonly budget: string;
  readonly rate: string;
  readonly limit: string;
  readonly cell: string;
}

const spending = (total: string, title?: string): DrawnSheet =>
  draw("general-public-budget", [["", "合计", total, total, ""]], title === undefined ? {} : { title });
const planned = spending("100.00", "2024年一般公共预算支出预算表");

export const budgetDeviation = defineRule<Params>({
  meta: {
    id: "over-time/budget-deviation",
    number: "JS-506",
    title: "一般公共预算支出预决算差异率不超过限值",
    severity: "info",
    requirements: ["T05"],
    basis: "财政部《部门整体支出绩效评价共性指标体系》：预算调整、预算完成情况；差异较大的应当说明原因",
    explanation:
      "一般公共预算财政拨款支出决算合计与公开的年初预算（--budget）比较，差异率 =（决算 − 年初预算）÷ 年初预算。超过设定的限值时提示在情况说明中写明原因；没有设定限值或者没有提供预算时不比较，年初预算为零时不计算。",
  },
  *check({ facts, companions, misfits, settings }) {
    const limit = settings.limits?.budgetDeviation;
    if (limit === undefined) return { notRun: "没有设定预决算差异率的限值（配置 limits.budgetDeviation）" };
    if (!companions.budget) return { notRun: "没有提供公开的部门预算工作簿（--budget）" };
    if (misfits.budget !== undefined) return { notRun: misfits.budget };
    const own = facts.table("general-public-budget")?.fact("total", "total");
    const plan = companions.budget.facts.table("general-public-budget")?.fact("total", "total");
    if (own?.state !== "amount" || plan?.state !== "amount") return { notRun: "决算或预算中没有一般公共预算支出合计" };
    if (plan.amount.fen === 0) return { notApplicable: "年初预算为零，不计算差异率" };
    const rate = new Decimal(own.amount.fen).minus(plan.amount.fen).div(plan.amount.fen).times(100);
    if (rate.abs().lte(limit)) return { places: 1 };
    const unit = facts.table("general-public-budget")?.table.amountUnit ?? "万元";
    const say = (fen: number): string => `${printInUnit(fen, unit, 2)}${unit}`;
    yield {
      subject: { kind: "cell", table: own.table, row: own.row, column: own.column, actual: own.shown },
      where: [factAnchor(own), { kind: "file", file: companions.budget.file }],
      params: {
        final: say(own.amount.fen),
        budget: say(plan.amount.fen),
        rate: `${rate.toFixed(2)}%`,
        limit: `${limit}%`,
        cell: cellName(own),
      },
      actual: `${rate.toFixed(2)}%`,
    };
    return { places: 1 };
  },
  say: ({ final, budget, rate, limit, cell }) => ({
    message: `一般公共预算财政拨款支出决算 ${final}，年初预算 ${budget}，差异率 ${rate}，超过 ${limit}。`,
    why: "预决算差异较大时，应当能够说明原因。",
    fix: `请核对${cell}，并在情况说明中写明差异的主要原因。`,
  }),
  examples: {
    passing: [
      {
        because: "差异率 8%，限值 10%",
        sheets: [spending("108.00")],
        budget: [planned],
        settings: { limits: { budgetDeviation: 10 } },
      },
      { because: "没有设定限值", sheets: [spending("150.00")], budget: [planned] },
    ],
    failing: [
      {
        because: "差异率 50%，限值 10%",
        sheets: [spending("150.00")],
        budget: [planned],
        settings: { limits: { budgetDeviation: 10 } },
        finds: ["一般公共预算财政拨款支出决算表!C4"],
      },
    ],
  },
});
