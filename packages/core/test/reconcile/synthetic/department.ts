/** An invented department: units of their own accounts, and the accounts that they add up to. */
import type { Drawn } from "../../tables/grid-of.js";
import { type Accounts, inventAccounts } from "./accounts.js";
import type { Convention } from "./display.js";
import type { Random } from "./random.js";
import { sheetsOf } from "./sheets.js";

export interface Department {
  readonly sheets: readonly Drawn[];
  readonly units: readonly (readonly Drawn[])[];
}

/** Invents a department of `units` units with about `rows` code rows each; every workbook is displayed by itself. */
export function inventDepartment(units: number, rows: number, convention: Convention, random: Random): Department {
  const accounts = Array.from({ length: units }, () => inventAccounts(rows, random));
  return {
    sheets: named(sheetsOf(accounts.reduce(together), convention), "某市某局"),
    units: accounts.map((own, at) => named(sheetsOf(own, convention), `某市某局第${at + 1}中心`)),
  };
}

const named = (sheets: readonly Drawn[], name: string): readonly Drawn[] =>
  sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((row) => row.map((cell) => (cell === "单位：某市某局" ? `单位：${name}` : cell))),
  }));

type Four = readonly [number, number, number, number];

function together(a: Accounts, b: Accounts): Accounts {
  const four = (x: Four, y: Four): Four => [x[0] + y[0], x[1] + y[1], x[2] + y[2], x[3] + y[3]];
  const economic = new Map(a.economic);
  for (const [code, fen] of b.economic) economic.set(code, (economic.get(code) ?? 0) + fen);
  return {
    leaves: joined(a.leaves, b.leaves, (x, y) => ({
      code: x.code,
      fiscal: [x.fiscal[0] + y.fiscal[0], x.fiscal[1] + y.fiscal[1]],
      other: [x.other[0] + y.other[0], x.other[1] + y.other[1]],
      otherIncome: x.otherIncome + y.otherIncome,
    })),
    funds: joined(a.funds, b.funds, (x, y) => ({
      code: x.code,
      opening: x.opening + y.opening,
      income: x.income + y.income,
      spent: x.spent + y.spent,
    })),
    opening: a.opening + b.opening,
    economic,
    threePublic: {
      final: four(a.threePublic.final, b.threePublic.final),
      budget: four(a.threePublic.budget, b.threePublic.budget),
    },
  };
}

/** Lines of two lists by code, in code order. */
function joined<T extends { readonly code: string }>(a: readonly T[], b: readonly T[], add: (x: T, y: T) => T): T[] {
  const lines = new Map(a.map((line) => [line.code, line]));
  for (const line of b) {
    const other = lines.get(line.code);
    lines.set(line.code, other ? add(other, line) : line);
  }
  return [...lines.values()].sort((x, y) => (x.code < y.code ? -1 : 1));
}
