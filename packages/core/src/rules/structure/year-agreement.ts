import type { Anchor } from "../../findings/finding.js";
import { TABLE_NAMES } from "../../tables/table.js";
import { a1 } from "../../workbook/reference.js";
import { tableAnchor } from "../anchors.js";
import { draw } from "../draw.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly place: string;
  readonly found: number;
  readonly usual: number;
}

interface Statement {
  readonly part: string;
  readonly place: string;
  readonly year: number;
  readonly anchor: Anchor;
}

const rows = [["", "合计", "10.00", "6.00", "4.00"]];

export const yearAgreement = defineRule<Params>({
  meta: {
    id: "structure/year-agreement",
    number: "JS-007",
    title: "各表、封面的年度一致",
    severity: "error",
    requirements: ["S05"],
    basis: "部门决算公开模板：全套表为同一决算年度",
    explanation: "比较各表标题和封面上写的年度，以多数为准，不同的逐一指出。没有写年度的表不算错。",
  },
  *check({ recognition, year }) {
    const statements: Statement[] = recognition.tables.flatMap((table) =>
      table.year
        ? [
            {
              part: table.id,
              place: `《${TABLE_NAMES[table.id]}》`,
              year: table.year.value,
              anchor: tableAnchor(table, table.year.place),
            },
          ]
        : [],
    );
    for (const { kind, text, sheet, place } of recognition.statements) {
      const stated = kind === "year" ? Number(/(?:19|20)[0-9]{2}/u.exec(text)?.[0]) : Number.NaN;
      if (Number.isNaN(stated)) continue;
      statements.push({
        part: sheet,
        place: `工作表“${sheet}”`,
        year: stated,
        anchor: { kind: "cell", sheet, cell: a1(place) },
      });
    }
    const usual = mostFrequent(statements.map((statement) => statement.year)) ?? year;
    if (usual === undefined || statements.length < 2) return { notApplicable: "写明年度的地方不足两处" };
    for (const { part, place, year: found, anchor } of statements) {
      if (found === usual) continue;
      yield {
        subject: { kind: "cell", table: part, row: "title", column: "year", actual: String(found) },
        where: [anchor],
        params: { place, found, usual },
        actual: String(found),
        expected: String(usual),
      };
    }
    return { places: statements.length };
  },
  say: ({ place, found, usual }) => ({
    message: `${place}写的是 ${found} 年度，其他地方是 ${usual} 年度。`,
    why: "同一套决算的年度必须一致，多半是沿用上年文件没有改。",
    fix: `请核对后改为 ${usual} 年度，并确认表内数据也是 ${usual} 年度的。`,
  }),
  examples: {
    passing: [
      {
        because: "年度相同，或没有写年度",
        sheets: [
          draw("expenditure", rows),
          draw("general-public-budget", rows),
          draw("income", rows, { year: undefined }),
        ],
      },
    ],
    failing: [
      {
        because: "一张表还是上年的标题",
        sheets: [draw("expenditure", rows), draw("income", rows), draw("general-public-budget", rows, { year: 2023 })],
        finds: ["一般公共预算财政拨款支出决算表!A1"],
      },
    ],
  },
});

function mostFrequent(years: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}
