/** The tables of the composed disclosures where tables/layouts would print figures of its own. */
import type { Drawn } from "../tables/grid-of.js";
import { codeTable, national, SIX_HEADS, SIX_KEYS } from "../tables/layouts/national.js";
import { verticalThreePublic } from "../tables/layouts/regions.js";
import type { Unit } from "../tables/model.js";

/** 三公 seventh and vertical. */
export function guangdongLike(unit: Unit): Drawn[] {
  const sheets = national(unit);
  return [...sheets.slice(0, 6), verticalThreePublic(unit), ...sheets.slice(6, 8)];
}

/** 国有资本经营 as income and expenditure. */
export function sichuanLike(unit: Unit): Drawn[] {
  const sheets = national(unit);
  const title = "国有资本经营预算财政拨款收入支出决算表";
  return [
    ...sheets.slice(0, 7),
    { ...codeTable(unit, "state-capital", { title, mark: "公开11表" }, SIX_KEYS, SIX_HEADS), name: "sc11" },
    ...sheets.slice(8),
  ];
}

/** 三公 against the opening budget, and a note that says so. */
export const openingBudgetNoted = (sheets: readonly Drawn[]): Drawn[] =>
  sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((row) =>
      row.map((value) =>
        typeof value === "string" && value.startsWith("注：预算数为全年预算数") ? "注：预算数为年初预算数。" : value,
      ),
    ),
  }));

const STATEMENTS: readonly (readonly [RegExp, string])[] = [
  [/政府性基金预算财政拨款/, "本年度无政府性基金预算财政拨款收入和支出，故本表无数据。"],
  [/国有资本经营预算财政拨款/, "本年度无国有资本经营预算财政拨款收入和支出，故本表无数据。"],
  [/三公/, "本年度无财政拨款“三公”经费预算和支出，故本表无数据。"],
];

/** Adds the statement that belongs under a table without amounts. */
export const withStatements = (unit: Unit, sheets: readonly Drawn[]): Drawn[] =>
  sheets.map((sheet) => {
    if (sheet.cells.some((row) => row.some((value) => typeof value === "number"))) return sheet;
    const title = sheet.cells[0]?.[0];
    const [, statement] = STATEMENTS.find(([words]) => typeof title === "string" && words.test(title)) ?? [];
    if (statement === undefined) return sheet;
    return { ...sheet, cells: [...sheet.cells, [`${unit.name}${unit.year}年度${statement.slice(3)}`]] };
  });
