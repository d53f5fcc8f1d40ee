/** Recognition: workbook grid → disclosure tables, and everything else by name. */
import type { AmountUnit } from "../money/amount.js";
import type { WorkbookGrid } from "../workbook/grid.js";
import { type Block, rangeOf } from "./block.js";
import type { Candidate } from "./candidate.js";
import { choose } from "./choose.js";
import { type Found, findTables } from "./find-tables.js";
import { isEmptyStatement } from "./notes.js";
import { describeOthers, statingCells, type Unclaimed } from "./others.js";
import type { ViewCell, ViewRow } from "./sheet-view.js";
import { type Statement, statementsOf } from "./statements.js";
import type { DisclosureTable, OtherPart, Recognition } from "./table.js";
import { placeOf, printed } from "./table-parts.js";

/** Recognises the tables of a workbook. Never throws; linear in the number of cells. */
export function recognise(workbook: WorkbookGrid): Recognition {
  const found = findTables(workbook);
  const { tables: chosen, rejected } = choose(found.flatMap((part) => ("candidate" in part ? [part.candidate] : [])));
  const { others, statements } = nameOthers(found);
  for (const { candidate, kind, reason } of rejected) {
    const range = rangeOf([candidate.block]);
    if (range) others.push({ sheet: candidate.block.view.sheet.name, range, kind, reason });
  }
  const usual = mostCommon(chosen.map(({ preamble }) => preamble.unit)) ?? "万元";
  const tables = chosen.map((candidate) => asTable(candidate, usual));
  const year = mostCommon(tables.map((table) => table.year?.value)) ?? yearStated(statements);
  const unitName = mostCommon(tables.map((table) => table.unitName?.text)) ?? nameStated(statements);
  return {
    tables,
    others: inSheetOrder(others, workbook),
    statements,
    ...(year === undefined ? {} : { year }),
    ...(unitName === undefined ? {} : { unitName }),
  };
}

/** Names the parts that are no tables; neighbouring ones of a sheet are named together, tables of other kinds singly. */
function nameOthers(found: readonly Found[]): { others: OtherPart[]; statements: Statement[] } {
  const others: OtherPart[] = [];
  const statements: Statement[] = [];
  let run: Unclaimed[] = [];
  const close = (): void => {
    const part = describeOthers(run);
    if (part) {
      others.push(part);
      if (part.kind === "cover" || part.kind === "contents")
        statements.push(...statementsOf(part.sheet, statingCells(run)));
    }
    run = [];
  };
  for (const part of found) {
    if ("candidate" in part) {
      close();
      continue;
    }
    const { unclaimed } = part;
    const before = run.at(-1);
    const apart = before && (before.block.view !== unclaimed.block.view || before.known !== unclaimed.known);
    if (apart) close();
    run.push(unclaimed);
  }
  close();
  return { others, statements };
}

function inSheetOrder(others: readonly OtherPart[], workbook: WorkbookGrid): OtherPart[] {
  const order = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  const rank = (part: OtherPart): number => order.get(part.sheet) ?? 0;
  return [...others].sort((a, b) => rank(a) - rank(b) || a.range.top - b.range.top);
}

/** The value stated most often (the first of equals); undefined when none is. */
function mostCommon<T>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  let found: T | undefined;
  for (const [value, count] of counts) if (found === undefined || count > (counts.get(found) ?? 0)) found = value;
  return found;
}

const yearStated = (statements: readonly Statement[]): number | undefined => {
  const text = statements.find((statement) => statement.kind === "year")?.text;
  const digits = text === undefined ? null : /20\d{2}/.exec(text);
  return digits ? Number(digits[0]) : undefined;
};

const nameStated = (statements: readonly Statement[]): string | undefined =>
  statements.find((statement) => statement.kind === "unit-name")?.text;

function asTable({ block, preamble, identity, parts }: Candidate, usual: AmountUnit): DisclosureTable {
  const range = rangeOf([block]) ?? { top: 1, left: 1, bottom: 1, right: 1 };
  const notes = block.notes.flatMap((row) => row.cells.slice(0, 1));
  const statement = [...notes, ...loneTexts(block)].find((cell) => isEmptyStatement(cell.text));
  const { title, mark, unitLine, unitName, year } = preamble;
  return {
    id: identity.id,
    title: title?.printed ?? "",
    titlePlace: title?.place ?? { row: range.top, column: range.left },
    sheet: block.view.sheet.name,
    sheetIndex: block.view.index,
    range,
    amountUnit: preamble.unit ?? usual,
    ...(unitLine ? { unitLine } : {}),
    ...(mark ? { mark } : {}),
    ...(year ? { year } : {}),
    ...(unitName ? { unitName } : {}),
    columns: parts.columns,
    rows: parts.rows,
    notes: notes.map((cell) => ({ text: printed(cell), place: placeOf(cell) })),
    ...(statement ? { emptyStatement: { text: printed(statement), place: placeOf(statement) } } : {}),
    unknown: parts.unknown,
  };
}

/** Texts that stand alone on their row above or within the table: where else a statement of emptiness is printed. */
function loneTexts(block: Block): ViewCell[] {
  const texts: ViewCell[] = [];
  const look = (row: ViewRow): void => {
    const [only, second] = row.cells;
    if (only && !second && !only.figure) texts.push(only);
  };
  for (const line of block.preamble) look(line.row);
  for (const row of block.body) look(row);
  return texts;
}
