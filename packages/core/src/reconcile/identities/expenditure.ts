/** 支出决算表（财决04表表内勾稽）：本年支出合计 = 基本 + 项目 + 上缴上级 + 经营 + 对附属单位补助；逐级汇总。 */
import type { Facts } from "../../facts/facts.js";
import type { Derived } from "../identity.js";
import { codeTree, rowSums } from "./code-table.js";

export function* expenditureIdentities(facts: Facts): Generator<Derived> {
  const table = facts.table("expenditure");
  if (!table) return;
  yield* rowSums(table, "within-table/expenditure-row-sum", {
    total: "total",
    parts: ["basic", "project", "superior-remittance", "operation", "affiliated-subsidy"],
    needed: ["basic", "project"],
  });
  yield* codeTree(table, "within-table/category-totals");
}
