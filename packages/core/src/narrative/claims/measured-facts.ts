/** The cells of the tables that hold a quantity of the prose. */
import type { CodeBook } from "../../codes/index.js";
import { foldName } from "../../codes/index.js";
import type { Fact } from "../../facts/fact.js";
import type { Facts } from "../../facts/facts.js";
import type { TableId } from "../../tables/table.js";
import { type CodedTable, type Measure, type MeasureId, TABLED, type TabledId } from "./measure.js";
import { matchPath, namedRows, type PathMatch } from "./path-rows.js";

type CellKey = readonly [TableId, string, string];

const INCOME_KINDS = ["superior-subsidy", "institution", "operation", "affiliated-remittance", "other"] as const;

/** Cells of each quantity, the most telling first. */
const CELLS: Readonly<Partial<Record<TabledId, readonly CellKey[]>>> = {
  "summary/total": [
    ["summary", "income/grand-total", "amount"],
    ["summary", "expenditure/grand-total", "amount"],
  ],
  "income/total": [
    ["income", "total", "total"],
    ["summary", "income/total", "amount"],
  ],
  // 总收入 is said of both: with the balances of other years and without.
  "income/overall": [
    ["income", "total", "total"],
    ["summary", "income/total", "amount"],
    ["summary", "income/grand-total", "amount"],
  ],
  "expenditure/overall": [
    ["expenditure", "total", "total"],
    ["summary", "expenditure/total", "amount"],
    ["summary", "expenditure/grand-total", "amount"],
  ],
  "income/fiscal": [
    ["income", "total", "fiscal"],
    ["summary", "income/fiscal", "amount"],
    ["appropriation-summary", "income/total", "amount"],
  ],
  "income/general-public-budget": [
    ["appropriation-summary", "income/general-public-budget", "amount"],
    ["summary", "income/general-public-budget", "amount"],
    ["income", "total", "fiscal/general-public-budget"],
  ],
  "income/government-fund": [
    ["appropriation-summary", "income/government-fund", "amount"],
    ["summary", "income/government-fund", "amount"],
    ["government-fund", "total", "income"],
  ],
  "income/state-capital": [
    ["appropriation-summary", "income/state-capital", "amount"],
    ["summary", "income/state-capital", "amount"],
    ["state-capital", "total", "income"],
  ],
  ...Object.fromEntries(
    INCOME_KINDS.map((kind) => [
      `income/${kind}`,
      [
        ["income", "total", kind],
        ["summary", `income/${kind}`, "amount"],
      ],
    ]),
  ),
  "income/opening-balance": [["summary", "income/opening-balance", "amount"]],
  "income/non-fiscal-surplus-used": [["summary", "income/non-fiscal-surplus-used", "amount"]],
  "expenditure/total": [
    ["expenditure", "total", "total"],
    ["summary", "expenditure/total", "amount"],
  ],
  ...Object.fromEntries(
    ["basic", "project", "superior-remittance", "operation", "affiliated-subsidy"].map((kind) => [
      `expenditure/${kind}`,
      [["expenditure", "total", kind]],
    ]),
  ),
  "expenditure/surplus-distribution": [["summary", "expenditure/surplus-distribution", "amount"]],
  "expenditure/closing-balance": [["summary", "expenditure/closing-balance", "amount"]],
  "appropriation/total": [
    ["appropriation-summary", "income/grand-total", "amount"],
    ["appropriation-summary", "expenditure/grand-total", "total"],
  ],
  "appropriation/income-total": [
    ["appropriation-summary", "income/grand-total", "amount"],
    ["appropriation-summary", "income/total", "amount"],
  ],
  "appropriation/expenditure-total": [
    ["appropriation-summary", "expenditure/grand-total", "total"],
    ["appropriation-summary", "expenditure/total", "total"],
  ],
  "appropriation/income": [
    ["appropriation-summary", "income/total", "amount"],
    ["income", "total", "fiscal"],
  ],
  "appropriation/expenditure": [["appropriation-summary", "expenditure/total", "total"]],
  "appropriation/opening-balance": [["appropriation-summary", "income/opening-balance", "amount"]],
  "appropriation/closing-balance": [["appropriation-summary", "expenditure/closing-balance", "total"]],
  "general-public-budget/total": [
    ["general-public-budget", "total", "total"],
    ["appropriation-summary", "expenditure/total", "general-public-budget"],
  ],
  "general-public-budget/basic": [
    ["general-public-budget", "total", "basic"],
    ["basic-expenditure", "total", "amount"],
  ],
  "general-public-budget/project": [["general-public-budget", "total", "project"]],
  "basic/personnel": [["basic-expenditure", "personnel-total", "amount"]],
  "basic/operating": [["basic-expenditure", "operating-total", "amount"]],
  "government-fund/income": [
    ["government-fund", "total", "income"],
    ["appropriation-summary", "income/government-fund", "amount"],
  ],
  "government-fund/total": [
    ["government-fund", "total", "total"],
    ["appropriation-summary", "expenditure/total", "government-fund"],
  ],
  ...Object.fromEntries(
    ["opening-balance", "basic", "project", "closing-balance"].map((column) => [
      `government-fund/${column}`,
      [["government-fund", "total", column]],
    ]),
  ),
  "state-capital/income": [
    ["state-capital", "total", "income"],
    ["appropriation-summary", "income/state-capital", "amount"],
  ],
  "state-capital/total": [
    ["state-capital", "total", "total"],
    ["appropriation-summary", "expenditure/total", "state-capital"],
  ],
  "state-capital/basic": [["state-capital", "total", "basic"]],
  "state-capital/project": [["state-capital", "total", "project"]],
};

const THREE_PUBLIC = "three-public/";

/** Final figures of a quantity; several cells where several tables hold it. Cells that cannot be read are left out. */
export function finalFacts(measure: Measure, facts: Facts, codes: CodeBook): readonly Fact[] {
  const own = factsOf(measure, facts, codes);
  const others = (measure.or ?? []).flatMap((id) => factsOf({ id }, facts, codes));
  return [...own, ...others].filter((fact) => fact.state !== "unreadable");
}

function factsOf(measure: Measure, facts: Facts, codes: CodeBook): readonly Fact[] {
  const { id } = measure;
  if (id === "category" || id === "item") return rowFacts(measure, facts, codes);
  if (id === "economic-item") return economicFacts(measure.name ?? "", facts);
  if (id.startsWith(THREE_PUBLIC)) return cells([["three-public", "final", id.slice(THREE_PUBLIC.length)]], facts);
  return isTabled(id) ? cells(CELLS[id] ?? [], facts) : [];
}

const isTabled = (id: MeasureId): id is TabledId => id in TABLED;

const cells = (keys: readonly CellKey[], facts: Facts): readonly Fact[] =>
  keys.flatMap(([table, row, column]) => facts.table(table)?.fact(row, column) ?? []);

/** Budget figures that the tables hold: those of 三公. `opening`: the published opening budget, where printed apart. */
export function threePublicBudget(
  measure: Measure,
  facts: Facts,
): { readonly adjusted?: Fact; readonly opening?: Fact } {
  if (!measure.id.startsWith(THREE_PUBLIC)) return {};
  const column = measure.id.slice(THREE_PUBLIC.length);
  const table = facts.table("three-public");
  const adjusted = readable(table?.fact("budget", column));
  const opening = readable(table?.fact("opening-budget", column));
  return { ...(adjusted ? { adjusted } : {}), ...(opening ? { opening } : {}) };
}

const readable = (fact: Fact | undefined): Fact | undefined => (fact?.state === "unreadable" ? undefined : fact);

/** Tables in which a coded quantity of a section stands. */
const TABLES_OF: Readonly<Record<CodedTable, readonly TableId[]>> = {
  income: ["income"],
  expenditure: ["expenditure", "summary"],
  // A section on 财政拨款支出 tells the items of all funds.
  "general-public-budget": ["general-public-budget", "appropriation-summary", "government-fund", "state-capital"],
  "government-fund": ["government-fund"],
  "state-capital": ["state-capital"],
  "appropriation-summary": ["appropriation-summary"],
};

/** How the path of a quantity is found in the first table of its section that has coded rows. */
export function pathMatch(
  measure: Measure,
  facts: Facts,
  codes: CodeBook,
): { readonly table: TableId; readonly match: PathMatch } | undefined {
  const { path, table } = measure;
  if (!path || !table) return undefined;
  let first: { table: TableId; match: PathMatch } | undefined;
  for (const id of TABLES_OF[table]) {
    const found = facts.table(id);
    const rows = found ? namedRows(found, codes) : [];
    if (rows.length === 0) continue;
    const match = matchPath(path, rows);
    if (match.quality === "exact") return { table: id, match };
    first ??= { table: id, match };
  }
  return first;
}

function rowFacts(measure: Measure, facts: Facts, codes: CodeBook): readonly Fact[] {
  const { path, table } = measure;
  if (!path || !table) return [];
  const column = measure.column ?? "total";
  return TABLES_OF[table].flatMap((id) => {
    const found = facts.table(id);
    if (!found) return [];
    const { quality, rows } = matchPath(path, namedRows(found, codes));
    if (quality === "absent") return [];
    return rows.flatMap((row) => columnsIn(id, table, column).flatMap((key) => found.fact(row.key, key) ?? []));
  });
}

/** Columns that may be meant; in the appropriation summary that of the fund, or all funds together. */
function columnsIn(table: TableId, of: CodedTable, column: string): readonly string[] {
  if (table === "summary") return column === "total" ? ["amount"] : [];
  if (table !== "appropriation-summary" || column !== "total") return [column];
  return of === "general-public-budget" ? ["general-public-budget", "total"] : ["total"];
}

function economicFacts(name: string, facts: Facts): readonly Fact[] {
  const table = facts.table("basic-expenditure");
  const wanted = foldName(name);
  return (table?.table.rows ?? [])
    .filter((row) => foldName(row.name) === wanted)
    .flatMap((row) => table?.row(row.key) ?? []);
}
