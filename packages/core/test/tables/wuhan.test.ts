import { describe, expect, it } from "vitest";
import { collectFacts } from "../../src/facts/collect.js";
import { recognise } from "../../src/tables/recognise.js";
import type { TableId } from "../../src/tables/table.js";
import { a1, a1Range } from "../../src/workbook/reference.js";
import { gridOf } from "./grid-of.js";
import { SKIPPED, WUHAN } from "./wuhan.js";

describe.skipIf(!WUHAN)(`武汉2024${WUHAN ? "" : `（${SKIPPED}）`}`, () => {
  const workbook = gridOf(WUHAN ?? []);
  const recognition = recognise(workbook);
  const facts = collectFacts(workbook, recognition);
  const table = (id: TableId) => {
    const found = facts.table(id);
    if (!found) throw new Error(`没有 ${id}`);
    return found;
  };
  const filled = (id: TableId): string[] =>
    table(id)
      .facts.filter((fact) => fact.state === "amount")
      .map((fact) => `${fact.row} ${fact.column} ${fact.shown} ${a1(fact.cell)}`);

  it("九张表，各就各位，没有不认识的行列，没有别的内容", () => {
    expect(recognition.tables.map(({ id, mark, sheet, range }) => [id, mark?.text, sheet, a1Range(range)])).toEqual([
      ["summary", "公开01表", "收入支出决算总表", "A1:F38"],
      ["income", "公开02表", "收入决算表", "A1:K33"],
      ["expenditure", "公开03表", "支出决算表", "A1:J32"],
      ["appropriation-summary", "公开04表", "财政拨款收入支出决算总表", "A1:I40"],
      ["general-public-budget", "公开05表", "一般公共预算财政拨款支出决算表", "A1:G33"],
      ["basic-expenditure", "公开06表", "一般公共预算财政拨款基本支出决算明细表", "A1:I35"],
      ["government-fund", "公开07表", "政府性基金预算财政拨款收入支出决算表", "A1:J9"],
      ["state-capital", "公开08表", "国有资本经营预算财政拨款支出决算表", "A1:G9"],
      ["three-public", "公开09表", "财政拨款“三公”经费支出决算表", "A1:L9"],
    ]);
    expect(recognition.tables.flatMap(({ unknown }) => unknown)).toEqual([]);
    expect(recognition.others).toEqual([]);
    expect(recognition.year).toBe(2024);
    expect(recognition.unitName).toBe("武汉市蔡甸区人民政府办公室本级");
    for (const { unitLine, amountUnit, year } of recognition.tables) {
      expect([unitLine?.text.replace("：", ":"), amountUnit, year?.value]).toEqual(["单位:万元", "万元", 2024]);
    }
  });

  it("240个金额都在，每个都是万元两位小数", () => {
    const amounts = facts.all.filter((fact) => fact.state === "amount");
    expect(amounts).toHaveLength(240);
    expect(new Set(amounts.map((fact) => fact.amount.ulp))).toEqual(new Set([10_000]));
    expect(facts.precision.label).toBe("0.01万元");
    expect(facts.all.filter((fact) => fact.state === "unreadable")).toEqual([]);
  });

  it("每个数字单元格恰好是一个事实", () => {
    const stored = workbook.sheets.flatMap((sheet) =>
      sheet.cells.filter((cell) => cell.content.kind === "number").map((cell) => `${sheet.name}!${a1(cell)}`),
    );
    const read = facts.all
      .filter((fact) => fact.state === "amount")
      .map((fact) => `${fact.cell.sheet}!${a1(fact.cell)}`);
    expect(read.sort()).toEqual(stored.sort());
  });

  it("01表", () => {
    expect(filled("summary")).toEqual([
      "income/general-public-budget amount 1548.05 C7",
      "income/other amount 0.07 C14",
      "income/total amount 1548.12 C33",
      "income/grand-total amount 1548.12 C36",
      "expenditure/201 amount 1132.85 F7",
      "expenditure/208 amount 207.14 F14",
      "expenditure/210 amount 87.81 F15",
      "expenditure/221 amount 120.32 F25",
      "expenditure/total amount 1548.12 F33",
      "expenditure/grand-total amount 1548.12 F36",
    ]);
    expect(table("summary").table.rows.map((row) => row.key)).toEqual([
      ...[
        "general-public-budget",
        "government-fund",
        "state-capital",
        "superior-subsidy",
        "institution",
        "operation",
      ].map((key) => `income/${key}`),
      ...["affiliated-remittance", "other", "total", "non-fiscal-surplus-used", "opening-balance", "grand-total"].map(
        (key) => `income/${key}`,
      ),
      ...[
        "201 202 203 204 205 206 207 208 210 211 212 213 214 215 216 217 219 220 221 222 223 224 229 231 232 234".split(
          " ",
        ),
        ["total", "surplus-distribution", "closing-balance", "grand-total"],
      ]
        .flat()
        .map((key) => `expenditure/${key}`),
    ]);
  });

  it("04表", () => {
    expect(filled("appropriation-summary")).toEqual([
      "income/general-public-budget amount 1548.05 C8",
      "income/total amount 1548.05 C34",
      "income/grand-total amount 1548.05 C39",
      "expenditure/201 total 1132.78 F8",
      "expenditure/201 general-public-budget 1132.78 G8",
      "expenditure/208 total 207.14 F15",
      "expenditure/208 general-public-budget 207.14 G15",
      "expenditure/210 total 87.81 F16",
      "expenditure/210 general-public-budget 87.81 G16",
      "expenditure/221 total 120.32 F26",
      "expenditure/221 general-public-budget 120.32 G26",
      "expenditure/total total 1548.05 F34",
      "expenditure/total general-public-budget 1548.05 G34",
      "expenditure/grand-total total 1548.05 F39",
      "expenditure/grand-total general-public-budget 1548.05 G39",
    ]);
    expect(table("appropriation-summary").fact("income/opening-balance/state-capital", "amount")?.cell).toMatchObject({
      row: 38,
      column: 3,
    });
  });

  it("02、03、05表的行列", () => {
    const codes = (id: TableId): string =>
      table(id)
        .table.rows.map((row) => row.key)
        .join(" ");
    const expected =
      "total 201 20101 2010150 20103 2010301 2010302 2010350 2010399 20104 2010401 208 20805 2080501 2080505 20899 " +
      "2089999 210 21011 2101101 2101103 2101199 221 22102 2210201 2210202";
    expect([codes("income"), codes("expenditure"), codes("general-public-budget")]).toEqual([
      expected,
      expected,
      expected,
    ]);
    expect(table("income").table.columns.map((column) => `${column.key} ${column.heading}`)).toEqual([
      "total 本年收入合计",
      "fiscal 财政拨款收入",
      "superior-subsidy 上级补助收入",
      "institution 事业收入",
      "operation 经营收入",
      "affiliated-remittance 附属单位上缴收入",
      "other 其他收入",
    ]);
    expect(table("expenditure").fact("2010399", "project")).toMatchObject({
      shown: "97.29",
      cell: { row: 15, column: 7 },
    });
    expect(table("general-public-budget").fact("2010399", "project")?.amount).toEqual({ fen: 97_230_000, ulp: 10_000 });
    expect(table("general-public-budget").fact("2010401", "total")?.shown).toBe("217.00");
    const row = table("income").table.rows.find(({ key }) => key === "2080505");
    expect(row).toMatchObject({ name: "机关事业单位基本养老保险缴费支出", code: "2080505", kind: "code-item" });
  });

  it("06表：三栏并列，合计在末行", () => {
    expect(filled("basic-expenditure").slice(-2)).toEqual([
      "personnel-total amount 1183.10 C34",
      "operating-total amount 132.79 I34",
    ]);
    expect(table("basic-expenditure").fact("310", "amount")?.state).toBe("blank");
    expect(table("basic-expenditure").table.rows).toHaveLength(27 + 28 + 7 + 2);
  });

  it("07、08表：空表，附有说明", () => {
    expect(table("government-fund").table.emptyStatement?.text).toBe(
      "武汉市蔡甸区人民政府办公室2024年度无政府性基金预算财政拨款收入支出。",
    );
    expect(table("state-capital").table.emptyStatement?.place).toEqual({ row: 9, column: 1 });
    expect(table("summary").table.emptyStatement).toBeUndefined();
    expect(table("government-fund").facts.map((fact) => `${fact.row} ${fact.column} ${fact.state}`)).toEqual(
      ["opening-balance", "income", "total", "basic", "project", "closing-balance"].map((key) => `total ${key} blank`),
    );
  });

  it("09表", () => {
    expect(filled("three-public")).toEqual([
      "budget total 29.57 A8",
      "budget vehicles 29.57 C8",
      "budget vehicle-operation 29.57 E8",
      "final total 29.57 G8",
      "final vehicles 29.57 I8",
      "final vehicle-operation 29.57 K8",
    ]);
  });
});
