/**
 * How exact amounts become displayed ones. R: every cell rounded by itself. S: 款 and 类 are sums of displayed 项, all else
 * rounded (national software). X: every total inside a table is a sum of its displayed parts (spreadsheet). T: every cell
 * truncated. Beside them E: nothing is rounded, amounts are in 元 to the 分.
 */
export const CONVENTIONS = ["R", "S", "X", "T"] as const;
export type Convention = (typeof CONVENTIONS)[number] | "E";

/** Displayed amounts are counted in units of 0.01 万元. */
export const UNIT = 10_000;

/** 分 → units of 0.01 万元 (of 0.01 元 where nothing is rounded). */
export function shown(fen: number, convention: Convention): number {
  if (convention === "E") return fen;
  if (convention === "T") return Math.trunc(fen / UNIT);
  const size = Math.floor((Math.abs(fen) + UNIT / 2) / UNIT);
  return fen < 0 ? -size : size;
}

/** What a row total adds: columns by number, `less` subtracted. */
export interface RowTotal {
  readonly total: number;
  readonly parts: readonly number[];
  readonly less?: readonly number[];
}

/** Rows of a code table: the exact amounts of its 项 → displayed amounts of 合计 and every level, `null` where nothing is. */
export function displayTree(
  leaves: ReadonlyMap<string, readonly number[]>,
  width: number,
  totals: readonly RowTotal[],
  convention: Convention,
): ReadonlyMap<string, readonly (number | null)[]> {
  const exact = rollUp(leaves, width);
  if (convention !== "S" && convention !== "X") {
    return mapRows(exact, (row) => row.map((fen) => (fen === 0 ? null : shown(fen, convention))));
  }
  const summed = rollUp(
    new Map([...leaves].map(([code, row]) => [code, displayedLeaf(row, totals, convention)])),
    width,
  );
  return mapRows(exact, (row, code) =>
    row.map((fen, column) => {
      if (fen === 0) return null;
      return convention === "S" && code === "" ? shown(fen, convention) : (summed.get(code)?.[column] ?? 0);
    }),
  );
}

function displayedLeaf(row: readonly number[], totals: readonly RowTotal[], convention: Convention): readonly number[] {
  const displayed = row.map((fen) => shown(fen, convention));
  if (convention !== "X") return displayed;
  const sum = (columns: readonly number[]): number =>
    columns.reduce((all, column) => all + (displayed[column] ?? 0), 0);
  for (const { total, parts, less = [] } of totals) displayed[total] = sum(parts) - sum(less);
  return displayed;
}

/** Sums of every level; "" is 合计. */
export function rollUp(leaves: ReadonlyMap<string, readonly number[]>, width: number): Map<string, number[]> {
  const sums = new Map<string, number[]>([["", new Array<number>(width).fill(0)]]);
  for (const [code, row] of leaves) {
    for (const level of ["", code.slice(0, 3), code.slice(0, 5), code]) {
      const sum = sums.get(level) ?? new Array<number>(width).fill(0);
      sums.set(level, sum);
      row.forEach((fen, column) => {
        sum[column] = (sum[column] ?? 0) + fen;
      });
    }
  }
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const mapRows = <T>(
  rows: ReadonlyMap<string, readonly number[]>,
  read: (row: readonly number[], code: string) => T,
): ReadonlyMap<string, T> => new Map([...rows].map(([code, row]) => [code, read(row, code)]));
