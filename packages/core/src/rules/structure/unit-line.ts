import { TABLE_NAMES, type TableId } from "../../tables/table.js";
import { tableAnchor } from "../anchors.js";
import { draw } from "../draw.js";
import { defineRule } from "../rule.js";

const rows = [["", "合计", "10.00", "6.00", "4.00", "", "", ""]];

export const unitLine = defineRule<{ readonly table: TableId; readonly assumed: string }>({
  meta: {
    id: "structure/unit-line",
    number: "JS-005",
    title: "每张表都写明金额单位",
    severity: "warning",
    requirements: ["S04"],
    basis: "部门决算公开模板：表头右上方注明金额单位",
    explanation: "表头没有金额单位时，按其他表的单位（都没有时按万元）核对，并提醒补写。",
  },
  *check({ facts }) {
    for (const { table } of facts.tables) {
      if (table.unitLine) continue;
      yield {
        subject: { kind: "absence", table: table.id },
        where: [tableAnchor(table, table.titlePlace)],
        params: { table: table.id, assumed: table.amountUnit },
      };
    }
    return { places: facts.tables.length };
  },
  say: ({ table, assumed }) => ({
    message: `《${TABLE_NAMES[table]}》没有写明金额单位，核对时按“${assumed}”处理。`,
    why: "没有金额单位，读者无法判断金额大小。",
    fix: `请在表头右上方写明“金额单位：${assumed}”。`,
  }),
  examples: {
    passing: [{ because: "写明万元", sheets: [draw("expenditure", rows)] }],
    failing: [
      { because: "没有单位行", sheets: [draw("expenditure", rows, { unitLine: "" })], finds: ["支出决算表!A1"] },
    ],
  },
});
