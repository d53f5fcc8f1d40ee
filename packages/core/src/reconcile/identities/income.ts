/** 收入决算表（财决03表表内勾稽）：本年收入合计 = 财政拨款 + 上级补助 + 事业 + 经营 + 附属单位上缴 + 其他；逐级汇总。 */
import type { Facts } from "../../facts/facts.js";
import type { Derived } from "../identity.js";
import { codeTree, rowSums } from "./code-table.js";
import { fiscalColumns } from "./rows.js";

export function* incomeIdentities(facts: Facts): Generator<Derived> {
  const table = facts.table("income");
  if (!table) return;
  const fiscal = fiscalColumns(table);
  yield* rowSums(table, "within-table/income-row-sum", {
    total: "total",
    parts: [...fiscal, "superior-subsidy", "institution", "operation", "affiliated-remittance", "other"],
    needed: fiscal.length > 0 ? fiscal : ["fiscal"],
  });
  yield* codeTree(table, "within-table/category-totals");
}
