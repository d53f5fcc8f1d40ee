/** A mistyped figure in a table of live formulas: every total follows it, and only other tables tell. */
import { expect, test } from "vitest";
import { checkWorkbook } from "../../src/check.js";
import { RULES } from "../../src/rules/registry.js";
import { type Cell, sheetGrid, type WorkbookGrid } from "../../src/workbook/grid.js";
import type { Drawn, Value } from "../tables/grid-of.js";
import { type Figures, SPENT, spentTable } from "./spent-tables.js";

const COMPARING = RULES.filter(({ meta: { id } }) => /^(?:within-table|across-tables)\//.test(id));

/** The figures with one 项 changed in one column, and every total above it as its formula would. */
const carried = (code: string, column: 3 | 4, by: number): readonly Figures[] =>
  SPENT.map((row) => {
    if (row[0] !== code && !(row[0].length < 7 && code.startsWith(row[0]))) return row;
    const changed: (string | number | null)[] = [...row];
    for (const at of [2, column]) changed[at] = Math.round(Number(changed[at]) * 100 + by * 100) / 100;
    return changed as unknown as Figures;
  });

const summary: Drawn = {
  name: "收入支出决算总表",
  cells: [
    ["2024年度收入支出决算总表"],
    ["单位：某市某局", null, null, "金额单位：万元"],
    ["收入", null, "支出", null],
    ["项目", "决算数", "项目", "决算数"],
    ["一、一般公共预算财政拨款收入", 1536.05, "一、一般公共服务支出", 1327.4],
    [null, null, "八、社会保障和就业支出", 208.65],
    ["本年收入合计", 1536.05, "本年支出合计", 1536.05],
    ["总计", 1536.05, "总计", 1536.05],
  ],
};

/** Grids in which every total of the tables of codes is a formula. */
const withFormulas = (sheets: readonly Drawn[]): WorkbookGrid => ({
  sheets: sheets.map(({ name, cells }) =>
    sheetGrid({
      name,
      merges: [],
      cells: cells.flatMap((row, r) =>
        row.flatMap((value: Value, c): Cell[] => {
          if (value === null) return [];
          const isTotal = name !== summary.name && typeof value === "number" && (c === 2 || String(row[0]).length < 7);
          return [
            {
              row: r + 1,
              column: c + 1,
              content: typeof value === "number" ? { kind: "number", value } : { kind: "text", text: value },
              ...(isTotal ? { formula: "SUM(1)" } : {}),
            },
          ];
        }),
      ),
    }),
  ),
});

const check = (rows: readonly Figures[]) =>
  checkWorkbook(
    withFormulas([summary, spentTable("支出决算表", rows), spentTable("一般公共预算财政拨款支出决算表", SPENT)]),
    {
      rules: COMPARING,
    },
  );

test("nothing is wrong", () => {
  expect(check(SPENT).findings).toEqual([]);
});

test("one finding at the typed figure, with its value and the totals that follow", () => {
  const { findings } = check(carried("2010350", 4, -9));
  expect(findings.map(({ severity }) => severity)).toEqual(["error"]);
  expect(findings[0]?.where[0]).toMatchObject({ sheet: "支出决算表", cell: "E9" });
  expect(findings[0]?.suggestions?.[0]).toMatchObject({ cell: "E9", from: "152.12", to: "161.12" });
  expect(findings[0]?.fix).toContain("由它算出的 7 个合计会随之改正");
});

test("without a table beside, every 项 that explains it is listed; none is called the only one", () => {
  const rows = carried("2010301", 3, 90);
  const { findings } = checkWorkbook(withFormulas([summary, spentTable("支出决算表", rows)]), { rules: COMPARING });
  expect(findings).toHaveLength(1);
  const cells = findings[0]?.suggestions?.map(({ cell, to }) => `${cell} ${to}`) ?? [];
  expect(cells).toContain("D7 612.41");
  expect(findings[0]?.suggestions?.every(({ unique }) => !unique)).toBe(cells.length > 1);
});
