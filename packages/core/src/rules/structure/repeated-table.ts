import { TABLE_NAMES, type TableId } from "../../tables/table.js";
import { a1 } from "../../workbook/reference.js";
import { tableAnchor } from "../anchors.js";
import { draw } from "../draw.js";
import { defineRule } from "../rule.js";

const rows = [["", "合计", "10.00", "6.00", "4.00", "", "", ""]];

interface Params {
  readonly table: TableId;
  readonly first: string;
  readonly second: string;
  readonly units: readonly string[];
}

export const repeatedTable = defineRule<Params>({
  meta: {
    id: "structure/repeated-table",
    number: "JS-002",
    title: "同一张表只出现一次",
    severity: "error",
    requirements: ["S01"],
    basis: "部门决算公开模板：一个单位一套表",
    explanation:
      "同一张表在工作簿中出现两次时，无法判断以哪一张为准，勾稽核对只用先出现的一张。两张表的单位名称不同时，说明工作簿里放了两个单位的表，应分开成两个文件。",
  },
  *check({ recognition }) {
    const first = new Map<TableId, (typeof recognition.tables)[number]>();
    for (const table of recognition.tables) {
      const earlier = first.get(table.id);
      if (!earlier) {
        first.set(table.id, table);
        continue;
      }
      const units = [earlier.unitName?.text, table.unitName?.text].filter((name) => name !== undefined);
      yield {
        subject: { kind: "cell", table: table.id, row: "title", column: table.sheet, actual: table.title },
        where: [tableAnchor(table, table.titlePlace), tableAnchor(earlier, earlier.titlePlace)],
        params: {
          table: table.id,
          first: `“${earlier.sheet}”${a1(earlier.titlePlace)}`,
          second: `“${table.sheet}”${a1(table.titlePlace)}`,
          units: new Set(units).size === 2 ? units : [],
        },
      };
    }
    return { places: recognition.tables.length };
  },
  say: ({ table, first, second, units }) => ({
    message: `《${TABLE_NAMES[table]}》出现两次：${first}和${second}。`,
    why:
      units.length === 2
        ? `两张表的单位分别是“${units[0]}”和“${units[1]}”，一个工作簿只能核对一个单位。`
        : "同一张表有两份时无法判断以哪一份为准；勾稽核对只用了先出现的一份。",
    fix: units.length === 2 ? "请把两个单位的表分成两个文件，分别核对。" : "请删去多余的一份，或把它改为正确的表名。",
  }),
  examples: {
    passing: [{ because: "只有一张", sheets: [draw("expenditure", rows)] }],
    failing: [
      {
        because: "复制工作表后没有删去旧表",
        sheets: [draw("expenditure", rows), draw("expenditure", rows, { sheet: "支出决算表 (2)" })],
        finds: ["支出决算表 (2)!A1"],
      },
    ],
  },
});
