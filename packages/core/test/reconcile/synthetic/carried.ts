/** Slips in sheets of live formulas: the totals above the mistyped figure follow it, as when a workbook is edited. */
import type { Drawn, Value } from "../../tables/grid-of.js";
import { faulty, type Planted } from "./faults.js";
import type { Random } from "./random.js";

/** Sheets of codes whose totals are formulas, with the columns (from 0) that their row totals add. */
const COMPUTED: Readonly<Record<string, readonly number[]>> = {
  收入决算表: [3, 8],
  支出决算表: [3, 4],
  一般公共预算财政拨款支出决算表: [3, 4],
};
const HEADING_ROWS = 3;
const ROW_TOTAL = 2;

const isTotalRow = (row: readonly Value[]): boolean => row[1] === "合计" || /^\d{3}(?:\d\d)?$/.test(String(row[0]));

/** Whether a cell (row and column from 0) is one of those formulas. */
export const isFormula = ({ name, cells }: Drawn, row: number, column: number): boolean =>
  name in COMPUTED &&
  row >= HEADING_ROWS &&
  typeof cells[row]?.[column] === "number" &&
  (column === ROW_TOTAL || isTotalRow(cells[row] ?? []));

/** One typed figure of a 项 mistyped, and every total above it as its formula then reads. */
export function plantCarried(sheets: readonly Drawn[], random: Random): Planted | undefined {
  const sheet = random.pick(sheets.filter(({ name }) => name in COMPUTED));
  const typed = sheet.cells.flatMap((row, r) =>
    /^\d{7}$/.test(String(row[0]))
      ? (COMPUTED[sheet.name] ?? []).flatMap((c) => (Number(row[c] ?? 0) >= 1 ? [{ r, c }] : []))
      : [],
  );
  const { r, c } = random.pick(typed);
  const truth = Number(sheet.cells[r]?.[c]);
  const wrong = faulty(truth, random.pick(["transposition", "digit", "×10", "÷10"] as const), random);
  if (typeof wrong !== "number") return undefined;
  const code = String(sheet.cells[r]?.[0]);
  const changed = sheet.cells.map((row, k) => {
    const isAbove = isTotalRow(row) && (row[1] === "合计" || code.startsWith(String(row[0])));
    if (k !== r && !isAbove) return row;
    return row.map((value, column) =>
      column === ROW_TOTAL || column === c ? Math.round(Number(value ?? 0) * 100 + (wrong - truth) * 100) / 100 : value,
    );
  });
  return {
    sheets: sheets.map((one) => (one === sheet ? { ...sheet, cells: changed } : one)),
    spots: [{ sheet: sheet.name, row: r + 1, column: c + 1 }],
    truth: [truth],
  };
}
