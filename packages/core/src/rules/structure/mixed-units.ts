import { TABLE_NAMES, type TableId } from "../../tables/table.js";
import { tableAnchor } from "../anchors.js";
import { draw } from "../draw.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly table: TableId;
  readonly unit: string;
  readonly usual: string;
}

export const mixedUnits = defineRule<Params>({
  meta: {
    id: "structure/mixed-units",
    number: "JS-006",
    title: "各表金额单位一致",
    severity: "warning",
    requirements: ["S04"],
    basis: "部门决算公开模板：全套表使用同一金额单位",
    explanation: "多数表用一种金额单位、个别表用另一种时提醒。金额按各表自己的单位换算后核对，不受影响。",
  },
  *check({ facts }) {
    const stated = facts.tables.filter(({ table }) => table.unitLine !== undefined);
    const counts = new Map<string, number>();
    for (const { table } of stated) counts.set(table.amountUnit, (counts.get(table.amountUnit) ?? 0) + 1);
    const usual = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
    for (const { table } of stated) {
      if (usual === undefined || table.amountUnit === usual || !table.unitLine) continue;
      yield {
        subject: { kind: "cell", table: table.id, row: "unit-line", column: "unit", actual: table.amountUnit },
        where: [tableAnchor(table, table.unitLine.place)],
        params: { table: table.id, unit: table.amountUnit, usual },
      };
    }
    return stated.length > 1 ? { places: stated.length } : { notApplicable: "写明金额单位的表不足两张" };
  },
  say: ({ table, unit, usual }) => ({
    message: `《${TABLE_NAMES[table]}》的金额单位是“${unit}”，其他表是“${usual}”。`,
    why: "同一套表使用不同的金额单位，容易误读。",
    fix: `请统一为“${usual}”；金额已按“${usual}”填写的，只改单位。`,
  }),
  examples: {
    passing: [
      {
        because: "都是万元",
        sheets: [
          draw("expenditure", [["", "合计", "10.00", "6.00", "4.00"]]),
          draw("general-public-budget", [["", "合计", "10.00", "6.00", "4.00"]]),
        ],
      },
    ],
    failing: [
      {
        because: "一张表用元",
        sheets: [
          draw("expenditure", [["", "合计", "10.00", "6.00", "4.00"]]),
          draw("income", [["", "合计", "10.00", "10.00"]]),
          draw("general-public-budget", [["", "合计", "100000.00", "60000.00", "40000.00"]], {
            unitLine: "金额单位：元",
          }),
        ],
        finds: ["一般公共预算财政拨款支出决算表!E2"],
      },
    ],
  },
});
