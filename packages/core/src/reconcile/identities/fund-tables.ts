/**
 * The tables of one fund each（一般公共预算、政府性基金、国有资本经营）：本年支出 = 基本支出 + 项目支出；年末 = 年初 + 收入 −
 * 支出 where the layout prints all four columns (always in 政府性基金, in some regions in the others); 逐级汇总.
 */
import type { Facts } from "../../facts/facts.js";
import type { Derived } from "../identity.js";
import { carryForwards, codeTree, rowSums } from "./code-table.js";
import { FUNDS } from "./wording.js";

const ROW_SUM_RULES = {
  "general-public-budget": "within-table/general-public-budget-row-sum",
  "government-fund": "within-table/government-fund-row-sum",
  "state-capital": "within-table/state-capital-row-sum",
} as const;

export function* fundTableIdentities(facts: Facts): Generator<Derived> {
  for (const fund of FUNDS) {
    const table = facts.table(fund);
    if (!table) continue;
    yield* rowSums(table, ROW_SUM_RULES[fund], {
      total: "total",
      parts: ["basic", "project"],
      needed: ["basic", "project"],
    });
    yield* carryForwards(table, "within-table/carry-forward-balance");
    yield* codeTree(table, "within-table/category-totals");
  }
}
