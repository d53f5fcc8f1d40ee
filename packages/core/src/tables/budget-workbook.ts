/**
 * A published budget (部门预算公开) holds the same tables in the words of planning. Told in the words of the final accounts
 * it is recognised like them: 2024年预算数 becomes 2024年决算数, 一般公共预算支出预算表 becomes …决算表. Names of funds, which
 * contain 预算 too, stay as they are.
 */
import { type Cell, sheetGrid, type WorkbookGrid } from "../workbook/grid.js";

/** Longest text that can be a heading or a title. */
const LONGEST = 60;

const PLANNED: readonly (readonly [RegExp, string])[] = [
  [/(?:年初|当年|本年|部门)?预算数/g, "决算数"],
  [/(支出|收支|收入|经费)预算(?=总?表)/g, "$1决算"],
];

/** The workbook with its headings and titles told as those of final accounts; figures and places stay. */
export const asFinalAccounts = (workbook: WorkbookGrid): WorkbookGrid => ({
  sheets: workbook.sheets.map((sheet) => sheetGrid({ ...sheet, cells: sheet.cells.map(retold) })),
});

function retold(cell: Cell): Cell {
  const { content } = cell;
  if (content.kind !== "text" || content.text.length > LONGEST || !content.text.includes("预算")) return cell;
  const text = PLANNED.reduce((left, [planned, final]) => left.replace(planned, final), content.text);
  return text === content.text ? cell : { ...cell, content: { kind: "text", text } };
}
