/** How identities name tables, rows, columns and cells: the words an accountant finds in the printed table. */
import type { TableFacts } from "../../facts/facts.js";
import { TABLE_NAMES, type TableId, type TableRow } from "../../tables/table.js";

/** The three funds of 财政拨款, in the order of the forms. */
export const FUNDS = ["general-public-budget", "government-fund", "state-capital"] as const;
export type Fund = (typeof FUNDS)[number];

export const FUND_NAMES = {
  "general-public-budget": "一般公共预算财政拨款",
  "government-fund": "政府性基金预算财政拨款",
  "state-capital": "国有资本经营预算财政拨款",
} as const satisfies Record<Fund, string>;

const OF_SPENDING: Readonly<Record<string, string>> = {
  "opening-balance": "年初结转和结余",
  income: "本年收入",
  total: "本年支出合计",
  basic: "基本支出",
  project: "项目支出",
  "closing-balance": "年末结转和结余",
};

const COLUMN_NAMES: Readonly<Record<TableId, Readonly<Record<string, string>>>> = {
  summary: {},
  income: {
    total: "本年收入合计",
    fiscal: "财政拨款收入",
    "fiscal/general-public-budget": "一般公共预算财政拨款收入",
    "fiscal/government-fund": "政府性基金预算财政拨款收入",
    "fiscal/state-capital": "国有资本经营预算财政拨款收入",
    "superior-subsidy": "上级补助收入",
    institution: "事业收入",
    operation: "经营收入",
    "affiliated-remittance": "附属单位上缴收入",
    other: "其他收入",
  },
  expenditure: {
    ...OF_SPENDING,
    "superior-remittance": "上缴上级支出",
    operation: "经营支出",
    "affiliated-subsidy": "对附属单位补助支出",
  },
  "appropriation-summary": { total: "合计", ...FUND_NAMES },
  "general-public-budget": OF_SPENDING,
  "basic-expenditure": { personnel: "人员经费", operating: "公用经费" },
  "government-fund": OF_SPENDING,
  "state-capital": OF_SPENDING,
  "three-public": {
    total: "合计",
    overseas: "因公出国（境）费",
    vehicles: "公务用车购置及运行维护费小计",
    "vehicle-purchase": "公务用车购置费",
    "vehicle-operation": "公务用车运行维护费",
    reception: "公务接待费",
  },
};

const THREE_PUBLIC_ROWS: Readonly<Record<string, string>> = {
  budget: "预算数",
  final: "决算数",
  "opening-budget": "年初预算数",
  "adjusted-budget": "全年预算数",
};

/** The standard name of a column; "" where the table has one amount column that needs no name. */
export const columnName = (table: TableId, column: string): string => COLUMN_NAMES[table][column] ?? "";

/** “2010301 行政运行”, “合计”, “八、其他收入”. */
export const rowName = (row: TableRow): string => {
  if (row.key === "total") return "合计";
  if (row.code !== undefined && row.code === row.name) return row.code;
  return [row.code, row.name].filter(Boolean).join(" ");
};

/** “支出决算表“2010301 行政运行””, “支出决算表合计行”. */
export function placeOfRow(table: TableFacts, row: TableRow): string {
  const name = TABLE_NAMES[table.table.id];
  if (table.table.id === "three-public") return `${name}${THREE_PUBLIC_ROWS[row.key] ?? row.name}`;
  if (row.key === "total" && table.table.id !== "basic-expenditure") return `${name}合计行`;
  return row.key === "total" ? `${name}“合计”` : `${name}“${rowName(row)}”`;
}

/** “支出决算表“2010301 行政运行”的基本支出”, “收入支出决算总表“八、其他收入””. */
export function cellPhrase(table: TableFacts, row: TableRow, column: string): string {
  const name = columnName(table.table.id, column);
  const place = placeOfRow(table, row);
  if (name === "") return place;
  return `${place}的${name}`;
}
