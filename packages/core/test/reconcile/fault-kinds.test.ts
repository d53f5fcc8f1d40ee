/** Each kind of fault once, where arithmetic decides: one finding, at the cell, with the value it should have. */
import { describe, expect, test } from "vitest";
import { checkWorkbook } from "../../src/check.js";
import { RULES } from "../../src/rules/registry.js";
import { gridOf, type Value } from "../tables/grid-of.js";
import { type Figures, SPENT, spentTable } from "./spent-tables.js";

const COMPARING = RULES.filter(({ meta: { id } }) => /^(?:within-table|across-tables)\//.test(id));

const EXPENDITURE = "支出决算表";
const BUDGET = "一般公共预算财政拨款支出决算表";

type CellChange = readonly [code: string, column: 2 | 3 | 4, value: Value];

/** The two tables with cells changed: row by code, column C, D or E. */
function check(...changes: readonly CellChange[]) {
  const rows = SPENT.map((row) => {
    const changed: Value[] = [...row];
    for (const [code, column, value] of changes) if (row[0] === code) changed[column] = value;
    return changed as unknown as Figures;
  });
  return checkWorkbook(gridOf([spentTable(EXPENDITURE, rows), spentTable(BUDGET, SPENT)]), { rules: COMPARING });
}

/** Where the finding points and what it suggests: “D9 252.24”. */
function found(...changes: readonly CellChange[]): readonly string[] {
  return check(...changes).findings.map(({ where, suggestions = [] }) => {
    const [place] = where;
    return `${place.kind === "cell" ? place.cell : place.kind} ${suggestions[0]?.to ?? ""}`;
  });
}

describe("one fault, one finding, the cell, the value", () => {
  test("nothing is wrong", () => {
    expect(found()).toEqual([]);
  });

  test.each([
    ["数字换位", ["2010302", 4, 426.75], "E8 462.75"],
    ["错一位数字", ["2010301", 3, 672.41], "D7 612.41"],
    ["正负号相反", ["2010302", 4, -462.75], "E8 462.75"],
    ["扩大十倍", ["2010350", 3, 911.2], "D9 91.12"],
    ["缩小十倍", ["2010350", 4, 16.11], "E9 161.12"],
    ["元当作万元", ["2010350", 3, 911200], "D9 91.12"],
    ["漏填", ["2010350", 4, null], "E9 161.12"],
    ["合计被改写", ["20103", 2, 1500], "C6 1327.4"],
    ["超出尾差的 0.05", ["2010350", 4, 161.17], "E9 161.12"],
    ["录成 0", ["2010302", 4, 0], "E8 462.75"],
  ] satisfies readonly (readonly [string, CellChange, string])[])("%s", (_, change, expected) => {
    expect(found(change)).toEqual([expected]);
  });

  test("相邻两数填反", () => {
    const { findings } = check(["2010350", 3, 161.12], ["2010350", 4, 91.12]);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.suggestions?.map(({ cell, to }) => `${cell} ${to}`)).toEqual(["D9 91.12", "E9 161.12"]);
    expect(findings[0]?.fix).toContain("填反");
  });

  test("漏列一行", () => {
    const rows = SPENT.filter(([code]) => code !== "2010350");
    const { findings } = checkWorkbook(gridOf([spentTable(EXPENDITURE, rows), spentTable(BUDGET, SPENT)]), {
      rules: COMPARING,
    });
    expect(findings.map(({ severity }) => severity)).toEqual(["error"]);
    expect(findings[0]?.fix).toContain(
      "可能漏列了“2010350 事业运行”（本年支出合计 252.24，基本支出 91.12，项目支出 161.12）",
    );
  });

  test("看不出的 0.01：可以用尾差解释，报告如实说明", () => {
    const rows = SPENT.map((row): Figures => (row[0] === "2010350" ? [row[0], row[1], row[2], row[3], 161.13] : row));
    const { findings, reconciliation } = checkWorkbook(gridOf([spentTable(EXPENDITURE, rows)]), { rules: COMPARING });
    expect(findings).toEqual([]);
    expect(reconciliation.verdict).toBe("explained");
  });

  test("同样的 0.01，另一张表列有同一科目：提示在这一格，并说出应为多少", () => {
    const { findings, reconciliation } = check(["2010350", 4, 161.13]);
    expect(findings.map(({ severity }) => severity)).toEqual(["info"]);
    expect(found(["2010350", 4, 161.13])).toEqual(["E9 161.12"]);
    expect(findings[0]?.why).toContain("并与“一般公共预算财政拨款支出决算表”E9 相同");
    expect(reconciliation.verdict).toBe("convention");
  });
});
