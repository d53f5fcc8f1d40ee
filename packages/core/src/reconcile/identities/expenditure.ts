/** 支出决算表：本年支出合计 = 基本 + 项目 + 上缴上级 + 经营 + 对附属单位补助（财决04表表内公式）。 */
import type { Facts } from "../../facts/facts.js";
import type { Identity } from "../identity.js";
import { rowSums } from "./code-table.js";

export const expenditureIdentities = (facts: Facts): readonly Identity[] => {
  const table = facts.table("expenditure");
  if (!table) return [];
  return rowSums(table, "within-table/expenditure-row-sum", {
    total: "total",
    parts: ["basic", "project", "superior-remittance", "operation", "affiliated-subsidy"],
    equation: "本年支出合计 = 基本支出 + 项目支出 + 上缴上级支出 + 经营支出 + 对附属单位补助支出",
  });
};
