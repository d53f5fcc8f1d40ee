/** Which identities a layout has, and which it leaves open. */
import { describe, expect, test } from "vitest";
import { collectFacts } from "../../src/facts/collect.js";
import { type Reconciliation, reconcile } from "../../src/reconcile/reconciliation.js";
import { type DrawnSheet, draw, drawnWorkbook } from "../../src/rules/draw.js";
import { recognise } from "../../src/tables/recognise.js";

function reconciled(...sheets: readonly DrawnSheet[]): Reconciliation {
  const workbook = drawnWorkbook(sheets);
  return reconcile(collectFacts(workbook, recognise(workbook)));
}

/** `equation` with the keys of its terms, for the identities of a rule. */
const terms = (unit: Reconciliation, rule: string): readonly string[] =>
  unit.judged
    .filter(({ identity }) => identity.rule === rule)
    .map(({ identity }) => {
      const [total, ...rest] = identity.terms;
      const say = (factor: number, key: string): string => `${factor < 0 ? "+" : "-"} ${key}`;
      return [total.fact.row, "=", ...rest.map(({ factor, fact }) => say(factor, fact.row))].join(" ");
    });

const summaryRows = (...rows: readonly (readonly [string, string, string, string])[]): DrawnSheet =>
  draw("summary", rows);

describe("收入支出决算总表", () => {
  test("one row 财政拨款收入 stands for its funds, which are compared with it and never added again", () => {
    const unit = reconciled(
      summaryRows(
        ["一、财政拨款收入", "30.25", "一、一般公共服务支出", "40.25"],
        ["其中：一般公共预算财政拨款", "20.25", "八、社会保障和就业支出", ""],
        ["政府性基金预算财政拨款", "10.00", "", ""],
        ["国有资本经营预算财政拨款", "", "", ""],
        ["二、事业收入", "10.00", "", ""],
        ["本年收入合计", "40.25", "本年支出合计", "40.25"],
        ["总计", "40.25", "总计", "40.25"],
      ),
    );
    expect(terms(unit, "within-table/summary-income-total")).toEqual([
      "income/total = + income/fiscal + income/institution",
      "income/fiscal = + income/general-public-budget + income/government-fund + income/state-capital",
    ]);
    expect(unit.defects).toEqual([]);
  });

  test("fund rows by themselves are items", () => {
    const unit = reconciled(
      summaryRows(
        ["一、一般公共预算财政拨款收入", "20.25", "一、一般公共服务支出", "30.25"],
        ["二、政府性基金预算财政拨款收入", "10.00", "二、外交支出", ""],
        ["本年收入合计", "30.25", "本年支出合计", "30.25"],
      ),
    );
    expect(terms(unit, "within-table/summary-income-total")).toEqual([
      "income/total = + income/general-public-budget + income/government-fund",
    ]);
  });

  test("总计 adds what the layout prints: nothing, 结转, 使用非财政拨款结余", () => {
    const unit = reconciled(
      summaryRows(
        ["一、一般公共预算财政拨款收入", "20.25", "一、一般公共服务支出", "20.25"],
        ["八、其他收入", "", "二、外交支出", ""],
        ["本年收入合计", "20.25", "本年支出合计", "20.25"],
        ["使用非财政拨款结余", "1.00", "结余分配", ""],
        ["年初结转和结余", "2.00", "年末结转和结余", "3.00"],
        ["总计", "23.25", "总计", "23.25"],
      ),
    );
    expect(terms(unit, "within-table/summary-grand-total")).toEqual([
      "income/grand-total = + income/total + income/non-fiscal-surplus-used + income/opening-balance",
      "expenditure/grand-total = + expenditure/total + expenditure/surplus-distribution + expenditure/closing-balance",
      "income/grand-total = + expenditure/grand-total",
    ]);
    expect(unit.defects).toEqual([]);
  });

  test("a row nobody knows that holds an amount leaves the sums of its side open, with a reason", () => {
    const unit = reconciled(
      summaryRows(
        ["一、一般公共预算财政拨款收入", "20.25", "一、一般公共服务支出", "27.25"],
        ["八、其他收入", "", "二、外交支出", ""],
        ["九、某种新的收入", "7.00", "", ""],
        ["本年收入合计", "27.25", "本年支出合计", "27.25"],
        ["总计", "27.25", "总计", "27.25"],
      ),
    );
    expect(terms(unit, "within-table/summary-income-total")).toEqual([]);
    expect(terms(unit, "within-table/summary-expenditure-total")).toHaveLength(1);
    expect(unit.gaps.map(({ rule }) => rule)).toEqual([
      "within-table/summary-income-total",
      "within-table/summary-grand-total",
    ]);
    expect(unit.gaps[0]?.reason).toContain("“九、某种新的收入”（A7）");
    expect(unit.defects).toEqual([]);
  });
});

const budget = (rows: readonly (readonly string[])[], notes: readonly string[] = []): DrawnSheet =>
  draw("general-public-budget", rows, { notes });

describe("code tables", () => {
  const tree = "within-table/category-totals";

  test("the parent of a row is the longest printed prefix: 项 only, or without 款", () => {
    const only = reconciled(
      budget([
        ["2010301", "行政运行", "10.25", "10.25", ""],
        ["2080505", "机关事业单位基本养老保险缴费支出", "5.00", "5.00", ""],
        ["", "合计", "15.25", "15.25", ""],
      ]),
    );
    expect(new Set(terms(only, tree))).toEqual(new Set(["total = + 2010301 + 2080505"]));
    const without = reconciled(
      budget([
        ["", "合计", "15.25", "15.25", ""],
        ["201", "一般公共服务支出", "15.25", "15.25", ""],
        ["2010301", "行政运行", "10.25", "10.25", ""],
        ["2010302", "一般行政管理事务", "5.00", "5.00", ""],
      ]),
    );
    expect(new Set(terms(without, tree))).toEqual(new Set(["total = + 201", "201 = + 2010301 + 2010302"]));
    expect(without.defects).toEqual([]);
  });

  test("类 and 款 rows that only caption what is below them are left out", () => {
    const unit = reconciled(
      budget([
        ["", "合计", "15.25", "15.25", ""],
        ["201", "一般公共服务支出", "", "", ""],
        ["2010301", "行政运行", "10.25", "10.25", ""],
        ["208", "社会保障和就业支出", "", "", ""],
        ["2080505", "机关事业单位基本养老保险缴费支出", "5.00", "5.00", ""],
      ]),
    );
    expect(new Set(terms(unit, tree))).toEqual(new Set(["total = + 2010301 + 2080505"]));
    expect(unit.defects).toEqual([]);
  });

  test("withheld content leaves sums over rows open, not the sums of each row", () => {
    const rows = [
      ["", "合计", "15.25", "15.25", ""],
      ["204", "公共安全支出", "15.25", "15.25", ""],
      ["20402", "公安", "9.25", "9.25", ""],
    ];
    for (const note of [
      "注：部分内容涉密，不予公开。",
      "按照保密规定，部分项级科目不予公开",
      "因涉及国家秘密，相关科目未列示。",
    ]) {
      const unit = reconciled(budget(rows, [note]));
      expect(terms(unit, tree)).toEqual([]);
      expect(unit.gaps.map(({ rule }) => rule)).toEqual([tree]);
      expect(terms(unit, "within-table/general-public-budget-row-sum")).toHaveLength(3);
      expect(unit.defects).toEqual([]);
    }
    for (const note of ["注：本表不含涉密内容。", "注：本表已通过保密审查。", "注：本表反映一般公共预算支出情况。"]) {
      expect(reconciled(budget(rows, [note])).defects).not.toEqual([]);
    }
  });

  test("a column nobody knows that holds amounts leaves the row sums open", () => {
    const headings = [["功能分类科目编码", "科目名称", "本年收入合计", "财政拨款收入", "其他收入", "专户管理资金"]];
    const rows = [
      ["", "合计", "30.25", "20.25", "4.00", "6.00"],
      ["205", "教育支出", "30.25", "20.25", "4.00", "6.00"],
    ];
    const unit = reconciled(draw("income", rows, { headings }));
    expect(terms(unit, "within-table/income-row-sum")).toEqual([]);
    expect(unit.gaps).toMatchObject([{ rule: "within-table/income-row-sum" }]);
    expect(unit.gaps[0]?.reason).toContain("“专户管理资金”（F3）");
    const emptied = rows.map((row) => [...row.slice(0, 5), ""]);
    expect(terms(reconciled(draw("income", emptied, { headings })), "within-table/income-row-sum")).toHaveLength(2);
  });

  test("income split by fund has no column for all of 财政拨款: the funds are added and compared one by one", () => {
    const headings = [
      [
        "功能分类科目编码",
        "科目名称",
        "本年收入合计",
        "一般公共预算财政拨款收入",
        "政府性基金预算财政拨款收入",
        "国有资本经营预算财政拨款收入",
        "其他收入",
      ],
    ];
    const unit = reconciled(
      summaryRows(
        ["一、一般公共预算财政拨款收入", "20.25", "一、一般公共服务支出", "34.25"],
        ["二、政府性基金预算财政拨款收入", "10.00", "二、外交支出", ""],
        ["三、国有资本经营预算财政拨款收入", "", "", ""],
        ["八、其他收入", "4.00", "", ""],
        ["本年收入合计", "34.25", "本年支出合计", "34.25"],
      ),
      draw("income", [["", "合计", "34.25", "20.25", "10.00", "", "4.00"]], { headings }),
    );
    expect(unit.judged.filter(({ identity }) => identity.rule === "within-table/income-row-sum")).toMatchObject([
      { identity: { terms: { length: 5 } }, verdict: "exact" },
    ]);
    expect(terms(unit, "across-tables/summary-and-income")).toContain("income/government-fund = + total");
    expect(unit.defects).toEqual([]);
  });

  test("年末 = 年初 + 收入 − 支出 only where all four columns are printed", () => {
    const rule = "within-table/carry-forward-balance";
    const fund = reconciled(draw("government-fund", [["", "合计", "1.25", "5.00", "4.00", "", "4.00", "2.25"]]));
    expect(terms(fund, rule)).toEqual(["total = + total + total - total"]);
    expect(terms(reconciled(draw("state-capital", [["", "合计", "4.25", "", "4.25"]])), rule)).toEqual([]);
  });
});

describe("基本支出明细表", () => {
  const rule = "within-table/personnel-and-operating-totals";

  test("without 类 subtotals the totals add the 款", () => {
    const unit = reconciled(
      draw("basic-expenditure", [
        ["30101", "基本工资", "60.25", "30201", "办公费", "5.00"],
        ["30302", "退休费", "4.00", "31002", "办公设备购置", "3.00"],
        ["人员经费合计", "", "64.25", "公用经费合计", "", "8.00"],
      ]),
    );
    expect(terms(unit, rule)).toEqual(["personnel-total = + 30101 + 30302", "operating-total = + 30201 + 31002"]);
    expect(unit.defects).toEqual([]);
  });

  test("amounts under 309, 311, 313 leave the totals open", () => {
    const unit = reconciled(
      draw("basic-expenditure", [
        ["301", "工资福利支出", "60.25", "309", "资本性支出（基本建设）", "5.00"],
        ["人员经费合计", "", "60.25", "公用经费合计", "", "5.00"],
      ]),
    );
    expect(terms(unit, rule)).toEqual([]);
    expect(unit.gaps).toMatchObject([{ rule }]);
    expect(unit.defects).toEqual([]);
  });

  test("合计 is the sum of both halves where it is printed", () => {
    const unit = reconciled(
      draw("basic-expenditure", [
        ["301", "工资福利支出", "60.25", "302", "商品和服务支出", "5.00"],
        ["30101", "基本工资", "60.25", "30201", "办公费", "5.00"],
        ["人员经费合计", "", "60.25", "公用经费合计", "", "5.00"],
        ["合计", "", "", "", "", "65.25"],
      ]),
    );
    expect(terms(unit, rule)).toContain("total = + personnel-total + operating-total");
    expect(unit.defects).toEqual([]);
  });
});

describe("links between tables", () => {
  const spent = (...rows: readonly (readonly [string, string, string])[]): DrawnSheet =>
    draw(
      "expenditure",
      rows.map(([code, name, amount]) => [code, name, amount, amount, "", "", "", ""]),
    );
  const rule = "across-tables/summary-and-expenditure";
  const summary = summaryRows(
    ["一、一般公共预算财政拨款收入", "100.25", "一、一般公共服务支出", "90.25"],
    ["", "", "八、社会保障和就业支出", "10.00"],
    ["本年收入合计", "100.25", "本年支出合计", "100.25"],
  );

  test("a 类 that the other table does not print is nothing there, both ways", () => {
    const unit = reconciled(summary, spent(["", "合计", "90.25"], ["201", "一般公共服务支出", "90.25"]));
    expect(terms(unit, rule)).toContain("expenditure/208 =");
    const other = reconciled(
      summaryRows(
        ["一、一般公共预算财政拨款收入", "90.25", "一、一般公共服务支出", "90.25"],
        ["", "", "二、外交支出", ""],
        ["本年收入合计", "90.25", "本年支出合计", "90.25"],
      ),
      spent(["", "合计", "100.25"], ["201", "一般公共服务支出", "90.25"], ["208", "社会保障和就业支出", "10.00"]),
    );
    expect(terms(other, rule)).toContain("208 =");
    for (const { defects } of [unit, other]) expect(defects).toHaveLength(1);
  });

  test("a table without 类 rows is linked by the rows it prints", () => {
    const unit = reconciled(
      summary,
      spent(
        ["2010301", "行政运行", "80.25"],
        ["2010302", "一般行政管理事务", "10.00"],
        ["2080505", "养老", "10.00"],
        ["", "合计", "100.25"],
      ),
    );
    expect(terms(unit, rule)).toEqual([
      "expenditure/total = + total",
      "expenditure/201 = + 2010301 + 2010302",
      "expenditure/208 = + 2080505",
    ]);
    expect(unit.defects).toEqual([]);
  });

  test("a table without any code row, or with withheld rows, says nothing about a 类", () => {
    expect(terms(reconciled(summary, spent(["", "合计", "100.25"])), rule)).toEqual(["expenditure/total = + total"]);
    const withheld = { ...spent(["", "合计", "100.25"], ["201", "一般公共服务支出", "90.25"]) };
    const noted = { ...withheld, rows: [...withheld.rows, ["注：部分科目涉密，不予公开。"]] };
    const unit = reconciled(summary, noted);
    expect(terms(unit, rule)).toEqual(["expenditure/total = + total", "expenditure/201 = + 201"]);
    expect(unit.defects).toEqual([]);
  });
});
