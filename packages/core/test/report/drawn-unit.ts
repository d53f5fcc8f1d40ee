/** A small unit made by hand, with the shapes that a check yields, so that reports are tested without reading files. */
import type { Fact } from "../../src/facts/fact.js";
import type { Finding, RuleOutcome } from "../../src/findings/finding.js";
import { USUAL } from "../../src/reconcile/convention.js";
import type { Identity } from "../../src/reconcile/identity.js";
import { compileIdentities, displayedAmounts } from "../../src/reconcile/identity-system.js";
import type { JudgedIdentity, Reconciliation } from "../../src/reconcile/reconciliation.js";
import type { CheckedUnit, ReportInput } from "../../src/report/build-report.js";
import type { Rule } from "../../src/rules/rule.js";
import type { DisclosureTable, Recognition, TableId } from "../../src/tables/table.js";
import { type Cell, sheetGrid, type WorkbookGrid } from "../../src/workbook/grid.js";

const SHEET = "支出决算表";
const HUNDREDTH_WAN = 10_000;

/** A fact in 万元 with two decimals; "" is a blank. */
export function fact(table: TableId, row: string, column: string, shown: string, ulp = HUNDREDTH_WAN): Fact {
  return {
    table,
    row,
    column,
    state: shown === "" ? "blank" : "amount",
    amount: shown === "" ? { fen: 0, ulp: 1 } : { fen: Math.round(Number(shown) * 1_000_000), ulp },
    cell: { sheet: SHEET, row: 1, column: 1 },
    shown,
    computed: false,
    hidden: false,
  };
}

/** `total = basic + project` of one row, judged as told. */
export function rowSum(
  verdict: JudgedIdentity["verdict"],
  [total, basic, project]: readonly [string, string, string],
  more: { readonly mandatory?: boolean; readonly ulp?: number; readonly row?: string } = {},
): JudgedIdentity {
  const { mandatory = true, ulp, row = "2010301" } = more;
  const terms = [
    { factor: 1, fact: fact("expenditure", row, "total", total, ulp) },
    { factor: -1, fact: fact("expenditure", row, "basic", basic, ulp) },
    { factor: -1, fact: fact("expenditure", row, "project", project, ulp) },
  ] as const;
  const identity: Identity = {
    id: `within-table/expenditure-row-sum:${row}`,
    rule: "within-table/expenditure-row-sum",
    kind: "row",
    relation: "equal",
    mandatory,
    place: `支出决算表 ${row}`,
    equation: "本年支出合计 = 基本支出 + 项目支出",
    whole: `支出决算表 ${row} 的本年支出合计`,
    parts: "各分栏之和",
    terms,
  };
  const residual = terms.reduce((sum, { factor, fact: { amount } }) => sum + factor * amount.fen, 0);
  return { identity, residual, verdict };
}

export function reconciliationOf(...judged: readonly JudgedIdentity[]): Reconciliation {
  const system = compileIdentities(judged.map(({ identity }) => identity));
  const equations = judged.filter(({ identity }) => identity.mandatory);
  const worst = equations.some(({ verdict }) => verdict === "broken")
    ? "contradiction"
    : equations.some(({ verdict }) => verdict === "explained")
      ? "explained"
      : "exact";
  return {
    verdict: worst,
    judged,
    unjudged: [],
    gaps: [],
    defects: [],
    convention: USUAL,
    system,
    amounts: displayedAmounts(system),
  };
}

const CELLS: readonly Cell[] = [
  { row: 1, column: 1, content: { kind: "text", text: "支出决算表" } },
  { row: 7, column: 5, content: { kind: "number", value: 24 } },
  { row: 7, column: 6, content: { kind: "text", text: " " } },
  { row: 7, column: 7, content: { kind: "text", text: "—" } },
];

export const WORKBOOK: WorkbookGrid = { sheets: [sheetGrid({ name: SHEET, cells: CELLS })] };

export const TABLE: DisclosureTable = {
  id: "expenditure",
  title: "2024年度支出决算表",
  titlePlace: { row: 1, column: 1 },
  sheet: SHEET,
  sheetIndex: 0,
  range: { top: 1, left: 1, bottom: 9, right: 8 },
  amountUnit: "万元",
  columns: [],
  rows: [
    {
      key: "total",
      kind: "total",
      name: "合计",
      namePlace: { row: 7, column: 1 },
      cells: new Map([
        ["total", { row: 7, column: 5 }],
        ["basic", { row: 7, column: 6 }],
        ["project", { row: 7, column: 7 }],
        ["operation", { row: 7, column: 8 }],
      ]),
    },
  ],
  notes: [],
  unknown: [{ kind: "column", text: "备用", place: { row: 5, column: 9 }, amounts: 0 }],
};

export const RECOGNITION: Recognition = {
  tables: [TABLE],
  others: [
    { sheet: "封面", range: { top: 1, left: 1, bottom: 9, right: 1 }, kind: "cover", reason: "封面" },
    { sheet: "草稿", range: { top: 1, left: 1, bottom: 3, right: 2 }, kind: "unknown", reason: "没有表名和表头" },
  ],
  year: 2024,
  unitName: "某县财政局",
  statements: [],
};

export const finding = (over: Partial<Finding> = {}): Finding => ({
  id: "JS-205-0123456789ab",
  rule: "within-table/expenditure-row-sum",
  number: "JS-205",
  severity: "error",
  message: "支出决算表 2010301 行政运行：本年支出合计为 24.10万元，分项为 24.00万元，相差 0.10万元。",
  why: "同一行的合计与分栏不一致，属于表内勾稽不符。",
  fix: "请核对该单元格。",
  where: [
    { kind: "cell", sheet: SHEET, cell: "E7", table: "expenditure" },
    { kind: "cell", sheet: SHEET, cell: "F7", table: "expenditure" },
    { kind: "cell", sheet: "收入决算表", cell: "C8", table: "income" },
  ],
  actual: "24.10",
  expected: "24.00",
  difference: "0.10",
  basis: "部门决算报表表内勾稽关系",
  ...over,
});

export const outcome = (over: Partial<RuleOutcome> = {}): RuleOutcome => ({
  rule: "within-table/expenditure-row-sum",
  outcome: "passed",
  places: 31,
  ...over,
});

/** A rule as far as reports look at it. */
export const ruleOf = (id: string, ...requirements: Rule["meta"]["requirements"]): Rule => ({
  meta: {
    id,
    number: "JS-205",
    title: "标题",
    severity: "error",
    requirements,
    basis: "依据",
    explanation: "说明",
  },
  // biome-ignore lint/correctness/useYield: reports never run it
  *check() {
    return { places: 1 };
  },
  examples: { passing: [], failing: [] },
});

export const input = (result: Partial<CheckedUnit> = {}, more: Partial<ReportInput> = {}): ReportInput => ({
  tool: { version: "0.1.0", codes: 2024 },
  source: { file: "市/财政局.xlsx", sha256: "ab".repeat(32) },
  workbook: WORKBOOK,
  rules: [ruleOf("within-table/expenditure-row-sum", "W05")],
  result: {
    recognition: RECOGNITION,
    facts: { precision: { ulp: HUNDREDTH_WAN, label: "0.01万元", tables: [] } },
    reconciliation: reconciliationOf(rowSum("exact", ["24.00", "14.00", "10.00"])),
    year: 2024,
    findings: [],
    outcomes: [outcome()],
    ...result,
  },
  ...more,
});
