/** What the layout builders share: printing amounts, item lists and code rows. */
import type { Value } from "../grid-of.js";
import type { Line, Unit } from "../model.js";

/** The amount of a key in 万元; null where the unit has none. */
export function wan(unit: Unit, table: string, row: string, column: string): number | null {
  const fen = unit.figures.get(`${table} ${row} ${column}`);
  return fen === undefined ? null : fen / 1_000_000;
}

export const wans = (unit: Unit, table: string, row: string, columns: readonly string[]): Value[] =>
  columns.map((column) => wan(unit, table, row, column));

/** 类 of the summary tables in order, as 2024 templates print them. */
export const CLASSES: readonly (readonly [string, string])[] = [
  ["201", "一般公共服务支出"],
  ["202", "外交支出"],
  ["203", "国防支出"],
  ["204", "公共安全支出"],
  ["205", "教育支出"],
  ["206", "科学技术支出"],
  ["207", "文化旅游体育与传媒支出"],
  ["208", "社会保障和就业支出"],
  ["210", "卫生健康支出"],
  ["211", "节能环保支出"],
  ["212", "城乡社区支出"],
  ["213", "农林水支出"],
  ["214", "交通运输支出"],
  ["215", "资源勘探工业信息等支出"],
  ["216", "商业服务业等支出"],
  ["217", "金融支出"],
  ["219", "援助其他地区支出"],
  ["220", "自然资源海洋气象等支出"],
  ["221", "住房保障支出"],
  ["222", "粮油物资储备支出"],
  ["223", "国有资本经营预算支出"],
  ["224", "灾害防治及应急管理支出"],
  ["229", "其他支出"],
];

/** The 24-item list of some templates: no debt items, the special bond item last. */
export const CLASSES_24: readonly (readonly [string, string])[] = [...CLASSES, ["234", "抗疫特别国债安排的支出"]];
/** The 26-item list. */
export const CLASSES_26: readonly (readonly [string, string])[] = [
  ...CLASSES,
  ["231", "债务还本支出"],
  ["232", "债务付息支出"],
  ["234", "抗疫特别国债安排的支出"],
];

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 → 一, 21 → 二十一. */
export const ordinal = (number: number): string => {
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${DIGITS[number % 10]}`;
};

/** How a layout prints function codes. */
export type CodeStyle = "one" | "three" | "cumulative" | "number" | "hierarchical";

export function codeCells(code: string, style: CodeStyle): Value[] {
  const [category, section, item] = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];
  switch (style) {
    case "one":
      return [code];
    case "number":
      return [Number(code)];
    case "three":
      return [category, section || null, item || null];
    case "cumulative":
      return [code.length === 3 ? code : null, code.length === 5 ? code : null, code.length === 7 ? code : null];
    case "hierarchical":
      return [code.length === 3 ? category : null, code.length === 5 ? section : null, code.length === 7 ? item : null];
  }
}

/** Rows of a code table: code cells, name, amounts. */
export const codeRows = (
  unit: Unit,
  table: string,
  lines: readonly Line[],
  columns: readonly string[],
  style: CodeStyle,
): Value[][] => lines.map(({ code, name }) => [...codeCells(code, style), name, ...wans(unit, table, code, columns)]);

/** Puts two lists of rows side by side, filling the shorter with empty cells. */
export function beside(left: readonly (readonly Value[])[], right: readonly (readonly Value[])[]): Value[][] {
  const width = (rows: readonly (readonly Value[])[]): number => Math.max(0, ...rows.map((row) => row.length));
  const pad = (row: readonly Value[] | undefined, to: number): Value[] => {
    const cells = [...(row ?? [])];
    while (cells.length < to) cells.push(null);
    return cells;
  };
  const rows = Math.max(left.length, right.length);
  return Array.from({ length: rows }, (_, index) => [
    ...pad(left[index], width(left)),
    ...pad(right[index], width(right)),
  ]);
}

export const FUND_NAMES = {
  "general-public-budget": "一般公共预算财政拨款",
  "government-fund": "政府性基金预算财政拨款",
  "state-capital": "国有资本经营预算财政拨款",
} as const;
