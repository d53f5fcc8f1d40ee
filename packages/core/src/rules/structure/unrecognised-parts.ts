import type { Anchor } from "../../findings/finding.js";
import { TABLE_NAMES } from "../../tables/table.js";
import { a1 } from "../../workbook/reference.js";
import { tableAnchor } from "../anchors.js";
import { draw, drawSheet } from "../draw.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly what: string;
  readonly effect: string;
}

export const unrecognisedParts = defineRule<Params>({
  meta: {
    id: "structure/unrecognised-parts",
    number: "JS-016",
    title: "表格和行列全部识别",
    severity: "info",
    requirements: ["S12"],
    basis: "核对范围的说明：没有识别的内容没有核对",
    explanation:
      "公开表中没有识别出含义的行、列，以及含有数据却没有识别出用途的工作表，逐一列出。它们没有参加核对，请人工看一眼。其他地区的已知附表另行列出，不在此提示。",
  },
  *check({ recognition }) {
    let places = 0;
    for (const table of recognition.tables) {
      places += table.rows.length + table.columns.length;
      for (const part of table.unknown) {
        // Understood, only not checked (counts beside the 三公 amounts, assets): nothing for the reader to do.
        if (part.ignored !== undefined) continue;
        const label = part.kind === "row" ? "行" : "列";
        yield {
          subject: { kind: "cell", table: table.id, row: part.kind, column: part.text, actual: part.text },
          where: [tableAnchor(table, part.place)],
          params: {
            what: `《${TABLE_NAMES[table.id]}》中的${label}“${part.text}”没有识别出含义`,
            effect: `这一${label}没有参加勾稽核对。`,
          },
        };
      }
    }
    for (const part of recognition.others) {
      places += 1;
      if (part.kind !== "unknown") continue;
      const where: Anchor = {
        kind: "cell",
        sheet: part.sheet,
        cell: a1({ row: part.range.top, column: part.range.left }),
      };
      yield {
        subject: { kind: "absence", table: part.sheet },
        where: [where],
        params: { what: `工作表“${part.sheet}”中有内容没有识别（${part.reason}）`, effect: "这部分内容没有核对。" },
      };
    }
    return { places };
  },
  say: ({ what, effect }) => ({
    message: `${what}。`,
    why: effect,
    fix: "请人工核对这部分；如果它属于九张公开表，请检查标题和表头是否完整、是否被改写。",
  }),
  examples: {
    passing: [{ because: "全部识别", sheets: [draw("expenditure", [["", "合计", "10.00", "6.00", "4.00"]])] }],
    failing: [
      {
        because: "夹着一张来历不明的表",
        sheets: [
          draw("expenditure", [["", "合计", "10.00", "6.00", "4.00"]]),
          drawSheet("Sheet9", [
            ["甲", "乙", "丙"],
            ["1.00", "2.00", "3.00"],
            ["4.00", "5.00", "6.00"],
          ]),
        ],
        finds: ["Sheet9!A1"],
      },
    ],
  },
});
