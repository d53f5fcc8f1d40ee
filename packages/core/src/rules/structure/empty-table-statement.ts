import { isEmptyTable } from "../../facts/empty-table.js";
import { TABLE_NAMES, type TableId } from "../../tables/table.js";
import { tableAnchor } from "../anchors.js";
import { draw } from "../draw.js";
import { defineRule } from "../rule.js";

/** Tables that a unit may rightly have empty, with the words its statement must contain. */
const MAY_BE_EMPTY: Partial<Record<TableId, { readonly fund: RegExp; readonly flows: readonly string[] }>> = {
  "government-fund": { fund: /政府性基金/u, flows: ["收入", "支出"] },
  "state-capital": { fund: /国有资本/u, flows: ["支出"] },
  "three-public": { fund: /三公/u, flows: ["支出"] },
};

interface Params {
  readonly table: TableId;
  readonly missing: readonly string[];
  readonly year: number | undefined;
}

export const emptyTableStatement = defineRule<Params>({
  meta: {
    id: "structure/empty-table-statement",
    number: "JS-003",
    title: "空表附有“无此项收支”的说明",
    severity: "warning",
    requirements: ["S02"],
    basis: "《地方预决算公开操作规程》（财预〔2016〕143号）：没有数据的表格应当列出空表并说明",
    explanation:
      "政府性基金、国有资本经营预算和“三公”经费表没有任何金额时，表下应有一句说明，写明单位、年度和没有的收支。完全没有说明的报警告；有说明但缺少年度或资金名称的报提示。",
  },
  *check({ facts, year }) {
    let places = 0;
    for (const { table } of facts.tables) {
      const wanted = MAY_BE_EMPTY[table.id];
      if (!wanted || !isEmptyTable(facts, table)) continue;
      places += 1;
      const statement = table.emptyStatement;
      const missing: string[] = [];
      if (statement) {
        if (!/[0-9０-９]{4}年/u.test(statement.text)) missing.push("年度");
        if (!wanted.fund.test(statement.text)) missing.push("资金名称");
        missing.push(...wanted.flows.filter((flow) => !statement.text.includes(flow)).map((flow) => `“${flow}”`));
        if (missing.length === 0) continue;
      }
      yield {
        subject: { kind: "absence", table: table.id },
        where: [tableAnchor(table, statement?.place ?? table.titlePlace)],
        severity: statement ? "info" : "warning",
        params: { table: table.id, missing, year },
      };
    }
    return { places, reason: places === 0 ? "没有空表" : `${places} 张空表` };
  },
  say: ({ table, missing, year }) => ({
    message:
      missing.length > 0
        ? `《${TABLE_NAMES[table]}》的空表说明没有写明${missing.join("、")}。`
        : `《${TABLE_NAMES[table]}》没有数据，也没有说明。`,
    why: "空表不加说明，读者无法分辨是没有此项收支还是漏填。",
    fix: `请在表下写明，例如：“××单位${year ?? "××××"}年度无${TABLE_NAMES[table].replace(/支出决算表|收入支出决算表/u, "")}${table === "government-fund" ? "收入和支出" : "支出"}，故本表无数据。”`,
  }),
  examples: {
    passing: [
      {
        because: "表下有说明",
        sheets: [
          draw("government-fund", [["", "合计"]], { notes: ["某市某局2024年度无政府性基金预算财政拨款收入支出。"] }),
        ],
      },
      {
        because: "上海式的说明",
        sheets: [
          draw("state-capital", [["", "合计"]], {
            notes: ["说明：某市某局2024年度无国有资本经营预算财政拨款收入和支出，故本表无数据。"],
          }),
        ],
      },
    ],
    failing: [
      {
        because: "空表没有说明",
        sheets: [draw("government-fund", [["", "合计"]])],
        finds: ["政府性基金预算财政拨款收入支出决算表!A1"],
      },
    ],
  },
});
