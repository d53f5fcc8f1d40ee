import type { Severity } from "../../findings/finding.js";
import { TABLE_IDS, TABLE_NAMES, type TableId } from "../../tables/table.js";
import { FILE_ANCHOR } from "../anchors.js";
import { draw } from "../draw.js";
import { defineRule } from "../rule.js";

const EMPTY_ROWS: Partial<Record<TableId, readonly (readonly string[])[]>> = {
  summary: [
    ["一、一般公共预算财政拨款收入", "10.00", "一、一般公共服务支出", "10.00"],
    ["本年收入合计", "10.00", "本年支出合计", "10.00"],
    ["总计", "10.00", "总计", "10.00"],
  ],
  "appropriation-summary": [
    ["一、一般公共预算财政拨款", "10.00", "一、一般公共服务支出", "10.00", "10.00", "", ""],
    ["本年收入合计", "10.00", "本年支出合计", "10.00", "10.00", "", ""],
    ["总计", "10.00", "总计", "10.00", "10.00", "", ""],
  ],
  "three-public": [["0.00"]],
};

/** The list of 财预〔2016〕143号 predates the disclosure of state capital operations; older workbooks lack that table rightly. */
const severityOf = (table: TableId): Severity => (table === "state-capital" ? "warning" : "error");

const NINE = TABLE_IDS.map((table) => draw(table, EMPTY_ROWS[table] ?? [["", "合计"]]));

export const missingTable = defineRule<{ readonly table: TableId; readonly found: number }>({
  meta: {
    id: "structure/missing-table",
    number: "JS-001",
    title: "九张公开表齐全",
    severity: "error",
    requirements: ["S01"],
    basis: "《地方预决算公开操作规程》（财预〔2016〕143号）及部门决算公开模板：各表均应公开，没有数据的也应列出空表",
    explanation:
      "按表名、表头和项目识别九张表，与工作表名称、顺序和位置无关。缺少的每张表报一条。没有数据的表也应列出并注明无此项收支。国有资本经营预算表缺少时报警告，因较早年度的模板没有这张表。",
  },
  *check({ recognition }) {
    const present = new Set(recognition.tables.map((table) => table.id));
    if (present.size === 0) return { notRun: "没有识别出任何公开表" };
    for (const table of TABLE_IDS) {
      if (present.has(table)) continue;
      yield {
        subject: { kind: "absence", table },
        where: [FILE_ANCHOR],
        severity: severityOf(table),
        params: { table, found: present.size },
      };
    }
    return { places: TABLE_IDS.length };
  },
  say: ({ table, found }) => ({
    message: `没有找到《${TABLE_NAMES[table]}》（共识别出 ${found} 张表）。`,
    why: "部门决算应公开全部表格；没有数据的表也应列出空表并加以说明。",
    fix: "请补上该表；如果工作簿中已有，请检查它的标题和表头是否完整。",
  }),
  examples: {
    passing: [{ because: "九张表齐全", sheets: NINE }],
    failing: [
      {
        because: "缺少“三公”经费表",
        sheets: NINE.filter((_, index) => TABLE_IDS[index] !== "three-public"),
        finds: [""],
      },
    ],
  },
});
