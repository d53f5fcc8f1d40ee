/** Recognition: workbook grid → disclosure tables, and everything else by name. */
import type { AmountUnit } from "../money/amount.js";
import type { WorkbookGrid } from "../workbook/grid.js";
import { type Block, blocksOf, rangeOf, rowsOf } from "./blocks.js";
import { type Identity, identify } from "./identify.js";
import { isEmptyStatement } from "./notes.js";
import { type Preamble, readPreamble } from "./preamble.js";
import { readBasicExpenditure } from "./read-basic-expenditure.js";
import { readCodeTable } from "./read-code-table.js";
import { readItemTable } from "./read-item-table.js";
import { readThreePublic } from "./read-three-public.js";
import { viewSheet } from "./sheet-view.js";
import type { DisclosureTable, OtherPart, Recognition, TableId } from "./table.js";
import { placeOf, printed, type TableParts } from "./table-parts.js";

interface Candidate {
  readonly block: Block;
  readonly preamble: Preamble;
  readonly identity: Identity & { kind: "table" };
  readonly parts: TableParts;
}

function readParts(id: TableId, block: Block, title: string): TableParts {
  switch (id) {
    case "summary":
    case "appropriation-summary":
      return readItemTable(id, block);
    case "basic-expenditure":
      return readBasicExpenditure(block);
    case "three-public":
      return readThreePublic(block, title);
    default:
      return readCodeTable(id, block);
  }
}

/** Recognises the tables of a workbook. Never throws; linear in the number of cells. */
export function recognise(workbook: WorkbookGrid): Recognition {
  const candidates: Candidate[] = [];
  const others: OtherPart[] = [];
  workbook.sheets.forEach((sheet, index) => {
    const view = viewSheet(sheet, index);
    for (const block of blocksOf(view)) {
      const preamble = readPreamble(block);
      const identity = identify(block, preamble);
      if (identity.kind === "table") {
        const parts = readParts(identity.id, block, preamble.title?.text ?? "");
        if (parts.rows.length > 0 || parts.columns.length > 0) {
          candidates.push({ block, preamble, identity, parts });
          continue;
        }
      }
      const range = rangeOf(rowsOf(block));
      if (range) others.push({ sheet: sheet.name, range, kind: "unknown", reason: "未能识别" });
    }
  });
  const usual = usualUnit(candidates);
  const tables = candidates.map((candidate) => asTable(candidate, usual));
  const year = mostCommon(tables.map((table) => table.year?.value));
  const unitName = mostCommon(tables.map((table) => table.unitName?.text));
  return {
    tables,
    others,
    statements: [],
    ...(year === undefined ? {} : { year }),
    ...(unitName === undefined ? {} : { unitName }),
  };
}

/** The value stated most often (the first of equals); undefined when none is. */
function mostCommon<T>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  let found: T | undefined;
  for (const [value, count] of counts) if (found === undefined || count > (counts.get(found) ?? 0)) found = value;
  return found;
}

/** The amount unit most tables state; 万元 when none does. */
function usualUnit(candidates: readonly Candidate[]): AmountUnit {
  return mostCommon(candidates.map(({ preamble }) => preamble.unit)) ?? "万元";
}

function asTable({ block, preamble, identity, parts }: Candidate, usual: AmountUnit): DisclosureTable {
  const rows = rowsOf(block);
  const range = rangeOf(rows) ?? { top: 1, left: 1, bottom: 1, right: 1 };
  const notes = block.notes.flatMap((row) => row.cells.slice(0, 1));
  const statement = [
    ...notes,
    ...block.preamble.flatMap((line) => line.row.cells),
    ...block.body.flatMap((row) => row.cells),
  ].find((cell) => !cell.figure && isEmptyStatement(cell.text));
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
