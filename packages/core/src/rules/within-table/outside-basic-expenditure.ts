import type { Fact } from "../../facts/fact.js";
import type { AmountUnit } from "../../money/amount.js";
import { printPlain } from "../../money/print.js";
import { factAnchor } from "../anchors.js";
import { cellName } from "../cell-names.js";
import { draw } from "../draw.js";
import { defineRule } from "../rule.js";

/** 类 whose spending is 项目支出 by definition: 基本建设 and 对社会保障基金补助. */
const OUTSIDE = {
  "309": "资本性支出（基本建设）",
  "311": "对企业补助（基本建设）",
  "313": "对社会保障基金补助",
} as const;

const isOutside = (code: string | undefined): code is string =>
  code !== undefined && Object.keys(OUTSIDE).some((category) => code.startsWith(category));

interface Params {
  readonly label: string;
  readonly amount: string;
  readonly unit: AmountUnit;
  readonly cell: string;
}

export const outsideBasicExpenditure = defineRule<Params>({
  meta: {
    id: "within-table/outside-basic-expenditure",
    number: "JS-214",
    title: "基本支出中没有基本建设和对社会保障基金补助",
    severity: "warning",
    requirements: ["W09"],
    basis:
      "部门预算支出经济分类科目说明：309 资本性支出（基本建设）、311 对企业补助（基本建设）反映发展改革部门安排的基本建设支出，313 反映政府对社会保险基金的补助，均不在基本支出中列支",
    explanation: "基本支出明细表中 309、311、313 各类（及其款）有金额时提示核实。类级小计有金额的只提示一次。",
  },
  *check({ facts }) {
    const table = facts.table("basic-expenditure");
    if (!table) return { notApplicable: "没有一般公共预算财政拨款基本支出决算明细表" };
    const amounts = new Map<string, Fact>();
    let places = 0;
    for (const row of table.table.rows) {
      const fact = table.fact(row.key, "amount");
      if (row.code === undefined || fact?.state !== "amount") continue;
      places += 1;
      if (isOutside(row.code) && fact.amount.fen !== 0) amounts.set(row.key, fact);
    }
    for (const row of table.table.rows) {
      const fact = amounts.get(row.key);
      const category = row.code?.slice(0, 3) ?? "";
      if (!fact || (category !== row.code && amounts.has(category))) continue;
      const unit = table.table.amountUnit;
      yield {
        subject: { kind: "cell", table: fact.table, row: fact.row, column: fact.column, actual: fact.shown },
        where: [factAnchor(fact)],
        params: { label: `${row.code} ${row.name}`, amount: fact.shown, unit, cell: cellName(fact) },
        actual: printPlain(fact.amount.fen, unit),
      };
    }
    return { places };
  },
  say: ({ label, amount, unit, cell }) => ({
    message: `一般公共预算财政拨款基本支出决算明细表“${label}”有金额 ${amount}${unit}。`,
    why: "该类支出按科目说明属于项目支出，不应列入基本支出。",
    fix: `请核实${cell} 的经济分类：误用科目的改列正确科目，属于项目支出的调出本表。`,
  }),
  examples: {
    passing: [
      {
        because: "只有属于基本支出的科目",
        sheets: [
          draw("basic-expenditure", [
            ["301", "工资福利支出", "100.00", "302", "商品和服务支出", "20.00"],
            ["人员经费合计", "", "100.00", "公用经费合计", "", "20.00"],
          ]),
        ],
      },
      {
        because: "列有 309 但没有金额",
        sheets: [
          draw("basic-expenditure", [
            ["301", "工资福利支出", "100.00", "309", "资本性支出（基本建设）", "0.00"],
            ["人员经费合计", "", "100.00", "公用经费合计", "", ""],
          ]),
        ],
      },
    ],
    failing: [
      {
        because: "基本建设支出列入基本支出",
        sheets: [
          draw("basic-expenditure", [
            ["301", "工资福利支出", "100.00", "309", "资本性支出（基本建设）", "50.00"],
            ["30101", "基本工资", "100.00", "30902", "办公设备购置", "50.00"],
            ["人员经费合计", "", "100.00", "公用经费合计", "", "50.00"],
          ]),
        ],
        finds: ["一般公共预算财政拨款基本支出决算明细表!F5"],
      },
    ],
  },
});
