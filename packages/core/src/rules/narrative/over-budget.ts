import { roundingRoom } from "../../money/amount.js";
import { printInUnit, printPlain } from "../../money/print.js";
import { type CountId, largestCount, threePublicCounts } from "../../narrative/claims/three-public-counts.js";
import { factAnchor } from "../anchors.js";
import { cellName } from "../cell-names.js";
import { draw } from "../draw.js";
import { isAccountedFor } from "../located.js";
import { proseOf } from "../prose-input.js";
import { quoteOf, textAnchor } from "../prose-places.js";
import { defineRule, type Problem, type RuleInput } from "../rule.js";

type Params =
  | {
      readonly kind: "over";
      readonly item: string;
      readonly final: string;
      readonly budget: string;
      readonly cell: string;
    }
  | {
      readonly kind: "each";
      readonly item: string;
      readonly each: string;
      readonly quote: string;
      readonly cell: string;
    };

/** Parts first: a whole that is over its budget only because a part is, is not told again. */
const ITEMS: readonly { readonly column: string; readonly name: string; readonly parts: readonly string[] }[] = [
  { column: "overseas", name: "因公出国（境）费", parts: [] },
  { column: "vehicle-purchase", name: "公务用车购置费", parts: [] },
  { column: "vehicle-operation", name: "公务用车运行维护费", parts: [] },
  { column: "vehicles", name: "公务用车购置及运行维护费", parts: ["vehicle-purchase", "vehicle-operation"] },
  { column: "reception", name: "公务接待费", parts: [] },
  { column: "total", name: "“三公”经费", parts: ["overseas", "vehicles", "reception"] },
];

/** Averages beyond which a figure or a count is probably wrong, in 分 each. */
const UNUSUAL: readonly {
  readonly column: string;
  readonly count: CountId;
  readonly name: string;
  readonly fen: number;
}[] = [
  { column: "vehicle-purchase", count: "vehicles/bought", name: "平均每辆购置费", fen: 80_000_000 },
  { column: "vehicle-operation", count: "vehicles/kept", name: "平均每辆运行维护费", fen: 10_000_000 },
  { column: "reception", count: "reception/persons", name: "平均每人次接待费", fen: 100_000 },
  { column: "overseas", count: "overseas/persons", name: "平均每人次出国（境）费", fen: 15_000_000 },
];

const figures = (budget: string, final: string) =>
  draw("three-public", [[budget, "", "", "", "", budget, final, "", "", "", "", final]]);

export const overBudget = defineRule<Params>({
  meta: {
    id: "narrative/over-budget",
    number: "JS-415",
    title: "“三公”经费决算不超过预算，平均数正常",
    severity: "warning",
    requirements: ["N15"],
    basis: "《党政机关厉行节约反对浪费条例》：严格执行“三公”经费预算，不得超预算或者无预算支出",
    explanation:
      "“三公”经费表的决算数大于预算数的提示核实；部分项目超过已经说明合计超过的，合计不重复报告。情况说明写明辆数、人次的，平均每辆购置费超过80万元、平均每辆运行维护费超过10万元、平均每人次接待费超过1000元、平均每人次出国（境）费超过15万元的作提示：可能是数量或金额写错。",
  },
  *check(input) {
    const table = input.facts.table("three-public");
    if (!table) return { notApplicable: "没有“三公”经费表" };
    const unit = table.table.amountUnit;
    const say = (fen: number): string => `${printInUnit(fen, unit, 2)}${unit}`;
    const over = new Map<string, number>();
    let places = 0;
    for (const { column, name, parts } of ITEMS) {
      const final = table.fact("final", column);
      const budget = table.fact("budget", column);
      if (!final || !budget || final.state === "unreadable" || budget.state === "unreadable") continue;
      places += 1;
      const gap = final.amount.fen - budget.amount.fen;
      over.set(column, gap);
      if (gap <= roundingRoom(final.amount) + roundingRoom(budget.amount)) continue;
      if (parts.some((part) => (over.get(part) ?? 0) > 0)) continue;
      if (isAccountedFor(input.reconciliation, final) || isAccountedFor(input.reconciliation, budget)) continue;
      yield {
        subject: { kind: "cell", table: final.table, row: final.row, column: final.column, actual: final.shown },
        where: [factAnchor(final), factAnchor(budget)],
        params: {
          kind: "over",
          item: name,
          final: say(final.amount.fen),
          budget: say(budget.amount.fen),
          cell: cellName(final),
        },
        actual: printPlain(final.amount.fen, unit),
        difference: printPlain(gap, unit),
      };
    }
    places += yield* averages(input);
    return { places };
  },
  say: (params) =>
    params.kind === "over"
      ? {
          message: `${params.item}决算 ${params.final}，超过预算 ${params.budget}。`,
          why: "“三公”经费不得超预算支出；年中追加或者调整预算的，预算数应为调整后的数。",
          fix: `请核对${params.cell}；确有追加的，请在情况说明中写明依据和原因。`,
        }
      : {
          message: `${params.item}为 ${params.each}（“${params.quote}”），与一般水平相差较大。`,
          why: "数量或金额可能写错，例如批次写成了人次、多写或少写了一位。",
          fix: `请核对${params.cell}与情况说明中的数量。`,
        },
  examples: {
    passing: [
      { because: "决算没有超过预算", sheets: [figures("4.00", "2.16")] },
      {
        because: "平均每人次100元",
        sheets: [figures("4.00", "2.16")],
        narrative: ["九、“三公”经费情况", "公务接待费2.16万元，国内公务接待24批次，216人次。"],
      },
    ],
    failing: [
      {
        because: "公务接待费超过预算，合计不重复报告",
        sheets: [figures("2.00", "2.16")],
        finds: ["财政拨款“三公”经费支出决算表!L6"],
      },
      {
        because: "平均每人次1800元",
        sheets: [figures("4.00", "2.16")],
        narrative: ["九、“三公”经费情况", "公务接待费2.16万元，国内公务接待12批次，12人次。"],
        finds: ["12人次"],
      },
    ],
  },
});

function* averages(input: RuleInput): Generator<Problem<Params>, number> {
  const table = input.facts.table("three-public");
  const { lines } = proseOf(input);
  const counts = threePublicCounts(lines);
  let places = 0;
  for (const { column, count, name, fen } of UNUSUAL) {
    const final = table?.fact("final", column);
    const stated = largestCount(counts, count);
    if (final?.state !== "amount" || !stated || stated.count === 0) continue;
    places += 1;
    const each = Math.round(final.amount.fen / stated.count);
    if (each <= fen) continue;
    const quote = quoteOf(stated.line, stated);
    yield {
      subject: { kind: "cell", table: final.table, row: final.row, column: `${final.column}/each`, actual: quote },
      where: [textAnchor(stated.line, stated), factAnchor(final)],
      severity: "info",
      params: {
        kind: "each",
        item: name,
        each: each >= 1_000_000 ? `${printInUnit(each, "万元", 2)}万元` : `${printInUnit(each, "元", 2)}元`,
        quote,
        cell: cellName(final),
      },
    };
  }
  return places;
}
