import type { Fact } from "../../facts/fact.js";
import type { Identity } from "../../reconcile/identity.js";
import { TABLE_NAMES, type TableId } from "../../tables/table.js";
import { factAnchor } from "../anchors.js";
import { draw } from "../draw.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly table: TableId;
  readonly place: string;
  readonly siblings: number;
}

const NO_FORMULAS = { notApplicable: "表中的合计不是公式（多为导出的数据）" } as const;

export const typedTotal = defineRule<Params>({
  meta: {
    id: "structure/typed-total",
    number: "JS-014",
    title: "合计由公式计算，没有被手填数覆盖",
    severity: "warning",
    requirements: ["S10"],
    basis: "《会计基础工作规范》：报表数字应当由账簿记录计算填列",
    explanation:
      "同一张表里同类合计（各行合计、各级小计）多数是公式、个别是手填的数字时提醒。由财务软件导出的表没有公式，不适用；合计是空白的也不提。",
  },
  *check({ facts, reconciliation }) {
    if (!facts.all.some((fact) => fact.computed)) return NO_FORMULAS;
    const groups = new Map<string, Map<Fact, Identity>>();
    for (const { identity } of reconciliation.judged) {
      if (identity.kind === "cross" || !identity.mandatory) continue;
      const total = identity.terms[0].fact;
      if (total.state !== "amount") continue;
      const key = `${total.table}|${identity.kind}`;
      const group = groups.get(key) ?? new Map<Fact, Identity>();
      group.set(total, identity);
      groups.set(key, group);
    }
    let places = 0;
    for (const group of groups.values()) {
      const computed = [...group.keys()].filter((fact) => fact.computed).length;
      if (computed < 3 || computed * 3 < group.size * 2) continue;
      places += group.size;
      for (const [fact, identity] of group) {
        if (fact.computed) continue;
        yield {
          subject: { kind: "cell", table: fact.table, row: fact.row, column: fact.column, actual: fact.shown },
          where: [factAnchor(fact)],
          params: { table: fact.table, place: identity.place, siblings: computed },
          actual: fact.shown,
        };
      }
    }
    return places > 0 ? { places } : NO_FORMULAS;
  },
  say: ({ table, place, siblings }) => ({
    message: `${place}的合计是手填的数字，《${TABLE_NAMES[table]}》中同类的 ${siblings} 个合计都是公式。`,
    why: "手填的合计在明细改动后不会跟着变，容易出错。",
    fix: "请恢复求和公式；确需手填的，请核对金额。",
  }),
  examples: {
    passing: [
      {
        because: "没有公式的导出表",
        sheets: [
          draw("expenditure", [
            ["", "合计", "10.00", "6.00", "4.00"],
            ["201", "一般公共服务支出", "10.00", "6.00", "4.00"],
          ]),
        ],
      },
    ],
    failing: [
      {
        because: "一行的合计被手填数覆盖",
        sheets: [
          draw("expenditure", [
            ["", "合计", "=30.00", "18.00", "12.00"],
            ["201", "一般公共服务支出", "=10.00", "6.00", "4.00"],
            ["205", "教育支出", "=10.00", "6.00", "4.00"],
            ["208", "社会保障和就业支出", "10.00", "6.00", "4.00"],
          ]),
        ],
        finds: ["支出决算表!C7"],
      },
    ],
  },
});
